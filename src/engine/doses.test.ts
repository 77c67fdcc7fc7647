import { describe, expect, it } from 'vitest'
import { exp } from './elementary.ts'
import { record } from './record.ts'
import { simulate } from './simulate.ts'
import type { Dose } from './subject.ts'
import { functionProgram } from './testing/function-program.ts'
import { collector, subjectOf } from './testing/subjects.ts'

const bolus = (time: number, amount: number, state = 0): Dose => ({ time, state, amount, duration: 0 })
const infusion = (time: number, amount: number, duration: number, state = 0): Dose => ({
  time,
  state,
  amount,
  duration,
})
/** y' = −y/2, so that everything can be worked out by hand. */
const decay = functionProgram({
  states: 1,
  rates: (_t, y) => [-0.5 * y[0]!],
  jacobian: () => [-0.5],
  isAutonomous: true,
})

/** Amount at `t` of infusions at unit rate between the given times under y' = −y/2 + rate. */
const infused = (t: number, from: number, to: number): number =>
  t <= from ? 0 : 2 * (exp(-0.5 * Math.max(0, t - to)) - exp(-0.5 * (t - from)))

describe('boluses', () => {
  it('a stiff pair with jumps every 0.05 comes out as the reference says', () => {
    const program = functionProgram({
      states: 2,
      rates: (_t, y) => [-y[0]!, 999 * y[0]! - 1000 * y[1]!],
      jacobian: () => [-1, 0, 999, -1000],
      isAutonomous: true,
    })
    const doses = Array.from({ length: 99 }, (_, k) => [
      bolus((k + 1) * 0.05, 1, 0),
      bolus((k + 1) * 0.05, 1, 1),
    ]).flat()
    for (const method of ['rodas5p', 'rodas4'] as const) {
      const run = simulate(subjectOf(program, { start: [1, 1], until: 5, doses, relative: 1e-8, method }), [])
      // The hundredth jump falls on `until` and is not given; the reference state 5+ is after it.
      expect(run.final[0]! + 1).toBeCloseTo(20.37274845297427, 7)
      expect(run.final[1]! + 1).toBeCloseTo(20.37274845297427, 7)
      expect(run.steps).toBeLessThan(250)
    }
  })

  it('a tablet every 6 h comes to the steady state of a textbook', () => {
    const program = functionProgram({
      states: 2,
      rates: (_t, y) => [-y[0]!, y[0]! - 0.1 * y[1]!],
      jacobian: () => [-1, 0, 1, -0.1],
      isAutonomous: true,
      outputs: { C: (_t, y) => y[1]! / 50 },
    })
    const doses = Array.from({ length: 80 }, (_, k) => bolus(6 * k, 100))
    const rows = record([474, 475, 477], 1)
    simulate(subjectOf(program, { start: [0, 0], until: 480, doses, relative: 1e-9 }), [rows])
    const expected = [2.69752067445339, 3.637022686616502, 3.537813141144]
    expected.forEach((value, i) => {
      expect(rows.rows[i]!).toBeCloseTo(value, 8)
    })
  })

  it('two compartments after an injection', () => {
    const program = functionProgram({
      states: 2,
      rates: (_t, y) => [-0.3 * y[0]! + 0.1 * y[1]!, 0.2 * y[0]! - 0.1 * y[1]!],
      jacobian: () => [-0.3, 0.1, 0.2, -0.1],
      isAutonomous: true,
      outputs: { C: (_t, y) => y[0]! / 50 },
    })
    const rows = record([0, 1, 12, 24], 1)
    simulate(subjectOf(program, { start: [0, 0], until: 24, doses: [bolus(0, 100)], relative: 1e-10 }), [rows])
    const expected = [0, 1.49751878465012, 0.324339015803354, 0.222378308197135]
    expected.forEach((value, i) => {
      expect(rows.rows[i]!).toBeCloseTo(value, 9)
    })
  })

  it('several at one instant add up, whatever their order, and each is logged that has a tag', () => {
    const doses = [{ ...bolus(1, 2), tag: 7 }, bolus(1, 3), { ...bolus(0.5, 1), tag: 8 }]
    const run = simulate(subjectOf(decay, { start: [0], until: 2, doses, relative: 1e-10 }), [])
    expect(run.final[0]!).toBeCloseTo(5 * exp(-0.5) + exp(-0.75), 9)
    expect(run.events).toEqual([
      { time: 0.5, kind: 'dose', tag: 8 },
      { time: 1, kind: 'dose', tag: 7 },
    ])
  })

  it('times that differ by rounding are one instant', () => {
    const pieces = collector(1)
    simulate(subjectOf(decay, { start: [0], until: 1, doses: [bolus(0.3, 1), bolus(0.1 + 0.2, 1)], relative: 1e-6 }), [
      pieces,
    ])
    expect(Math.min(...pieces.pieces.slice(1).map(({ start, end }) => end - start))).toBeGreaterThan(1e-9)
  })

  it('what falls on the end is not given, what falls on the start is', () => {
    const run = simulate(
      subjectOf(decay, { start: [0], until: 1, doses: [bolus(0, 1), { ...bolus(1, 1), tag: 1 }] }),
      [],
    )
    expect(run.final[0]!).toBeCloseTo(exp(-0.5), 7)
    expect(run.events).toEqual([])
  })

  it('the step after a dose is remembered: later doses of the kind cost no more than the second', () => {
    const program = functionProgram({
      states: 2,
      rates: (_t, y) => [-50 * y[0]!, 50 * y[0]! - 0.1 * y[1]!],
      isAutonomous: true,
    })
    const counts = [2, 3, 4].map(
      (doses) =>
        simulate(
          subjectOf(program, {
            start: [0, 0],
            until: 10 * doses,
            doses: Array.from({ length: doses }, (_, k) => bolus(10 * k, 1)),
            relative: 1e-6,
          }),
          [],
        ).steps,
    )
    expect(counts[2]! - counts[1]!).toBeLessThanOrEqual(counts[1]! - counts[0]! + 1)
  })

  it.each([
    ['before time 0', bolus(-1, 1), 'time'],
    ['without a number', bolus(1, Number.NaN), 'amount'],
    ['into no state', bolus(1, 1, 5), 'state'],
    ['of negative length', infusion(1, 1, -1), 'duration'],
  ])('a dose %s is refused', (_what, dose, where) => {
    expect(() => simulate(subjectOf(decay, { start: [0], until: 2, doses: [dose] }), [])).toThrow(where)
  })
})

