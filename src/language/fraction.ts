import { type Rational, rational, rationalFromNumber } from '../units/index.ts'
import type { Term } from './term.ts'

/**
 * The exact fraction that a term of numbers alone stands for: `2`, `-1`, `0.5`, `1/3`, `-(1/3)`; undefined for anything else.
 *
 * 0.1 is 1/10 here and not its nearest double, so that units to a power stay exact.
 */
export function constantFraction(term: Term): Rational | undefined {
  switch (term.op) {
    case 'number':
      return decimalFraction(term.text, term.value)
    case 'negate': {
      const a = constantFraction(term.a)
      return a && rational(-a.num, a.den)
    }
    case 'divide': {
      const a = constantFraction(term.a)
      const b = constantFraction(term.b)
      return a && b && b.num !== 0n ? rational(a.num * b.den, a.den * b.num) : undefined
    }
    default:
      return undefined
  }
}

function decimalFraction(text: string, value: number): Rational {
  // Chosen: nobody writes an exponent of more than 40 characters; what does comes from a program, as a double.
  const [, whole = '', digits = '', power = '0'] = /^(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/.exec(text) ?? []
  if (text.length > 40 || value === 0) return rationalFromNumber(value)
  const shift = Number(power) - digits.length
  const significand = BigInt(whole + digits)
  return shift < 0 ? rational(significand, 10n ** BigInt(-shift)) : rational(significand * 10n ** BigInt(shift))
}
