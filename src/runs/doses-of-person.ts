import { kilogramsOf } from './body-weight.ts'
import { type PlannedDoses, planDoses } from './dose-plan.ts'
import { type PlannedRunIn, planHistoryDoses } from './run-in-plan.ts'
import type { RunPlan } from './run-plan.ts'
import type { Values } from './values.ts'

/** What one person is given, and what they were given before time 0. */
export interface DosesOfPerson {
  readonly doses: readonly PlannedDoses[]
  readonly runIn?: PlannedRunIn
}

/** The doses of the plan; where some are per body weight, once more for what this person weighs. */
export function dosesOfPerson(plan: RunPlan, values: Values): DosesOfPerson {
  const { scenario, model, runIn, byWeight } = plan
  if (!byWeight) return runIn ? { doses: plan.doses, runIn } : { doses: plan.doses }
  const kilograms = kilogramsOf(model, scenario, values)
  const reader = { ...plan.reader, ...(kilograms === undefined ? {} : { kilograms }) }
  const given = planDoses(reader, scenario)
  const { history } = scenario.person
  if (!runIn || history.kind !== 'run-in') return { doses: given }
  const { before, last } = planHistoryDoses(reader, history)
  return { doses: [last, ...given], runIn: { ...runIn, doses: before } }
}
