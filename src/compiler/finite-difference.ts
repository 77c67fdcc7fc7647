import type { Program } from '../engine/program.ts'

/** Where a program is evaluated. */
export interface EvaluationPoint {
  readonly t: number
  readonly y: Float64Array
  readonly c: Float64Array
  readonly m: Uint8Array
  readonly d: Float64Array
}

/**
 * ∂f/∂y by central differences of the rates, modes and delayed values kept, to check `jacobian` by a way that shares no code
 * with it. Good to about 1e-9 relative where the rates are smooth: the step balances its own square against rounding.
 */
export function finiteDifferenceJacobian(program: Program, point: EvaluationPoint): number[][] {
  const n = program.states.length
  const full = Array.from({ length: n }, () => new Array<number>(n).fill(0))
  for (let column = 0; column < n; column++) {
    const step = 6e-6 * Math.max(Math.abs(point.y[column]!), 1e-3)
    const shifted = (by: number): Float64Array => {
      const y = point.y.map((v, i) => (i === column ? v + by : v))
      const out = new Float64Array(n)
      program.derivative(point.t, y, point.c, point.m, point.d, out)
      return out
    }
    const [high, low] = [shifted(step), shifted(-step)]
    for (let row = 0; row < n; row++) full[row]![column] = (high[row]! - low[row]!) / (2 * step)
  }
  return full
}
