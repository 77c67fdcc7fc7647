import { describe, expect, it } from 'vitest'
import type { Program } from './program.ts'
import { Rosenbrock } from './rosenbrock.ts'
import { System } from './system.ts'
import type { Tableau } from './tableau.ts'
import { RODAS4 } from './tableau-rodas4.ts'
import { RODAS5P } from './tableau-rodas5p.ts'
import { functionProgram } from './testing/function-program.ts'
import { PROBLEMS } from './testing/standard-problems.ts'

/** Fixed steps from 0 to `until`; the end state. */
function fixedSteps(
  tableau: Tableau,
  program: Program,
  start: readonly number[],
  until: number,
  steps: number,
): Float64Array {
  const system = new System(program, new Float64Array(0), tableau.denseRows)
  const step = new Rosenbrock(tableau, system, { relative: 1, absolute: new Float64Array(start.length).fill(1) })
  const y = Float64Array.from(start)
  const h = until / steps
  for (let k = 0; k < steps; k++) {
    step.linearise(k * h, y)
    step.attempt(k * h, h)
    y.set(step.end)
  }
  return y
}

/** Slope of log error over log step between step numbers that double. */
function slope(errors: readonly number[]): number {
  const last = errors.length - 1
  return Math.log2(errors[0]! / errors[last]!) / last
}

// y1 = 1/(1+t²) with explicit time, y2 = (1+t)² driven by y3 = 1/(1+t): nonlinear, non-autonomous, all known.
const rational = functionProgram({
  states: 3,
  rates: (t, y) => [-2 * t * y[0]! * y[0]!, 2 * y[2]! * y[1]!, -y[2]! * y[2]!],
  timeDerivative: (_t, y) => [-2 * y[0]! * y[0]!, 0, 0],
  jacobian: (t, y) => [-4 * t * y[0]!, 0, 0, 0, 2 * y[2]!, 2 * y[1]!, 0, 0, -2 * y[2]!],
})
const rationalAt = (t: number): number[] => [1 / (1 + t * t), (1 + t) ** 2, 1 / (1 + t)]

const brusselator = PROBLEMS.find(({ name }) => name.startsWith('BRUSSELATOR'))!.program

describe.each([
  [RODAS5P, 5],
  [RODAS4, 4],
] as const)('$name', (tableau, order) => {
  it(`converges at order ${order} with explicit time`, () => {
    const errors = [64, 128, 256].map((steps) => {
      const y = fixedSteps(tableau, rational, [1, 1, 1], 2, steps)
      return Math.max(...rationalAt(2).map((expected, i) => Math.abs(y[i]! - expected)))
    })
    expect(Math.abs(slope(errors) - order)).toBeLessThan(0.2)
  })

  it(`converges at order ${order} on the Brusselator`, () => {
    // The end state of the reference data.
    const reference = [0.498637071268348, 4.596780349452011]
    const errors = [800, 1600, 3200].map((steps) => {
      const y = fixedSteps(tableau, brusselator, [1.5, 3], 20, steps)
      return Math.max(...reference.map((expected, i) => Math.abs(y[i]! - expected)))
    })
    expect(Math.abs(slope(errors) - order)).toBeLessThan(0.2)
  })

  it(`has dense output of order ${order - 1}`, () => {
    const system = new System(rational, new Float64Array(0), tableau.denseRows)
    const step = new Rosenbrock(tableau, system, { relative: 1, absolute: new Float64Array(3).fill(1) })
    const y = Float64Array.from(rationalAt(0.5))
    const inside = new Float64Array(3)
    const errors = [0.1, 0.05, 0.025, 0.0125].map((h) => {
      step.linearise(0.5, y)
      step.attempt(0.5, h)
      let worst = 0
      for (const share of [0.2, 0.4, 0.6, 0.8]) {
        step.stateAt(share, inside)
        rationalAt(0.5 + share * h).forEach((expected, i) => {
          worst = Math.max(worst, Math.abs(inside[i]! - expected))
        })
      }
      return worst
    })
    // One step from an exact state: the local error is one order higher than that of the output.
    expect(Math.abs(slope(errors) - order)).toBeLessThan(0.3)
  })

  it('gives the end states of its step to the bit', () => {
    const system = new System(rational, new Float64Array(0), tableau.denseRows)
    const step = new Rosenbrock(tableau, system, { relative: 1, absolute: new Float64Array(3).fill(1) })
    const y = Float64Array.from(rationalAt(0.3))
    step.linearise(0.3, y)
    step.attempt(0.3, 0.37)
    const at = new Float64Array(3)
    step.stateAt(0, at)
    expect(at).toEqual(y)
    step.stateAt(1, at)
    expect(at).toEqual(step.end)
  })

  it('keeps some order where stiffness takes it (Prothero-Robinson, L = -1e6)', () => {
    const L = -1e6
    const program = functionProgram({
      states: 1,
      rates: (t, y) => [L * (y[0]! - Math.cos(t)) - Math.sin(t)],
      jacobian: () => [L],
      timeDerivative: (t) => [L * Math.sin(t) - Math.cos(t)],
    })
    const errors = [2, 4, 8, 16, 32].map((steps) =>
      Math.abs(fixedSteps(tableau, program, [1], 2, steps)[0]! - Math.cos(2)),
    )
    const found = slope(errors)
    console.log(
      `${tableau.name} on Prothero-Robinson: order ${found.toFixed(2)}, error ${errors[0]!.toExponential(1)} at h = 1`,
    )
    // The full order is lost, as for every Rosenbrock method; what stays is better than 2 and 1, and errors are small like 1/L.
    expect(found).toBeGreaterThan(tableau === RODAS5P ? 2 : 1)
    expect(errors[0]!).toBeLessThan(1e-6)
  })
})
