import { DIMENSIONLESS, type Dimension } from './dimension.ts'
import { multiplyRationals, type Rational, rational } from './rational.ts'

/**
 * One unit that has a name: its usual spelling, the dimension and the exact factor to coherent SI (kg, m, s, mol, K).
 */
export interface UnitSymbol {
  readonly name: string
  readonly dimension: Dimension
  readonly factor: Rational
}

type Exponents = Partial<Record<keyof Dimension, number>>

const byName = new Map<string, UnitSymbol>()

function define(exponents: Exponents, rows: readonly (readonly [names: string, factor: Rational])[]): void {
  const dimension = { ...DIMENSIONLESS }
  for (const [base, exponent] of Object.entries(exponents)) dimension[base as keyof Dimension] = rational(exponent)
  for (const [names, factor] of rows) {
    const spellings = names.split(' ')
    const symbol: UnitSymbol = { name: spellings[0]!, dimension, factor }
    for (const spelling of spellings) byName.set(spelling, symbol)
  }
}

const ten = (exponent: number) =>
  exponent < 0 ? rational(1n, 10n ** BigInt(-exponent)) : rational(10n ** BigInt(exponent))
const times = (count: number, factor: Rational) => multiplyRationals(rational(count), factor)

// Every spelling is listed: there is no rule that joins a prefix to a unit, so `min` can never be a milli-inch.
// The micro signs µ and μ are read as `u` before anything is looked up.
const SECOND = rational(1)
const MINUTE = times(60, SECOND)
const HOUR = times(60, MINUTE)
const DAY = times(24, HOUR)

define({}, [
  ['%', ten(-2)],
  ['points', rational(1)],
])
define({ mass: 1 }, [
  ['kg', rational(1)],
  ['g', ten(-3)],
  ['mg', ten(-6)],
  ['ug mcg microg', ten(-9)],
  ['ng', ten(-12)],
  ['pg', ten(-15)],
])
define({ length: 3 }, [
  ['L', ten(-3)],
  ['dL', ten(-4)],
  ['mL', ten(-6)],
  ['uL', ten(-9)],
])
define({ amount: 1 }, [
  ['mol', rational(1)],
  ['mmol', ten(-3)],
  ['umol', ten(-6)],
  ['nmol', ten(-9)],
  ['pmol', ten(-12)],
])
// M is mol/L, that is 1000 mol/m^3.
define({ amount: 1, length: -3 }, [
  ['M', ten(3)],
  ['mM', ten(0)],
  ['uM', ten(-3)],
  ['nM', ten(-6)],
  ['pM', ten(-9)],
  ['fM', ten(-12)],
])
define({ time: 1 }, [
  ['s', SECOND],
  ['ms', ten(-3)],
  ['min', MINUTE],
  ['h hour hours', HOUR],
  ['day d days', DAY],
  ['week weeks wk', times(7, DAY)],
  ['y year years', multiplyRationals(rational(1461, 4), DAY)],
])
// Conventional millimetre of mercury 133.322387415 Pa and centimetre of water 98.0665 Pa: NIST SP 811, appendix B.8.
define({ mass: 1, length: -1, time: -2 }, [
  ['Pa', rational(1)],
  ['kPa', ten(3)],
  ['mmHg', rational(133_322_387_415n, 10n ** 9n)],
  ['cmH2O', rational(980_665n, 10n ** 4n)],
  ['atm', rational(101_325)],
])
define({ length: 1 }, [
  ['m', rational(1)],
  ['cm', ten(-2)],
  ['mm', ten(-3)],
  ['km', ten(3)],
])
define({ temperature: 1 }, [['K', rational(1)]])
// Thermochemical calorie, 4.184 J exactly.
define({ mass: 1, length: 2, time: -2 }, [
  ['J', rational(1)],
  ['kJ', ten(3)],
  ['kcal', rational(4184)],
])

/** Every spelling that is understood. */
export const SPELLINGS: readonly string[] = [...byName.keys()]

/** The unit of this spelling (micro signs already written `u`), or undefined. */
export function findSymbol(spelling: string): UnitSymbol | undefined {
  return byName.get(spelling)
}

/** `m2` and `cm3` as written on paper: a length and its exponent, or undefined. */
export function findLengthPower(spelling: string): { symbol: UnitSymbol; exponent: Rational } | undefined {
  const [, name, digit] = /^(m|cm|mm|km)([23])$/.exec(spelling) ?? []
  const symbol = name === undefined ? undefined : findSymbol(name)
  return symbol && { symbol, exponent: rational(Number(digit)) }
}
