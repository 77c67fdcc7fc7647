import { quantiles } from '../../src/index.ts'
import type { ColumnName } from './columns.ts'
import type { Series } from './track.ts'

/** Ends of a band, as shares of the courses. Chosen: of 20 courses one lies beyond each end. */
const ENDS = [0.05, 0.95] as const

/** Where most of several courses are, by quantity. */
export type Band = Readonly<Partial<Record<ColumnName, { readonly low: Float64Array; readonly high: Float64Array }>>>

/** Of courses with the same rows: the 5th and 95th of a hundred at each. */
export function bandOf(courses: readonly Series[], columns: readonly ColumnName[]): Band {
  const rows = courses[0]!.hours.length
  return Object.fromEntries(
    columns.map((column) => {
      const low = new Float64Array(rows)
      const high = new Float64Array(rows)
      for (let row = 0; row < rows; row += 1) {
        const ends = quantiles(
          courses.map(({ values }) => values[column][row]!),
          ENDS,
        )
        low[row] = ends[0]!
        high[row] = ends[1]!
      }
      return [column, { low, high }]
    }),
  )
}
