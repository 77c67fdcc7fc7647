import {
  convert,
  describeDimension,
  type Place,
  parseQuantity,
  parseUnit,
  type Quantity,
  sameDimension,
  type Unit,
} from '../units/index.ts'
import { describeFound, quote, refuse } from './document-words.ts'

/** What a quantity must be, in words and by a unit of its dimension. */
export interface Kind {
  readonly words: string
  readonly example: string
  readonly unit: Unit
}

export const TIME: Kind = { words: 'a time', example: '90 min', unit: parseUnit('s') }
export const MASS: Kind = { words: 'a mass', example: '4 mg', unit: parseUnit('mg') }
export const BODY_WEIGHT: Kind = { words: 'a body weight', example: '70 kg', unit: parseUnit('kg') }
export const SHARE: Kind = { words: 'a share', example: '40 %', unit: parseUnit('1') }

/** What is allowed at 0: `positive` refuses it. */
export type Sign = 'any' | 'not-negative' | 'positive'

/**
 * Reads a quantity of one dimension from what stands in a document.
 *
 * @param place  of the first character of the text
 * @throws       InputError naming both dimensions when it is another one
 */
export function readQuantity(data: unknown, place: Place, kind: Kind, sign: Sign = 'any'): Quantity {
  const expected = `${kind.words}, such as \`${kind.example}\``
  if (typeof data === 'number' && Number.isFinite(data)) {
    const unit = kind.example.split(' ').slice(1).join(' ')
    refuse(
      place,
      `the number ${data} without a unit`,
      expected,
      `write the unit: \`${data} ${unit}\`, if that is meant`,
    )
  }
  if (typeof data !== 'string') refuse(place, describeFound(data), expected, `write ${kind.words} there`)
  const quantity = parseQuantity(data, place)
  if (!sameDimension(quantity.unit, kind.unit) || isPerWeight(quantity.unit) !== isPerWeight(kind.unit)) {
    refuseDimension(data, quantity.unit, place, kind)
  }
  refuseSign(quantity.value, data, place, kind.words, sign)
  return quantity
}

export function refuseDimension(text: string, unit: Unit, place: Place, kind: Kind): never {
  const found = unit.text === '1' ? 'a pure number' : `which measures ${nameDimension(unit)}`
  const wanted = nameDimension(kind.unit)
  refuse(
    place,
    `${quote(text)}, ${found}`,
    `${kind.words}${kind.words.endsWith(wanted) ? '' : ` (${wanted})`}, such as \`${kind.example}\``,
    unit.text === '1'
      ? 'write the unit after the number'
      : `write ${kind.words}, or check which key this value belongs to`,
  )
}

export function refuseSign(value: number, text: string, place: Place, words: string, sign: Sign): void {
  if (sign === 'any' || value > 0 || (sign === 'not-negative' && value === 0)) return
  refuse(
    place,
    `${quote(text)}, which is ${value === 0 ? 'zero' : 'negative'}`,
    `${words} ${sign === 'positive' ? 'above 0' : 'of 0 or more'}`,
    value === 0 ? 'write a larger value, or leave this out' : 'leave out the minus',
  )
}

/** `mass`, `mass / volume`; mg/kg is a mass for each kg of body, though its dimensions cancel. */
export function nameDimension(unit: Unit): string {
  return isPerWeight(unit) ? 'mass / body weight' : describeDimension(unit)
}

/** Whether a unit is written per body weight, such as mg/kg. */
export function isPerWeight(unit: Unit): boolean {
  return /^[^/*^ ]*g\/kg$/.test(unit.text)
}

export function seconds(time: Quantity): number {
  return convert(time.value, time.unit, TIME.unit)
}
