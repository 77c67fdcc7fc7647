import type { Program } from './program.ts'
import { simulate } from './simulate.ts'
import type { Tolerance } from './subject.ts'

/**
 * The state of a person left alone: a run without doses or triggers from the starts of the model.
 *
 * @param parameters  by `program.parameters`; not changed
 * @param start       by `program.states`; not changed
 * @param duration    in the model's time; how long it takes to come to rest is the model's business
 * @returns           the state at the end
 * @throws            as `simulate`
 */
export function restState(
  program: Program,
  parameters: Float64Array,
  start: Float64Array,
  duration: number,
  tolerance: Tolerance,
): Float64Array {
  const run = simulate(
    {
      person: 'at rest',
      program,
      parameters,
      start,
      until: duration,
      doses: [],
      triggers: [],
      tolerance,
      method: 'rodas5p',
    },
    [],
  )
  return run.final
}
