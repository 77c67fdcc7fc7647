import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rational, rationalFromNumber, rationalToNumber, rootOfRational } from './rational.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

describe('fractions', () => {
  it('are kept in lowest terms with the sign above the line', () => {
    expect(rational(6, -4)).toEqual({ num: -3n, den: 2n })
    expect(rational(0, -5)).toEqual({ num: 0n, den: 1n })
  })

  it('refuse a division by zero and numbers that are not whole', () => {
    expect(() => rational(1, 0)).toThrow(RangeError)
    expect(() => rational(0.5)).toThrow(RangeError)
    expect(() => rationalFromNumber(Number.NaN)).toThrow(RangeError)
  })

  it.each([
    [0.75, 3n, 4n],
    [-2.5, -5n, 2n],
    [1e21, 10n ** 21n, 1n],
    [Number.MIN_VALUE, 1n, 2n ** 1074n],
  ])('know what the double %d stands for', (value, num, den) => {
    expect(rationalFromNumber(value)).toEqual({ num, den })
  })

  it('come back as the same double', () => {
    fc.assert(
      fc.property(finite, (value) => rationalToNumber(rationalFromNumber(value)) === value),
      { seed: 1 },
    )
  })

  it('become the double that IEEE division of whole numbers gives, which rounds once', () => {
    const whole = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(whole, whole, (a, b) => rationalToNumber(rational(a, b)) === a / b),
      { seed: 2, numRuns: 1000 },
    )
  })

  it('round once where the double nearest is subnormal, ties to even', () => {
    const smallest = 2n ** 1074n
    expect(rationalToNumber(rational(1n, 2n * smallest))).toBe(0)
    expect(rationalToNumber(rational(3n, 2n * smallest))).toBe(2 * Number.MIN_VALUE)
    expect(rationalToNumber(rational(2n ** 60n + 1n, 2n ** 61n * smallest))).toBe(Number.MIN_VALUE)
    expect(rationalToNumber(rational(1n, 2n ** 1022n))).toBe(2 ** -1022)
  })

  it('reach the largest double and infinity beyond it', () => {
    const largest = (2n ** 53n - 1n) * 2n ** 971n
    expect(rationalToNumber(rational(largest))).toBe(Number.MAX_VALUE)
    expect(rationalToNumber(rational(-(2n ** 1024n)))).toBe(Number.NEGATIVE_INFINITY)
    expect(rationalToNumber(rational(10n ** 5000n))).toBe(Number.POSITIVE_INFINITY)
    expect(rationalToNumber(rational(1n, 10n ** 5000n))).toBe(0)
  })

  it('have exact roots where there are any', () => {
    expect(rootOfRational(rational(3600), 2)).toEqual(rational(60))
    expect(rootOfRational(rational(27n, 10n ** 18n), 3)).toEqual(rational(3n, 10n ** 6n))
  })

  it('have the first 40 digits of the square root of 2 and of 2e-30', () => {
    // OEIS A002193.
    const digits = '14142135623730950488016887242096980785696'
    const { num, den } = rootOfRational(rational(2), 2)
    expect(String((num * 10n ** 40n) / den)).toBe(digits)
    const small = rootOfRational(rational(2n, 10n ** 30n), 2)
    expect(String((small.num * 10n ** 55n) / small.den)).toBe(digits)
  })
})
