/**
 * The public face of Allostat: what scripts, the command line and the studio build on. The same inputs, results and errors as the
 * files, in Node and in a browser.
 */
export { SimulationFailure } from './engine/failure.ts'
export type { Outcome } from './engine/subject.ts'
export { checkModel, model, type ModelSource } from './language/index.ts'
export { describe, describeModel } from './runs/describe.ts'
export type * from './runs/description.ts'
export { RunFailure, replay, type ReplayFile } from './runs/failure.ts'
export type * from './runs/result.ts'
export { type RunOptions, run } from './runs/run.ts'
export { parseScenario, type ParseOptions, type Scenario } from './runs/scenario.ts'
export { overrideScenario, type Overrides } from './runs/scenario-override.ts'
export { formatPlace, formatUnit, InputError, parseQuantity, parseUnit, type Place, type Problem, type Quantity, type Unit, UnitError } from './units/index.ts'
