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

/** Two neighbouring tolerances that bracket an error, and how far from the loose one to the tight one it lies, by its logarithm. */
interface Bracket {
  readonly loose: Point
  readonly tight: Point
  readonly share: number
}

/** All such places, from loose to tight; a curve may go back and forth. */
function bracketsOf(points: readonly Point[], error: number): readonly Bracket[] {
  return points.flatMap((tight, i) => {
    const loose = points[i - 1]
    if (loose === undefined || !(loose.error > error && tight.error <= error)) return []
    return [{ loose, tight, share: Math.log(loose.error / error) / Math.log(loose.error / tight.error) }]
  })
}

/**
 * Time at which a program reaches an error in one round: on the straight line between two neighbouring tolerances that bracket it, both
 * axes logarithmic; of several such places the fastest.
 *
 * @throws RangeError when no tolerance was tight enough
 */
export function secondsAt(points: readonly Point[], error: number, round: number): Reading {
  const times = bracketsOf(points, error).map(({ loose, tight, share }) => {
    const [from, to] = [loose.seconds[round]!, tight.seconds[round]!]
    return from * (to / from) ** share
  })
  if (times.length > 0) return { seconds: Math.min(...times), isBound: false }
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
  const [first] = bracketsOf(points, error)
  if (first === undefined) throw new RangeError(`no tolerance gives an error of ${error}`)
  return first.loose.relative * (first.tight.relative / first.loose.relative) ** first.share
}
