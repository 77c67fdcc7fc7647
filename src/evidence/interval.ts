import type { Target } from './target.ts'

/** Where a model's value counts as inside, by the rules of `evidence/README.md`. */
export interface Interval {
  readonly low: number
  readonly high: number
  /** The rule, in words. */
  readonly by: string
}

/** Without a spread: within this factor, and percentages also within this many points. */
const FACTOR = 1.5
const POINTS = 10

export function intervalOf({ value, unit, spread }: Pick<Target, 'value' | 'unit' | 'spread'>): Interval {
  switch (spread.type) {
    case 'none':
      return withoutSpread(value, isPercentage(unit))
    case 'cv': {
      const one = (Math.abs(value) * spread.percent) / 100
      return { low: value - one, high: value + one, by: '± one CV' }
    }
    case 'sem':
      // The bounds of the row are at ± 1 standard error.
      return {
        low: value - 2 * (value - spread.low),
        high: value + 2 * (spread.high - value),
        by: '± 2 standard errors',
      }
    default:
      return {
        low: spread.low,
        high: spread.high,
        by: { sd: '± 1 SD', range: 'range', iqr: 'quartiles', ci95: '95 % interval' }[spread.type],
      }
  }
}

function withoutSpread(value: number, isShare: boolean): Interval {
  const ends = [value / FACTOR, value * FACTOR, ...(isShare ? [value - POINTS, value + POINTS] : [])]
  return {
    low: Math.min(...ends),
    high: Math.max(...ends),
    by: `no spread given: factor ${FACTOR}${isShare ? ` or ${POINTS} points` : ''}`,
  }
}

/** `%`, `percent`, `% of baseline`. */
export function isPercentage(unit: string): boolean {
  return /^(%|percent\b)/.test(unit)
}

export function isInside({ low, high }: Interval, value: number): boolean {
  return value >= low && value <= high
}
