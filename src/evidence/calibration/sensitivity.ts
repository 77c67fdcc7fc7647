import { type FreeParameter, moved, toScale, widthOf } from './free-parameter.ts'
import type { LeastSquares } from './levenberg-marquardt.ts'

/** How much each residual changes with each parameter, the parameter counted in its widths. */
export interface Sensitivity {
  /** By parameter, of the residuals of rows; each times the square root of what it counts. */
  readonly columns: readonly Float64Array[]
  /** What the rows at this point leave, in standard deviations: the root of their mean square, weighted; at least 1. */
  readonly inflation: number
}

/** Half-distance of the central differences, in widths. Chosen: a line is straight over it, and far above the error of the solver. */
const STEP = 0.05

/**
 * The sensitivities at a point by central differences, one-sided at a bound. Rows without an answer at an end have none.
 *
 * @param rows  how many of the residuals are of rows: those of priors are left out, they are no data
 */
export async function sensitivityAt(
  problem: LeastSquares,
  parameters: readonly FreeParameter[],
  point: Float64Array,
  rows: number,
): Promise<Sensitivity> {
  const beside = (sign: number) =>
    parameters.map((parameter, j) => point.map((value, i) => (i === j ? moved(parameter, value, sign * STEP) : value)))
  const [here] = (await problem.residuals([point])) as [Float64Array]
  const up = await problem.residuals(beside(1))
  const down = await problem.residuals(beside(-1))
  const [ends, starts] = [beside(1), beside(-1)]
  const weights = Array.from({ length: rows }, (_, i) => problem.loss(i, here[i]!).weight)
  const columns = parameters.map((parameter, j) => {
    const span = (toScale(parameter, ends[j]![j]!) - toScale(parameter, starts[j]![j]!)) / widthOf(parameter)
    return Float64Array.from({ length: rows }, (_, i) => {
      const slope = (up[j]![i]! - down[j]![i]!) / span
      return Number.isFinite(slope) ? Math.sqrt(weights[i]!) * slope : 0
    })
  })
  return { columns, inflation: inflationOf(here.subarray(0, rows), weights) }
}

function inflationOf(residuals: Float64Array, weights: readonly number[]): number {
  let [sum, all] = [0, 0]
  residuals.forEach((residual, i) => {
    if (Number.isNaN(residual)) return
    sum += weights[i]! * residual * residual
    all += weights[i]!
  })
  return all === 0 ? 1 : Math.max(1, Math.sqrt(sum / all))
}
