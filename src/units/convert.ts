import { exampleUnits, kindOf, molarMassPower } from './describe.ts'
import { equalDimensions } from './dimension.ts'
import { UnitError } from './problem.ts'
import type { Quantity } from './quantity.ts'
import {
  divideRationals,
  multiplyRationals,
  powerRational,
  type Rational,
  rationalFromNumber,
  rationalToNumber,
} from './rational.ts'
import { listOf } from './text.ts'
import { ONE, parseUnit, sameDimension, type Unit } from './unit.ts'

/**
 * The exact factor by which a number in `from` becomes a number in `to`.
 *
 * @throws UnitError when the dimensions differ; it names both units and what they measure
 */
export function conversion(from: Unit, to: Unit): Rational {
  if (!sameDimension(from, to)) throw mismatch(from, to)
  return divideRationals(from.factor, to.factor)
}

/**
 * A number in `from` as a number in `to`. Mass and amount convert into each other (mg to nmol, ng/mL to pM) if a molar
 * mass is given.
 *
 * @param value      NaN and infinities stay what they are
 * @param molarMass  of the substance, e.g. 336.47 g/mol; not looked at if the dimensions agree
 * @throws           UnitError when the dimensions differ otherwise, when a molar mass is needed and missing, or is not
 *                   mass / amount
 * @accuracy         one rounding, to the nearest double; a result beyond the largest double is infinite
 * @cost             about 0.4 µs where the factor or its inverse is whole, else 2 µs in big integers; for rows, use
 *                   `conversion` once
 */
export function convert(value: number, from: Unit, to: Unit, molarMass?: Quantity): number {
  if (sameDimension(from, to)) return scale(value, divideRationals(from.factor, to.factor))
  const power = molarMassPower(from.dimension, to.dimension)
  if (power === undefined || molarMass === undefined) throw mismatch(from, to)
  const perAmount = multiplyRationals(massPerAmount(molarMass), molarMass.unit.factor)
  return scale(value, multiplyRationals(divideRationals(from.factor, to.factor), powerRational(perAmount, power)))
}

function scale(value: number, factor: Rational): number {
  if (value === 0 || !Number.isFinite(value)) return value
  if (factor.den === 1n && isDouble(factor.num)) return value * Number(factor.num)
  if (factor.num === 1n && isDouble(factor.den)) return value / Number(factor.den)
  return rationalToNumber(multiplyRationals(rationalFromNumber(value), factor))
}

function isDouble(whole: bigint): boolean {
  const nearest = Number(whole)
  return Number.isFinite(nearest) && BigInt(nearest) === whole
}

function massPerAmount(molarMass: Quantity): Rational {
  const { value, unit } = molarMass
  const fits = equalDimensions(unit.dimension, parseUnit('g/mol').dimension)
  if (fits && value > 0 && Number.isFinite(value)) return rationalFromNumber(value)
  throw new UnitError({
    place: {},
    found: `${value} ${unit.text} as a molar mass${fits ? '' : `: ${kindOf(unit)}`}`,
    expected: 'a molar mass above 0, a unit of mass / amount such as `g/mol`',
    remedy: 'give the molar mass of the substance, e.g. 336.47 g/mol',
  })
}

function mismatch(from: Unit, to: Unit): UnitError {
  const examples = [...new Set([to.text, ...exampleUnits(to.dimension)])].slice(0, 3)
  return new UnitError({
    place: {},
    found: `\`${from.text}\`, ${kindOf(from)}`,
    expected: `${kindOf(to)}, such as ${listOf(examples)}`,
    remedy: remedyFor(from, to, listOf(examples)),
  })
}

function remedyFor(from: Unit, to: Unit, examples: string): string {
  if (molarMassPower(from.dimension, to.dimension) !== undefined) {
    return 'mass and amount convert only by a molar mass: name the substance, or give its molar mass in g/mol'
  }
  if (from.text === '1') return `write the unit after the number: ${examples}`
  const check = 'or check that this is the quantity you mean'
  return sameDimension(to, ONE) ? `leave out the unit, ${check}` : `write it in ${examples}, ${check}`
}
