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
  /** Done where two steps from slopes just measured bring less than this share of the objective each. */
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
/** So many where the slopes were carried on: then it is sooner they that are wrong than the step that is too long. */
const TRIALS_IF_CARRIED = 2
/** No step moves a coordinate by more: where little depends on it a straight line says little that far away. Chosen: from a fifth to two thirds of the way between two bounds. */
const LONGEST = 2

/** Slopes are measured anew after so many steps; in between they are carried on. Chosen: measuring costs one run for each coordinate. */
const CARRIED = 3

/**
 * The Levenberg–Marquardt method: Gauss–Newton steps, held back where they do not lead down.
 *
 * A robust loss enters by its weights, worked out anew at each point. Slopes are carried on from step to step by what the step showed of
 * them (Broyden), and measured anew every few steps, or when a step does not do. Directions that nothing depends on are not moved.
 * Same input, same bits.
 *
 * @param start    in coordinates without bounds that are all of the same size
 * @param onStep   hears of each iteration as it is done
 * @source         Madsen, Nielsen & Tingleff 2004, Methods for non-linear least squares problems, algorithms 3.16 and 3.29
 */
export async function minimise(
  problem: LeastSquares,
  start: Float64Array,
  limits: Limits,
  onStep?: (iteration: Iteration) => void,
): Promise<Minimum> {
  const iterations: Iteration[] = []
  const [first] = (await problem.residuals([start])) as [Float64Array]
  let here: Standing = { at: start, residuals: first, objective: totalCost(problem, first) }
  const end = (ended: string): Minimum => ({ at: here.at, objective: here.objective, iterations, ended })
  let damping: number | undefined
  let columns: readonly Float64Array[] | undefined
  let age = 0
  let idle = 0
  while (iterations.length < limits.iterations) {
    if (!columns || age >= CARRIED) {
      columns = await measured(problem, here, limits.step)
      age = 0
    }
    const slopes = inside(slopesOf(problem, columns, here.residuals), here.at, limits)
    const bold = FIRST_DAMPING * slopes.normal.reduce((most, row, i) => Math.max(most, row[i]!), 0)
    damping = Math.min(damping ?? bold, idle > 0 ? bold : Number.POSITIVE_INFINITY)
    if (slopes.gradient.every((part) => part === 0)) return end('nothing moves the objective')
    const tried = await stepDown(problem, here, slopes, damping, limits, age === 0 ? MOST_TRIALS : TRIALS_IF_CARRIED)
    damping = tried.damping
    if (!tried.to) {
      if (age === 0) return end(`no step of ${MOST_TRIALS}, ever shorter, led down`)
      columns = undefined
      continue
    }
    const gain = (here.objective - tried.to.objective) / here.objective
    const step = tried.to.at.map((part, i) => part - here.at[i]!)
    columns = carriedOn(columns, here.residuals, tried.to.residuals, step)
    here = tried.to
    const length = Math.sqrt(step.reduce((sum, part) => sum + part * part, 0))
    const { trials } = tried
    const iteration = { iteration: iterations.length + 1, objective: here.objective, damping, step: length, trials }
    iterations.push(iteration)
    onStep?.(iteration)
    if (gain >= limits.gain) {
      idle = 0
      age += 1
    } else {
      // Of slopes that were carried on a small gain says little; nor does one step, which may have been held back: the next is bold again.
      if (age === 0) idle += 1
      if (idle === 2) return end(`two steps in a row brought less than ${limits.gain} of the objective`)
      columns = undefined
    }
  }
  return end(`${limits.iterations} iterations, the most allowed`)
}

/** A point with what is known of it. */
interface Standing {
  readonly at: Float64Array
  readonly residuals: Float64Array
  readonly objective: number
}

/** Tries steps, ever shorter, until one leads down. */
async function stepDown(
  problem: LeastSquares,
  here: Standing,
  { normal, gradient }: Slopes,
  from: number,
  { furthest }: Limits,
  most: number,
): Promise<{ readonly to?: Standing; readonly damping: number; readonly trials: number }> {
  const { values, vectors } = symmetricEigen(normal)
  let damping = from
  let growth = 2
  for (let trials = 1; trials <= most; trials++) {
    const wished = shortened(dampedStep(values, vectors, gradient, damping))
    const at = here.at.map((part, i) => Math.min(furthest, Math.max(-furthest, part + wished[i]!)))
    const step = at.map((part, i) => part - here.at[i]!)
    const [residuals] = (await problem.residuals([at])) as [Float64Array]
    const objective = totalCost(problem, residuals)
    const fall = here.objective - objective
    if (fall > 0) {
      // Where a bound cut the step short a parabola may foresee no fall at all: then the damping stays.
      const ratio = fall / Math.max(foreseen(normal, gradient, step), fall / 2)
      return { to: { at, residuals, objective }, damping: damping * Math.max(1 / 3, 1 - cube(2 * ratio - 1)), trials }
    }
    damping *= growth
    growth *= 2
  }
  return { damping: from, trials: most }
}

/** The objective. */
export function totalCost(problem: LeastSquares, residuals: Float64Array): number {
  return residuals.reduce((sum, residual, i) => sum + problem.loss(i, residual).cost, 0)
}

/** The slopes by forward differences, a column for each coordinate; a residual without an answer at either end has none. */
async function measured(problem: LeastSquares, { at, residuals }: Standing, step: number): Promise<Float64Array[]> {
  // Towards the middle, so that a coordinate near its end still moves.
  const signs = Array.from(at, (part) => (part > 0 ? -1 : 1))
  const points = signs.map((sign, j) => at.map((part, i) => (i === j ? part + sign * step : part)))
  const beside = await problem.residuals(points)
  return beside.map((there, j) =>
    there.map((residual, i) => {
      const slope = (residual - residuals[i]!) / (signs[j]! * step)
      return Number.isNaN(slope) ? 0 : slope
    }),
  )
}

/** Slopes that would have foreseen what the step did, and are else as they were; of residuals without an answer they stay. */
function carriedOn(
  columns: readonly Float64Array[],
  before: Float64Array,
  after: Float64Array,
  step: Float64Array,
): Float64Array[] {
  const square = step.reduce((sum, part) => sum + part * part, 0)
  const missed = after.map((residual, i) => {
    const foretold = columns.reduce((sum, column, j) => sum + column[i]! * step[j]!, before[i]!)
    const miss = (residual - foretold) / square
    return Number.isNaN(miss) ? 0 : miss
  })
  return columns.map((column, j) => column.map((slope, i) => slope + missed[i]! * step[j]!))
}

/** JᵀWJ and JᵀWr. */
function slopesOf(problem: LeastSquares, columns: readonly Float64Array[], residuals: Float64Array): Slopes {
  const weights = residuals.map((residual, i) => problem.loss(i, residual).weight)
  const known = residuals.map((residual) => (Number.isNaN(residual) ? 0 : residual))
  const product = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, part, i) => sum + (Number.isNaN(residuals[i]!) ? 0 : weights[i]! * part * b[i]!), 0)
  return {
    normal: columns.map((a) => Float64Array.from(columns, (b) => product(a, b))),
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
