import { exp, ln } from './elementary.ts'

/** Coefficients from the constant up. */
type Coefficients = readonly number[]

/** Numerator and denominator of AS 241 for |p - 1/2| <= 0.425, in 0.180625 - (p - 1/2)^2. */
const QUANTILE_CENTRE: readonly [Coefficients, Coefficients] = [
  [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852854561,
  ],
]
/** For the smaller tail down to e^-25, in sqrt(-ln tail) - 1.6. */
const QUANTILE_TAIL: readonly [Coefficients, Coefficients] = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
]
/** Below e^-25, in sqrt(-ln tail) - 5. */
const QUANTILE_FAR_TAIL: readonly [Coefficients, Coefficients] = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
]

/** Numerator and denominator of Cody for (cdf(x) - 1/2) / x, |x| <= 0.67448975, in x^2. */
const CDF_CENTRE: readonly [Coefficients, Coefficients] = [
  [18154.981253343561249, 1067.6894854603709582, 161.02823106855587881, 2.2352520354606839287, 0.065682337918207449113],
  [45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1],
]
/** For tail(y) e^(y^2/2) up to sqrt 32, in y. */
const CDF_TAIL: readonly [Coefficients, Coefficients] = [
  [
    9842.7148383839780218, 11602.651437647350124, 6848.1904505362823326, 2494.5375852903726711, 597.27027639480026226,
    93.506656132177855979, 8.8831497943883759412, 0.39894151208813466764, 1.0765576773720192317e-8,
  ],
  [
    19685.429676859990727, 38912.003286093271411, 34900.952721145977266, 18615.571640885098091, 6485.558298266760755,
    1519.377599407554805, 235.38790178262499861, 22.266688044328115691, 1,
  ],
]
/** For 1 / sqrt(2 pi) - y tail(y) e^(y^2/2), times y^2, beyond, in y^-2. */
const CDF_FAR_TAIL: readonly [Coefficients, Coefficients] = [
  [
    2.9112874951168792e-5, 0.001421619193227893466, 0.022235277870649807, 0.1274011611602473639, 0.21589853405795699,
    0.02307344176494017303,
  ],
  [7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515, 0.468238212480865118, 1.28426009614491121, 1],
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
