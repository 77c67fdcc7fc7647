/**
 * Exponential, logarithm and power to far more digits than a double holds, to hold `src/engine/elementary.ts` against.
 *
 * Two references that share nothing with each other or with the engine: whole-number arithmetic with 256 bits behind the
 * point (slow, plain), and double-double arithmetic of about 100 bits (fast enough for millions of arguments).
 */

/** A number far outside the range of doubles: (head + tail) 2^exponent, |tail| far below |head|. */
export interface Scaled {
  readonly head: number
  readonly tail: number
  readonly exponent: number
}

const BITS = 256n
const ONE = 1n << BITS

const TWO_TO_1000 = 2 ** 1000
/** 2^-1000 to 2^1000. */
const POWERS_OF_TWO = Array.from({ length: 2001 }, (_, i) => i).map((i) => {
  let power = 1
  for (let k = 1000; k < i; k++) power *= 2
  for (let k = 1000; k > i; k--) power /= 2
  return power
})

/** head + tail, without overlap. */
export interface Pair {
  readonly head: number
  readonly tail: number
}

// Whole-number arithmetic: a real v stands as round(v 2^256).

/** The double x as fixed point, exactly (x at least 2^-256 2^53 in size). */
export function toFixed(x: number): bigint {
  const { mantissa, exponent } = partsOf(x)
  const shift = BITS + BigInt(exponent)
  return shift >= 0n ? mantissa << shift : mantissa >> -shift
}

/** ln of a positive double. */
export function fixedLn(x: number): bigint {
  const { mantissa, exponent } = partsOf(x)
  const length = mantissa.toString(2).length
  const z = mantissa << (BITS - BigInt(length - 1))
  return BigInt(exponent + length - 1) * FIXED_LN2 + fixedTwiceAtanh(z - ONE, z + ONE)
}

/** e^v as (fixed-point value from 0.7 to 1.42, power of two). */
export function fixedExp(v: bigint): { readonly value: bigint; readonly exponent: number } {
  const exponent = (2n * v + FIXED_LN2) / (2n * FIXED_LN2)
  // Halved eight times, so that 24 terms reach 2^-260; squared eight times afterwards.
  const reduced = (v - exponent * FIXED_LN2) >> 8n
  let term = ONE
  let sum = ONE
  for (let i = 1n; i <= 30n; i++) {
    term = ((term * reduced) >> BITS) / i
    sum += term
  }
  for (let i = 0; i < 8; i++) sum = (sum * sum) >> BITS
  return { value: sum, exponent: Number(exponent) }
}

/** 2 atanh(a / b) = ln((b + a) / (b - a)), by its series; |a / b| up to 1/3. */
function fixedTwiceAtanh(a: bigint, b: bigint): bigint {
  const q = (a << BITS) / b
  const square = (q * q) >> BITS
  let power = q
  let sum = q
  for (let i = 3n; power !== 0n && power !== -1n; i += 2n) {
    power = (power * square) >> BITS
    sum += power / i
  }
  return 2n * sum
}

/** ln 2 = 2 atanh(1/3). */
export const FIXED_LN2 = fixedTwiceAtanh(1n, 3n)

/** A fixed-point value as the nearest pair times a power of two. */
export function toScaled(value: bigint, exponent = 0): Scaled {
  const digits = value < 0n ? -value : value
  const drop = BigInt(Math.max(0, digits.toString(2).length - 120))
  const short = Number(value >> drop)
  const rest = Number((value >> drop) - BigInt(short))
  // Both are whole numbers below 2^121.
  return { head: scaleBy(short, -120), tail: scaleBy(rest, -120), exponent: exponent + Number(drop - BITS) + 120 }
}

/** The whole mantissa and exponent of a double: x = mantissa 2^exponent. */
function partsOf(x: number): { readonly mantissa: bigint; readonly exponent: number } {
  const bits = new DataView(new ArrayBuffer(8))
  bits.setFloat64(0, x)
  const all = bits.getBigUint64(0)
  const field = Number((all >> 52n) & 0x7ffn)
  const fraction = all & 0xfffffffffffffn
  const mantissa = field === 0 ? fraction : fraction | (1n << 52n)
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent: Math.max(field, 1) - 1075 }
}

// Double-double arithmetic (Dekker 1971; Knuth, The Art of Computer Programming, 4.2.2).

function sumOf(a: number, b: number): Pair {
  const head = a + b
  const share = head - a
  return { head, tail: a - (head - share) + (b - share) }
}

function productOf(a: number, b: number): Pair {
  const scaledA = a * 134217729
  const upperA = scaledA - (scaledA - a)
  const lowerA = a - upperA
  const scaledB = b * 134217729
  const upperB = scaledB - (scaledB - b)
  const lowerB = b - upperB
  const head = a * b
  return { head, tail: upperA * upperB - head + upperA * lowerB + lowerA * upperB + lowerA * lowerB }
}

function normal(head: number, tail: number): Pair {
  const sum = head + tail
  return { head: sum, tail: head - sum + tail }
}

function add(a: Pair, b: Pair): Pair {
  const heads = sumOf(a.head, b.head)
  const tails = sumOf(a.tail, b.tail)
  const first = normal(heads.head, heads.tail + tails.head)
  return normal(first.head, first.tail + tails.tail)
}

function multiply(a: Pair, b: Pair): Pair {
  const heads = productOf(a.head, b.head)
  return normal(heads.head, heads.tail + (a.head * b.tail + a.tail * b.head))
}

