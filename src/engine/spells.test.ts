import { describe, expect, it } from 'vitest'
import { exp } from './elementary.ts'
import { describeReplay, subjectOfReplay } from './replay.ts'
import { simulate } from './simulate.ts'
import type { Spell, Subject } from './subject.ts'
import { functionProgram } from './testing/function-program.ts'
import { collector, subjectOf } from './testing/subjects.ts'

/** y' = p: a counter of what the parameter was for how long. */
const counter = functionProgram({
  states: [{ id: 'y' }],
  parameters: ['p'],
  rates: (_t, _y, p) => [p[0]!],
  jacobian: () => [0],
  isAutonomous: true,
  outputs: { y: (_t, y) => y[0]! },
})

const spell = (time: number, value: number, duration?: number, more: Partial<Spell> = {}): Spell => ({
  time,
  ...(duration === undefined ? {} : { duration }),
  parameter: 0,
  value,
  counts: 'largest',
  tag: value,
  ...more,
})
const subject = (spells: readonly Spell[], more: Partial<Subject> = {}) =>
  subjectOf(counter, { start: [0], until: 10, ...more, spells, parameters: [1] })
const end = (...spells: Spell[]) => simulate(subject(spells), []).final[0]!

describe('a spell', () => {
  it('gives the parameter its value from its time on, for its length, and then its own again', () => {
    // 1 for 8 h, 3 for 2 h.
    expect(end(spell(1, 3, 2))).toBeCloseTo(14, 12)
    expect(end(spell(4, 3))).toBeCloseTo(4 + 18, 12)
    expect(end(spell(0, 0, 10))).toBeCloseTo(0, 12)
  })

  it('ends the step exactly where it begins and ends, and is logged there', () => {
    const pieces = collector(1)
    const { events } = simulate(subject([spell(1, 3, 2)]), [pieces])
    expect(pieces.pieces.map((piece) => piece.end)).toEqual(expect.arrayContaining([1, 3]))
    expect(events).toEqual([
      { time: 1, kind: 'begins', tag: 3 },
      { time: 3, kind: 'ends', tag: 3 },
    ])
  })

  it('of several that are on, the largest counts, or the one that began last', () => {
    // 5 from 1 to 5, and within it 2 from 2 to 3: the largest is 5 all the time; the latest is 2 for an hour.
    expect(end(spell(1, 5, 4), spell(2, 2, 1))).toBeCloseTo(6 + 20, 12)
    const latest = { counts: 'latest' } as const
    expect(end(spell(1, 5, 4, latest), spell(2, 2, 1, latest))).toBeCloseTo(6 + 15 + 2, 12)
    // One that outlasts the other.
    expect(end(spell(1, 5, 4), spell(2, 2, 5))).toBeCloseTo(4 + 20 + 4, 12)
  })

  it('of any number that are on, the largest counts: more than a call takes arguments', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => spell(1, i === 77 ? 5 : 2))
    expect(simulate(subject(many), []).final[0]).toBeCloseTo(1 + 45, 12)
  })

  it('that is smaller than the value at rest counts all the same', () => {
    expect(end(spell(1, 0.5, 4))).toBeCloseTo(6 + 2, 12)
  })

  it('that follows another at once takes its place without a gap', () => {
    expect(end(spell(1, 3, 1), spell(2, 4, 1))).toBeCloseTo(8 + 3 + 4, 12)
  })

  it('can follow a trigger, a while after it, unless that is too late', () => {
    const trigger = {
      id: 'full',
      watch: { output: 0, op: '>', threshold: { value: 2 } },
      after: 1,
      actions: [{ kind: 'spells', spells: [spell(0, 3, 2), spell(4, 3, 2)], before: 6 }],
    } as const
    // y passes 2 at 2; from 3 to 5 the rate is 3; the second would begin at 7.
    expect(simulate(subject([], { triggers: [trigger] }), []).final[0]).toBeCloseTo(8 + 6, 9)
  })

  it('makes triggers look again', () => {
    const rate = functionProgram({
      states: [{ id: 'y' }],
      parameters: ['p'],
      rates: (_t, y, p) => [-p[0]! * y[0]!],
      jacobian: (_t, _y, p) => [-p[0]!],
      isAutonomous: true,
      outputs: { p: (_t, _y, p) => p[0]! },
    })
    const high = { id: 'high', watch: { output: 0, op: '>', threshold: { value: 2 } }, after: 0, actions: [] } as const
    const outcome = simulate(
      subjectOf(rate, { start: [1], until: 5, parameters: [1], spells: [spell(1, 3, 1)], triggers: [high] }),
      [],
    )
    expect(outcome.events.find(({ kind }) => kind === 'fired')?.time).toBe(1)
    expect(outcome.final[0]! / exp(-7)).toBeCloseTo(1, 6)
  })

  it('survives a replay', () => {
    const original = subject([spell(1, 3, 2), spell(4, 2)])
    const again = subjectOfReplay(JSON.parse(JSON.stringify(describeReplay(original))), counter)
    expect(simulate(again, [])).toEqual(simulate(original, []))
  })

  it.each<[string, Partial<Spell>, RegExp]>([
    ['before time 0', { time: -1 }, /spells\[0\]\.time/],
    ['of a parameter that is not there', { parameter: 7 }, /parameter/],
    ['without a number', { value: Number.NaN }, /value/],
    ['of negative length', { duration: -1 }, /duration/],
  ])('%s is refused', (_, wrong, message) => {
    expect(() => end(spell(1, 3, 2, wrong))).toThrow(message)
  })
})
