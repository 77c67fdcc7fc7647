import { describe, expect, it } from 'vitest'
import { exp } from './elementary.ts'
import { simulate } from './simulate.ts'
import { functionProgram } from './testing/function-program.ts'
import { collector, subjectOf } from './testing/subjects.ts'

describe('switches', () => {
  it('are located where a clock passes a number, and the step ends there', () => {
    const corner = 1.0471975511965976
    const program = functionProgram({
      states: 1,
      rates: (_t, y, _p, m) => [m[0] === 1 ? -3 * y[0]! : 1],
      isAutonomous: true,
      switches: [{ value: (t) => corner - t }],
    })
    const pieces = collector(1)
    const run = simulate(subjectOf(program, { start: [0], until: 2, relative: 1e-10 }), [pieces])
    expect(run.final[0]!).toBeCloseTo(corner * exp(-3 * (2 - corner)), 10)
    const ends = pieces.pieces.map(({ end }) => Math.abs(end - corner))
    // To a thousandth of the tolerance, as a share of a step, and no step is longer than the run; and to rounding.
    expect(Math.min(...ends)).toBeLessThan(1e-14 + 2 ** -10 * 1e-10 * 2)
  })

  it('are located where a state passes a number, to the accuracy of the state', () => {
    // Water runs out of a bucket at rate 1 until it is empty, then the tap at 0.2 fills another one.
    const program = functionProgram({
      states: 2,
      rates: (_t, y, _p, m) => (m[0] === 1 ? [0, 0.2] : [-0.5 - y[0]!, 0]),
      isAutonomous: true,
      switches: [{ value: (_t, y) => y[0]!, strict: false }],
    })
    // y = −0.5 + 1.5 e^-t is 0 at ln 3.
    const run = simulate(subjectOf(program, { start: [1, 0], until: 3, relative: 1e-9 }), [])
    expect(run.final[1]!).toBeCloseTo(0.2 * (3 - 1.0986122886681098), 8)
    expect(run.warnings).toEqual([])
  })

  it('a floor that is met and left again and again costs a few steps each', () => {
    // y1 = cos πt, y2 = −sin πt, y3' = max(0, y1): each wave brings 2/π.
    const program = functionProgram({
      states: 3,
      rates: (_t, y, _p, m) => [Math.PI * y[1]!, -Math.PI * y[0]!, m[0] === 1 ? y[0]! : 0],
      isAutonomous: true,
      switches: [{ value: (_t, y) => -y[0]! }],
    })
    const pieces = collector(3)
    const run = simulate(subjectOf(program, { start: [1, 0, 0], until: 10, relative: 1e-8 }), [pieces])
    expect(run.final[2]!).toBeCloseTo(10 / Math.PI, 6)
    const smooth = functionProgram({
      states: 3,
      rates: (_t, y) => [Math.PI * y[1]!, -Math.PI * y[0]!, y[0]!],
      isAutonomous: true,
    })
    const plain = simulate(subjectOf(smooth, { start: [1, 0, 0], until: 10, relative: 1e-8 }), [])
    expect(run.steps).toBeLessThan(plain.steps + 2 * 10 + 10)
    for (const corner of [0.5, 1.5, 9.5]) {
      expect(Math.min(...pieces.pieces.map(({ end }) => Math.abs(end - corner)))).toBeLessThan(1e-8)
    }
  })

  it('modes are frozen inside a step: both sides are smooth and the error test never sees the kink', () => {
    const program = functionProgram({
      states: 1,
      rates: (t, _y, _p, m) => [m[0] === 1 ? 100 * (t - 1) : 0],
      switches: [{ value: (t) => 1 - t }],
    })
    const run = simulate(subjectOf(program, { start: [0], until: 2, relative: 1e-8 }), [])
    expect(run.final[0]!).toBeCloseTo(50, 8)
    expect(run.rejected).toBeLessThanOrEqual(3)
  })

  it('a switch that depends on strictness at equality holds as written', () => {
    const counting = (strict: boolean): number => {
      const program = functionProgram({
        states: 1,
        rates: (_t, _y, _p, m) => [m[0] === 1 ? 1 : 0],
        switches: [{ value: (_t, y) => 0 * y[0]!, strict }],
      })
      return simulate(subjectOf(program, { start: [0], until: 1 }), []).final[0]!
    }
    expect(counting(false)).toBeCloseTo(1, 10)
    expect(counting(true)).toBe(0)
  })

  it('sliding along a switch goes on, averaged, with a warning', () => {
    const program = functionProgram({
      states: 2,
      rates: (_t, _y, _p, m) => (m[0] === 1 ? [1, 1] : [-2, 0]),
      isAutonomous: true,
      switches: [{ value: (_t, y) => y[0]!, text: 'y < 0' }],
    })
    const run = simulate(subjectOf(program, { start: [1, 0], until: 2, relative: 1e-6 }), [])
    expect(run.warnings).toHaveLength(1)
    expect(run.warnings[0]).toContain('y < 0')
    // On the slide y1 stays 0, so the switch holds two thirds of the time: y2' = 2/3 from t = 0.5 on.
    expect(run.final[0]!).toBeCloseTo(0, 2)
    expect(run.final[1]!).toBeCloseTo(1, 2)
    expect(run.steps + run.rejected).toBeLessThan(10_000)
  })
})
