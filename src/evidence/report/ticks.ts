/** Round numbers along an axis from `low` to `high`, about `count` of them. */
export function ticks(low: number, high: number, count: number): readonly number[] {
  const span = high - low
  if (!(span > 0)) return [low]
  const raw = span / count
  // The power of ten below, found through the digits, because logarithms round.
  const power = Number(`1e${raw.toExponential().split('e')[1]}`)
  const step = power * ([1, 2, 5].find((each) => each * power >= raw) ?? 10)
  const found: number[] = []
  for (let i = Math.ceil(low / step); i * step <= high; i += 1) found.push(Number((i * step).toPrecision(12)))
  return found
}
