import { type FreeParameter, moved, toScale, toUnbounded, widthOf } from './free-parameter.ts'
import type { LeastSquares } from './levenberg-marquardt.ts'

/** How much each residual changes with each parameter, the parameter counted in its widths. */
export interface Sensitivity {
  /** By parameter, of the residuals of rows; each times the square root of what it counts. */
  readonly columns: readonly Float64Array[]
  /** What the rows at this point leave, in standard deviations: the root of their mean square, weighted; at least 1. */
  readonly inflation: number
}

/** Distance of the differences, in widths. Chosen: a line is nearly straight over it, and far above the error of the solver. */
const STEP = 0.03

/**
 * The sensitivities at a point by differences, away from the nearer bound. Rows without an answer at an end have none.
 *
 * @param rows  how many of the residuals are of rows: those of priors are left out, they are no data
 */
export async function sensitivityAt(
  problem: LeastSquares,
  parameters: readonly FreeParameter[],
  point: Float64Array,
  rows: number,
): Promise<Sensitivity> {
  const beside = parameters.map((parameter, j) => {
    const sign = toUnbounded(parameter, point[j]!) > 0 ? -1 : 1
    return point.map((value, i) => (i === j ? moved(parameter, value, sign * STEP) : value))
  })
  const [here] = (await problem.residuals([point])) as [Float64Array]
  const there = await problem.residuals(beside)
  const weights = Array.from({ length: rows }, (_, i) => problem.loss(i, here[i]!).weight)
  const columns = parameters.map((parameter, j) => {
    const span = (toScale(parameter, beside[j]![j]!) - toScale(parameter, point[j]!)) / widthOf(parameter)
    return Float64Array.from({ length: rows }, (_, i) => {
      const slope = (there[j]![i]! - here[i]!) / span
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
