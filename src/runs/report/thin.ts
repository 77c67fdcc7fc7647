/** More points than this cannot be told apart on a page. Chosen: about two for each pixel of a chart's width on paper. */
const MOST_POINTS = 1200

/**
 * Which rows to draw, so that no peak or trough is lost: of each stretch of rows those where some column is lowest or highest, and
 * always the first and the last row.
 *
 * @param columns  columns of equal length
 * @returns        row numbers, rising
 */
export function thinRows(rows: number, columns: readonly ArrayLike<number>[], most = MOST_POINTS): number[] {
  if (rows <= most) return Array.from({ length: rows }, (_, i) => i)
  const kept = new Set([0, rows - 1])
  const stretches = Math.max(1, Math.floor(most / (2 * Math.max(1, columns.length))))
  for (let stretch = 0; stretch < stretches; stretch += 1) {
    const from = Math.floor((stretch * rows) / stretches)
    const to = Math.floor(((stretch + 1) * rows) / stretches)
    kept.add(from)
    for (const column of columns) {
      let low = from
      let high = from
      for (let i = from; i < to; i += 1) {
        if (column[i]! < column[low]!) low = i
        if (column[i]! > column[high]!) high = i
      }
      kept.add(low).add(high)
    }
  }
  return [...kept].sort((a, b) => a - b)
}

/** About `most` row numbers at equal distances, the first and the last among them. */
export function evenRows(rows: number, most: number): number[] {
  if (rows <= most) return Array.from({ length: rows }, (_, i) => i)
  return Array.from({ length: most }, (_, i) => Math.round((i * (rows - 1)) / (most - 1)))
}
