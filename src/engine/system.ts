import { Delays } from './delays.ts'
import type { Program } from './program.ts'

/**
 * A program bound to one person: parameters, constants, modes, running infusions and the past, so that the step needs only
 * time and state.
 *
 * @cost allocates nothing after it is made, but for the history of delays
 */
export class System {
  readonly program: Program
  readonly n: number
  readonly p: Float64Array
  readonly c: Float64Array
  readonly m: Uint8Array
  readonly d: Float64Array
  readonly dd: Float64Array
  /** Rates of running infusions by state. */
  readonly infusion: Float64Array
  hasInfusion = false
  /** Undefined when the program has no delays: no past is kept then. */
  readonly delays: Delays | undefined
  /** Switches that are evaluated live instead of frozen; see `Switches`. */
  readonly floating: Uint8Array
  hasFloating = false
  private readonly switchValues: Float64Array

  constructor(program: Program, parameters: Float64Array, denseRows: number) {
    const n = program.states.length
    this.program = program
    this.n = n
    const { vectors } = program
    this.p = vectors.numbers(parameters.length)
    this.p.set(parameters)
    this.c = vectors.numbers(program.constantCount)
    this.m = vectors.flags(program.switches.length)
    this.d = vectors.numbers(program.delays.length)
    this.dd = vectors.numbers(program.delays.length)
    this.infusion = vectors.numbers(n)
    this.delays = program.delays.length > 0 ? new Delays(program, denseRows) : undefined
    this.floating = new Uint8Array(program.switches.length)
    this.switchValues = vectors.numbers(program.switches.length)
    program.prepare(this.p, this.c)
  }

  /** Recomputes what depends on parameters alone; the past keeps the constants that were valid then. */
  prepare(): void {
    this.program.prepare(this.p, this.c)
    this.delays?.history.setConstants(this.c)
  }

  /** out[i] = dy_i/dt with frozen modes, infusions included. */
  derivative(t: number, y: Float64Array, out: Float64Array): void {
    const { program, c, m, d } = this
    this.readPast(t, y)
    program.derivative(t, y, c, m, d, out)
    if (this.hasInfusion) for (let i = 0; i < out.length; i++) out[i]! += this.infusion[i]!
  }

  /** Whether `readPast` does anything. */
  get hasPast(): boolean {
    return this.delays !== undefined || this.hasFloating
  }

  /** Brings what the derivative reads beside time and state up to date: delayed values, and modes that float. */
  readPast(t: number, y: Float64Array): void {
    if (this.delays !== undefined) this.delays.read(t, y, this.c, this.m, this.d)
    if (this.hasFloating) this.takeFloatingModes(t, y, this.d)
  }

  /** Derivative, Jacobian and ∂f/∂t at (t, y). */
  linearise(t: number, y: Float64Array, rate: Float64Array, jacobian: Float64Array, timeRate: Float64Array): void {
    const { program, c, m, d, dd } = this
    this.derivative(t, y, rate)
    if (this.delays !== undefined) this.delays.readRates(t, y, rate, c, m, dd)
    program.jacobian(t, y, c, m, d, dd, jacobian)
    program.timeDerivative(t, y, c, m, d, dd, timeRate)
  }

  /**
   * Finds out which groups of delays the derivative looks at under the present modes, by giving it values that are not
   * numbers: what a piecewise expression does not choose does not show.
   */
  findActiveDelays(t: number, y: Float64Array, scratch: Float64Array): void {
    const { delays, program, c, m, d } = this
    if (delays === undefined) return
    delays.read(t, y, c, m, d)
    for (let q = 0; q < delays.groups; q++) {
      this.dd.set(d)
      for (const k of delays.membersOf(q)) this.dd[k] = Number.NaN
      program.derivative(t, y, c, m, this.dd, scratch)
      delays.active[q] = scratch.some(Number.isNaN) ? 1 : 0
    }
  }

  private takeFloatingModes(t: number, y: Float64Array, d: Float64Array): void {
    const { program, floating, switchValues, m } = this
    program.switching(t, y, this.c, d, switchValues)
    for (let k = 0; k < m.length; k++) {
      if (floating[k] === 1) m[k] = holds(switchValues[k]!, program.switches[k]!.strict) ? 1 : 0
    }
  }
}

/** Whether a condition written as value < 0 (strict) or value <= 0 holds; never for NaN. */
export function holds(value: number, strict: boolean): boolean {
  return strict ? value < 0 : value <= 0
}
