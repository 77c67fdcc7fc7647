import type { ParameterSource } from '../language/model.ts'

/**
 * A number that nobody measured in this form, with the reason for its size.
 *
 * @param within  what the model allows
 */
export function assumed(
  value: number,
  unit: string,
  is: string,
  why: string,
  within: readonly [number, number] = [0, 100],
): ParameterSource {
  return { value, unit, is, assumed: why, within: [...within] }
}
