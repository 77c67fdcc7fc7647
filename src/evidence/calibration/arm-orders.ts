import type { Scenario } from '../../runs/scenario.ts'
import { type ArmFacts, type ArmOutcome, ArmRunner } from './arm-runner.ts'

/** First to a thread: all arms, and the ids of the free parameters. */
export interface Setup {
  readonly arms: readonly Scenario[]
  readonly ids: readonly string[]
}

/** Then, again and again: run an arm at some points; without points only its facts are asked for. */
export interface ArmOrder {
  readonly ticket: number
  readonly arm: number
  readonly points: readonly Float64Array[]
}

export interface ArmAnswer {
  readonly ticket: number
  readonly facts?: ArmFacts
  /** One for each point. */
  readonly outcomes: readonly ArmOutcome[]
  /** The arm cannot be planned: the message of the mistake. */
  readonly refused?: string
}

/** Does what is ordered, in whatever thread it lives; each arm is planned when it is first asked for. */
export class ArmWork {
  readonly #setup: Setup
  readonly #runners = new Map<number, ArmRunner>()

  constructor(setup: Setup) {
    this.#setup = setup
  }

  answer({ ticket, arm, points }: ArmOrder): ArmAnswer {
    try {
      const runner = this.#runnerOf(arm)
      return { ticket, facts: runner.facts, outcomes: points.map((point) => runner.run(point)) }
    } catch (error) {
      return { ticket, outcomes: [], refused: error instanceof Error ? error.message : String(error) }
    }
  }

  #runnerOf(arm: number): ArmRunner {
    const known = this.#runners.get(arm)
    if (known) return known
    const made = new ArmRunner(this.#setup.arms[arm]!, this.#setup.ids)
    this.#runners.set(arm, made)
    return made
  }
}
