import { describe, expect, it } from 'vitest'
import { exp } from './elementary.ts'
import { record } from './record.ts'
import { simulate } from './simulate.ts'
import type { Dose, Trigger } from './subject.ts'
import { functionProgram } from './testing/function-program.ts'
import { collector, subjectOf } from './testing/subjects.ts'
import { roundUp } from './triggers.ts'

const LN2 = Math.LN2
/** y' = −k y with a parameter k; output y, and t for clocks. */
const decay = functionProgram({
  states: [{ id: 'y' }],
  parameters: ['k'],
  rates: (_t, y, p) => [-p[0]! * y[0]!],
  jacobian: (_t, _y, p) => [-p[0]!],
  isAutonomous: true,
  outputs: { y: (_t, y) => y[0]!, time: (t) => t, k: (_t, _y, p) => p[0]! },
  conditions: { low: (_t, y) => y[0]! < 0.25, high: (_t, y) => y[0]! > 2 },
})
const dose = (time: number, amount: number): Dose => ({ time, state: 0, amount, duration: 0, tag: 0 })
const half: Trigger = {
  id: 'half',
  watch: { output: 0, op: '<', threshold: { shareOfRest: 0.5 } },
  after: 0,
  actions: [],
}

function run(
  triggers: readonly Trigger[],
  more: { doses?: readonly Dose[]; until?: number; start?: number; relative?: number } = {},
) {
  const rows = record([0, 1, 2, 3, 4, 5], 3)
  const pieces = collector(1)
  const outcome = simulate(
    subjectOf(decay, {
      start: [more.start ?? 1],
      parameters: [1],
      until: more.until ?? 5,
      relative: more.relative ?? 1e-10,
      doses: more.doses ?? [],
      triggers,
    }),
    [rows, pieces],
  )
  return { ...outcome, rows, pieces: pieces.pieces }
}

