import { type Place, UnitError } from './problem.ts'
import { listOf, placeAt, quote, refuseLongText } from './text.ts'
import { ONE, parseUnit, type Unit } from './unit.ts'

/** A number in a unit. */
export interface Quantity {
  readonly value: number
  readonly unit: Unit
}

const EXPECTED = 'a number and a unit, such as 4 mg, 0.42 ng/mL, 90 min or 40 %'

/**
 * Reads `NUMBER UNIT`: `4 mg`, `.5 h`, `1e-3 1/s`, `-2 points`, `40%`, `0.3/day`. A number alone has the unit `1`.
 *
 * @param place  where the text starts; its column is moved to the offending character
 * @throws       UnitError for what is not a plain finite number (NaN, hex, decimal comma, thousands separators, beyond
 *               a double), and for all that `parseUnit` refuses
 */
export function parseQuantity(text: string, place?: Place): Quantity {
  refuseLongText(text, place, EXPECTED)
  const start = text.length - text.trimStart().length
  const body = text.trim()
  const fail = (index: number, found: string, remedy: string): never => {
    throw new UnitError({ place: placeAt(place, index), found, expected: EXPECTED, remedy })
  }
  if (body === '') fail(0, 'an empty text', 'write a number and its unit')

  const number = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][-+]?\d+)?/.exec(body)?.[0]
  const rest = body.slice(number?.length ?? 0)
  const mistake = mistakeInNumber(body, number, rest)
  if (mistake) fail(start, mistake.found, mistake.remedy)

  const value = Number(number)
  if (!Number.isFinite(value))
    fail(start, `${quote(number!)}, which is beyond the largest number`, 'choose a larger unit')
  if (value === 0 && /[1-9]/.test(number!.split(/e/i)[0]!)) {
    fail(start, `${quote(number!)}, which is below the smallest number`, 'choose a smaller unit, or write 0')
  }
  const unitText = rest.trimStart()
  if (unitText === '') return { value, unit: ONE }
  const offset = start + body.length - unitText.length
  // `0.3/day` is 0.3 1/day; the 1 that is put in front moves the columns by one.
  if (unitText.startsWith('/')) return { value, unit: parseUnit(`1${unitText}`, placeAt(place, offset - 1)) }
  return { value, unit: parseUnit(unitText, placeAt(place, offset)) }
}

/**
 * What is wrong with the number at the start of a text, if anything is. `number` is what was read, `rest` what follows
 * it.
 */
function mistakeInNumber(body: string, number: string | undefined, rest: string) {
  const written = /^\S+/.exec(body)?.[0] ?? body
  const found = (what: string) => `${quote(written)}, ${what}`
  if (number === undefined) {
    if (/^[-+]?(?:nan|inf)/i.test(body) || /^[-+]?∞/.test(body)) {
      return { found: found('which is not a finite number'), remedy: 'write a finite number' }
    }
    if (/^\+[\d.]/.test(body)) return { found: found('a number with a plus sign'), remedy: 'leave out the +' }
    if (/^[−–][\d.]/.test(body)) return { found: found('a minus that is not -'), remedy: 'write the minus as -' }
    return { found: `${quote(written)} where a number should stand`, remedy: 'write the number first, then the unit' }
  }
  if (/^0[xXbBoO]/.test(body)) return { found: found('a number that is not decimal'), remedy: 'write a decimal number' }
  if (/^,\d{1,2}(?!\d)/.test(rest) || /^,\d{4,}/.test(rest)) {
    return { found: found('a decimal comma'), remedy: `write a point: ${quote(written.replace(',', '.'))}` }
  }
  if (/^,\d{3}/.test(rest)) {
    const whole = written.replaceAll(',', '')
    const meant = /,.*,/.test(written) ? [whole] : [whole, written.replace(',', '.')]
    return { found: found('a decimal comma or a thousands separator'), remedy: `write ${listOf(meant)}` }
  }
  if (/^['’_]\d|^\s\d{3}(?!\d)/.test(rest)) {
    const joined = /^[\d\s'’_]+/.exec(body)![0].replace(/\D/g, '')
    return {
      found: `${quote(body)}, digits in groups`,
      remedy: `write the number without separators: ${quote(joined)}`,
    }
  }
  if (/^[\d.,]/.test(rest)) return { found: found('which is not a number'), remedy: 'write it like 4, 4.5, .5 or 1e-3' }
  if (/^\s*\/\s*\d+(?!\s*\/)(?:\s|$)/.test(rest) && !/^\s*\/\s*1(?!\d)/.test(rest)) {
    return { found: found('a fraction'), remedy: 'write the number as a decimal, e.g. 0.5 for 1/2' }
  }
  return undefined
}
