import { exp, ln } from './elementary.ts'

/** Coefficients from the constant up, each rounded to the nearest double. */
type Coefficients = readonly number[]

/** Numerator and denominator of AS 241 for |p - 1/2| <= 0.425, in 0.180625 - (p - 1/2)^2. */
const QUANTILE_CENTRE: readonly [Coefficients, Coefficients] = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
]
/** For the smaller tail down to e^-25, in sqrt(-ln tail) - 1.6. */
const QUANTILE_TAIL: readonly [Coefficients, Coefficients] = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
]
/** Below e^-25, in sqrt(-ln tail) - 5. */
const QUANTILE_FAR_TAIL: readonly [Coefficients, Coefficients] = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
]

/** Numerator and denominator of Cody for (cdf(x) - 1/2) / x, |x| <= 0.67448975, in x^2. */
const CDF_CENTRE: readonly [Coefficients, Coefficients] = [
  [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745],
  [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1],
]
/** For tail(y) e^(y^2/2) up to sqrt 32, in y. */
const CDF_TAIL: readonly [Coefficients, Coefficients] = [
  [
    9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002, 93.50665613217785,
    8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
  ],
  [
    19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761, 1519.3775994075547,
    235.387901782625, 22.266688044328117, 1,
  ],
]
/** For 1 / sqrt(2 pi) - y tail(y) e^(y^2/2), times y^2, beyond, in y^-2. */
const CDF_FAR_TAIL: readonly [Coefficients, Coefficients] = [
  [
    2.9112874951168793e-5, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
    0.023073441764940174,
  ],
  [7.297515550839662e-5, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1],
]

const ONE_BY_ROOT_OF_TWO_PI = 0.3989422804014327
const CENTRE_OF_CDF = 0.67448975
const ROOT_OF_32 = 5.656854249492381
/** Beyond it the tail is below the smallest subnormal number. */
const LAST_TAIL = 39

/**
 * Gives the x below which a normal variable (mean 0, standard deviation 1) lies with probability p.
 *
 * @param p   from 0 to 1; near 1 it has few digits of its tail left, so ask for -quantile(1 - p) where 1 - p is known
 * @returns   the quantile; -Infinity at 0, Infinity at 1, NaN outside
 * @accuracy  relative 1e-15
 * @cost      two polynomials of degree 7 and a division; beyond |p - 1/2| = 0.425 also a logarithm and a square root
 * @source    Wichura 1988, Applied Statistics 37:477, algorithm AS 241 (PPND16), doi:10.2307/2347330
 */
export function normalQuantile(p: number): number {
  const fromCentre = p - 0.5
  if (Math.abs(fromCentre) <= 0.425) return fromCentre * ratio(QUANTILE_CENTRE, 0.180625 - fromCentre * fromCentre)
  const tail = fromCentre < 0 ? p : 1 - p
  if (!(tail > 0)) return tail === 0 ? fromCentre * Infinity : NaN
  const root = Math.sqrt(-ln(tail))
  const size = root <= 5 ? ratio(QUANTILE_TAIL, root - 1.6) : ratio(QUANTILE_FAR_TAIL, root - 5)
  return fromCentre < 0 ? -size : size
}

/**
 * Gives the probability that a normal variable (mean 0, standard deviation 1) is below x.
 *
 * @param x   any number
 * @returns   the probability; 0 at -Infinity, 1 at Infinity, NaN for NaN
 * @accuracy  relative 1e-15 down to x = -37.5, where the result becomes subnormal
 * @cost      two polynomials and a division; beyond |x| = 0.67 also two exponentials
 * @source    Cody 1969, doi:10.1090/S0025-5718-1969-0247736-4; coefficients of his ANORM (1993, doi:10.1145/151271.151273)
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x)
  if (size <= CENTRE_OF_CDF) return 0.5 + x * ratio(CDF_CENTRE, x * x)
  if (Number.isNaN(x)) return x
  const tail = size > LAST_TAIL ? 0 : upperTail(size)
  return x < 0 ? tail : 1 - tail
}

function upperTail(y: number): number {
  const square = 1 / (y * y)
  const factor =
    y <= ROOT_OF_32 ? ratio(CDF_TAIL, y) : (ONE_BY_ROOT_OF_TWO_PI - square * ratio(CDF_FAR_TAIL, square)) / y
  // y^2 to twice the digits: the square of a multiple of 1/16 is exact, and the rest is small.
  const rounded = Math.floor(y * 16) / 16
  const rest = (y - rounded) * (y + rounded)
  return exp(-0.5 * rounded * rounded) * exp(-0.5 * rest) * factor
}

function ratio([numerator, denominator]: readonly [Coefficients, Coefficients], x: number): number {
  return polynomial(numerator, x) / polynomial(denominator, x)
}

function polynomial(coefficients: Coefficients, x: number): number {
  let sum = 0
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * x + coefficients[i]!
  return sum
}
