import { withUnit } from './numbers.ts'

/** Below this share of oxygen in blood, nobody has measured what a model's curve says; its digits would look as if somebody had. Chosen. */
const LEAST_SATURATION = 0.1

/** A value of a quantity in words, with its unit; files have all digits. */
export function shownValue(quantity: string, value: number, unit: string): string {
  return isBeyondMeasure(quantity, value, unit) ? `below ${100 * LEAST_SATURATION} %` : withUnit(value, unit)
}

/** Whether a value is so far out that words say only that it is. Times and areas of such a quantity have other units. */
export function isBeyondMeasure(quantity: string, value: number, unit: string): boolean {
  if (quantity !== 'breathing.SaO2' || (unit !== '%' && unit !== '1')) return false
  return (unit === '%' ? value / 100 : value) < LEAST_SATURATION
}
