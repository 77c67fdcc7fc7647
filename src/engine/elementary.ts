/**
 * Exponential, logarithm and power with the same bits on every engine.
 *
 * `Math.exp` and its like may differ between browsers; these use +, -, *, /, comparisons, tables and one look at the
 * exponent's bits. A WebAssembly version that keeps the order of operations gives the same bits, one or two lanes at a
 * time: the main paths have no branch but the test of range at the top.
 *
 * Algorithms after ARM optimized-routines (`math/exp.c`, `math/pow.c`, Szabolcs Nagy, 2018), in the variant without fused
 * multiply-add. Code, tables and coefficients are our own.
 */
import {
  exponentialTable,
  LOGARITHM_OFFSET,
  logarithmTable,
  POWER_OFFSET,
  powersOfTwo,
  SPLITTER,
} from './elementary-tables.ts'

/** 2^(i/128) and its rest; see `exponentialTable`. For back ends that keep their own copy. */
export const exponentials = exponentialTable()
/** 1/c, ln c and its rest; see `logarithmTable`. For back ends that keep their own copy. */
export const logarithms = logarithmTable()
const powers = powersOfTwo()

/** To read the high word of a double. Little-endian, as WebAssembly is and all machines that run it. */
const double = new Float64Array(1)
const words = new Int32Array(double.buffer)

/** Second result of `logarithm`: what its head lacks. */
const logarithmTail = new Float64Array(1)

const SMALLEST_NORMAL = 2.2250738585072014e-308
const TWO_TO_52 = 4503599627370496
const TWO_TO_64 = 18446744073709552000
/** 1.5 2^52: added and taken away, rounds to the nearest whole number. */
const TO_WHOLE = 6755399441055744
/** 1.5 2^31: added and taken away, rounds to the nearest multiple of 2^-21. */
const TO_21_BITS = 3221225472

/** 128 / ln 2. */
const STEPS_PER_UNIT = 184.6649652337873
/** ln 2 / 128 in two parts; the head is a multiple of 2^-43, so that its product with a number of steps is exact. */
const STEP_HEAD = 0.005415212348111709
const STEP_TAIL = 1.2864023111638346e-14
/** Beyond it, exp(x) may be subnormal or overflow. */
const PLAIN_EXPONENTIAL = 708
/** Beyond them, exp(x) is surely infinite or 0. */
const SURE_OVERFLOW = 710
const SURE_UNDERFLOW = -746

/**
 * (e^r - 1 - r) / r^2 on |r| <= ln 2 / 256: weighted minimax (Lawson's iteration, 260 bits, coefficients rounded one by one
 * and the rest refitted). Error of e^r 2^-65.3.
 */
const E2 = 0.4999999999999678
const E3 = 0.16666666666666108
const E4 = 0.041666680850549496
const E5 = 0.008333335517741557

/** ln 2 in two parts; the head is a multiple of 2^-42. */
const LN2_HEAD = 0.6931471805598903
const LN2_TAIL = 5.497923018708371e-14

/** (ln(1 + r) - r + r^2/2) / r^3 on |r| <= 0.00574, found as above. Error of ln(1 + r) relative 2^-69.4. */
const L3 = 0.33333333333333404
const L4 = -0.25000000000000144
const L5 = 0.19999999986797906
const L6 = -0.16666666647924439
const L7 = 0.14286412784070265
const L8 = -0.12500765361361338

/** log10 e in two parts, the head of 26 bits. */
const LOG10_E_HEAD = 0.4342944771051407
const LOG10_E_TAIL = 4.798111141615973e-9

/**
 * Gives e^x.
 *
 * x = n ln 2 / 128 + r; e^x = 2^(n/128) (1 + r + r^2 ...), the first factor from a table.
 *
 * @param x   any number
 * @returns   e^x; subnormal, 0 or Infinity where it leaves the range; NaN for NaN
 * @accuracy  below 0.515 ulp, also where subnormal; exp(0) = 1; monotone across every change of table entry
 * @cost      15 multiplications and additions, two table reads, no division
 * @source    ARM optimized-routines `math/exp.c`; Tang 1989, doi:10.1145/63522.214389
 */
