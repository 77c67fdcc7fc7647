/**
 * Tables behind `elementary.ts`, built once at load by additions, multiplications, divisions and square roots in
 * double-double arithmetic. Every engine builds the same bits, and a reader can check a rule instead of 800 literals.
 */

/** head + tail, not overlapping: about 106 bits. */
type Pair = readonly [head: number, tail: number]

/** 2^27 + 1: splits a double into two halves of 26 bits (Veltkamp 1968; Dekker 1971). */
export const SPLITTER = 134217729

/** Steps of the exponential's argument in one doubling: the table holds 2^(i/128). */
export const STEPS_PER_DOUBLING = 128

/** Intervals of the logarithm's argument in one binade. */
const LOGARITHM_INTERVALS = 128

/** High word of 0.70573: the reduced argument z lies in [0.70573, 1.41146), so that 1 is well inside. Chosen by ARM. */
export const LOGARITHM_OFFSET = 0x3fe69555

/** 2^k stands at index k + POWER_OFFSET. */
export const POWER_OFFSET = 1074

/**
 * Gives 2^k for k from -1074 to 1023, all exact.
 *
 * @returns  2098 numbers, 2^k at k + 1074
 * @cost     16 kB; a run touches the few that its magnitudes need
 * @source   halving and doubling
 */
export function powersOfTwo(): Float64Array {
  const powers = new Float64Array(POWER_OFFSET + 1024)
  powers[POWER_OFFSET] = 1
  for (let k = 1; k < 1024; k++) powers[POWER_OFFSET + k] = powers[POWER_OFFSET + k - 1]! * 2
  for (let k = 1; k <= POWER_OFFSET; k++) powers[POWER_OFFSET - k] = powers[POWER_OFFSET - k + 1]! / 2
  return powers
}

/**
 * Gives 2^(i/128) for i from 0 to 127, by seven square roots of 2 and 127 products.
 *
 * @returns   256 numbers: at 2i the nearest double, at 2i + 1 what it lacks, as a fraction of it
 * @accuracy  head and tail together: relative 2^-98
 * @source    layout after ARM optimized-routines `math/exp_data.c`; values computed here
 */
export function exponentialTable(): Float64Array {
  let root: Pair = [2, 0]
  for (let steps = 1; steps < STEPS_PER_DOUBLING; steps *= 2) root = squareRoot(root)
  const table = new Float64Array(2 * STEPS_PER_DOUBLING)
  let power: Pair = [1, 0]
  for (let i = 0; i < STEPS_PER_DOUBLING; i++) {
    table[2 * i] = power[0]
    table[2 * i + 1] = power[1] / power[0]
    power = multiply(power, root)
  }
  return table
}

/**
 * Gives for each of the 128 intervals of z a short reciprocal 1/c of a number c near its middle, and ln c.
 *
 * 1/c has at most nine bits and |z/c - 1| < 2^-7, so that z/c - 1 is exact in one double. The head of ln c is a multiple
 * of 2^-43, so that k ln 2 + ln c is exact in its head for every exponent k. Both intervals beside 1 have c = 1.
 *
 * @returns   512 numbers: at 4i the reciprocal 1/c, then head and tail of ln c, then 0
 * @accuracy  head and tail together: absolute 2^-96
 * @source    layout after ARM optimized-routines `math/pow_log_data.c`; values computed here
 */
export function logarithmTable(): Float64Array {
  const table = new Float64Array(4 * LOGARITHM_INTERVALS)
  const logarithms = logarithmsOf256ths()
  for (let i = 0; i < LOGARITHM_INTERVALS; i++) {
    const middle = (intervalStart(i) + intervalStart(i + 1)) / 2
    const numerator = middle < 1 ? 2 * nearest(128 / middle) : nearest(256 / middle)
    const [head, tail] = logarithms[numerator]!
    const rounded = -nearest(head * TWO_TO_43) / TWO_TO_43
    table[4 * i] = numerator / 256
    table[4 * i + 1] = rounded
    table[4 * i + 2] = -(head + rounded) - tail
  }
  return table
}

