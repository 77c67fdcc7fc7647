import { combineDimensions, DIMENSIONLESS, type Dimension, equalDimensions } from './dimension.ts'
import { readTerms } from './grammar.ts'
import { type Place, UnitError } from './problem.ts'
import { multiplyRationals, powerRational, type Rational, rational, rootOfRational, WHOLE } from './rational.ts'
import { exponentOutOfRange, multiplyTerms, powerTerms, type Term, writeTerms } from './terms.ts'
import { refuseLongText } from './text.ts'

/** A unit of measurement: how it is written, its dimension, and the exact factor to coherent SI (kg, m, s, mol, K). */
export interface Unit {
  /** Reads back to the same unit. */
  readonly text: string
  readonly dimension: Dimension
  readonly factor: Rational
}

/** The dimensionless unit. */
export const ONE: Unit = { text: '1', dimension: DIMENSIONLESS, factor: WHOLE }

/**
 * Reads a unit such as `mg`, `ng/mL`, `L/min/mmHg` (left to right), `1/(h*mg)`, `mg L^-1`, `s^(1/2)`, `%`, `points` or
 * `1`.
 *
 * The text of the result is the text as written, trimmed, with micro signs as `u`.
 *
 * @param place  where the text starts; its column is moved to the offending character
 * @throws       UnitError for an empty or overlong text, an unknown or refused unit, a number other than 1, a fitted
 *               exponent
 */
export function parseUnit(text: string, place?: Place): Unit {
  refuseLongText(text, place, 'a unit')
  const spelled = text.replace(/[\u00b5\u03bc]/g, 'u')
  return unitOf(readTerms(spelled, place), spelled.trim().replace(/\s+/g, ' '))
}

/** The unit as it follows a number: with a space before it, and nothing for a pure number. */
export function unitAfter(unit: Unit): string {
  const text = formatUnit(unit)
  return text === '1' ? '' : ` ${text}`
}

/** The unit as it is shown to people; `parseUnit` reads it back. */
export function formatUnit(unit: Unit): string {
  return unit.text
}

/** Whether two units measure the same kind of thing, so that one converts to the other. `1`, `%` and `points` do. */
export function sameDimension(a: Unit, b: Unit): boolean {
  return equalDimensions(a.dimension, b.dimension)
}

/**
 * The unit of a product. Equal symbols are joined and what cancels is left out: mg/L times L is mg; L/min times mmHg is
 * L/min*mmHg.
 *
 * @throws UnitError when an exponent leaves the range -99 to 99
 */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  return derived(multiplyTerms(readTerms(a.text), readTerms(b.text)))
}

/**
 * The unit of a quotient, `a / b`.
 *
 * @throws UnitError when an exponent leaves the range -99 to 99
 */
export function divideUnits(a: Unit, b: Unit): Unit {
  return multiplyUnits(a, powerUnit(b, rational(-1)))
}

/**
 * The unit of a power.
 *
 * @throws UnitError when an exponent leaves the range -99 to 99 or needs more than a sixth root
 */
export function powerUnit(unit: Unit, exponent: Rational): Unit {
  return derived(powerTerms(readTerms(unit.text), exponent))
}

function derived(terms: readonly Term[]): Unit {
  const problem = exponentOutOfRange(terms)
  if (problem) throw new UnitError({ place: {}, ...problem })
  return unitOf(terms, writeTerms(terms))
}

function unitOf(terms: readonly Term[], text: string): Unit {
  let dimension = DIMENSIONLESS
  for (const { symbol, exponent } of terms) dimension = combineDimensions(dimension, symbol.dimension, exponent)
  return { text, dimension, factor: factorOf(terms) }
}

/**
 * Product of the factors: whole powers exactly, then one root over all that is left, so that it is exact if the product
 * is.
 */
function factorOf(terms: readonly Term[]): Rational {
  const degree = terms.reduce((shared, { exponent }) => leastCommonMultiple(shared, exponent.den), 1n)
  let whole = WHOLE
  let underRoot = WHOLE
  for (const { symbol, exponent } of terms) {
    const floor = exponent.num / exponent.den - (exponent.num % exponent.den < 0n ? 1n : 0n)
    const rest = (exponent.num - floor * exponent.den) * (degree / exponent.den)
    whole = multiplyRationals(whole, powerRational(symbol.factor, floor))
    underRoot = multiplyRationals(underRoot, powerRational(symbol.factor, rest))
  }
  return multiplyRationals(whole, rootOfRational(underRoot, Number(degree)))
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let multiple = a
  while (multiple % b !== 0n) multiple += a
  return multiple
}
