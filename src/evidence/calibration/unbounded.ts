import { type FreeParameter, fromUnbounded } from './free-parameter.ts'
import type { LeastSquares } from './levenberg-marquardt.ts'

/** A problem over values within bounds as one over coordinates without bounds. */
export function withoutBounds(problem: LeastSquares, parameters: readonly FreeParameter[]): LeastSquares {
  return {
    residuals: (points) =>
      problem.residuals(
        points.map((point) => Float64Array.from(parameters, (parameter, i) => fromUnbounded(parameter, point[i]!))),
      ),
    loss: (index, residual) => problem.loss(index, residual),
  }
}
