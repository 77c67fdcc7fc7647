import type { Observer, Segment } from './subject.ts'
import { closeTo } from './time.ts'

/** Outputs at one time; undefined when the run ended before. */
export interface ValueAt extends Observer {
  readonly values: Float64Array | undefined
}

/**
 * Outputs at one time, just before a dose that falls on it.
 *
 * @param time     in the model's time
 * @param columns  number of outputs of the program
 */
export function valueAt(time: number, columns: number): ValueAt {
  let values: Float64Array | undefined
  return {
    get values() {
      return values
    },
    segment(segment: Segment): void {
      if (values !== undefined || (time > segment.end && !closeTo(time, segment.end)) || time < segment.start) return
      values = new Float64Array(columns)
      segment.outputsAt(Math.min(time, segment.end), values)
    },
  }
}

/**
 * Outputs at the end of the run, wherever that was.
 *
 * @param columns  number of outputs of the program
 */
export function valueAtEnd(columns: number): Observer & { readonly values: Float64Array } {
  const values = new Float64Array(columns)
  return {
    values,
    // Every segment may be the last, and none can be asked once it has gone by.
    segment: (segment: Segment): void => segment.outputsAt(segment.end, values),
  }
}
