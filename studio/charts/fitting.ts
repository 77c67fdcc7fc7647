/** A word below a chart: where it stands along time, and to which side of that. */
export interface Placed {
  readonly at: number
  readonly text: string
  readonly side: 'start' | 'middle' | 'end'
}

const SHIFT = { start: 0, middle: 0.5, end: 1 } as const

/** Those that do not lie on one another; what comes first in the list stays. */
export function fitting<T extends Placed>(labels: readonly T[], perLetter: number): readonly T[] {
  const taken: [number, number][] = []
  return labels.filter(({ at, text, side }) => {
    // A letter of air.
    const width = (text.length + 1) * perLetter
    const from = at - SHIFT[side] * width
    const isFree = taken.every(([low, high]) => from >= high || from + width <= low)
    if (isFree) taken.push([from, from + width])
    return isFree
  })
}
