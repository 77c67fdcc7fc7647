import type { Program } from '../engine/program.ts'

/** The functions that a back end makes of a plan. */
export type Kernels = Pick<
  Program,
  | 'prepare'
  | 'derivative'
  | 'jacobian'
  | 'timeDerivative'
  | 'factor'
  | 'solve'
  | 'observe'
  | 'switching'
  | 'conditionsAt'
  | 'lags'
  | 'delayed'
  | 'delayedRate'
  | 'vectors'
  | 'makeStepper'
  | 'denseState'
> & {
  /** out[i] = start of state i from the parameters. */
  start(p: Float64Array, out: Float64Array): void
}
