/** Steps of a scale of values, largest first: in these the digits that a reader adds up are few. */
const STEPS = [5, 2.5, 2, 1] as const
/** Fewer say how high a line stands, but not how far apart two heights are. */
const FEWEST = 3

export interface Levels {
  readonly values: readonly number[]
  /** After the point, so many that no two levels look the same. */
  readonly digits: number
}

/** Round values between two ends: as few as there may be, and never fewer than three. */
export function levels(from: number, to: number): Levels {
  for (let power = Math.ceil(Math.log10(to - from)); ; power -= 1) {
    for (const size of STEPS) {
      const step = size * 10 ** power
      const first = Math.ceil(from / step - 1e-9)
      const count = Math.floor(to / step + 1e-9) - first + 1
      if (count < FEWEST) continue
      const values = Array.from({ length: count }, (_, i) => (first + i) * step)
      return { values, digits: Math.max(0, (size === 2.5 ? 1 : 0) - power) }
    }
  }
}
