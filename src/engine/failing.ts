import { type FailureFacts, SimulationFailure } from './failure.ts'
import type { Rosenbrock } from './rosenbrock.ts'
import type { System } from './system.ts'

/**
 * Builds the failure of a run, with the state that limits it.
 *
 * That is the first state whose rate is not a number, else the first whose error is not, else the one of greatest error.
 *
 * @param t         time of the last good state y
 * @param reason    in words, the step length included where it matters
 */
export function failure(
  person: string,
  reason: string,
  system: System,
  step: Rosenbrock,
  t: number,
  y: Float64Array,
  lastEvent: string,
): SimulationFailure {
  const { program, p } = system
  let limiting = 0
  let worst = -1
  for (let i = 0; i < y.length; i++) {
    const share = step.shares[i]!
    const isBad = !Number.isFinite(step.rate[i]!)
    const weight = isBad ? Number.POSITIVE_INFINITY : Number.isNaN(share) ? Number.MAX_VALUE : share
    if (weight > worst) {
      worst = weight
      limiting = i
    }
  }
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
