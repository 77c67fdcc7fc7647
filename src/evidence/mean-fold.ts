import { exp, ln } from '../engine/elementary.ts'

/** The geometric mean of fold errors: exp of the mean of their logarithms. NaN of none. */
export function meanFold(folds: readonly number[]): number {
  return exp(folds.reduce((sum, fold) => sum + ln(fold), 0) / folds.length)
}
