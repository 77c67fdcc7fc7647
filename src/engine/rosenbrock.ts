import { addCombination, addOne, copyInto } from './combine.ts'
import { DenseLu } from './dense-lu.ts'
import { type DenseState, denseState } from './dense-output.ts'
import { pow } from './elementary.ts'
import { type Stepper, WALKED, type Walked } from './stepper.ts'
import type { Tolerance } from './subject.ts'
import type { System } from './system.ts'
import type { Tableau } from './tableau.ts'

/**
 * One Rosenbrock step with an error estimate and a dense polynomial.
 *
 * `linearise` at the start of a step, `attempt` as often as the step size changes, then `stateAt`; the dense polynomial is
 * formed once a step, and only when it is asked for.
 *
 * The error of a state counts in units of absolute + relative · max(|y0|, |y1|); the norm is the greatest of the states, so
 * that states at rest dilute nothing.
 *
 * @accuracy order and embedded order as the tableau says; L-stable
 * @cost one Jacobian, one factorisation a try, as many solves as stages; allocates nothing after init
 * @source Hairer & Wanner 1996, section IV.7
 */
export class Rosenbrock {
  readonly tableau: Tableau
  /** Relative tolerance. */
  readonly relative: number
  /** State at the end of the last attempt. */
  readonly end: Float64Array
  /** dy/dt at the start of the step. */
  readonly rate: Float64Array
  /** Scaled error of each state in the last attempt. */
  readonly shares: Float64Array
  /** Dense polynomial of the step, after `formDense`, laid out as `denseState` wants it. */
  readonly block: Float64Array
  /** What the back end does of all this by itself, where it can. */
  readonly stepper: Stepper | undefined

  private readonly system: System
  private readonly n: number
  private readonly absolute: Float64Array
  private readonly jacobian: Float64Array
  private readonly timeRate: Float64Array
  private hasTimeRate = false
  private hasDense = false
  private readonly lu: Float64Array
  /** Made where the fixed order of pivots has failed for the first time. */
  private fallback: DenseLu | undefined
  private readonly u: Float64Array[] = []
  /** Views of the rows of `block` after the two end states. */
  private readonly rows: Float64Array[] = []
  private readonly stageState: Float64Array
  private readonly start: Float64Array
  private readonly denseState: DenseState
  private readonly past: (t: number) => void

  constructor(tableau: Tableau, system: System, tolerance: Tolerance) {
    const n = system.n
    this.tableau = tableau
    this.system = system
    this.n = n
    this.relative = tolerance.relative
    const { pattern, factorSize, vectors, makeStepper } = system.program
    this.denseState = system.program.denseState ?? denseState
    this.absolute = vectors.numbers(n)
    this.absolute.set(tolerance.absolute)
    this.end = vectors.numbers(n)
    this.rate = vectors.numbers(n)
    this.shares = vectors.numbers(n)
    this.block = vectors.numbers((2 + tableau.denseRows) * n)
    for (let r = 0; r < tableau.denseRows; r++) this.rows.push(this.block.subarray((2 + r) * n, (3 + r) * n))
    this.jacobian = vectors.numbers(pattern.columns.length)
    this.timeRate = vectors.numbers(n)
    this.lu = vectors.numbers(factorSize)
    for (let i = 0; i < tableau.stages; i++) this.u.push(vectors.numbers(n))
    this.stageState = vectors.numbers(n)
    this.start = vectors.numbers(n)
    const { c, m, d, dd, infusion } = system
    const { start, rate, timeRate, jacobian, lu, u, stageState, end, shares, absolute, block } = this
    const own = { start, rate, timeRate, jacobian, lu, u, stageState, end, shares, absolute, block }
    this.stepper = makeStepper?.(tableau, tolerance.relative, { ...own, c, m, d, dd, infusion })
    this.past = (t) => system.readPast(t, stageState)
  }

  /** Derivative, Jacobian and time derivative at the start of a step; y is copied. */
  linearise(t: number, y: Float64Array): void {
    copyInto(this.start, y)
    const { system, stepper } = this
    if (stepper !== undefined && !system.hasPast) stepper.linearise(t, system.hasInfusion)
    else system.linearise(t, y, this.rate, this.jacobian, this.timeRate)
    this.lookForTimeRate()
  }

  private lookForTimeRate(): void {
    this.hasTimeRate = false
    if (this.system.program.isAutonomous) return
    for (let i = 0; i < this.n; i++) if (this.timeRate[i] !== 0) this.hasTimeRate = true
  }

  /**
   * Takes steps in a row where the back end can, as `Stepper.walk` says; y is where the first starts, and afterwards the last that was tried.
   * A last one that was refused has been linearised.
   */
  walk(pace: Float64Array, limits: Float64Array, y: Float64Array, now: Float64Array): Walked {
    const { stepper, system, start } = this
    if (stepper === undefined || system.hasPast) return WALKED.nothing
    copyInto(start, y)
    const { isAutonomous } = system.program
    const walked = stepper.walk(pace, limits, now, isAutonomous, system.hasInfusion)
    copyInto(y, start)
    this.hasDense = false
    if (walked === WALKED.refused) this.lookForTimeRate()
    return walked
  }

  /**
   * Tries a step of length h from where `linearise` was called.
   *
   * @returns the scaled error (accept when <= 1); NaN when something in the step was not finite or the matrix is singular
   */
  attempt(t: number, h: number): number {
    const { stepper, system } = this
    if (stepper === undefined) return this.attemptHere(t, h)
    const past = system.hasPast ? this.past : undefined
    const error = stepper.attempt(t, h, this.hasTimeRate, system.hasInfusion, past)
    // The fixed order of pivots does not serve: all of it again with a search for better ones.
    if (error === undefined) return this.attemptHere(t, h)
    this.hasDense = false
    return error
  }

