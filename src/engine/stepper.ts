import type { Tableau } from './tableau.ts'

/** The vectors that a try of a step works on. */
export interface StepVectors {
  readonly start: Float64Array
  readonly rate: Float64Array
  readonly timeRate: Float64Array
  readonly jacobian: Float64Array
  readonly lu: Float64Array
  /** The stages' results. */
  readonly u: readonly Float64Array[]
  readonly stageState: Float64Array
  readonly end: Float64Array
  /** Of the dense polynomial, laid out as `denseState` wants it. */
  readonly block: Float64Array
  readonly shares: Float64Array
  readonly absolute: Float64Array
  readonly infusion: Float64Array
  readonly c: Float64Array
  readonly m: Uint8Array
  readonly d: Float64Array
  readonly dd: Float64Array
}

/** A whole try of a step in a back end's own language: the operations of `Rosenbrock` in their order, hence its bits. */
export interface Stepper {
  /**
   * @param past  brings delayed values (and modes that float) up to date for `stageState` at the time given; undefined if there are none
   * @returns     the scaled error, NaN when something was not finite; undefined when the fixed order of pivots does not serve
   */
  attempt(
    t: number,
    h: number,
    hasTimeRate: boolean,
    hasInfusion: boolean,
    past: ((t: number) => void) | undefined,
  ): number | undefined
  /** Derivative, Jacobian and ∂f/∂t at (t, start), where there is no past to look up. */
  linearise(t: number, hasInfusion: boolean): void
  /** Fills `block`. */
  formDense(): void
  /** The state at share theta of the step, which is time t, into y, and the switches there into out; false where it cannot reach them. */
  switchingAt(theta: number, t: number, y: Float64Array, out: Float64Array): boolean
}

/** Makes a stepper for these vectors; undefined when they do not lie where the back end can reach them. */
export type MakeStepper = (tableau: Tableau, relative: number, vectors: StepVectors) => Stepper | undefined
