import { describe, expect, it } from 'vitest'
import { exp, ln } from './elementary.ts'
import { record } from './record.ts'
import { simulate } from './simulate.ts'
import { functionProgram } from './testing/function-program.ts'
import { collector, subjectOf } from './testing/subjects.ts'

/** y' = −y(t − 1), y = 1 before 0. */
const classic = functionProgram({
  states: 1,
  rates: (_t, _y, _p, _m, d) => [-d[0]!],
  jacobian: () => [0],
  isAutonomous: true,
  delays: [{ lag: () => 1, of: (_t, y) => y[0]! }],
})

/** Its solution by the method of steps: Σ (−1)^k (t − k + 1)^k / k! over k with t >= k − 1. */
function classicAt(t: number): number {
  let sum = 1
  let factorial = 1
  for (let k = 1; t >= k - 1; k++) {
    factorial *= k
    sum += (k % 2 === 1 ? -1 : 1) * ((t - k + 1) ** k / factorial)
  }
  return sum
}

describe('delays', () => {
  it.each(['rodas5p', 'rodas4'] as const)("y' = −y(t − 1) with %s: y(2) = −1/2, y(3) = −1/6", (method) => {
    const rows = record([1, 2, 3, 7.3, 10], 1)
    simulate(subjectOf(classic, { start: [1], until: 10, relative: 1e-9, method }), [rows])
    expect(rows.rows[0]!).toBeCloseTo(0, 12)
    expect(rows.rows[1]!).toBeCloseTo(-1 / 2, 11)
    expect(rows.rows[2]!).toBeCloseTo(-1 / 6, 11)
    expect(rows.rows[3]!).toBeCloseTo(classicAt(7.3), 8)
    expect(rows.rows[4]!).toBeCloseTo(classicAt(10), 8)
  })

  it('a step ends at each break until it is smooth', () => {
    const pieces = collector(1)
    simulate(subjectOf(classic, { start: [1], until: 5, relative: 1e-4 }), [pieces])
    expect(pieces.pieces.map(({ end }) => end)).toEqual(expect.arrayContaining([1, 2]))
  })

  it('converges: a hundredth of the tolerance, a hundredth of the error', () => {
    const errors = [1e-4, 1e-6, 1e-8].map((relative) => {
      const { final } = simulate(subjectOf(classic, { start: [1], until: 20, relative }), [])
      return Math.abs(final[0]! - classicAt(20)) / relative
    })
    for (const error of errors) expect(error).toBeLessThan(20)
  })

  it('doses come out of the delay as they went in', () => {
    // y2 collects what y1 was 2 ago: y1 jumps by 1 at 1 and by 2 at 1.5.
    const program = functionProgram({
      states: 2,
      rates: (_t, _y, _p, _m, d) => [0, d[0]!],
      isAutonomous: true,
      delays: [{ lag: () => 2, of: (_t, y) => y[0]!, hops: [0, Number.POSITIVE_INFINITY] }],
    })
    const doses = [
      { time: 1, state: 0, amount: 1, duration: 0 },
      { time: 1.5, state: 0, amount: 2, duration: 0 },
    ]
    const rows = record([2.5, 3, 3.25, 3.5, 4], 2)
    simulate(subjectOf(program, { start: [0, 0], until: 4, doses, relative: 1e-8 }), [rows])
    expect([1, 3, 5, 7, 9].map((k) => rows.rows[k]!)).toEqual([0, 0, 0.25, 0.5, 2].map((x) => expect.closeTo(x, 9)))
  })

  it('infusions, parameter changes and switches are remembered as they were', () => {
    const program = functionProgram({
      states: 2,
      parameters: ['gain'],
      rates: (_t, _y, _p, m, d) => [m[0] === 1 ? 1 : 0, d[0]!],
      switches: [{ value: (t) => 0.7 - t }],
      outputs: { clock: (t) => t },
      delays: [{ lag: () => 1, of: (_t, y, p) => p[0]! * y[0]! }],
    })
    // y1 = t − 0.7 from 0.7 on, gain 1 until 1.2 and 3 from then on; infusion of 0.4 over 1.5 … 1.9 besides.
    const run = simulate(
      subjectOf(program, {
        start: [0, 0],
        parameters: [1],
        until: 3,
        relative: 1e-9,
        doses: [{ time: 1.5, state: 0, amount: 0.4, duration: 0.4 }],
        triggers: [
          {
            id: 'gain',
            watch: { output: 0, op: '>=', threshold: { value: 1.2 } },
            after: 0,
            actions: [{ kind: 'set', parameter: 0, value: 3 }],
          },
        ],
      }),
      [],
    )
    // ∫ over past times 0 … 2: gain 1 on [0.7, 1.2], gain 3 on [1.2, 2] with the ramp and the infusion on top.
    const ramp = 0.5 * 0.5 ** 2 + 3 * 0.5 * (1.3 ** 2 - 0.5 ** 2)
    const infused = 3 * (0.5 * 0.4 ** 2 + 0.4 * 0.1)
    expect(run.final[1]!).toBeCloseTo(ramp + infused, 7)
  })

  it('a lag that depends on the state (Neves): y1 = ln t, y2 = 1/t', () => {
    // The lag vanishes at the start, where every step reads part of itself.
    const at = (y2: number): number => exp(1 - y2)
    const program = functionProgram({
      states: 2,
      rates: (_t, y, _p, _m, d) => [y[1]!, -d[0]! * y[1]! * y[1]! * at(y[1]!)],
      isAutonomous: true,
      // Time runs from 1: s = exp(1 − y2) − 1.
      delays: [{ lag: (t, y) => t - (at(y[1]!) - 1), of: (_t, y) => y[1]! }],
    })
    for (const relative of [1e-4, 1e-6, 1e-8]) {
      const run = simulate(subjectOf(program, { start: [0, 1], until: 4, relative }), [])
      expect(Math.abs(run.final[0]! - ln(5))).toBeLessThan(5 * relative)
      expect(Math.abs(run.final[1]! - 0.2)).toBeLessThan(relative)
      expect(run.steps).toBeLessThan(120)
    }
  })

  it('a lag that moves with time meets the break at the start where it should', () => {
    // s = t − (1 + t/2) = t/2 − 1 passes 0 at t = 2; then y2' = y1(s) = s with y1 = t.
    const program = functionProgram({
      states: 2,
      rates: (_t, _y, _p, _m, d) => [1, d[0]!],
      isAutonomous: true,
      delays: [{ lag: (t) => 1 + t / 2, of: (_t, y) => y[0]!, hops: [0, Number.POSITIVE_INFINITY] }],
    })
    const pieces = collector(2)
    const run = simulate(subjectOf(program, { start: [0, 0], until: 6, relative: 1e-8 }), [pieces])
    expect(run.final[1]!).toBeCloseTo(4, 8)
    expect(Math.min(...pieces.pieces.map(({ end }) => Math.abs(end - 2)))).toBeLessThan(1e-13)
  })

  it('steps may be much longer than the lag', () => {
    // y' = −y(t − 0.01) runs like e^{−c t} with c = e^{0.01 c}: steps of the order of 1, not of 0.01.
    const program = functionProgram({
      states: 1,
      rates: (_t, _y, _p, _m, d) => [1 - d[0]!],
      jacobian: () => [0],
      isAutonomous: true,
      delays: [{ lag: () => 0.01, of: (_t, y) => y[0]! }],
    })
    const run = simulate(subjectOf(program, { start: [0], until: 20, relative: 1e-6 }), [])
    expect(run.final[0]!).toBeCloseTo(1, 6)
    expect(run.steps).toBeLessThan(200)
  })

  it('a lag of 0 reads the present', () => {
    const program = functionProgram({
      states: 1,
      rates: (_t, _y, _p, _m, d) => [-d[0]!],
      jacobian: () => [0],
      isAutonomous: true,
      delays: [{ lag: () => 0, of: (_t, y) => y[0]! }],
    })
    const run = simulate(subjectOf(program, { start: [1], until: 3, relative: 1e-6 }), [])
    expect(run.final[0]!).toBeCloseTo(exp(-3), 5)
  })

  it('a delay that the modes pass over costs no steps, however wild its lag', () => {
    const program = functionProgram({
      states: 1,
      rates: (_t, y, _p, m, d) => [m[0] === 1 ? -y[0]! : -d[0]!],
      isAutonomous: true,
      switches: [{ value: () => -1 }],
      delays: [{ lag: (t) => 1e-6 + 1e-7 * t, of: (_t, y) => y[0]! }],
    })
    const plain = functionProgram({ states: 1, rates: (_t, y) => [-y[0]!], isAutonomous: true })
    const given = { start: [1], until: 10, relative: 1e-8 }
    const steps = simulate(subjectOf(program, given), []).steps
    expect(steps).toBeLessThanOrEqual(simulate(subjectOf(plain, given), []).steps + 2)
  })
})
