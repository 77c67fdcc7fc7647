import { parseUnit, type Quantity } from '../../src/index.ts'
import { inUnit, MG } from './label-bounds.ts'

/** Where something stood in a file, and how it was typed. */
const NOT_MEANT = new Set(['place', 'places', 'text'])
const HOUR = parseUnit('h')

/** Whether two parts of scenarios ask the same, wherever they stand and in whatever units they are written. */
export function sameMeaning(one: unknown, other: unknown): boolean {
  return JSON.stringify(meant(one)) === JSON.stringify(meant(other))
}

function meant(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meant)
  if (typeof value !== 'object' || value === null) return value
  if (isQuantity(value)) return quantityMeant(value)
  const keys = Object.keys(value).filter((key) => !NOT_MEANT.has(key))
  return Object.fromEntries(keys.sort().map((key) => [key, meant((value as Record<string, unknown>)[key])]))
}

const isQuantity = (value: object): value is Quantity => 'value' in value && 'unit' in value

function quantityMeant(quantity: Quantity): string {
  // A dozen digits: what the change of units leaves of equal numbers.
  const [hours, mg] = [HOUR, MG].map((unit) => Number(inUnit(quantity, unit).toPrecision(12)))
  if (!Number.isNaN(hours)) return `${hours} h`
  return Number.isNaN(mg) ? `${quantity.value} ${quantity.unit.text}` : `${mg} mg`
}
