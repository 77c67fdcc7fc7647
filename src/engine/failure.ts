/** What is known when a run fails; enough to replay it. Times and states in the model's units. */
export interface FailureFacts {
  readonly reason: string
  readonly person: string
  readonly time: number
  readonly timeUnit: string
  /** The state that limits the step, by id, with its value and derivative. */
  readonly state: string
  readonly value: number
  readonly rate: number
  readonly lastEvent: string
  /** Full state and parameters at the failure, by id. */
  readonly states: Readonly<Record<string, number>>
  readonly parameters: Readonly<Record<string, number>>
}

/** The run itself failed (exit code 1): names person, time, state and last event. The command line adds the equation and a replay file. */
export class SimulationFailure extends Error {
  override name = 'SimulationFailure'
  readonly facts: FailureFacts

  constructor(facts: FailureFacts) {
    super(
      `person ${facts.person}, time ${facts.time} ${facts.timeUnit}: ${facts.reason}; ` +
        `state ${facts.state} = ${facts.value}, rate ${facts.rate}; last event: ${facts.lastEvent}`,
    )
    this.facts = facts
  }
}
