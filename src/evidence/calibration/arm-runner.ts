import type { Persons } from '../../runs/persons.ts'
import type { PersonResult } from '../../runs/result.ts'
import { findRoute } from '../../runs/routes.ts'
import { planRun, type RunPlan } from '../../runs/run-plan.ts'
import type { Scenario } from '../../runs/scenario.ts'
import { simulateItem, workOf } from '../../runs/threads-work.ts'
import type { Unit } from '../../units/index.ts'

/** What must be known of an arm before it is run. */
export interface ArmFacts {
  /** Unit of each summary, in their order. */
  readonly units: readonly Unit[]
  /** Free parameters that the arm, its history or a product sets itself: the fit does not move them here. */
  readonly ownValues: readonly string[]
}

/** What one run of an arm gave: its summaries, and its recorded rows as values[row * columns + column]. */
export interface ArmOutcome {
  readonly summaries: Float64Array
  readonly values: Float64Array
  /** First line of the reason where the run could not go on; then the numbers are empty. */
  readonly failed?: string
}

/** One arm of a regimen, planned and compiled once and then run for many values of the free parameters. */
export class ArmRunner {
  readonly #plan: RunPlan
  readonly #ids: readonly string[]
  readonly facts: ArmFacts

  /**
   * @param ids  free parameters, in the order of the points
   * @throws     InputError where the model has not what the arm asks for
   */
  constructor(scenario: Scenario, ids: readonly string[]) {
    this.#plan = planRun(scenario)
    this.#ids = ids
    const own = ownValues(this.#plan)
    this.facts = { units: this.#plan.summaries.map(({ unit }) => unit), ownValues: ids.filter((id) => own.has(id)) }
  }

  /**
   * Runs the arm at a point. A pure function of the arm and the point; a run that cannot go on is an answer too.
   *
   * @param point  a value for each free parameter, in the parameter's unit
   */
  run(point: Float64Array): ArmOutcome {
    const moved = new Map(this.#ids.map((id, i) => [id, point[i]!]))
    for (const id of this.facts.ownValues) moved.delete(id)
    // The person of this item is nobody else than the arm's own, with other numbers.
    const persons: Persons = {
      count: 1,
      isPopulation: false,
      seed: undefined,
      warnings: [],
      name: () => '1',
      own: () => moved,
    }
    try {
      return outcomeOf(simulateItem(workOf(this.#plan, persons), 0))
    } catch (error) {
      const [failed = 'failed'] = String(error).split('\n')
      return { summaries: new Float64Array(0), values: new Float64Array(0), failed }
    }
  }
}

/** Copies, because what the run returns may be windows on larger buffers. */
function outcomeOf({ summaries, values }: PersonResult): ArmOutcome {
  return { summaries: Float64Array.from(summaries), values: Float64Array.from(values) }
}

function ownValues({ model, scenario }: RunPlan): ReadonlySet<string> {
  const { history, weight, age } = scenario.person
  const named = history.kind === 'named' ? model.histories[history.name] : undefined
  return new Set([
    ...scenario.set.map(({ id }) => id),
    ...(weight ? ['person.weight'] : []),
    ...(age === undefined ? [] : ['person.age']),
    ...Object.keys(named?.set ?? {}),
    ...scenario.give.flatMap((give) => Object.keys(findRoute(model, give).set ?? {})),
  ])
}
