/**
 * The public face of Allostat: what scripts, the command line and the studio build on. The same inputs, results and errors as the
 * files, in Node and in a browser.
 */
export { SimulationFailure } from './engine/failure.ts'
export type { Outcome } from './engine/subject.ts'
export { checkModel, type ModelSource, model } from './language/index.ts'
export { checkAccuracy } from './runs/accuracy.ts'
export { describe, describeModel } from './runs/describe.ts'
export type * from './runs/description.ts'
export { isReplay, type ReplayFile, RunFailure, replay } from './runs/failure.ts'
export { quantiles } from './runs/quantiles.ts'
export type * from './runs/result.ts'
export { type RunOptions, run } from './runs/run.ts'
export { type ParseOptions, parseScenario, type Scenario } from './runs/scenario.ts'
export { type Overrides, overrideScenario } from './runs/scenario-override.ts'
export { browserThreads } from './runs/threads-browser.ts'
export { trajectoryCsv } from './runs/write/csv.ts'
export { digestOf } from './runs/write/digest.ts'
export {
  convert,
  formatPlace,
  formatUnit,
  InputError,
  type Place,
  type Problem,
  parseQuantity,
  parseUnit,
  type Quantity,
  sameDimension,
  type Unit,
  UnitError,
} from './units/index.ts'
