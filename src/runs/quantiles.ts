/**
 * Quantiles of values (NaN left out) by linear interpolation between order statistics (Hyndman & Fan 1996, type 7, as R and NumPy do).
 *
 * @param shares  between 0 and 1
 * @returns       one for each share; NaN without values
 */
export function quantiles(values: readonly number[], shares: readonly number[]): number[] {
  const sorted = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort()
  return shares.map((share) => {
    if (sorted.length === 0) return Number.NaN
    const at = share * (sorted.length - 1)
    const below = sorted[Math.floor(at)]!
    const above = sorted[Math.ceil(at)]!
    return below === above ? below : below + (above - below) * (at - Math.floor(at))
  })
}
