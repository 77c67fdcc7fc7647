import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  convert,
  divideUnits,
  exampleUnits,
  formatUnit,
  multiplyUnits,
  parseQuantity,
  parseUnit,
  powerUnit,
  rational,
  sameDimension,
} from './index.ts'
import { SPELLINGS } from './symbols.ts'

const exponent = fc.constantFrom('', '', '', '^2', '^-1', '^3', '^(1/2)', '^(-2/3)')
const joint = fc.constantFrom('*', '/', ' * ', ' / ')
const names = fc.constantFrom(...SPELLINGS)

/** Two names of one dimension: mg and kg, mmHg and Pa. */
const twins = fc.constantFrom(
  ...SPELLINGS.flatMap((a) =>
    SPELLINGS.filter((b) => sameDimension(parseUnit(a), parseUnit(b))).map((b) => [a, b] as const),
  ),
)

interface Factor {
  readonly name: string
  readonly exponent: string
  readonly joint: string
}

const product = (factors: readonly Factor[]) =>
  parseUnit(factors.map(({ name, exponent, joint }, i) => (i > 0 ? joint : '') + name + exponent).join(''))

/** Units with up to four factors, whole and fractional exponents. */
const unit = fc.array(fc.record({ name: names, exponent, joint }), { minLength: 1, maxLength: 4 }).map(product)

/** Two units of one dimension. */
const unitsThatFit = fc
  .array(fc.record({ twins, exponent, joint }), { minLength: 1, maxLength: 4 })
  .map((factors) => [0, 1].map((i) => product(factors.map((factor) => ({ ...factor, name: factor.twins[i]! })))))

describe('products of units', () => {
  it('are associative, whatever the units', () => {
    fc.assert(
      fc.property(unit, unit, unit, (a, b, c) => {
        const left = multiplyUnits(multiplyUnits(a, b), c)
        const right = multiplyUnits(a, multiplyUnits(b, c))
        expect([left.dimension, left.factor]).toEqual([right.dimension, right.factor])
      }),
      { seed: 3 },
    )
  })

  it('divide back to where they came from', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const back = divideUnits(multiplyUnits(a, b), b)
        expect([back.dimension, back.factor]).toEqual([a.dimension, a.factor])
      }),
      { seed: 4 },
    )
  })

  it('are written so that they read back to the same unit', () => {
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        for (const one of [a, multiplyUnits(a, b), divideUnits(a, b), powerUnit(a, rational(-1, 2))]) {
          expect(parseUnit(formatUnit(one))).toEqual(one)
        }
      }),
      { seed: 5 },
    )
  })
})

describe('a converted number', () => {
  it('comes back within two units in the last place', () => {
    // Each way rounds once, to half a unit: 2^-53 relative, and twice that for a number just above a power of two.
    const value = fc.double({ min: 1e-100, max: 1e100, noNaN: true })
    fc.assert(
      fc.property(value, unitsThatFit, (number, [a, b]) => {
        const [from, to] = [a!, b!]
        expect(Math.abs(convert(convert(number, from, to), to, from) / number - 1)).toBeLessThanOrEqual(2 ** -51)
      }),
      { seed: 9, numRuns: 300 },
    )
  })

  it('stays what it is in its own unit', () => {
    fc.assert(
      fc.property(fc.double(), unit, (number, a) => Object.is(convert(number, a, a), number)),
      { seed: 10 },
    )
  })
})

describe('a quantity', () => {
  it('reads back from its shortest decimal and its unit', () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(value, unit, (number, one) => {
        // `-0` is written `0` by JavaScript.
        const { value: back, unit: unitBack } = parseQuantity(`${number} ${formatUnit(one)}`.replace('e+', 'e'))
        expect(back === number).toBe(true)
        expect(unitBack).toEqual(one)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})

describe('example units', () => {
  it('have the dimension that was asked for', () => {
    fc.assert(
      fc.property(unit, ({ dimension }) => {
        const examples = exampleUnits(dimension)
        expect(examples.length).toBeGreaterThan(0)
        for (const example of examples) expect(parseUnit(example).dimension).toEqual(dimension)
      }),
      { seed: 11 },
    )
  })
})
