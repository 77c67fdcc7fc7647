import { quantiles } from './quantiles.ts'
import type { PersonResult } from './result.ts'

/**
 * The typical course with a band: each column gains its 2.5 % and 97.5 % points over the draws, row by row.
 *
 * Draws whose person no longer lives at a row do not count there, and a warning says from when. Events and summaries are the typical
 * person's.
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
      const [low = Number.NaN, high = Number.NaN] = quantiles(drawn, [0.025, 0.975])
      const to = (row * columns + column) * 3
      values[to] = typical.values[at]!
      values[to + 1] = low
      values[to + 2] = high
    }
  }
  const warnings = new Set([typical, ...draws].flatMap((each) => each.warnings))
  const ended = draws.filter((draw) => draw.times.length < rows)
  if (ended.length > 0) {
    const first = Math.min(...ended.map((draw) => draw.times.at(-1) ?? 0))
    warnings.add(
      `${ended.length} of ${draws.length} draws from doubt end before the typical run, the first after the row at ${first}: from there the band is of those that still live, and looks better than it is`,
    )
  }
  return { ...typical, values, warnings: [...warnings] }
}