const TWO_TO_43 = 8796093022208

/** Smallest and largest 256 c^-1 that an interval asks for. */
const SMALLEST_NUMERATOR = 181
const LARGEST_NUMERATOR = 362

function nearest(x: number): number {
  return Math.floor(x + 0.5)
}

/** Where interval i begins: the double whose high word is LOGARITHM_OFFSET + i 2^13. */
function intervalStart(i: number): number {
  const mantissa = (LOGARITHM_OFFSET & 0xfffff) + i * 0x2000
  return mantissa < 0x100000 ? (0x100000 + mantissa) / 0x200000 : mantissa / 0x100000
}

/** ln(n / 256) at index n, summed outwards from n = 256 by ln((n + 1) / n) = 2 atanh(1 / (2n + 1)). */
function logarithmsOf256ths(): Pair[] {
  const logarithms = new Array<Pair>(LARGEST_NUMERATOR + 1)
  logarithms[256] = [0, 0]
  for (let n = 256; n < LARGEST_NUMERATOR; n++) {
    logarithms[n + 1] = add(logarithms[n]!, twiceAtanhOfReciprocal(2 * n + 1))
  }
  for (let n = 256; n > SMALLEST_NUMERATOR; n--) {
    const [head, tail] = twiceAtanhOfReciprocal(2 * n - 1)
    logarithms[n - 1] = add(logarithms[n]!, [-head, -tail])
  }
  return logarithms
}

/** 2 atanh(1/d) = 2/d + 2/(3 d^3) + ... for d > 360; from the fourth term on, one double is enough for 2^-105. */
function twiceAtanhOfReciprocal(d: number): Pair {
  const reciprocal = divide([1, 0], d)
  const square = multiply(reciprocal, reciprocal)
  const cube = multiply(reciprocal, square)
  const fifth = multiply(cube, square)
  const s = square[0]
  const small = fifth[0] * s * (1 / 7 + s * (1 / 9 + s * (1 / 11 + s * (1 / 13))))
  const sum = add(reciprocal, add(divide(cube, 3), add(divide(fifth, 5), [small, 0])))
  return [2 * sum[0], 2 * sum[1]]
}

/** a + b as the nearest double and the rest, for |a| >= |b| (Dekker 1971). */
function fastSum(a: number, b: number): Pair {
  const sum = a + b
  return [sum, a - sum + b]
}

/** a b as the nearest double and the rest, exactly (Dekker 1971). */
function exactProduct(a: number, b: number): Pair {
  const scaledA = a * SPLITTER
  const headA = scaledA - (scaledA - a)
  const tailA = a - headA
  const scaledB = b * SPLITTER
  const headB = scaledB - (scaledB - b)
  const tailB = b - headB
  const product = a * b
  return [product, headA * headB - product + headA * tailB + tailA * headB + tailA * tailB]
}

function add(a: Pair, b: Pair): Pair {
  const sum = a[0] + b[0]
  const share = sum - a[0]
  const rest = a[0] - (sum - share) + (b[0] - share)
  return fastSum(sum, rest + a[1] + b[1])
}

function multiply(a: Pair, b: Pair): Pair {
  const [product, rest] = exactProduct(a[0], b[0])
  return fastSum(product, rest + (a[0] * b[1] + a[1] * b[0]))
}

function divide(a: Pair, divisor: number): Pair {
  const quotient = a[0] / divisor
  const [product, rest] = exactProduct(quotient, divisor)
  return fastSum(quotient, (a[0] - product - rest + a[1]) / divisor)
}

function squareRoot(a: Pair): Pair {
  const root = Math.sqrt(a[0])
  const [square, rest] = exactProduct(root, root)
  return fastSum(root, (a[0] - square - rest + a[1]) / (2 * root))
}
