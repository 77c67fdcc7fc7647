import type { ParameterSource } from '../language/model.ts'

/** What may be added to an assumed number. */
interface Bounds {
  /** What its author holds possible; draws from doubt are uniform on it. Left out where the number only sets a scale. */
  readonly plausible?: readonly [number, number]
  /** What the model allows. */
  readonly within?: readonly [number, number]
}

/** A number that nobody measured in this form, with the reason for its size. */
export function assumed(
  value: number,
  unit: string,
  is: string,
  why: string,
  { plausible, within = [0, 2 * Math.max(1, Math.abs(value), Math.abs(plausible?.[1] ?? 0))] }: Bounds = {},
): ParameterSource {
  return { value, unit, is, assumed: why, ...(plausible && { plausible }), within }
}

/** An assumed number of which only the direction is known: half of it and twice of it are as good. */
export function illustrative(
  value: number,
  unit: string,
  is: string,
  why = '',
  within: readonly [number, number] = [0, 4 * Math.max(0.5, value)],
): ParameterSource {
  const plausible = [Math.max(within[0], value / 2), Math.min(within[1], value * 2)] as const
  return assumed(value, unit, is, why === '' ? 'illustrative' : `${why}; illustrative`, { plausible, within })
}