  private attemptHere(t: number, h: number): number {
    const { tableau, system, n, u, start, stageState, lu, rate, timeRate } = this
    const { stages, stage, coupling, nodes, slopes, chainFrom } = tableau
    const program = system.program
    const shift = 1 / (h * tableau.gamma)
    this.hasDense = false
    const isSparse = program.factor(this.jacobian, shift, lu)
    let dense: DenseLu | undefined
    if (!isSparse) {
      dense = this.fallback ??= new DenseLu(n, program.pattern)
      if (!dense.factor(this.jacobian, shift)) return Number.NaN
    }
    const inverse = 1 / h
    for (let i = 0; i < stages; i++) {
      const b = u[i]!
      if (i === 0) b.set(rate)
      else {
        if (i < chainFrom) {
          stageState.set(start)
          addCombination(stageState, i, stage, i * stages, 1, u, n)
        } else addOne(stageState, 1, u[i - 1]!, n)
        system.derivative(t + nodes[i]! * h, stageState, b)
        addCombination(b, i, coupling, i * stages, inverse, u, n)
      }
      if (this.hasTimeRate && slopes[i] !== 0) addOne(b, slopes[i]! * h, timeRate, n)
      if (dense === undefined) program.solve(lu, b)
      else dense.solve(b)
    }
    return this.measure(u[stages - 1]!)
  }

  /**
   * A first step length, from the size of y' and y'' = J y' + ∂f/∂t in units of the tolerance; after `linearise`.
   *
   * With τ = |y'|/|y''| the error of a method whose estimate falls like h^q is taken to be |y'| τ (h/τ)^q; q the exponent.
   *
   * @returns Infinity when nothing moves
   */
  firstStep(): number {
    const { n, start, rate, absolute, relative, jacobian, timeRate } = this
    const { rowStart, columns } = this.system.program.pattern
    let first = 0
    let second = 0
    for (let i = 0; i < n; i++) {
      const size = absolute[i]! + relative * Math.abs(start[i]!)
      let bend = timeRate[i]!
      for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) bend += jacobian[k]! * rate[columns[k]!]!
      first = Math.max(first, Math.abs(rate[i]!) / size)
      second = Math.max(second, Math.abs(bend) / size)
    }
    if (!(second > 0)) return first > 0 ? 1 / first / relative : Number.POSITIVE_INFINITY
    const tau = first / second
    if (!(tau > 0)) return 1 / Math.sqrt(second)
    const exponent = this.tableau.embeddedOrder + 1
    return 0.5 * tau * pow(Math.max(first * tau, 1e-300), -1 / exponent)
  }

  /**
   * The first state that turns out not to be a number: in the rate, the Jacobian, ∂f/∂t, or a stage of the last attempt.
   *
   * For messages; a stage derivative that was bad has spoilt what came after it, so the first bad stage counts.
   *
   * @returns its index, or -1
   */
  firstUnknown(t: number, h: number): number {
    const { n, rate, timeRate, jacobian, stageState, system, tableau, u, start } = this
    const { rowStart } = system.program.pattern
    for (let i = 0; i < n; i++) if (!Number.isFinite(rate[i]!) || !Number.isFinite(timeRate[i]!)) return i
    for (let i = 0; i < n; i++) {
      for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) if (!Number.isFinite(jacobian[k]!)) return i
    }
    const { stages, stage, nodes } = tableau
    const out = new Float64Array(n)
    for (let i = 1; i < stages; i++) {
      stageState.set(start)
      addCombination(stageState, i, stage, i * stages, 1, u, n)
      system.derivative(t + nodes[i]! * h, stageState, out)
      const bad = out.findIndex((x) => !Number.isFinite(x))
      if (bad >= 0) return bad
    }
    return -1
  }

  private measure(last: Float64Array): number {
    const { n, start, stageState, end, absolute, relative, shares } = this
    let worst = 0
    for (let i = 0; i < n; i++) {
      const y0 = start[i]!
      const e = last[i]!
      const y1 = stageState[i]! + e
      end[i] = y1
      const share = Math.abs(e) / (absolute[i]! + relative * Math.max(Math.abs(y0), Math.abs(y1)))
      shares[i] = share
      // Written so that a share that is not a number wins and stays.
      if (share > worst || Number.isNaN(share)) worst = share
    }
    return worst < Number.POSITIVE_INFINITY ? worst : Number.NaN
  }

  /** Greatest difference between two end states in units of the tolerance. */
  distance(a: Float64Array, b: Float64Array): number {
    let worst = 0
    for (let i = 0; i < this.n; i++) {
      const size = this.absolute[i]! + this.relative * Math.max(Math.abs(a[i]!), Math.abs(b[i]!))
      worst = Math.max(worst, Math.abs(a[i]! - b[i]!) / size)
    }
    return worst
  }

  /** Forms the dense polynomial of the step just tried, if it is not there yet. */
  formDense(): void {
    if (this.hasDense) return
    this.hasDense = true
    if (this.stepper !== undefined) {
      this.stepper.formDense()
      return
    }
    const { n, block, tableau, u } = this
    const { stages, dense, denseRows } = tableau
    block.set(this.start, 0)
    block.set(this.end, n)
    for (let r = 0; r < denseRows; r++) {
      const row = this.rows[r]!
      row.fill(0)
      addCombination(row, stages, dense, r * stages, 1, u, n)
    }
  }

  /** State at share theta of the accepted step. */
  stateAt(theta: number, out: Float64Array): void {
    this.formDense()
    this.denseState(this.block, 0, this.n, this.tableau.denseRows, theta, out)
  }
}