describe('infusions', () => {
  it('run at a constant rate and stop when they should', () => {
    const rows = record([1, 2, 3, 4, 6], 1)
    const run = simulate(subjectOf(decay, { start: [0], until: 6, doses: [infusion(1, 3, 3)], relative: 1e-10 }), [
      rows,
    ])
    for (const [i, t] of [1, 2, 3, 4, 6].entries()) expect(rows.rows[i]!).toBeCloseTo(infused(t, 1, 4), 9)
    expect(run.final[0]!).toBeCloseTo(infused(6, 1, 4), 9)
  })

  it('a step ends exactly at start and end', () => {
    const pieces = collector(1)
    simulate(subjectOf(decay, { start: [0], until: 6, doses: [infusion(Math.SQRT2, 3, 1.7)], relative: 1e-4 }), [
      pieces,
    ])
    const ends = pieces.pieces.map(({ end }) => end)
    expect(ends).toContain(Math.SQRT2)
    expect(ends).toContain(Math.SQRT2 + 1.7)
  })

  it('consecutive infusions act as one', () => {
    const whole = simulate(subjectOf(decay, { start: [0], until: 8, doses: [infusion(0, 6, 6)], relative: 1e-11 }), [])
    const parts = [infusion(0, 1, 1), infusion(1, 2, 2), infusion(3, 3, 3)]
    const split = simulate(subjectOf(decay, { start: [0], until: 8, doses: parts, relative: 1e-11 }), [])
    expect(split.final[0]!).toBeCloseTo(whole.final[0]!, 10)
  })

  it('overlapping ones add, and nothing is left over at the end', () => {
    const doses = [infusion(0, 0.1, 1), infusion(0.2, 0.2, 1), infusion(0.3, 0.7, 0.1)]
    const still = functionProgram({ states: 1, rates: () => [0], isAutonomous: true })
    const pieces = collector(1)
    simulate(subjectOf(still, { start: [0], until: 5, doses, relative: 1e-10 }), [pieces])
    const late = pieces.pieces.filter(({ start }) => start > 1.3)
    expect(late.at(-1)!.last[0]!).toBeCloseTo(1, 12)
    // Rates are summed anew: after the last infusion the rate is exactly 0.
    expect(late.at(-1)!.last[0]).toBe(late[0]!.first[0])
  })
})

describe('counted doses', () => {
  it('add up first at one instant; total and together are parameters', () => {
    const program = functionProgram({
      states: 2,
      parameters: ['total', 'together'],
      rates: (_t, _y, p) => [p[0]!, p[1]!],
      outputs: { total: (_t, _y, p) => p[0]!, together: (_t, _y, p) => p[1]! },
    })
    const counts = { total: 0, together: 1, units: 1 }
    const doses = [
      { ...bolus(1, 0), counts },
      { ...bolus(1, 0), counts },
      { ...bolus(2, 0), counts: { ...counts, units: 3 } },
    ]
    const rows = record([1, 1.5, 2, 2.5], 2)
    const run = simulate(subjectOf(program, { start: [0, 0], parameters: [0, 0], until: 3, doses }), [rows])
    expect([...rows.rows]).toEqual([0, 0, 2, 2, 2, 2, 5, 3])
    expect(run.final[0]!).toBeCloseTo(7, 9)
    expect(run.final[1]!).toBeCloseTo(5, 9)
  })
})
