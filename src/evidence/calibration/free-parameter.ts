import { exp, ln } from '../../engine/elementary.ts'
import type { Unit } from '../../units/index.ts'

/** A number of a model that the fit may move. Values, bounds and centre are in the parameter's own unit. */
export interface FreeParameter {
  readonly id: string
  readonly unit: Unit
  readonly start: number
  /** Never reached: results lie strictly between. */
  readonly bounds: readonly [number, number]
  /** On which scale steps, priors and intervals are even. */
  readonly scale: 'log' | 'linear'
  readonly prior?: Prior
  readonly why: string
}

/** What was thought before the fit: `sd` is that of the logarithm on a log scale, else in the parameter's unit. */
export interface Prior {
  readonly centre: number
  readonly sd: number
  readonly source: string
}

/** Bounds count as this many standard deviations to either side where there is no prior. Chosen: they hold nearly all that is thought possible. */
const BOUNDS_IN_SD = 2

/** The fit comes no nearer to a bound than this share of the way between both (1 / (1 + exp(6))): beyond it nothing moves any more. */
export const FURTHEST = 6

export function toScale({ scale }: FreeParameter, value: number): number {
  return scale === 'log' ? ln(value) : value
}

export function fromScale({ scale }: FreeParameter, scaled: number): number {
  return scale === 'log' ? exp(scaled) : scaled
}

/** How wide the doubt before the fit is, as one standard deviation on the parameter's scale: of the prior, else a quarter of the bounds. */
export function widthOf(parameter: FreeParameter): number {
  if (parameter.prior) return parameter.prior.sd
  const [low, high] = parameter.bounds.map((bound) => toScale(parameter, bound)) as [number, number]
  return (high - low) / (2 * BOUNDS_IN_SD)
}

/** A number without bounds that stands for a value within them: the logit of the share of the way between the bounds. */
export function toUnbounded(parameter: FreeParameter, value: number): number {
  const [low, high] = parameter.bounds.map((bound) => toScale(parameter, bound)) as [number, number]
  const at = toScale(parameter, value)
  return clamp(ln((at - low) / (high - at)))
}

export function fromUnbounded(parameter: FreeParameter, unbounded: number): number {
  const [low, high] = parameter.bounds.map((bound) => toScale(parameter, bound)) as [number, number]
  return fromScale(parameter, low + (high - low) / (1 + exp(-clamp(unbounded))))
}

/** Whether the fit went as far towards a bound as it can. */
export function isAtBound(parameter: FreeParameter, value: number): boolean {
  // Half a unit of the logit from the end: rounding for the file moves it by less.
  return Math.abs(toUnbounded(parameter, value)) > FURTHEST - 0.5
}

/** A value moved by some widths, but not over a bound. */
export function moved(parameter: FreeParameter, value: number, widths: number): number {
  const to = fromScale(parameter, toScale(parameter, value) + widths * widthOf(parameter))
  return Math.min(parameter.bounds[1], Math.max(parameter.bounds[0], to))
}

function clamp(unbounded: number): number {
  return Math.min(FURTHEST, Math.max(-FURTHEST, unbounded))
}
