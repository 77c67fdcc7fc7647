import type { Program } from './program.ts'
import type { Subject, Tolerance } from './subject.ts'

/**
 * A person left alone: a run without doses or triggers from the starts of the model. Its final state is the state of rest.
 *
 * @param parameters  by `program.parameters`
 * @param start       by `program.states`
 * @param duration    in the model's time; how long it takes to come to rest is the model's business
 */
export function restSubject(
  program: Program,
  parameters: Float64Array,
  start: Float64Array,
  duration: number,
  tolerance: Tolerance,
): Subject {
  return {
    person: 'at rest',
    program,
    parameters,
    start,
    until: duration,
    doses: [],
    triggers: [],
    tolerance,
    method: 'rodas5p',
  }
}
