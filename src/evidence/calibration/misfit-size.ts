import { exp, ln } from '../../engine/elementary.ts'
import { isPercentage } from '../interval.ts'
import type { RegimenRow } from '../regimen.ts'
import { kindOf, type Spread } from '../target.ts'

/** How far off a model is for a row: on a logarithmic scale, or in the row's own unit. */
export interface MisfitSize {
  readonly scale: 'log' | 'linear'
  /** One standard deviation: of the logarithm, or in the row's unit. */
  readonly sd: number
  /** The published number is a bound: on its far side nothing is amiss. */
  readonly bound?: 'lower' | 'upper'
}

/** Without a spread, as `evidence/README.md` counts it: within this factor, and percentages also within this many points. */
const FACTOR = 1.5
const POINTS = 10

/**
 * No row is held to less than this (10 %, 2 points). Chosen: one typical person stands for a study's people, and means of different
 * studies of one thing seldom agree better.
 */
const SMALLEST_LOG = 0.1
const SMALLEST_POINTS = 2

/** Standard deviations that lie between the two bounds of a spread: quartiles of a normal distribution; a range is taken as ± 2. */
const BETWEEN = { sd: 2, sem: 2, ci95: 2 * 1.959963984540054, iqr: 2 * 0.6744897501960817, range: 4 } as const

/**
 * What a misfit of one standard deviation is for a row.
 *
 * Percentages, differences, and numbers that are not positive are compared by differences; all others by their ratio.
 *
 * @returns the size, or in words why the row has none
 */
export function misfitSize({ target, minus }: RegimenRow): MisfitSize | string {
  const { value, unit, spread } = target
  if (kindOf(target) !== 'number') return 'says found or not, or a direction, and no size'
  const isShare = isPercentage(unit)
  const bound = boundOf(target)
  if (!isShare && !minus && value > 0) {
    return { scale: 'log', sd: Math.max(SMALLEST_LOG, logSd(value, spread)), ...bound }
  }
  const sd = linearSd(value, spread, isShare)
  return sd > 0 ? { scale: 'linear', sd, ...bound } : 'is 0 without a spread, so a misfit has no size'
}

function logSd(value: number, spread: Spread): number {
  if (spread.type === 'none') return ln(FACTOR)
  if (spread.type !== 'cv' && spread.low > 0) return (ln(spread.high) - ln(spread.low)) / BETWEEN[spread.type]
  // Of a log-normal distribution with this coefficient of variation; also where the lower bound is not positive.
  const cv = spread.type === 'cv' ? spread.percent / 100 : (spread.high - spread.low) / BETWEEN[spread.type] / value
  return Math.sqrt(ln(1 + cv * cv))
}

function linearSd(value: number, spread: Spread, isShare: boolean): number {
  const size = Math.abs(value)
  if (spread.type === 'none') return Math.max(size * ln(FACTOR), isShare ? POINTS : 0)
  const sd = spread.type === 'cv' ? (size * spread.percent) / 100 : (spread.high - spread.low) / BETWEEN[spread.type]
  return Math.max(sd, isShare ? SMALLEST_POINTS : size * SMALLEST_LOG)
}

/** `90 % (lower bound)`, and the like in the words of a row. */
function boundOf({ unit, quantity }: RegimenRow['target']): Pick<MisfitSize, 'bound'> {
  const side = /\((lower|upper) bound\)/.exec(`${quantity} ${unit}`)?.[1]
  return side === 'lower' || side === 'upper' ? { bound: side } : {}
}

/** How many standard deviations the model's value lies from the published one; NaN where it has none, or no ratio. */
export function misfitOf({ scale, sd, bound }: MisfitSize, value: number, published: number): number {
  if (!Number.isFinite(value) || (scale === 'log' && value <= 0)) return Number.NaN
  const misfit = (scale === 'log' ? ln(value) - ln(published) : value - published) / sd
  if (bound === 'lower') return Math.min(0, misfit)
  return bound === 'upper' ? Math.max(0, misfit) : misfit
}

/** The size as a factor, or in the row's unit: for words. */
export function sizeWords({ scale, sd }: MisfitSize, unit: string): string {
  return scale === 'log' ? `factor ${Number(exp(sd).toPrecision(3))}` : `${Number(sd.toPrecision(3))} ${unit}`
}
