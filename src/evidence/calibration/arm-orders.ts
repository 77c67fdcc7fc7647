import type { Scenario } from '../../runs/scenario.ts'
import { type ArmFacts, type ArmOutcome, ArmRunner } from './arm-runner.ts'

/** First to a thread: all arms, and the ids of the free parameters. */
export interface Setup {
  readonly arms: readonly Scenario[]
  readonly ids: readonly string[]
}

/** Then, again and again: run an arm at some points; without points only its facts are asked for. */
export interface ArmOrder {
  readonly arm: number
  readonly points: readonly Float64Array[]
}

export interface ArmAnswer {
  readonly facts?: ArmFacts
  /** One for each point. */
  readonly outcomes: readonly ArmOutcome[]
  /** The arm cannot be planned: the message of the mistake. */
  readonly refused?: string
}

/** Does what is ordered, in whatever thread it lives; each arm is planned when it is first asked for. */
export function armWork({ arms, ids }: Setup): (order: ArmOrder) => ArmAnswer {
  const runners = new Map<number, ArmRunner>()
  const runnerOf = (arm: number): ArmRunner => {
    const known = runners.get(arm)
    if (known) return known
    const made = new ArmRunner(arms[arm]!, ids)
    runners.set(arm, made)
    return made
  }
  return ({ arm, points }) => {
    try {
      const runner = runnerOf(arm)
      return { facts: runner.facts, outcomes: points.map((point) => runner.run(point)) }
    } catch (error) {
      return { outcomes: [], refused: error instanceof Error ? error.message : String(error) }
    }
  }
}