function divide(a: Pair, b: Pair): Pair {
  const first = a.head / b.head
  const left = add(a, negative(multiply({ head: first, tail: 0 }, b)))
  const second = left.head / b.head
  const rest = add(left, negative(multiply({ head: second, tail: 0 }, b)))
  return add(normal(first, second), { head: rest.head / b.head, tail: 0 })
}

function negative(a: Pair): Pair {
  return { head: -a.head, tail: -a.tail }
}

const LN2: Pair = toScaledPair(FIXED_LN2)
/** What LN2 lacks of ln 2. */
const LN2_REST = scaleBy(Number(FIXED_LN2 - toFixed(LN2.head) - toFixed(LN2.tail)), -256)

const LOG10_E: Pair = toScaledPair((ONE << BITS) / fixedLn(10))

/** 1/1, 1/3, 1/5, ... for atanh; twenty-one terms reach 2^-108 for |s| < 0.1716. */
const ODD_RECIPROCALS: Pair[] = Array.from({ length: 21 }, (_, i) => toScaledPair(ONE / BigInt(2 * i + 1)))
/** 1/0!, 1/1!, ... for exp; fourteen terms reach 2^-110 for |r| < 0.011. */
const FACTORIAL_RECIPROCALS: Pair[] = [toScaledPair(ONE)]
for (let i = 1n, factorial = 1n; i < 14n; i++) {
  factorial *= i
  FACTORIAL_RECIPROCALS.push(toScaledPair(ONE / factorial))
}

function toScaledPair(value: bigint): Pair {
  const { head, tail, exponent } = toScaled(value)
  return { head: scaleBy(head, exponent), tail: scaleBy(tail, exponent) }
}

/** ln of a positive double, as head + tail; relative error below 2^-95. */
export function preciseLn(x: number): Pair {
  const { exponent: place, mantissa } = partsOf(x)
  const length = mantissa.toString(2).length
  const upper = scaleBy(Number(mantissa), 1 - length)
  const isHigh = upper > 1.4
  const z = isHigh ? upper / 2 : upper
  const exponent = place + length - (isHigh ? 0 : 1)
  const s = divide({ head: z - 1, tail: 0 }, sumOf(z, 1))
  const square = multiply(s, s)
  let sum = ODD_RECIPROCALS[ODD_RECIPROCALS.length - 1]!
  for (let i = ODD_RECIPROCALS.length - 2; i >= 0; i--) sum = add(multiply(sum, square), ODD_RECIPROCALS[i]!)
  const series = multiply(sum, s)
  return add(timesLn2(exponent), { head: 2 * series.head, tail: 2 * series.tail })
}

/** log10 of a positive double, as head + tail; relative error below 2^-95. */
export function preciseLog10(x: number): Pair {
  return multiply(preciseLn(x), LOG10_E)
}

/** e^(a.head + a.tail); relative error below 2^-90. */
export function preciseExp(a: Pair): Scaled {
  const exponent = Math.round(a.head / LN2.head)
  const r = add(a, negative(timesLn2(exponent)))
  const reduced = { head: r.head / 32, tail: r.tail / 32 }
  let sum = FACTORIAL_RECIPROCALS[FACTORIAL_RECIPROCALS.length - 1]!
  for (let i = FACTORIAL_RECIPROCALS.length - 2; i >= 0; i--)
    sum = add(multiply(sum, reduced), FACTORIAL_RECIPROCALS[i]!)
  for (let i = 0; i < 5; i++) sum = multiply(sum, sum)
  return { ...sum, exponent }
}

/** x^y for a positive x. */
export function precisePow(x: number, y: number): Scaled {
  return preciseExp(multiply(preciseLn(x), { head: y, tail: 0 }))
}

function timesLn2(k: number): Pair {
  const first = productOf(k, LN2.head)
  const second = productOf(k, LN2.tail)
  return add(add(first, second), { head: k * LN2_REST, tail: 0 })
}

/**
 * How far `computed` is from `exact`, in units of the last place of a double at `exact` (2^-1074 where it is subnormal).
 * Where the exact value rounds to Infinity, Infinity has error 0.
 */
export function ulpsBetween(computed: number, exact: Scaled): number {
  const size = Math.abs(exact.head)
  if (size === 0) return computed === 0 ? 0 : Infinity
  let binade = exact.exponent
  let mantissa = size
  for (; mantissa >= 2; mantissa /= 2) binade++
  for (; mantissa < 1; mantissa *= 2) binade--
  // A head that is a power of two and a negative tail: the value is in the binade below.
  if (mantissa === 1 && exact.head * exact.tail < 0) binade--
  if (binade > 1023) return computed === Math.sign(exact.head) * Infinity ? 0 : Infinity
  const unit = Math.max(binade, -1022) - 52
  if (!Number.isFinite(computed)) {
    // Half a unit beyond the largest double is where rounding gives Infinity.
    const inUnits =
      scaleBy(exact.head, exact.exponent - unit) - 9007199254740991 + scaleBy(exact.tail, exact.exponent - unit)
    return binade === 1023 && inUnits >= 0.5 ? 0 : Infinity
  }
  const shift = exact.exponent - unit
  return Math.abs(scaleBy(computed, -unit) - scaleBy(exact.head, shift) - scaleBy(exact.tail, shift))
}

/** x 2^k, exact unless the result is subnormal. */
export function scaleBy(x: number, k: number): number {
  let result = x
  let left = k
  for (; left > 1000; left -= 1000) result *= TWO_TO_1000
  for (; left < -1000; left += 1000) result /= TWO_TO_1000
  return result * POWERS_OF_TWO[left + 1000]!
}
