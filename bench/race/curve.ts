/** What a program needed for how small an error, at one tolerance. */
export interface Point {
  readonly relative: number
  /** As `difference` measures it. */
  readonly error: number
  /** Of one solution, round by round. */
  readonly seconds: readonly number[]
}

/** Time for an error, read off a curve of points from loose to tight. */
export interface Reading {
  readonly seconds: number
  /** The loosest tolerance that was tried is already better than asked: the time is an upper bound. */
  readonly isBound: boolean
}

/**
 * Time at which a program reaches an error in one round: on the straight line between two neighbouring tolerances that bracket it, both
 * axes logarithmic; of several such places the fastest.
 *
 * @throws RangeError when no tolerance was tight enough
 */
export function secondsAt(points: readonly Point[], error: number, round: number): Reading {
  const best = points.reduce<number | undefined>((found, tight, i) => {
    const loose = points[i - 1]
    if (loose === undefined || !(loose.error > error && tight.error <= error)) return found
    const share = Math.log(loose.error / error) / Math.log(loose.error / tight.error)
    const [from, to] = [loose.seconds[round]!, tight.seconds[round]!]
    const seconds = from * (to / from) ** share
    return found === undefined ? seconds : Math.min(found, seconds)
  }, undefined)
  if (best !== undefined) return { seconds: best, isBound: false }
  const first = points[0]
  if (first !== undefined && first.error <= error) return { seconds: first.seconds[round]!, isBound: true }
  throw new RangeError(`no tolerance gave an error of ${error}`)
}

export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  return { median: sorted[sorted.length >> 1]!, low: sorted[0]!, high: sorted.at(-1)! }
}

/** Which way a ratio (theirs over ours) errs where one of its times is an upper bound. */
export type Bound = 'none' | 'least' | 'most' | 'unknown'

export function boundOf(own: boolean, other: boolean): Bound {
  if (own) return other ? 'unknown' : 'least'
  return other ? 'most' : 'none'
}

/**
 * Relative tolerance at which a program reaches an error, read off its curve as `secondsAt` reads the time: both axes logarithmic, the
 * loosest of several such places.
 *
 * @throws RangeError when the curve does not go through the error
 */
export function toleranceAt(points: readonly Point[], error: number): number {
  for (const [i, tight] of points.entries()) {
    const loose = points[i - 1]
    if (loose === undefined || !(loose.error > error && tight.error <= error)) continue
    const share = Math.log(loose.error / error) / Math.log(loose.error / tight.error)
    return loose.relative * (tight.relative / loose.relative) ** share
  }
  throw new RangeError(`no tolerance gives an error of ${error}`)
}
