import type { DenseState } from './dense-output.ts'
import type { MakeStepper } from './stepper.ts'
import type { Vectors } from './vectors.ts'

/**
 * What the engine asks of a compiled model: straight functions over flat arrays, the same for the interpreter, generated
 * JavaScript and WebAssembly. The engine knows no units and no ids but for messages; all numbers are in the model's own units.
 *
 * Vectors:
 *  - `y`  states, length `states.length`
 *  - `p`  parameters (with the discrete variables of events and counters), length `parameters.length`
 *  - `c`  terms that depend on parameters alone, filled by `prepare`, length `constantCount`
 *  - `m`  modes of the switches, 1 = the condition holds; frozen during a step, length `switches.length`
 *  - `d`  values of the delayed expressions, `dd` their rates d/ds at the delayed time s, length `delays.length`
 */
export interface Program {
  readonly id: string
  readonly timeUnit: string
  readonly states: readonly StateInfo[]
  readonly parameters: readonly string[]
  readonly outputs: readonly OutputInfo[]
  readonly switches: readonly SwitchInfo[]
  readonly delays: readonly DelayInfo[]
  readonly conditions: readonly ConditionInfo[]
  readonly constantCount: number
  /** Non-zero places of ∂f/∂y by rows (compressed sparse rows, columns ascending). */
  readonly pattern: SparsePattern
  /** Numbers that `factor` keeps (the filled LU and its scratch). */
  readonly factorSize: number
  /** Which functions read delayed values at all; for the others the past need not be looked up. */
  readonly looksBack: { readonly observe: boolean; readonly switching: boolean; readonly conditionsAt: boolean }
  /** ∂f/∂t is 0 whatever happens. */
  readonly isAutonomous: boolean
  /** Where the vectors should be that the functions are called with; any others serve as well, but slower. */
  readonly vectors: Vectors
  /** For dense polynomials in `vectors`; any others serve as well. */
  readonly denseState?: DenseState
  /** Tries whole steps by itself, where a back end can. */
  readonly makeStepper?: MakeStepper

  /** Fills `c` from `p`. Called once per person and after each parameter change. */
  prepare(p: Float64Array, c: Float64Array): void
  /** out[i] = dy_i/dt, the modes taken from `m`. */
  derivative(t: number, y: Float64Array, c: Float64Array, m: Uint8Array, d: Float64Array, out: Float64Array): void
  /** out[k] = the non-zeros of ∂f/∂y in pattern order, through the delays' lags too. */
  jacobian(
    t: number,
    y: Float64Array,
    c: Float64Array,
    m: Uint8Array,
    d: Float64Array,
    dd: Float64Array,
    out: Float64Array,
  ): void
  /** out[i] = ∂f_i/∂t, through explicit time and through the delays (dd · (1 − ∂lag/∂t)). */
  timeDerivative(
    t: number,
    y: Float64Array,
    c: Float64Array,
    m: Uint8Array,
    d: Float64Array,
    dd: Float64Array,
    out: Float64Array,
  ): void
  /**
   * Factors shift·I − J into `lu` in the fixed pivot order. False when a pivot is zero, not finite or has grown out of
   * bounds; the engine then factors densely with pivoting.
   */
  factor(jacobian: Float64Array, shift: number, lu: Float64Array): boolean
  /** Solves (shift·I − J) x = b in place, with `lu` from `factor`. */
  solve(lu: Float64Array, b: Float64Array): void

  /** out[k] = value of the outputs; conditions inside are taken as they are at (t, y), not from modes. */
  observe(t: number, y: Float64Array, c: Float64Array, d: Float64Array, out: Float64Array): void
  /** out[k] = the switches' functions; the switch holds when < 0 (`strict`) or <= 0. Same freezing as `observe`. */
  switching(t: number, y: Float64Array, c: Float64Array, d: Float64Array, out: Float64Array): void
  /** out[k] = 1 where the model's event condition k holds, else 0. Same freezing as `observe`. */
  conditionsAt(t: number, y: Float64Array, c: Float64Array, d: Float64Array, out: Uint8Array): void

  /** out[k] = lag of delay k (time units of the model), from (t, y); may not depend on delayed values. Modes from `m`. */
  lags(t: number, y: Float64Array, c: Float64Array, m: Uint8Array, out: Float64Array): void
  /** out[k] = value of delayed expression k at (t, y) for every k whose bit is set in `want`; conditions as they are. */
  delayed(t: number, y: Float64Array, c: Float64Array, want: Uint8Array, out: Float64Array): void
  /** out[k] = d/dt of delayed expression k along the direction `rate` = dy/dt, for every k set in `want`. */
  delayedRate(
    t: number,
    y: Float64Array,
    rate: Float64Array,
    c: Float64Array,
    want: Uint8Array,
    out: Float64Array,
  ): void
}

export interface StateInfo {
  readonly id: string
  readonly unit: string
  /** Typical size in the state's unit (> 0): absolute tolerance = relative tolerance · 1e-3 · scale. */
  readonly scale: number
  /** Inclusive bounds; a state that leaves them by more than tolerance is a warning of the run. */
  readonly within?: readonly [number, number]
}

export interface OutputInfo {
  readonly id: string
  readonly unit: string
}

export interface SwitchInfo {
  /** The condition in words for messages, e.g. `circulation.total < 0.98`. */
  readonly text: string
  readonly strict: boolean
}

export interface DelayInfo {
  readonly text: string
  /** Delays of one group share their lag, so that the past state is looked up once. */
  readonly group: number
  /** hops[i] = how many integrations lie between state i and the delayed expression; Infinity when none leads there. */
  readonly hops: readonly number[]
}

/** An event that the model itself declares. */
export interface ConditionInfo {
  readonly id: string
}

export interface SparsePattern {
  readonly rowStart: Int32Array
  readonly columns: Int32Array
}
