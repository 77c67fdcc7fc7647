import type { Problem } from './problem.ts'
import { addRationals, multiplyRationals, negateRational, type Rational } from './rational.ts'
import type { UnitSymbol } from './symbols.ts'

/**
 * A named unit to a power, with the spelling it was first written in. A unit is a list of these with each symbol once.
 */
export interface Term {
  readonly symbol: UnitSymbol
  readonly spelling: string
  readonly exponent: Rational
}

// Chosen: far beyond any unit of use, and small enough that factors stay cheap to compute.
const LARGEST_EXPONENT = 99n
const LARGEST_ROOT = 6n

/** What to do when a unit would have to be raised to a fitted or fractional power. */
export const REFERENCE_FIRST =
  'make the base dimensionless by dividing by a reference first, (C / C_ref)^slope, and give this quantity the unit that is left'

/** The product of two lists of terms: exponents of one symbol add up, and what cancels is left out. */
export function multiplyTerms(a: readonly Term[], b: readonly Term[]): readonly Term[] {
  const merged = new Map<UnitSymbol, Term>()
  for (const term of [...a, ...b]) {
    const before = merged.get(term.symbol)
    merged.set(term.symbol, before ? { ...before, exponent: addRationals(before.exponent, term.exponent) } : term)
  }
  return [...merged.values()].filter((term) => term.exponent.num !== 0n)
}

/** Every exponent times `exponent`. */
export function powerTerms(terms: readonly Term[], exponent: Rational): readonly Term[] {
  if (exponent.num === 0n) return []
  return terms.map((term) => ({ ...term, exponent: multiplyRationals(term.exponent, exponent) }))
}

/** Why a list of terms is out of the range of exponents that is kept exact, or undefined if it is not. */
export function exponentOutOfRange(terms: readonly Term[]): Omit<Problem, 'place'> | undefined {
  for (const { spelling, exponent } of terms) {
    const size = exponent.num < 0n ? -exponent.num : exponent.num
    if (size > LARGEST_EXPONENT * exponent.den) {
      const expected = `exponents from -${LARGEST_EXPONENT} to ${LARGEST_EXPONENT}`
      return {
        found: `\`${spelling}\` to a power beyond ${LARGEST_EXPONENT}`,
        expected,
        remedy: 'use a smaller exponent',
      }
    }
    if (exponent.den > LARGEST_ROOT) {
      const found = `\`${spelling}\` to the power ${exponent.num}/${exponent.den}`
      return { found, expected: `roots up to the ${LARGEST_ROOT}th of a unit`, remedy: REFERENCE_FIRST }
    }
  }
  return undefined
}

/**
 * Terms as text that `readTerms` reads back: `mg/L`, `L/min*mmHg`, `1/(h*mg)`, and `1` for no terms. Starts with a
 * factor above the
 * line if there is one, and keeps the order otherwise.
 */
export function writeTerms(terms: readonly Term[]): string {
  const lead = terms.find((term) => term.exponent.num > 0n)
  if (lead === undefined) {
    const below = terms.map((term) => writeTerm(term, negateRational(term.exponent)))
    return below.length === 0 ? '1' : below.length === 1 ? `1/${below[0]}` : `1/(${below.join('*')})`
  }
  const rest = terms.filter((term) => term !== lead)
  const parts = rest.map((term) =>
    term.exponent.num > 0n
      ? `*${writeTerm(term, term.exponent)}`
      : `/${writeTerm(term, negateRational(term.exponent))}`,
  )
  return writeTerm(lead, lead.exponent) + parts.join('')
}

function writeTerm({ spelling }: Term, { num, den }: Rational): string {
  if (den !== 1n) return `${spelling}^(${num}/${den})`
  return num === 1n ? spelling : `${spelling}^${num}`
}
