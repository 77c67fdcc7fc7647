import type { Tableau } from './tableau.ts'

/**
 * Where inside a step signals are looked at besides its end: finds what crosses and comes back. Chosen.
 *
 * simplified: what comes and goes within a third of a step, while no state moves with it, is not seen.
 */
export const INNER = [1 / 3, 2 / 3] as const

// What the choice of a step goes by, in JavaScript and in steps in a row.

/** Chosen as in the code RODAS (Hairer & Wanner 1996, section IV.7): greatest growth and shrinkage of a step. */
export const MOST_GROWTH = 6
export const MOST_SHRINKAGE = 5
/** RODAS takes 0.9; where kinks and saturations abound, refused steps cost more than steps a little shorter. Chosen. */
export const SAFETY = 0.85
/** An error is taken to be no smaller than this. Chosen. */
export const NO_ERROR = 1e-10
/** A step that would end this near to where it must end goes there. Chosen. */
export const STRETCH = 1.01
/** A step is longer than so many units in the last place of the time. Chosen. */
export const SHORTEST_STEP = 40 * Number.EPSILON

/** What steps in a row go by and what they leave behind, by place in the vector that `Stepper.walk` is given. */
export const PACE = {
  /** Of `StepControl`. */
  exponent: 0,
  leastSize: 1,
  suggested: 2,
  lastLength: 3,
  lastSize: 4,
  /** Start of the next step; afterwards of the last one tried. */
  start: 5,
  /** No step goes beyond `must`; one that ends at `heed` or later is the last. */
  must: 6,
  heed: 7,
  /** A step is longer than this, and than rounding. */
  shortest: 8,
  /** A time below this share of another is not close to it. */
  before: 9,
  /** How many steps are taken at most. */
  most: 10,
  /** Of the last step tried. */
  end: 11,
  error: 12,
  /** Steps taken before it, and rows of outputs filled in. */
  taken: 13,
  sampled: 14,
} as const

/** So many rows of outputs are filled in at most by steps in a row. Chosen. */
export const MOST_SAMPLES = 16

/** How steps in a row ended: `nothing` is known of the next step, or it was refused; or taken, and switches were found quiet or crossing. */
export const WALKED = { nothing: 0, refused: 1, quiet: 2, crossing: 3 } as const
export type Walked = (typeof WALKED)[keyof typeof WALKED]

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
  /** Times of rows of outputs that are wanted next, one more than may be filled in; those after `must` do not count. */
  readonly sampleTimes: Float64Array
  readonly sampleRows: Float64Array
  /** Switches as `crosses` has found them: at the times of `INNER`, then at the end of the step. */
  readonly looks: Float64Array
  /**
   * Whether some switch stands otherwise than its mode at one of `INNER` or at the end of the step. Of the dense polynomial it forms what
   * switches read, in `block`, and no more.
   */
  crosses(start: number, end: number, span: number): boolean
  /** Switches at share theta of the step, which is time t; after `crosses`. */
  look(theta: number, t: number, out: Float64Array): void
  /**
   * Takes steps from `start` on as `Run` takes them, as long as one is like another: up to the first that is refused, that ends at `heed` or
   * later or outside the limits, or in which a switch crosses. That one is not gone beyond: `start`, `end` and the stages are its own.
   * Where there is no past to look up and nothing is watched but switches.
   *
   * Fills in `sampleRows` at `sampleTimes` on the way, and goes no further than it can.
   *
   * @param limits  least and then greatest value of each state
   * @param now     the switches at the start of the first step; afterwards at the end of the last, at its start where one crosses
   */
  walk(pace: Float64Array, limits: Float64Array, now: Float64Array, isAutonomous: boolean, hasInfusion: boolean): Walked
}

/** Makes a stepper for these vectors; undefined when they do not lie where the back end can reach them. */
export type MakeStepper = (tableau: Tableau, relative: number, vectors: StepVectors) => Stepper | undefined
