import { describe, expect, test } from 'vitest'
import {
  basesAndExponents,
  exactExp,
  exactLn,
  exactLog10,
  exactPow,
  exponents,
  positives,
  worstError,
} from '../../tests/reference/elementary-samples.ts'
import {
  FIXED_LN2,
  fixedExp,
  fixedLn,
  preciseExp,
  preciseLn,
  precisePow,
  type Scaled,
  scaleBy,
  toFixed,
  toScaled,
  ulpsBetween,
} from '../../tests/reference/high-precision.ts'
import { exp, exponentials, ln, log10, logarithms, pow } from './elementary.ts'
import { createStream } from './random.ts'

const SMALLEST = 5e-324
const SMALLEST_NORMAL = 2.2250738585072014e-308
const LARGEST = Number.MAX_VALUE

describe('the reference', () => {
  const digits = (value: bigint) => ((value * 10n ** 30n) >> 256n).toString()
  const whole = ({ value, exponent }: { value: bigint; exponent: number }) =>
    exponent < 0 ? value >> BigInt(-exponent) : value << BigInt(exponent)

  test('whole-number arithmetic gives the published constants to 30 digits, cut off', () => {
    // Abramowitz & Stegun 1964, tables 1.1 and 4.1; OEIS A002162, A002392, A001113, A002193.
    expect(digits(FIXED_LN2)).toBe('693147180559945309417232121458')
    expect(digits(fixedLn(10))).toBe('2302585092994045684017991454684')
    expect(digits(whole(fixedExp(toFixed(1))))).toBe('2718281828459045235360287471352')
    expect(digits(whole(fixedExp(FIXED_LN2 / 2n)))).toBe('1414213562373095048801688724209')
  })

  test('double-double arithmetic agrees with it to 2^-90 on 2,000 arguments', () => {
    const distance = (a: Scaled, b: Scaled) => {
      const shift = a.exponent - b.exponent
      return Math.abs((scaleBy(a.head, shift) - b.head + (scaleBy(a.tail, shift) - b.tail)) / b.head)
    }
    const stream = createStream(5, 0, 0)
    let worst = 0
    for (let i = 0; i < 2000; i++) {
      const [x, y] = basesAndExponents((which) => stream.uniform(4 * i + which), i)
      const logarithm = fixedLn(x!)
      const exponential = fixedExp(toFixed(y! / 1e18))
      const power = fixedExp((toFixed(y!) * logarithm) >> 256n)
      worst = Math.max(
        worst,
        x === 1 ? 0 : distance({ ...preciseLn(x!), exponent: 0 }, toScaled(logarithm)),
        distance(preciseExp({ head: y! / 1e18, tail: 0 }), toScaled(exponential.value, exponential.exponent)),
        distance(precisePow(x!, y!), toScaled(power.value, power.exponent)),
      )
    }
    expect(worst).toBeLessThan(2 ** -90)
  })

  test('the distance is counted in the last place of the exact value', () => {
    const value = (head: number, tail = 0, exponent = 0): Scaled => ({ head, tail, exponent })
    expect(ulpsBetween(1 + 2 ** -52, value(1))).toBe(1)
    expect(ulpsBetween(1, value(1, 2 ** -54))).toBe(0.25)
    // Below 1 the places are half as wide.
    expect(ulpsBetween(1, value(1, -(2 ** -54)))).toBe(0.5)
    expect(ulpsBetween(6, value(1.5 + 2 ** -51, 0, 2))).toBe(2)
    expect(ulpsBetween(SMALLEST, value(1.5, 0, -1074))).toBe(0.5)
    expect(ulpsBetween(0, value(1, 0, -1076))).toBe(0.25)
    expect(ulpsBetween(Infinity, value(1, 0, 1024))).toBe(0)
    expect(ulpsBetween(LARGEST, value(1, 0, 1024))).toBe(Infinity)
    expect(ulpsBetween(NaN, value(1))).toBe(Infinity)
  })
})

describe('tables', () => {
  test('2^(i/128) is right to 2^-96, head and rest together', () => {
    for (let i = 0; i < 128; i++) {
      const { value, exponent } = fixedExp((FIXED_LN2 * BigInt(i)) / 128n)
      const exact = toScaled(value, exponent)
      const head = exponentials[2 * i]!
      const off = scaleBy(exact.head, exact.exponent) - head + scaleBy(exact.tail, exact.exponent)
      expect(Math.abs(off / head - exponentials[2 * i + 1]!)).toBeLessThan(2 ** -96)
    }
  })

  test('ln c is right to 2^-95, its head a multiple of 2^-43', () => {
    for (let i = 0; i < 128; i++) {
      const [reciprocal, head, tail] = logarithms.subarray(4 * i)
      const exact = toScaled(-fixedLn(reciprocal!))
      const off = scaleBy(exact.head, exact.exponent) - head! + scaleBy(exact.tail, exact.exponent)
      expect(Math.abs(off - tail!)).toBeLessThan(2 ** -95)
      expect(Number.isInteger(head! * 2 ** 43)).toBe(true)
      expect(Number.isInteger(reciprocal! * 256)).toBe(true)
    }
  })
})

describe('error on 20,000 arguments over the whole range, in units of the last place', () => {
  // Rounding alone costs 0.5. The long tests ask the same of a million.
  test('exp', () => expect(worstError(20_000, 1, exponents, exp, exactExp).ulps).toBeLessThan(0.515))
  test('ln', () => expect(worstError(20_000, 2, positives, ln, exactLn).ulps).toBeLessThan(0.501))
  test('log10', () => expect(worstError(20_000, 3, positives, log10, exactLog10).ulps).toBeLessThan(0.501))
  test('pow', () => expect(worstError(20_000, 4, basesAndExponents, pow, exactPow).ulps).toBeLessThan(0.52))
})

