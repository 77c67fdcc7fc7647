import { achievedError } from '../engine/achieved-error.ts'
import { convert } from '../units/index.ts'
import { findPersons } from './persons.ts'
import type { Accuracy } from './result.ts'
import { planRun } from './run-plan.ts'
import type { Scenario } from './scenario.ts'
import { planSubject } from './subject-plan.ts'

/** Where a scenario records nothing, the error is looked at this many times. Chosen: a grid that no transient of note falls through. */
const LOOKS = 500

/**
 * The error that a run of this scenario achieves: its first person against the same person at tolerances a hundred times tighter,
 * over the rows and everything that is read off them.
 *
 * @throws as `run`
 */
export function checkAccuracy(scenario: Scenario): Accuracy {
  const plan = planRun(scenario)
  const persons = findPersons(plan)
  const values = new Map([...plan.shared, ...persons.own(0)])
  const { subject } = planSubject(plan, persons.name(0), values)
  const times =
    plan.rowModelTimes.length > 1
      ? plan.rowModelTimes
      : Float64Array.from({ length: LOOKS + 1 }, (_, i) => (plan.until * i) / LOOKS)
  const { rms, worst, worstOutput, worstTime } = achievedError(subject, times)
  return {
    rms,
    worst,
    quantity: plan.program.outputs[worstOutput]?.id ?? '',
    time: Number.isNaN(worstTime) ? 0 : convert(worstTime, plan.model.timeUnit, plan.timeUnit),
  }
}
