import { type FailureFacts, SimulationFailure } from './failure.ts'
import type { Rosenbrock } from './rosenbrock.ts'
import type { System } from './system.ts'

/**
 * Builds the failure of a run, with the state that limits it.
 *
 * That is the first state whose rate turns out not to be a number, else the one of greatest error.
 *
 * @param t         time of the last good state y
 * @param reason    in words
 * @param length    the step length that was tried last
 */
export function failure(
  person: string,
  reason: string,
  system: System,
  step: Rosenbrock,
  t: number,
  y: Float64Array,
  length: number,
  lastEvent: string,
): SimulationFailure {
  const { program, p } = system
  const unknown = step.firstUnknown(t, length)
  let limiting = Math.max(0, unknown)
  if (unknown < 0) for (let i = 1; i < y.length; i++) if (step.shares[i]! > step.shares[limiting]!) limiting = i
  const facts: FailureFacts = {
    reason,
    person,
    time: t,
    timeUnit: program.timeUnit,
    state: program.states[limiting]?.id ?? '(none)',
    value: y[limiting] ?? Number.NaN,
    rate: step.rate[limiting] ?? Number.NaN,
    lastEvent,
    states: Object.fromEntries(program.states.map((state, i) => [state.id, y[i]!])),
    parameters: Object.fromEntries(program.parameters.map((id, i) => [id, p[i]!])),
  }
  return new SimulationFailure(facts)
}