describe('exact cases', () => {
  test('e^0 is 1 and ln 1 is 0', () => {
    expect([exp(0), exp(-0), exp(SMALLEST), exp(-1e-20)]).toEqual([1, 1, 1, 1])
    expect(ln(1)).toBe(0)
    expect(log10(1)).toBe(0)
  })

  test('the logarithm of every normal power of ten is whole', () => {
    for (let n = -307; n <= 308; n++) expect(log10(Number(`1e${n}`))).toBe(n)
  })

  test('every power of two is exact, also the subnormal ones', () => {
    for (let n = -1074; n <= 1023; n++) expect(pow(2, n)).toBe(scaleBy(1, n))
  })

  test('whole powers that are doubles are exact', () => {
    for (let base = 2n; base <= 100n; base++) {
      for (let n = 1n; base ** n <= 2n ** 53n; n++) {
        expect(pow(Number(base), Number(n))).toBe(Number(base ** n))
        expect(pow(-Number(base) / 32, Number(n))).toBe(scaleBy(Number((-base) ** n), -5 * Number(n)))
      }
    }
    for (let n = 0; n <= 22; n++) expect(pow(10, n)).toBe(Number(`1e${n}`))
  })

  test('roots that are doubles are exact', () => {
    for (let n = 1; n <= 2000; n++) {
      expect(pow(n * n, 0.5)).toBe(n)
      expect(pow(n * n * n * n, 0.25)).toBe(n)
      expect(pow(n * n, -0.5) * n).toBeCloseTo(1, 15)
    }
  })

  test('x^0 is 1, x^1 is x and x^2 is x x, for any x', () => {
    const some = [
      1,
      1.1,
      -7.3,
      1e-300,
      SMALLEST,
      3 * SMALLEST,
      SMALLEST_NORMAL,
      LARGEST,
      -LARGEST,
      0,
      -0,
      Infinity,
      NaN,
    ]
    const stream = createStream(6, 0, 0)
    for (let i = 0; i < 3000; i++) some.push(...positives((which) => stream.uniform(4 * i + which), i))
    for (const x of some) {
      expect(pow(x, 0)).toBe(1)
      expect(pow(x, 1)).toBe(x)
      expect(pow(x, 2)).toBe(x * x)
    }
  })
})

describe('special values, as IEEE 754', () => {
  test('exp', () => {
    expect([exp(NaN), exp(Infinity), exp(-Infinity)]).toEqual([NaN, Infinity, 0])
    // ln of the largest double is 709.78271289338399...; of half the smallest, -745.13321910194121...
    expect(exp(709.782712893384)).toBeLessThan(Infinity)
    expect(exp(709.7827128933841)).toBe(Infinity)
    expect(exp(-745.1332191019411)).toBe(SMALLEST)
    expect(exp(-745.1332191019412)).toBe(0)
    expect([exp(1e300), exp(-1e300)]).toEqual([Infinity, 0])
  })

  test('ln and log10', () => {
    for (const f of [ln, log10]) {
      expect([f(NaN), f(-1), f(-Infinity), f(-SMALLEST)]).toEqual([NaN, NaN, NaN, NaN])
      expect([f(0), f(-0), f(Infinity)]).toEqual([-Infinity, -Infinity, Infinity])
    }
  })

  test.each([
    [NaN, 0, 1],
    [1, NaN, 1],
    [1, Infinity, 1],
    [-1, Infinity, 1],
    [-1, -Infinity, 1],
    [NaN, 1, NaN],
    [2, NaN, NaN],
    [-8, 1 / 3, NaN],
    [-1, 0.5, NaN],
    [-LARGEST, 1e-5, NaN],
    [-SMALLEST, 0.5, NaN],
    [-2, 3, -8],
    [-2, 4, 16],
    [-2, -1, -0.5],
    [-1, 9007199254740991, -1],
    [-1, 9007199254740992, 1],
    [-1, 1e300, 1],
    [0, 3, 0],
    [-0, 3, -0],
    [-0, 4, 0],
    [-0, 0.5, 0],
    [0, -1, Infinity],
    [-0, -1, -Infinity],
    [-0, -2, Infinity],
    [-0, -0.5, Infinity],
    [0, Infinity, 0],
    [0, -Infinity, Infinity],
    [-0, -Infinity, Infinity],
    [Infinity, 0.1, Infinity],
    [Infinity, -0.1, 0],
    [-Infinity, 3, -Infinity],
    [-Infinity, 2, Infinity],
    [-Infinity, 0.5, Infinity],
    [-Infinity, -3, -0],
    [-Infinity, -2, 0],
    [0.5, Infinity, 0],
    [0.5, -Infinity, Infinity],
    [-2, Infinity, Infinity],
    [-0.5, Infinity, 0],
    [-2, -Infinity, 0],
    [2, 1024, Infinity],
    [2, -1075, 0],
    [2, -1080, 0],
    [-2, 1025, -Infinity],
    [-2, -1077, -0],
    [1 + 2 ** -52, 1e300, Infinity],
    [1 + 2 ** -52, -1e300, 0],
    [1 - 2 ** -53, 1e300, 0],
    [-1.5, 1e300, Infinity],
    [-1.5, -1e300, 0],
    [3, SMALLEST, 1],
    [SMALLEST, -SMALLEST, 1],
    [SMALLEST, -1, Infinity],
    [LARGEST, -1, 5.562684646268003e-309],
  ])('pow(%d, %d) is %d', (x, y, result) => {
    expect(pow(x, y)).toBe(result)
  })
})
