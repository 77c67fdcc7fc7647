import { symmetricEigen } from './symmetric-eigen.ts'

/** A sum over residuals, each through its own loss, that is to become small. */
export interface LeastSquares {
  /** Residuals at each of several points, asked for in one batch so that they can be shared among threads; NaN: no answer there. */
  residuals(points: readonly Float64Array[]): Promise<readonly Float64Array[]>
  /** What a residual adds to the objective, and how much of its square counts in a step (1 for plain squares); also of NaN. */
  loss(index: number, residual: number): { readonly cost: number; readonly weight: number }
}

export interface Limits {
  readonly iterations: number
  /** Step of the finite differences, the same for all coordinates. */
  readonly step: number
  /** Done where two steps in a row bring less than this share of the objective. */
  readonly gain: number
  /** No coordinate goes further from 0 than this. */
  readonly furthest: number
}

export interface Iteration {
  readonly iteration: number
  readonly objective: number
  /** How strongly steps are held back. */
  readonly damping: number
  /** Length of the step that was taken. */
  readonly step: number
  readonly trials: number
}

export interface Minimum {
  readonly at: Float64Array
  readonly objective: number
  readonly iterations: readonly Iteration[]
  /** Why it ended, in words. */
  readonly ended: string
}

/** Damping at the start, as a share of the largest curvature; and beyond which no step is worth trying. Chosen, as in the source. */
const FIRST_DAMPING = 1e-2
const MOST_TRIALS = 8
/** No step moves a coordinate by more: where little depends on it a straight line says little that far away. Chosen: from a fifth to two thirds of the way between two bounds. */
const LONGEST = 2

/**
 * The Levenberg–Marquardt method: Gauss–Newton steps, held back where they do not lead down.
 *
 * A robust loss enters by its weights, worked out anew at each point. Directions that nothing depends on are not moved. Same input,
 * same bits.
 *
 * @param start    in coordinates without bounds that are all of the same size
 * @param onStep   hears of each iteration as it is done
 * @source         Madsen, Nielsen & Tingleff 2004, Methods for non-linear least squares problems, algorithm 3.16
 */
export async function minimise(
  problem: LeastSquares,
  start: Float64Array,
  limits: Limits,
  onStep?: (iteration: Iteration) => void,
): Promise<Minimum> {
  const iterations: Iteration[] = []
  let at = start
  let [residuals] = (await problem.residuals([at])) as [Float64Array]
  let objective = totalCost(problem, residuals)
  let damping: number | undefined
  let growth = 2
  let idle = 0
  while (iterations.length < limits.iterations) {
    const { normal, gradient } = inside(await slopes(problem, at, residuals, limits.step), at, limits)
    const { values, vectors } = symmetricEigen(normal)
    damping ??= FIRST_DAMPING * (values[0] ?? 0)
    if (gradient.every((part) => part === 0)) return { at, objective, iterations, ended: 'nothing moves the objective' }
    let isBetter = false
    let gain = 0
    for (let trials = 1; trials <= MOST_TRIALS && !isBetter; trials++) {
      const wished = shortened(dampedStep(values, vectors, gradient, damping))
      const to = at.map((part, i) => Math.min(limits.furthest, Math.max(-limits.furthest, part + wished[i]!)))
      const step = to.map((part, i) => part - at[i]!)
      const [there] = (await problem.residuals([to])) as [Float64Array]
      const cost = totalCost(problem, there)
      isBetter = cost < objective
      if (isBetter) {
        gain = (objective - cost) / objective
        // Where a bound cut the step short a parabola may foresee no fall at all: then the damping stays.
        const ratio = (objective - cost) / Math.max(foreseen(normal, gradient, step), (objective - cost) / 2)
        damping *= Math.max(1 / 3, 1 - cube(2 * ratio - 1))
        growth = 2
        at = to
        residuals = there
        objective = cost
        const length = Math.sqrt(step.reduce((sum, part) => sum + part * part, 0))
        const iteration = { iteration: iterations.length + 1, objective, damping, step: length, trials }
        iterations.push(iteration)
        onStep?.(iteration)
      } else {
        damping *= growth
        growth *= 2
      }
    }
    if (!isBetter) return { at, objective, iterations, ended: `no step of ${MOST_TRIALS}, ever shorter, led down` }
    idle = gain < limits.gain ? idle + 1 : 0
    if (idle === 2) {
      return {
        at,
        objective,
        iterations,
        ended: `the last two steps brought less than ${limits.gain} of the objective`,
      }
    }
  }
  return { at, objective, iterations, ended: `${limits.iterations} iterations, the most allowed` }
}

