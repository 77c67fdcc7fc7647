import { addRationals, multiplyRationals, type Rational, sameRational, ZERO } from './rational.ts'

/** Exponents over the five bases that this project needs; all zero for a pure number. */
export interface Dimension {
  readonly mass: Rational
  readonly length: Rational
  readonly time: Rational
  readonly amount: Rational
  readonly temperature: Rational
}

/** In the order in which a dimension is written. */
export const BASES = ['mass', 'amount', 'length', 'time', 'temperature'] as const

export const DIMENSIONLESS: Dimension = { mass: ZERO, length: ZERO, time: ZERO, amount: ZERO, temperature: ZERO }

/** Whether all five exponents agree. */
export function equalDimensions(a: Dimension, b: Dimension): boolean {
  return BASES.every((base) => sameRational(a[base], b[base]))
}

/** The dimension of a product, a · b^exponent. */
export function combineDimensions(a: Dimension, b: Dimension, exponent: Rational): Dimension {
  const sum = (base: keyof Dimension) => addRationals(a[base], multiplyRationals(b[base], exponent))
  return {
    mass: sum('mass'),
    length: sum('length'),
    time: sum('time'),
    amount: sum('amount'),
    temperature: sum('temperature'),
  }
}
