import type { PersonResult } from './result.ts'

/**
 * The typical course with a band: each column gains its 2.5 % and 97.5 % points over the draws, row by row.
 *
 * Draws whose person no longer lives at a row do not count there. Events and summaries are the typical person's.
 *
 * @param columns number of columns of `typical`; the result has three times as many
 */
export function withDoubt(typical: PersonResult, draws: readonly PersonResult[], columns: number): PersonResult {
  const rows = typical.times.length
  const values = new Float64Array(rows * columns * 3)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const drawn = draws.filter((draw) => row < draw.times.length).map((draw) => draw.values[at]!)
      const sorted = Float64Array.from(drawn).sort()
      const to = (row * columns + column) * 3
      values[to] = typical.values[at]!
      values[to + 1] = quantile(sorted, 0.025)
      values[to + 2] = quantile(sorted, 0.975)
    }
  }
  return { ...typical, values, warnings: [...new Set([typical, ...draws].flatMap((each) => each.warnings))] }
}

/** The sample quantile by linear interpolation between order statistics (Hyndman and Fan 1996, type 7); NaN without data. */
export function quantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) return Number.NaN
  const at = share * (sorted.length - 1)
  const low = Math.floor(at)
  const high = Math.min(low + 1, sorted.length - 1)
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!)
}
