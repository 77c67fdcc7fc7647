import type { Observer, Segment } from './subject.ts'
import { closeTo } from './time.ts'

/** Rows of outputs at given times. */
export interface Recording extends Observer {
  readonly times: Float64Array
  readonly columns: number
  /** Row-major; only the first `count` rows were reached before the person's run ended. */
  readonly rows: Float64Array
  readonly count: number
}

/**
 * Records all outputs at given times.
 *
 * A row at the instant of a dose shows the state just before it, the row at 0 the start. Rows go up to the end of the run,
 * a stop included. The values are those of the continuous solution, whatever other rows there are.
 *
 * @param times    in the model's time, ascending, all >= 0; copied
 * @param columns  number of outputs of the program
 * @throws         RangeError when the times do not ascend or one is negative
 */
export function record(times: ArrayLike<number>, columns: number): Recording {
  const at = new Float64Array(times)
  for (let i = 0; i < at.length; i++) {
    if (!(at[i]! >= (i === 0 ? 0 : at[i - 1]!)))
      throw new RangeError(`record › times[${i}]: found ${at[i]}, expected ascending times >= 0`)
  }
  const rows = new Float64Array(at.length * columns)
  let count = 0
  return {
    times: at,
    columns,
    rows,
    get count() {
      return count
    },
    get sleepsUntil() {
      return count < at.length ? at[count]! : Number.POSITIVE_INFINITY
    },
    samples: {
      next(wanted: Float64Array, until: number): void {
        for (let i = 0; i < wanted.length; i++) {
          const time = count + i < at.length ? at[count + i]! : Number.POSITIVE_INFINITY
          wanted[i] = time
          if (time > until) return
        }
      },
      take(found: Float64Array, taken: number): void {
        for (let i = 0; i < taken * columns; i++) rows[count * columns + i] = found[i]!
        count += taken
      },
    },
    segment(segment: Segment): void {
      while (count < at.length) {
        const time = at[count]!
        // A row meant for the end of a segment may miss it by rounding (0.1 + 0.2): it still shows the state before.
        if (time > segment.end && !closeTo(time, segment.end)) return
        segment.outputsAt(Math.max(segment.start, Math.min(time, segment.end)), rows, count * columns)
        count += 1
      }
    },
  }
}
