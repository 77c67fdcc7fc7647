import { describe, expect, it } from 'vitest'
import { achievedError } from './achieved-error.ts'
import { areas } from './area.ts'
import { exp } from './elementary.ts'
import { extremes } from './extremes.ts'
import { record } from './record.ts'
import { restSubject } from './rest.ts'
import { simulate } from './simulate.ts'
import type { Observer } from './subject.ts'
import { functionProgram } from './testing/function-program.ts'
import { subjectOf } from './testing/subjects.ts'
import { valueAt, valueAtEnd } from './value-at.ts'

/** A tablet: y1' = −y1, y2' = y1 − 0.25 y2; y2 = (4/3)(e^{−t/4} − e^{−t}), highest at (4/3) ln 4. */
const tablet = functionProgram({
  states: 2,
  rates: (_t, y) => [-y[0]!, y[0]! - 0.25 * y[1]!],
  jacobian: () => [-1, 0, 1, -0.25],
  isAutonomous: true,
  outputs: { y1: (_t, y) => y[0]!, y2: (_t, y) => y[1]! },
})
const curve = (t: number): number => (4 / 3) * (exp(-t / 4) - exp(-t))
const doses = [{ time: 0, state: 0, amount: 1, duration: 0 }]

function observe<T extends Observer>(observer: T, more: Partial<Parameters<typeof subjectOf>[1]> = {}): T {
  simulate(subjectOf(tablet, { start: [0, 0], until: 20, doses, relative: 1e-10, ...more }), [observer])
  return observer
}

describe('records', () => {
  it('show the state before a dose, the start at 0, and the end', () => {
    const rows = observe(record([0, 1, 2, 20], 2), { doses: [...doses, { time: 2, state: 1, amount: 5, duration: 0 }] })
    expect(rows.count).toBe(4)
    expect([...rows.rows.subarray(0, 2)]).toEqual([0, 0])
    expect(rows.rows[3]!).toBeCloseTo(curve(1), 9)
    expect(rows.rows[5]!).toBeCloseTo(curve(2), 9)
    expect(rows.rows[7]!).toBeCloseTo(curve(20) + 5 * exp(-18 / 4), 9)
  })

  it('do not change a bit: shared rows are equal under any grid and any company', () => {
    const fine = record(
      Array.from({ length: 2001 }, (_, i) => i / 100),
      2,
    )
    const coarse = record(
      Array.from({ length: 21 }, (_, i) => i),
      2,
    )
    const alone = simulate(subjectOf(tablet, { start: [0, 0], until: 20, doses, relative: 1e-6 }), [coarse])
    const crowd = simulate(subjectOf(tablet, { start: [0, 0], until: 20, doses, relative: 1e-6 }), [
      extremes([{ output: 1, kind: 'maximum', from: 0, to: 20 }], 2),
      fine,
      areas([{ output: 1, from: 0, to: 20 }], 2),
    ])
    for (let i = 0; i <= 20; i++) {
      expect(fine.rows.subarray(200 * i, 200 * i + 2)).toEqual(coarse.rows.subarray(2 * i, 2 * i + 2))
    }
    expect(crowd).toEqual(alone)
  })

  it('refuse times that do not ascend', () => {
    expect(() => record([0, 2, 1], 1)).toThrow('ascending')
    expect(() => record([-1], 1)).toThrow('>= 0')
  })

  it('a row that misses a dose by rounding still shows the state before', () => {
    const rows = observe(record([0.1 + 0.2], 2), { doses: [...doses, { time: 0.3, state: 1, amount: 5, duration: 0 }] })
    expect(rows.rows[1]!).toBeCloseTo(curve(0.3), 9)
  })
})

