import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversion, convert, parseQuantity, parseUnit, rational } from './index.ts'

const unit = parseUnit
const between = (value: number, from: string, to: string) => convert(value, unit(from), unit(to))

describe('the factor between two units', () => {
  // By hand from the definitions; 133.322387415 Pa is the conventional mmHg (NIST SP 811, appendix B.8).
  it.each<[string, string, bigint, bigint]>([
    ['mg', 'g', 1n, 1000n],
    ['kg', 'pg', 10n ** 15n, 1n],
    ['mg/L', 'ng/mL', 1000n, 1n],
    ['ug/dL', 'ng/mL', 10n, 1n],
    ['L/h', 'mL/min', 50n, 3n],
    ['1/s', '1/h', 3600n, 1n],
    ['y', 'day', 1461n, 4n],
    ['week', 'h', 168n, 1n],
    ['nM', 'pM', 1000n, 1n],
    ['nM', 'nmol/mL', 1n, 1000n],
    ['kPa', 'mmHg', 10n ** 12n, 133_322_387_415n],
    ['cmH2O', 'mmHg', 98_066_500_000n, 133_322_387_415n],
    ['atm', 'kPa', 4053n, 40n],
    ['%', '1', 1n, 100n],
    ['%', 'mcg/kg', 10n ** 7n, 1n],
    ['kcal', 'kJ', 523n, 125n],
    ['1/(M*s)', '1/(nM*min)', 60n, 10n ** 9n],
    ['L/min/mmHg', 'mL/s/mmHg', 50n, 3n],
  ])('%s to %s is %d / %d', (from, to, num, den) => {
    expect(conversion(unit(from), unit(to))).toEqual(rational(num, den))
  })
})

describe('a converted number', () => {
  it.each([
    [0.1, 'mg', 'ug', 0.1 * 1000],
    [0.3, 'ug', 'mg', 0.3 / 1000],
    [7, 'day', 'week', 1],
    [2, 'y', 'day', 730.5],
    [90, 'min', 'h', 1.5],
    [40, '%', '1', 0.4],
    [100, 'kPa', 'mmHg', 1e14 / 133_322_387_415],
    [-3, 'points', '1', -3],
  ])('%d %s in %s is %d', (value, from, to, expected) => {
    expect(between(value, from, to)).toBe(expected)
  })

  it('is rounded once, also where the factor is a fraction', () => {
    // 50 / 3 of a whole number is an IEEE division of whole numbers, which rounds once.
    const whole = fc.integer({ min: -(10 ** 13), max: 10 ** 13 })
    fc.assert(
      fc.property(whole, (n) => between(n, 'L/h', 'mL/min') === (50 * n) / 3),
      { seed: 8, numRuns: 1000 },
    )
  })

  it('keeps NaN, infinities and the sign of zero, and overflows to infinity', () => {
    expect(between(Number.NaN, 'L/h', 'mL/min')).toBeNaN()
    expect(between(Number.NEGATIVE_INFINITY, 'L/h', 'mL/min')).toBe(Number.NEGATIVE_INFINITY)
    expect(between(-0, 'L/h', 'mL/min')).toBe(-0)
    expect(between(1e305, 'kg', 'pg')).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('mass and amount', () => {
  const molarMass = parseQuantity('336.5 g/mol')
  const byMolarMass = (value: number, from: string, to: string) => convert(value, unit(from), unit(to), molarMass)

  it.each([
    // At 336.5 g/mol, by hand: 336.5 ng = 1 nmol.
    [336.5, 'ng/mL', 'nM', 1000],
    [673, 'pg/mL', 'pM', 2000],
    [1, 'nM', 'ng/mL', 0.3365],
    [336.5, 'mg', 'mmol', 1],
    [1, 'nmol', 'ng', 336.5],
    [1, 'mL/ng', '1/nM', 0.3365],
    [2, 'nmol/h', 'ug/h', 0.673],
    [1, '1/(nM*s)', 'mL/(ng*s)', 1 / 0.3365],
  ])('%d %s is, in %s, %d', (value, from, to, expected) => {
    // The right sides are decimals by hand: one rounding apart at most.
    expect(byMolarMass(value, from, to)).toBeCloseTo(expected, 12)
  })
})
