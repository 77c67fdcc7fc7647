/** What is known when a run fails; enough to replay it. Times and states in the model's units. */
export interface FailureFacts {
  readonly reason: string
  readonly person: string
  readonly time: number
  readonly timeUnit: string
  /** The state that limits the step, with its value and rate; or, without a rate, an output that is not a number. */
  readonly state: string
  readonly value: number
  readonly rate?: number
  /** Absent where a reader of the solution, not the integrator, found the fault. */
  readonly lastEvent?: string
  /** Full state and parameters at the failure, by id. */
  readonly states: Readonly<Record<string, number>>
  readonly parameters: Readonly<Record<string, number>>
}

/** The run itself failed (exit code 1): names person, time, state and last event. The command line adds the equation and a replay file. */
export class SimulationFailure extends Error {
  override name = 'SimulationFailure'
  readonly facts: FailureFacts

  constructor(facts: FailureFacts) {
    const { person, time, timeUnit, reason, state, value, rate, lastEvent } = facts
    const what = rate === undefined ? `${state} = ${value}` : `state ${state} = ${value}, rate ${rate}`
    const after = lastEvent === undefined ? '' : `; last event: ${lastEvent}`
    super(`person ${person}, time ${time} ${timeUnit}: ${reason}; ${what}${after}`)
    this.facts = facts
  }
}
