import { describe, expect, it } from 'vitest'
import { ln } from './elementary.ts'
import { SimulationFailure } from './failure.ts'
import { describeReplay, subjectOfReplay } from './replay.ts'
import { simulate } from './simulate.ts'
import type { Subject } from './subject.ts'
import { functionProgram } from './testing/function-program.ts'
import { subjectOf } from './testing/subjects.ts'

const bolus = (time: number, amount: number, state = 0) => ({ time, state, amount, duration: 0, tag: 1 })

function failureOf(subject: Subject): SimulationFailure {
  try {
    simulate(subject, [])
  } catch (error) {
    if (error instanceof SimulationFailure) return error
    throw error
  }
  throw new Error('did not fail')
}

describe('a run that fails', () => {
  it('names person, time, state and last event when a state runs off to infinity', () => {
    const program = functionProgram({
      states: [{ id: 'calm' }, { id: 'growth' }],
      parameters: ['k'],
      rates: (_t, y, p) => [-y[0]!, p[0]! * y[1]! * y[1]!],
    })
    // growth = 1 / (1 − (t − 1)) from the dose on: infinite at 2.
    const subject = subjectOf(program, {
      person: '17',
      start: [1, 0],
      parameters: [1],
      until: 5,
      doses: [bolus(1, 1, 1)],
      relative: 1e-6,
    })
    const { facts, message } = failureOf(subject)
    expect(facts.person).toBe('17')
    expect(facts.state).toBe('growth')
    expect(facts.time).toBeCloseTo(2, 5)
    expect(facts.lastEvent).toBe('dose at 1')
    expect(Object.keys(facts.states)).toEqual(['calm', 'growth'])
    expect(facts.parameters).toEqual({ k: 1 })
    expect(facts.states.growth).toBe(facts.value)
    expect(message).toContain('growth')
  })

  it('names the state whose rate is not a number', () => {
    const program = functionProgram({
      states: [{ id: 'fuel' }, { id: 'flame' }],
      rates: (_t, y) => [-1, ln(y[0]!)],
      jacobian: (_t, y) => [0, 0, 1 / y[0]!, 0],
      isAutonomous: true,
    })
    const { facts } = failureOf(subjectOf(program, { start: [1, 0], until: 3 }))
    expect(facts.state).toBe('flame')
    expect(facts.time).toBeCloseTo(1, 6)
    expect(facts.reason).toMatch(/not a number|too small/)
  })

  it('names it at the very start too', () => {
    const program = functionProgram({ states: [{ id: 'a' }, { id: 'b' }], rates: (_t, y) => [y[0]!, ln(-1 - y[1]!)] })
    const { facts } = failureOf(subjectOf(program, { start: [1, 0], until: 3 }))
    expect([facts.state, facts.time]).toEqual(['b', 0])
  })

  it('can be replayed from plain data, to the bit', () => {
    const program = functionProgram({
      states: 1,
      parameters: ['k', 'odd'],
      rates: (_t, y, p) => [-p[0]! * y[0]!],
      outputs: { y: (_t, y) => y[0]! },
    })
    const subject = subjectOf(program, {
      person: 'x',
      start: [1 / 3],
      parameters: [0.1, Number.NaN],
      until: 7,
      doses: [bolus(1, 0.1)],
      triggers: [
        {
          id: 'low',
          watch: { output: 0, op: '<', threshold: { shareOfRest: 0.5 } },
          after: 0,
          actions: [{ kind: 'doses', doses: [bolus(0, 1)] }],
        },
      ],
    })
    const again = subjectOfReplay(JSON.parse(JSON.stringify(describeReplay(subject))), program)
    expect(again).toEqual(subject)
    expect(simulate(again, [])).toEqual(simulate(subject, []))
  })

  it('a replay of another program is refused by what does not fit', () => {
    const one = functionProgram({ states: [{ id: 'a' }], rates: () => [0] })
    const two = functionProgram({ states: [{ id: 'b' }], rates: () => [0] })
    const replay = describeReplay(subjectOf(one, { start: [1], until: 1 }))
    expect(() => subjectOfReplay(replay, two)).toThrow('found no b')
  })
})

describe('warnings', () => {
  it('a state that leaves its bounds is named once, with time and extent', () => {
    const program = functionProgram({ states: [{ id: 'share', within: [0, 1] }], rates: () => [1] })
    const { warnings } = simulate(subjectOf(program, { start: [0], until: 2 }), [])
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/share left its bounds \[0, 1\] .* as far as (2|1\.99)/)
  })

  it('rounding at a bound is none', () => {
    const program = functionProgram({ states: [{ id: 'share', within: [0, 1] }], rates: (_t, y) => [-y[0]!] })
    expect(simulate(subjectOf(program, { start: [1], until: 100 }), []).warnings).toEqual([])
  })
})