/** The objective. */
export function totalCost(problem: LeastSquares, residuals: Float64Array): number {
  return residuals.reduce((sum, residual, i) => sum + problem.loss(i, residual).cost, 0)
}

/** JᵀWJ and JᵀWr by forward differences; a residual without an answer at either end has no slope. */
async function slopes(problem: LeastSquares, at: Float64Array, residuals: Float64Array, step: number): Promise<Slopes> {
  const n = at.length
  // Towards the middle, so that a coordinate near its end still moves.
  const signs = Array.from(at, (part) => (part > 0 ? -1 : 1))
  const beside = await problem.residuals(
    signs.map((sign, j) => at.map((part, i) => (i === j ? part + sign * step : part))),
  )
  const columns = beside.map((there, j) =>
    there.map((residual, i) => {
      const slope = (residual - residuals[i]!) / (signs[j]! * step)
      return Number.isNaN(slope) ? 0 : slope
    }),
  )
  const weights = residuals.map((residual, i) => problem.loss(i, residual).weight)
  const known = residuals.map((residual) => (Number.isNaN(residual) ? 0 : residual))
  const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, part, i) => sum + weights[i]! * part * b[i]!, 0)
  return {
    normal: columns.map((a) => Float64Array.from({ length: n }, (_, j) => product(a, columns[j]!))),
    gradient: Float64Array.from(columns, (column) => product(column, known)),
  }
}

interface Slopes {
  readonly normal: readonly Float64Array[]
  readonly gradient: Float64Array
}

/** Without the coordinates that stand at their end and would go on: they would take the step for themselves. */
function inside({ normal, gradient }: Slopes, at: Float64Array, { furthest }: Limits): Slopes {
  const isHeld = Array.from(at, (part, i) => Math.abs(part) >= furthest && part * gradient[i]! < 0)
  return {
    normal: normal.map((row, i) => row.map((part, j) => (isHeld[i] || isHeld[j] ? 0 : part))),
    gradient: gradient.map((part, i) => (isHeld[i] ? 0 : part)),
  }
}

/** −(JᵀWJ + damping)⁻¹ JᵀWr, through the eigenvectors. */
function dampedStep(
  values: Float64Array,
  vectors: readonly Float64Array[],
  gradient: Float64Array,
  damping: number,
): Float64Array {
  const step = new Float64Array(gradient.length)
  vectors.forEach((vector, k) => {
    const along = vector.reduce((sum, part, i) => sum + part * gradient[i]!, 0)
    const size = -along / (Math.max(0, values[k]!) + damping)
    for (let i = 0; i < step.length; i++) step[i]! += size * vector[i]!
  })
  return step
}

function shortened(step: Float64Array): Float64Array {
  const longest = step.reduce((most, part) => Math.max(most, Math.abs(part)), 0)
  return longest > LONGEST ? step.map((part) => (part * LONGEST) / longest) : step
}

/** By how much the objective would fall if it were a parabola. */
function foreseen(normal: readonly Float64Array[], gradient: Float64Array, step: Float64Array): number {
  const curved = normal.map((row) => row.reduce((sum, part, j) => sum + part * step[j]!, 0))
  return -step.reduce((sum, part, i) => sum + part * (2 * gradient[i]! + curved[i]!), 0)
}

function cube(x: number): number {
  return x * x * x
}