export function exp(x: number): number {
  if (!(Math.abs(x) < PLAIN_EXPONENTIAL)) return edgeExponential(x, 0)
  return exponential(x, 0)
}

/**
 * Gives the natural logarithm.
 *
 * x = 2^k z, ln x = k ln 2 + ln c + ln(1 + r), r = z/c - 1 exact; summed as head and tail.
 *
 * @param x   any number
 * @returns   ln x; -Infinity at 0 and -0; NaN below 0 and for NaN
 * @accuracy  below 0.501 ulp, also beside 1; ln(1) = 0; monotone
 * @cost      about 40 multiplications and additions, three table reads, no division
 * @source    ARM optimized-routines `math/pow.c` (its logarithm in two parts)
 */
export function ln(x: number): number {
  if (!(x >= SMALLEST_NORMAL && x < Infinity)) return edgeLogarithm(x)
  return logarithm(x, 0)
}

/**
 * Gives the decimal logarithm.
 *
 * @param x   any number
 * @returns   log10 x; -Infinity at 0 and -0; NaN below 0 and for NaN
 * @accuracy  below 0.501 ulp; exact at every normal power of ten
 * @cost      `ln` and ten operations
 * @source    ln x in two parts times log10 e in two parts
 */
export function log10(x: number): number {
  const head = ln(x)
  if (!(Math.abs(head) < Infinity)) return head
  const scaled = head * SPLITTER
  const upper = scaled - (scaled - head)
  const rest = (head - upper) * LOG10_E_HEAD + head * LOG10_E_TAIL + logarithmTail[0]! * LOG10_E_HEAD
  return upper * LOG10_E_HEAD + rest
}

/**
 * Gives x to the power y, as IEEE 754 asks: also pow(1, NaN) = 1 and pow(-1, Infinity) = 1, where `Math.pow` gives NaN.
 *
 * x^y = exp(y ln x) with y ln x in two parts.
 *
 * @param x   base; below 0 only with a whole y
 * @param y   exponent
 * @returns   x^y; NaN where it is not real
 * @accuracy  below 0.52 ulp, also where subnormal; powers that are doubles come out exact; pow(x, 2) = x x
 * @cost      about 75 multiplications and additions, five table reads, no division
 * @source    ARM optimized-routines `math/pow.c`
 */
export function pow(x: number, y: number): number {
  // The square of most numbers is no double: here the product's own rounding is asked for.
  if (y === 2) return x * x
  if (!(x >= SMALLEST_NORMAL && x < Infinity && Math.abs(y) < TWO_TO_64)) return edgePower(x, y)
  const head = logarithm(x, 0)
  return exponentialOfProduct(y, head, logarithmTail[0]!)
}

/** Head of ln(x) + shift ln 2 for a normal x; its tail goes to `logarithmTail`. */
function logarithm(x: number, shift: number): number {
  double[0] = x
  const offset = words[1]! - LOGARITHM_OFFSET
  const exponent = offset >> 20
  const entry = (offset >> 11) & 508
  const reciprocal = logarithms[entry]!
  const z = x * powers[POWER_OFFSET - exponent]!
  // r = z/c - 1 = upper + lower without rounding; upper^2 is exact too.
  const zUpper = z + TO_21_BITS - TO_21_BITS
  const upper = zUpper * reciprocal - 1
  const lower = (z - zUpper) * reciprocal
  const r = upper + lower
  const k = exponent + shift
  const base = k * LN2_HEAD + logarithms[entry + 1]!
  const linear = base + r
  const halfSquare = -0.5 * upper * upper
  const sum = linear + halfSquare
  const square = r * r
  const cubic = r * square * (L3 + r * L4 + square * (L5 + r * L6 + square * (L7 + r * L8)))
  const rest =
    k * LN2_TAIL +
    logarithms[entry + 2]! +
    (base - linear + r) +
    lower * (-0.5 * r - 0.5 * upper) +
    (linear - sum + halfSquare) +
    cubic
  const head = sum + rest
  logarithmTail[0] = sum - head + rest
  return head
}

