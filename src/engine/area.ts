import type { Observer, Segment } from './subject.ts'

/** Nodes and weights on [0, 1]; exact up to degree 9, so for every dense polynomial. Abramowitz & Stegun, table 25.4. */
const NODES = [0.046910077030668004, 0.23076534494715845, 0.5, 0.7692346550528415, 0.953089922969332] as const
const WEIGHTS = [
  0.11846344252809454, 0.23931433524968324, 0.28444444444444444, 0.23931433524968324, 0.11846344252809454,
] as const

/** An output and the time over which it is integrated; `to` may lie beyond the end of the run. */
export interface AreaWanted {
  readonly output: number
  readonly from: number
  readonly to: number
}

export interface AreaFound {
  /** Integral over the part of [from, to] that was run, in the output's unit times the model's time. */
  readonly area: number
  /** Integral divided by the length of that part; NaN when it has none. */
  readonly mean: number
}

/**
 * Integrals and means of outputs of the continuous solution.
 *
 * @param columns   number of outputs of the program
 * @accuracy        exact for the dense polynomial of a state; degree 9 a segment for what is computed from it
 */
export function areas(wanted: readonly AreaWanted[], columns: number): Observer & { found(): AreaFound[] } {
  const sums = new Float64Array(wanted.length)
  const lengths = new Float64Array(wanted.length)
  const outputs = new Float64Array(columns)
  return {
    segment(segment: Segment): void {
      for (let first = 0; first < wanted.length; first++) {
        const { from, to } = wanted[first]!
        const a = Math.max(from, segment.start)
        const b = Math.min(to, segment.end)
        if (!(b > a)) continue
        // Those over the same time share the look-up.
        if (wanted.findIndex((other) => other.from === from && other.to === to) < first) continue
        for (let k = 0; k < NODES.length; k++) {
          segment.outputsAt(a + NODES[k]! * (b - a), outputs)
          for (let w = first; w < wanted.length; w++) {
            const other = wanted[w]!
            if (other.from === from && other.to === to) sums[w]! += WEIGHTS[k]! * (b - a) * outputs[other.output]!
          }
        }
        for (let w = first; w < wanted.length; w++) {
          if (wanted[w]!.from === from && wanted[w]!.to === to) lengths[w]! += b - a
        }
      }
    },
    found: () =>
      wanted.map((_, w) => ({ area: sums[w]!, mean: lengths[w]! > 0 ? sums[w]! / lengths[w]! : Number.NaN })),
  }
}
