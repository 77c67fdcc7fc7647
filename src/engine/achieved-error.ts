import { record } from './record.ts'
import { simulate } from './simulate.ts'
import type { Subject } from './subject.ts'

/** A reference is computed with tolerances this much tighter: two orders. */
const TIGHTER = 100
/** Values below this share of an output's largest count as of that size. */
const FLOOR = 1e-3

/** How far a run is from one at tolerances a hundred times tighter. */
export interface AchievedError {
  /** Root mean square over outputs and rows of |difference| / (|reference| + 1e-3 · largest |reference| of the output). */
  readonly rms: number
  /** The greatest single one, and where. */
  readonly worst: number
  readonly worstOutput: number
  readonly worstTime: number
}

/**
 * Measures the error that a run achieved, by running the person again at tighter tolerances.
 *
 * Rows up to the earlier end of the two runs are compared; a row within rounding of an event that both have at slightly
 * different times counts with its full difference.
 *
 * @param times  where to compare, ascending
 * @throws       as `simulate`
 */
export function achievedError(subject: Subject, times: ArrayLike<number>): AchievedError {
  const columns = subject.program.outputs.length
  const own = record(times, columns)
  const reference = record(times, columns)
  simulate(subject, [own])
  const { relative, absolute } = subject.tolerance
  simulate({ ...subject, tolerance: { relative: relative / TIGHTER, absolute: absolute.map((a) => a / TIGHTER) } }, [
    reference,
  ])
  const rows = Math.min(own.count, reference.count)
  let sum = 0
  let worst = 0
  let worstOutput = -1
  let worstTime = Number.NaN
  for (let k = 0; k < columns; k++) {
    let largest = 0
    for (let r = 0; r < rows; r++) largest = Math.max(largest, Math.abs(reference.rows[r * columns + k]!))
    for (let r = 0; r < rows; r++) {
      const expected = reference.rows[r * columns + k]!
      const difference = Math.abs(own.rows[r * columns + k]! - expected)
      const size = Math.abs(expected) + FLOOR * largest
      const error = difference === 0 ? 0 : difference / size
      sum += error * error
      if (error > worst) {
        worst = error
        worstOutput = k
        worstTime = own.times[r]!
      }
    }
  }
  return { rms: rows * columns > 0 ? Math.sqrt(sum / (rows * columns)) : 0, worst, worstOutput, worstTime }
}