function edgeLogarithm(x: number): number {
  if (x === 0) return -Infinity
  if (!(x > 0)) return NaN
  return x === Infinity ? x : logarithm(x * TWO_TO_52, -52)
}

/** e^(x + tail) for |x| below PLAIN_EXPONENTIAL and a tail much smaller. */
function exponential(x: number, tail: number): number {
  const steps = x * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
  const n = steps | 0
  const entry = (n & 127) << 1
  const scale = exponentials[entry]!
  const growth = scale * relativeGrowth(x - steps * STEP_HEAD - steps * STEP_TAIL + tail, exponentials[entry + 1]!)
  return (scale + growth) * powers[POWER_OFFSET + (n >> 7)]!
}

/** e^r - 1, with the relative rest of the table entry that it will multiply. */
function relativeGrowth(r: number, entryTail: number): number {
  const square = r * r
  return entryTail + r + square * (E2 + r * E3) + square * square * (E4 + r * E5)
}

/** e^(x + tail) where it may overflow or be subnormal; the same operations, then a careful end. */
function edgeExponential(x: number, tail: number): number {
  if (Number.isNaN(x)) return x
  if (x > SURE_OVERFLOW) return Infinity
  if (x < SURE_UNDERFLOW) return 0
  const steps = x * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE
  const n = steps | 0
  const k = n >> 7
  const entry = (n & 127) << 1
  const scale = exponentials[entry]!
  const growth = scale * relativeGrowth(x - steps * STEP_HEAD - steps * STEP_TAIL + tail, exponentials[entry + 1]!)
  const value = scale + growth
  if (k > 0) return value * 2 * powers[POWER_OFFSET + k - 1]!
  // In units of the smallest normal number, beside 1 the spacing of doubles is that of the subnormals: one rounding there.
  const unit = powers[POWER_OFFSET + k + 1022]!
  const small = value * unit
  if (small >= 1) return small * SMALLEST_NORMAL
  const head = 1 + small
  const rest = 1 - head + small + (scale - value + growth) * unit
  return (head + rest - 1) * SMALLEST_NORMAL
}

/** e^(y (head + tail)); the product of the upper halves is exact. */
function exponentialOfProduct(y: number, head: number, tail: number): number {
  const scaledY = y * SPLITTER
  const upperY = scaledY - (scaledY - y)
  const scaledHead = head * SPLITTER
  const upperHead = scaledHead - (scaledHead - head)
  const product = upperY * upperHead
  const rest = (y - upperY) * upperHead + y * (head - upperHead + tail)
  return Math.abs(product) < PLAIN_EXPONENTIAL ? exponential(product, rest) : edgeExponential(product, rest)
}

function edgePower(x: number, y: number): number {
  if (y === 0 || x === 1) return 1
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN
  const size = Math.abs(x)
  const isWhole = Math.floor(y) === y
  // From 2^53 on, every double is even.
  const isOdd = isWhole && Math.floor(y / 2) * 2 !== y
  const sign = isOdd && (x < 0 || 1 / x < 0) ? -1 : 1
  if (size === 1 && isWhole) return sign
  const isGrowing = size > 1 === y > 0
  if (size === 0 || size === Infinity || Math.abs(y) === Infinity) return isGrowing ? sign * Infinity : sign * 0
  if (x < 0 && !isWhole) return NaN
  if (Math.abs(y) >= TWO_TO_64) return isGrowing ? Infinity : 0
  const head = size >= SMALLEST_NORMAL ? logarithm(size, 0) : logarithm(size * TWO_TO_52, -52)
  return sign * exponentialOfProduct(y, head, logarithmTail[0]!)
}

/** The constants of the functions above, for back ends that write them in another language. */
export const ELEMENTARY = {
  SMALLEST_NORMAL,
  TWO_TO_64,
  TO_WHOLE,
  TO_21_BITS,
  SPLITTER,
  LOGARITHM_OFFSET,
  STEPS_PER_UNIT,
  STEP_HEAD,
  STEP_TAIL,
  PLAIN_EXPONENTIAL,
  E2,
  E3,
  E4,
  E5,
  LN2_HEAD,
  LN2_TAIL,
  L3,
  L4,
  L5,
  L6,
  L7,
  L8,
} as const
