import { type FreeParameter, fromScale, isAtBound, toScale, widthOf } from './free-parameter.ts'
import type { Sensitivity } from './sensitivity.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

/** What the fit rows say about each parameter and each combination of them. */
export interface Identifiability {
  /** Directions that the rows pin. */
  readonly rank: number
  /** Of the sensitivities, from the largest. */
  readonly singularValues: readonly number[]
  readonly unpinned: readonly Direction[]
  readonly estimates: readonly Estimate[]
}

/** A combination of parameters that no row pins. */
export interface Direction {
  /** In words, such as `0.9 ln morphine.KD − 0.4 ln receptor.reserve`. */
  readonly name: string
  /** By parameter, in widths; of length 1. */
  readonly widths: readonly number[]
  /** Share of the doubt before the fit that the rows leave, as a standard deviation. */
  readonly left: number
}

/** What is known of one parameter after the fit. */
export interface Estimate {
  /** Standard deviation on the parameter's scale: of the logarithm on a log scale. */
  readonly standardError: number
  readonly ci95: readonly [number, number]
  /** Share of the doubt before the fit that is left. */
  readonly left: number
  readonly isPinned: boolean
  readonly isAtBound: boolean
}

/** Pinned is what the rows narrow to at most this share of its width before. Chosen: half, so that rows say more than what was thought before. */
export const PINNED = 0.5

export const TOLERANCE_WORDS = `a direction is pinned where the fit rows narrow it to at most ${PINNED} of its width before (the prior, or the bounds as ± 2 SD): a singular value of at least √3, times the inflation`

const Z975 = 1.959963984540054
/** Parts of a direction below this share of the largest are not named. */
const NAMED = 0.1
const MOST_NAMED = 6

/**
 * What the rows pin, from the eigenvectors of SᵀS, S the sensitivities by parameter in widths.
 *
 * The covariance is that of Gauss and Newton, with what was thought before (priors; bounds as ± 2 SD) as one more row for each
 * parameter: (SᵀS / inflation² + 1)⁻¹ in widths. It is finite also where no row says anything, and there gives the width itself.
 *
 * @param point  values of the parameters, in their units
 */
export function identify(
  parameters: readonly FreeParameter[],
  point: Float64Array,
  { columns, inflation }: Sensitivity,
): Identifiability {
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, part, i) => sum + part * b[i]!, 0)
  const { values, vectors } = symmetricEigen(columns.map((a) => Float64Array.from(columns, (b) => dot(a, b))))
  const variances = Array.from(values, (value) => 1 / (Math.max(0, value) / (inflation * inflation) + 1))
  const unpinned = vectors.flatMap((vector, k): Direction[] => {
    const left = Math.sqrt(variances[k]!)
    return left <= PINNED ? [] : [{ name: nameOf(vector, parameters), widths: Array.from(vector), left }]
  })
  const estimates = parameters.map((parameter, j): Estimate => {
    const left = Math.sqrt(vectors.reduce((sum, vector, k) => sum + vector[j]! * vector[j]! * variances[k]!, 0))
    const standardError = left * widthOf(parameter)
    const end = (sign: number) => {
      const bound = parameter.bounds[sign < 0 ? 0 : 1]
      const reached = fromScale(parameter, toScale(parameter, point[j]!) + sign * Z975 * standardError)
      return sign < 0 ? Math.max(bound, reached) : Math.min(bound, reached)
    }
    const atBound = isAtBound(parameter, point[j]!)
    return {
      standardError,
      ci95: [end(-1), end(1)],
      left,
      isPinned: left <= PINNED && !atBound,
      isAtBound: atBound,
    }
  })
  return {
    rank: parameters.length - unpinned.length,
    singularValues: Array.from(values, (value) => Math.sqrt(Math.max(0, value))),
    unpinned,
    estimates,
  }
}

/** A direction in the parameters' own scales, its largest parts first. */
function nameOf(vector: Float64Array, parameters: readonly FreeParameter[]): string {
  const parts = parameters.map((parameter, j) => ({ parameter, size: vector[j]! * widthOf(parameter) }))
  const length = Math.sqrt(parts.reduce((sum, { size }) => sum + size * size, 0))
  const largest = parts.reduce((most, { size }) => Math.max(most, Math.abs(size)), 0)
  // As it is written, so that the order of equal parts does not hang on the last digit.
  const share = (size: number) => Number((Math.abs(size) / length).toFixed(2))
  const named = parts
    .filter(({ size }) => Math.abs(size) >= NAMED * largest)
    .sort((a, b) => share(b.size) - share(a.size))
  const words = named.slice(0, MOST_NAMED).map(({ parameter, size }, i) => {
    const sign = i === 0 ? (size < 0 ? '−' : '') : size < 0 ? ' − ' : ' + '
    return `${sign}${share(size)} ${parameter.scale === 'log' ? `ln ${parameter.id}` : parameter.id}`
  })
  return `${words.join('')}${named.length > MOST_NAMED ? ' …' : ''}`
}
