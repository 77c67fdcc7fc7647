/** Drawing of curves without a page: scales, paths, ticks. */

export interface Scale {
  readonly from: number
  readonly to: number
  readonly at: (value: number) => number
}

/** Times from minutes to years on one strip; what is before its beginning stands at its beginning. */
export function logScale(from: number, to: number, low: number, high: number): Scale {
  const span = Math.log(to / from) || 1
  return { from, to, at: (value) => low + (Math.log(Math.max(value, from) / from) / span) * (high - low) }
}

export function scale(from: number, to: number, low: number, high: number): Scale {
  const span = to - from || 1
  return { from, to, at: (value) => low + ((value - from) / span) * (high - low) }
}

/** The ends of some columns together, with a little air; never thinner than `least`. */
export function reach(columns: readonly ArrayLike<number>[], least = 0.1): [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const column of columns) {
    for (let i = 0; i < column.length; i += 1) {
      low = Math.min(low, column[i]!)
      high = Math.max(high, column[i]!)
    }
  }
  if (!(low <= high)) return [0, 1]
  const missing = Math.max(0, least - (high - low)) / 2
  const air = (high - low) * 0.06
  return [low - missing - air, high + missing + air]
}

/**
 * A curve as a path, from one row to another. Of many points in one pixel column only the first, lowest, highest and last are drawn, so that a peak is never
 * lost and a year costs what a day costs.
 */
export function curve(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  x: Scale,
  y: Scale,
  [first, end]: readonly [number, number] = [0, xs.length - 1],
): string {
  const pieces: string[] = []
  const add = (row: number) => pieces.push(`${tenths(x.at(xs[row]!))} ${tenths(y.at(ys[row]!))}`)
  let i = first
  while (i <= end) {
    const pixel = Math.round(x.at(xs[i]!))
    let [low, high, last] = [i, i, i]
    for (; last + 1 <= end && Math.round(x.at(xs[last + 1]!)) === pixel; last += 1) {
      if (ys[last + 1]! < ys[low]!) low = last + 1
      if (ys[last + 1]! > ys[high]!) high = last + 1
    }
    const [one, other] = low < high ? [low, high] : [high, low]
    add(i)
    if (one > i) add(one)
    if (other > one && other > i) add(other)
    if (last > other) add(last)
    i = last + 1
  }
  return pieces.length === 0 ? '' : `M${pieces.join('L')}`
}

/** One digit after the point, from whole numbers: thousands of points by `toFixed` are a frame. */
export function tenths(value: number): string {
  const rounded = Math.round(value * 10)
  return rounded < 0 ? String(rounded / 10) : `${Math.floor(rounded / 10)}.${rounded % 10}`
}

/** What lies between two curves, as one shape. */
export function between(one: string, other: string): string {
  return one === '' || other === '' ? '' : `${one}L${other.slice(1).split('L').reverse().join('L')}Z`
}

/** Round numbers between two ends. */
export function ticks(from: number, to: number, about: number): number[] {
  const rough = (to - from) / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough)!
  const first = Math.ceil(from / step)
  const last = Math.floor(to / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step)
}

/** Widest words of a time below a chart, in units of the drawing. */
const WIDEST = 50

/** Times whose words do not lie on each other; of two that would, the later goes. */
export function legible<T extends { readonly hour: number }>(times: readonly T[], x: Scale): readonly T[] {
  let last = Number.NEGATIVE_INFINITY
  return times.filter(({ hour }) => {
    const at = x.at(hour)
    if (at - last < WIDEST) return false
    last = at
    return true
  })
}