describe('extremes', () => {
  it('of the continuous solution, with their times', () => {
    const top = (4 / 3) * 1.3862943611198906
    const found = observe(
      extremes(
        [
          { output: 1, kind: 'maximum', from: 0, to: 20 },
          { output: 1, kind: 'minimum', from: 1, to: 20 },
          { output: 1, kind: 'maximum', from: 5, to: 7 },
          { output: 0, kind: 'maximum', from: 0, to: 20 },
          { output: 1, kind: 'maximum', from: 30, to: 40 },
        ],
        2,
      ),
    ).found()
    expect(found[0]!.value).toBeCloseTo(curve(top), 10)
    expect(found[0]!.time).toBeCloseTo(top, 5)
    expect(found[1]!.time).toBe(20)
    expect(found[2]!.time).toBe(5)
    expect(found[2]!.value).toBeCloseTo(curve(5), 9)
    expect(found[3]!).toEqual({ value: 1, time: 0 })
    expect(found[4]!.value).toBeNaN()
  })

  it('sees both sides of a jump', () => {
    const found = observe(extremes([{ output: 0, kind: 'maximum', from: 1, to: 3 }], 2), {
      doses: [...doses, { time: 2, state: 0, amount: 7, duration: 0 }],
    }).found()
    expect(found[0]!.time).toBe(2)
    expect(found[0]!.value).toBeCloseTo(7 + exp(-2), 9)
  })
})

describe('areas and values', () => {
  it('integrate the continuous solution', () => {
    const found = observe(
      areas(
        [
          { output: 1, from: 0, to: 20 },
          { output: 0, from: 1, to: 2 },
          { output: 0, from: 30, to: 40 },
        ],
        2,
      ),
    ).found()
    expect(found[0]!.area).toBeCloseTo((4 / 3) * (4 * (1 - exp(-5)) - (1 - exp(-20))), 8)
    expect(found[0]!.mean).toBeCloseTo(found[0]!.area / 20, 12)
    expect(found[1]!.area).toBeCloseTo(exp(-1) - exp(-2), 9)
    expect(found[2]!.mean).toBeNaN()
  })

  it('at a time and at the end', () => {
    expect(observe(valueAt(3, 2)).values![1]!).toBeCloseTo(curve(3), 9)
    expect(observe(valueAt(21, 2)).values).toBeUndefined()
    expect(observe(valueAtEnd(2)).values[1]!).toBeCloseTo(curve(20), 9)
  })
})

describe('rest and achieved error', () => {
  it('the rest run comes to the balance of make and loss', () => {
    const turnover = functionProgram({ states: 1, parameters: ['make'], rates: (_t, y, p) => [p[0]! - 0.1 * y[0]!] })
    const tolerance = { relative: 1e-8, absolute: Float64Array.of(1e-11) }
    expect(
      simulate(restSubject(turnover, Float64Array.of(3), Float64Array.of(1), 400, tolerance), []).final[0]!,
    ).toBeCloseTo(30, 6)
  })

  it('the achieved error is that against a hundred times tighter tolerances', () => {
    const times = Array.from({ length: 41 }, (_, i) => i / 2)
    const subject = subjectOf(tablet, { start: [0, 0], until: 20, doses, relative: 1e-5 })
    const achieved = achievedError(subject, times)
    expect(achieved.worst).toBeGreaterThan(1e-9)
    expect(achieved.worst).toBeLessThan(1e-4)
    expect(achieved.rms).toBeLessThan(achieved.worst)
    const { worstOutput, worstTime } = achieved
    const exact = worstOutput === 1 ? curve(worstTime) : exp(-worstTime)
    // A row at the instant of a dose shows the state before it, so the first row of the tablet is 0.
    const largest = Math.max(...times.slice(1).map((time) => (worstOutput === 1 ? curve(time) : exp(-time))))
    const errorOf = (relative: number): number => {
      const rows = record([worstTime], 2)
      simulate(subjectOf(tablet, { start: [0, 0], until: 20, doses, relative }), [rows])
      return (rows.rows[worstOutput]! - exact) / (exact + 1e-3 * largest)
    }
    // What is measured lies no further from the true error than the tighter run does from the truth.
    const [own, tighter] = [errorOf(1e-5), errorOf(1e-7)]
    expect(Math.abs(achieved.worst - Math.abs(own))).toBeLessThanOrEqual(1.001 * Math.abs(tighter))
    expect(Math.abs(tighter)).toBeLessThan(Math.abs(own))
  })
})