describe('triggers', () => {
  it('fire at the crossing, by a share of the rest value, once', () => {
    const { events } = run([half], { doses: [dose(3, 10)] })
    const own = events.filter(({ trigger }) => trigger === 'half')
    expect(own.map(({ kind }) => kind)).toEqual(['fired', 'done'])
    expect(own[0]!.time).toBeCloseTo(LN2, 9)
  })

  it('fire at 0 when true already', () => {
    const late: Trigger = { ...half, id: 'already', watch: { output: 0, op: '<=', threshold: { value: 1 } } }
    expect(run([late]).events[0]).toEqual({ time: 0, kind: 'fired', trigger: 'already' })
  })

  it('fire by the jump of a dose, and rest is the state before doses at 0', () => {
    const rise: Trigger = {
      id: 'rise',
      watch: { output: 0, op: '>', threshold: { shareOfRest: 3 } },
      after: 0,
      actions: [],
    }
    expect(run([rise], { doses: [dose(0, 2.5)] }).events.map(({ kind, time }) => [kind, time])).toEqual(
      [
        ['fired', 0],
        ['done', 0],
        ['dose', 0],
      ].sort((a, b) => (a[0] === 'dose' ? -1 : b[0] === 'dose' ? 1 : 0)),
    )
    const later = run([rise], { doses: [dose(2, 4)] }).events
    expect(later.map(({ time }) => time)).toEqual([2, 2, 2])
  })

  it('a model condition is located like an output', () => {
    const { events } = run([{ id: 'low', watch: { condition: 0 }, after: 0, actions: [] }])
    expect(events[0]!.time).toBeCloseTo(2 * LN2, 9)
  })

  it('locating does not move a step', () => {
    const bare = run([])
    const watched = run([half, { ...half, id: 'other', watch: { output: 0, op: '<', threshold: { value: 0.3 } } }])
    expect(watched.pieces.map(({ end }) => end)).toEqual(bare.pieces.map(({ end }) => end))
    expect(watched.final).toEqual(bare.final)
  })

  it('the grid rounds up, then comes the wait, then the action, exactly there', () => {
    const { events, pieces, final } = run([
      { ...half, grid: 0.1, after: 1.3, actions: [{ kind: 'doses', doses: [dose(0, 1), dose(0.5, 2)] }] },
    ])
    expect(events).toEqual([
      { time: 0.7, kind: 'fired', trigger: 'half' },
      { time: 2, kind: 'done', trigger: 'half' },
      { time: 2, kind: 'dose', tag: 0 },
      { time: 2.5, kind: 'dose', tag: 0 },
    ])
    expect(pieces.map(({ end }) => end)).toEqual(expect.arrayContaining([2, 2.5]))
    expect(final[0]!).toBeCloseTo(exp(-5) + exp(-3) + 2 * exp(-2.5), 8)
  })

  it('an action without wait happens at the crossing', () => {
    const { events, final } = run([{ ...half, actions: [{ kind: 'set', parameter: 0, value: 0 }] }])
    expect(events.map(({ kind }) => kind)).toEqual(['fired', 'done'])
    expect(final[0]!).toBeCloseTo(0.5, 8)
  })

  it('the check is asked again when the time has come', () => {
    const check = { output: 0, op: '<', threshold: { value: 0.5 } } as const
    const actions = [{ kind: 'doses', doses: [dose(0, 1)] }] as const
    const otherwise = [{ kind: 'set', parameter: 0, value: 0 }] as const
    const kept = run([{ ...half, after: 1, check, actions, otherwise }])
    expect(kept.events.map(({ kind }) => kind)).toEqual(['fired', 'done', 'dose'])
    const undone = run([{ ...half, after: 1, check, actions, otherwise }], { doses: [dose(1, 1)] })
    expect(undone.events.map(({ kind }) => kind)).toEqual(['fired', 'dose', 'declined'])
    expect(undone.rows.rows.at(-1)).toBe(0)
  })

  it('a stop ends the run, its rows and its log', () => {
    const { end, stopped, rows, events } = run([{ ...half, after: 1, actions: [{ kind: 'stop' }] }], {
      doses: [dose(4, 1)],
    })
    expect(stopped).toBe(true)
    expect(end).toBeCloseTo(LN2 + 1, 9)
    expect(rows.count).toBe(2)
    expect(events.map(({ kind }) => kind)).toEqual(['fired', 'done'])
  })

  it('a row at the instant of a stop is kept', () => {
    const clock: Trigger = {
      id: 'clock',
      watch: { output: 1, op: '>=', threshold: { value: 2 } },
      after: 1,
      grid: 1,
      actions: [{ kind: 'stop' }],
    }
    const { rows, end } = run([clock])
    expect(end).toBe(3)
    expect(rows.count).toBe(4)
  })

  it('repeats at each crossing where it is asked to', () => {
    const again: Trigger = { ...half, repeats: true, actions: [{ kind: 'doses', doses: [dose(0, 0.5)] }] }
    const { events } = run([again], { until: 3 })
    const fired = events.filter(({ kind }) => kind === 'fired').map(({ time }) => time)
    expect(fired).toHaveLength(4)
    fired.forEach((time, i) => {
      expect(time).toBeCloseTo((i + 1) * LN2, 8)
    })
  })

  it('a wave between two steps is seen: down and up again inside one step', () => {
    // y = (t − 1)² has one narrow dip below 0.01; a polynomial of degree 2 is one long step for the method.
    const dip = functionProgram({ states: 1, rates: (t) => [2 * (t - 1)], outputs: { y: (_t, y) => y[0]! } })
    const seen: Trigger = {
      id: 'dip',
      watch: { output: 0, op: '<', threshold: { value: 0.16 } },
      after: 0,
      actions: [],
    }
    const outcome = simulate(subjectOf(dip, { start: [1], until: 2, relative: 1e-3, triggers: [seen] }), [])
    expect(outcome.events[0]!.time).toBeCloseTo(0.6, 9)
  })

  it('triggers that set each other off at one instant end in a failure, not in a loop', () => {
    const endless: Trigger = {
      id: 'endless',
      watch: { output: 0, op: '>', threshold: { value: 2 } },
      after: 0,
      repeats: true,
      actions: [{ kind: 'doses', doses: [dose(0, -2)] }],
    }
    const back: Trigger = {
      ...endless,
      id: 'back',
      watch: { output: 0, op: '<', threshold: { value: 2 } },
      actions: [{ kind: 'doses', doses: [dose(0, 2)] }],
    }
    expect(() => run([endless, back], { doses: [dose(1, 2)] })).toThrow('without end')
  })

  it('rounds up on grids without drifting', () => {
    expect(roundUp(0.25, 0.1)).toBe(0.3)
    expect(roundUp(0.30000000000004, 0.1)).toBe(0.3)
    expect(roundUp(197.11, 0.1)).toBe(197.2)
    expect(roundUp(0, 0.1)).toBe(0)
    expect(roundUp(7.2, 2.5)).toBe(7.5)
  })
})
