/** An exact fraction in lowest terms, den > 0. Make one with `rational`. */
export interface Rational {
  readonly num: bigint
  readonly den: bigint
}

/**
 * The fraction num / den in lowest terms.
 *
 * @throws RangeError when den is 0 or a number is not whole: a mistake in the program, not in the user's input
 */
export function rational(num: bigint | number, den: bigint | number = 1n): Rational {
  const top = BigInt(num)
  const bottom = BigInt(den)
  if (bottom === 0n) throw new RangeError(`${top} / 0 is not a fraction`)
  const shared = greatestCommonDivisor(top, bottom)
  const sign = bottom < 0n ? -1n : 1n
  return { num: (sign * top) / shared, den: (sign * bottom) / shared }
}

export const ZERO: Rational = { num: 0n, den: 1n }
export const WHOLE: Rational = { num: 1n, den: 1n }

export function addRationals(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den + b.num * a.den, a.den * b.den)
}

export function negateRational(a: Rational): Rational {
  return { num: -a.num, den: a.den }
}

export function multiplyRationals(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den)
}

/** a / b; b = 0 is a RangeError. */
export function divideRationals(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num)
}

/** a to a whole power, which may be negative; 0 to a negative power is a RangeError. */
export function powerRational(a: Rational, exponent: bigint): Rational {
  if (exponent < 0n) return rational(a.den ** -exponent, a.num ** -exponent)
  return { num: a.num ** exponent, den: a.den ** exponent }
}

export function sameRational(a: Rational, b: Rational): boolean {
  return a.num === b.num && a.den === b.den
}

/**
 * The degree-th root of a positive fraction: exact where the root is a fraction.
 *
 * @accuracy an irrational root is cut off after 40 significant digits, well beyond the 17 of a double
 */
export function rootOfRational(a: Rational, degree: number): Rational {
  if (degree === 1) return a
  const num = wholeRoot(a.num, degree)
  const den = wholeRoot(a.den, degree)
  if (num ** BigInt(degree) === a.num && den ** BigInt(degree) === a.den) return { num, den }
  // The root has about (digits of num - digits of den) / degree digits before the point; keep 40 more than it may lack.
  const missing = Math.max(0, Math.ceil((String(a.den).length - String(a.num).length) / degree))
  const scale = 10n ** BigInt(41 + missing)
  return rational(wholeRoot((a.num * scale ** BigInt(degree)) / a.den, degree), scale)
}

/** Largest whole number whose degree-th power is at most n (n >= 0), by Newton's method from above. */
function wholeRoot(n: bigint, degree: number): bigint {
  if (n < 2n) return n
  const k = BigInt(degree)
  let root = 1n << BigInt(Math.ceil((n.toString(16).length * 4) / degree))
  while (true) {
    const next = ((k - 1n) * root + n / root ** (k - 1n)) / k
    if (next >= root) return root
    root = next
  }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/**
 * The fraction that a finite double stands for, exactly.
 *
 * @throws RangeError for NaN and infinities
 */
export function rationalFromNumber(value: number): Rational {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a fraction`)
  let scaled = value
  let halvings = 0n
  while (!Number.isInteger(scaled)) {
    scaled *= 2
    halvings += 1n
  }
  return rational(BigInt(scaled), 1n << halvings)
}

/**
 * The double nearest to a fraction.
 *
 * @accuracy correctly rounded (to nearest, ties to even), subnormal results included; Infinity beyond the largest
 *           double
 */
export function rationalToNumber(a: Rational): number {
  if (a.num < 0n) return -rationalToNumber(negateRational(a))
  if (a.num === 0n) return 0
  const magnitude = bitLength(a.num) - bitLength(a.den)
  // Below 2^-1022 a double is a whole multiple of 2^-1074, so rounding happens there instead of at the 53rd bit.
  if (magnitude < -1021) {
    const subnormal = roundHalfEven(a.num << 1074n, a.den)
    if (subnormal <= 1n << 52n) return Number(subnormal) * Number.MIN_VALUE
  }
  const shift = 66 - magnitude
  const num = shift > 0 ? a.num << BigInt(shift) : a.num
  const den = shift < 0 ? a.den << BigInt(-shift) : a.den
  // About 66 bits, the last one set if anything was cut off: converting to a double then rounds once, as if exact.
  const quotient = num / den
  const sticky = num % den === 0n ? quotient : quotient | 1n
  const half = Math.trunc(shift / 2)
  return Number(sticky) * 2 ** -half * 2 ** -(shift - half)
}

function bitLength(n: bigint): number {
  const hex = n.toString(16)
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0]!, 16)) + 28
}

function roundHalfEven(num: bigint, den: bigint): bigint {
  const quotient = num / den
  const twice = 2n * (num % den)
  return twice > den || (twice === den && quotient % 2n === 1n) ? quotient + 1n : quotient
}
