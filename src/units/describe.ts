import { BASES, combineDimensions, DIMENSIONLESS, type Dimension, equalDimensions } from './dimension.ts'
import { addRationals, negateRational, type Rational, rational, ZERO } from './rational.ts'
import { parseUnit, type Unit } from './unit.ts'

/**
 * What a unit measures, in words for messages: `mass`, `time`, `pressure`, `mass / volume`, `volume / time / pressure`,
 * `a pure number`.
 */
export function describeDimension(unit: Unit): string {
  const words = WITH_COMPOUNDS.map((compound) => wordsOf(unit.dimension, compound)).reduce((best, other) =>
    lengthOf(other) < lengthOf(best) ? other : best,
  )
  const above = words
    .filter(([, exponent]) => exponent.num > 0n)
    .map(([word, exponent]) => powerInWords(word, exponent))
  const below = words
    .filter(([, exponent]) => exponent.num < 0n)
    .map(([word, exponent]) => ` / ${powerInWords(word, negateRational(exponent))}`)
  return words.length === 0 ? 'a pure number' : (above.join(' * ') || '1') + below.join('')
}

/** `a unit of mass / volume`, `a pure number`: for sentences. */
export function kindOf(unit: Unit): string {
  const words = describeDimension(unit)
  return words === 'a pure number' ? words : `a unit of ${words}`
}

/** A few usual units of this dimension, never none: coherent SI where nothing is usual. */
export function exampleUnits(dimension: Dimension): readonly string[] {
  const usual = USUAL.filter(([first]) => equalDimensions(parseUnit(first!).dimension, dimension))
  return usual[0] ?? [coherentUnit(dimension)]
}

type Words = readonly (readonly [word: string, exponent: Rational])[]

/** A dimension that may be taken out before the bases are named: pressure and energy, above or below the line. */
type Compound = readonly [word: string, dimension: Dimension, exponent: Rational] | undefined

const PRESSURE = parseUnit('Pa').dimension
const ENERGY = parseUnit('J').dimension
const WITH_COMPOUNDS: readonly Compound[] = [
  undefined,
  ['pressure', PRESSURE, rational(1)],
  ['pressure', PRESSURE, rational(-1)],
  ['energy', ENERGY, rational(1)],
  ['energy', ENERGY, rational(-1)],
]

function wordsOf(dimension: Dimension, compound: Compound): Words {
  const rest = compound ? combineDimensions(dimension, compound[1], negateRational(compound[2])) : dimension
  const words = BASES.map((base): readonly [string, Rational] =>
    base === 'length' ? spatial(rest.length) : [base, rest[base]],
  )
  if (compound) words.push([compound[0], compound[2]])
  return words.filter(([, exponent]) => exponent.num !== 0n)
}

function spatial(length: Rational): readonly [string, Rational] {
  if (length.den === 1n && length.num % 3n === 0n) return ['volume', rational(length.num / 3n)]
  if (length.den === 1n && length.num % 2n === 0n) return ['area', rational(length.num / 2n)]
  return ['length', length]
}

/** How much there is to read: one for each word, and the size of its exponent. */
function lengthOf(words: Words): number {
  return words.reduce((sum, [, { num, den }]) => sum + 1 + Math.abs(Number(num)) / Number(den) + (den > 1n ? 1 : 0), 0)
}

function powerInWords(word: string, { num, den }: Rational): string {
  if (den !== 1n) return `${word}^(${num}/${den})`
  return num === 1n ? word : `${word}^${num}`
}

/** The usual units of one dimension to a row, the most usual first. */
const USUAL: readonly (readonly string[])[] = [
  ['1', '%', 'points'],
  ['mg', 'ug', 'kg'],
  ['h', 'min', 'day'],
  ['L', 'mL'],
  ['ng/mL', 'mg/L', 'ug/L'],
  ['nM', 'pM', 'uM'],
  ['nmol', 'umol', 'mol'],
  ['g/mol'],
  ['1/h', '1/min', '1/day'],
  ['L/h', 'L/min', 'mL/min'],
  ['L/kg', 'mL/kg'],
  ['L/h/kg', 'mL/min/kg'],
  ['mg/h', 'ug/min', 'mg/day'],
  ['nmol/h', 'nmol/min'],
  ['1/(h*mg)'],
  ['1/(nM*s)', '1/(M*s)'],
  ['mL/ng'],
  ['1/nM'],
  ['1/mg'],
  ['ng*h/mL', 'mg*h/L'],
  ['nM*h'],
  ['mg*h'],
  ['ng/mL/h'],
  ['nM/h', 'nM/s'],
  ['mmHg', 'kPa'],
  ['mmHg/min', 'mmHg/s'],
  ['mmHg*h', 'mmHg*min'],
  ['L/min/mmHg'],
  ['L/mmHg'],
  ['1/mmHg'],
  ['mm', 'cm', 'm'],
  ['m^2', 'cm^2'],
  ['kg/m^2'],
  ['kJ', 'kcal'],
  ['K'],
]

function coherentUnit(dimension: Dimension): string {
  const exponents: Words = [
    ['kg', dimension.mass],
    ['mol', dimension.amount],
    ['m', dimension.length],
    ['s', dimension.time],
    ['K', dimension.temperature],
  ]
  const above = exponents.filter(([, { num }]) => num > 0n).map(([name, exponent]) => powerInWords(name, exponent))
  const below = exponents
    .filter(([, { num }]) => num < 0n)
    .map(([name, exponent]) => `/${powerInWords(name, negateRational(exponent))}`)
  return (above.join('*') || '1') + below.join('')
}

/**
 * k where `to` is `from` times (mass / amount)^k, so that a molar mass leads from one to the other; undefined if none
 * does.
 *
 * A mass must become an amount or the reverse: a pure number never becomes mol/kg, though the dimensions would allow
 * it.
 */
export function molarMassPower(from: Dimension, to: Dimension): bigint | undefined {
  const { mass, amount, ...others } = combineDimensions(to, from, rational(-1))
  const massIsReplaced = from.amount.num === 0n && to.mass.num === 0n
  const amountIsReplaced = from.mass.num === 0n && to.amount.num === 0n
  if (mass.num === 0n || mass.den !== 1n || massIsReplaced === amountIsReplaced) return undefined
  const isOpposite = addRationals(mass, amount).num === 0n
  const othersAgree = equalDimensions({ ...others, mass: ZERO, amount: ZERO }, DIMENSIONLESS)
  return isOpposite && othersAgree ? mass.num : undefined
}
