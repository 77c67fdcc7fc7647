import { drawDoubt } from './doubt.ts'
import { withDoubt } from './doubt-band.ts'
import { findPersons, type Persons } from './persons.ts'
import type { Column, PersonResult, RunResult, SummaryLine } from './result.ts'
import { planRun, type RunPlan, SOLVER } from './run-plan.ts'
import type { Scenario } from './scenario.ts'
import { canonicalScenario } from './scenario-canonical.ts'
import { simulatePerson } from './simulate-person.ts'
import type { RestCache } from './subject-plan.ts'
import type { Values } from './values.ts'
import { sha256Hex } from './write/sha256.ts'

export interface RunOptions {
  /** Worker threads; results do not depend on it. */
  readonly threads?: number
  /** Called after each person. */
  readonly onProgress?: (done: number, total: number) => void
  /** Which of the compiler's back ends computes; the interpreter is the slow reference. */
  readonly backend?: 'javascript' | 'interpreter'
}

/**
 * Simulates a scenario: one person, or all of its people one after the other. A pure function of the scenario.
 *
 * @throws InputError when the scenario does not fit its model, SimulationFailure when a person's run fails
 */
export async function run(scenario: Scenario, options: RunOptions = {}): Promise<RunResult> {
  const started = performance.now()
  const plan = planRun(scenario, options)
  const persons = findPersons(plan)
  const people: PersonResult[] = []
  const cache: RestCache = new Map()
  for (let index = 0; index < persons.count; index++) {
    people.push(onePerson(plan, persons, index, cache))
    options.onProgress?.(index + 1, persons.count)
    // Lets signals and progress through between people.
    if (index % 16 === 15) await new Promise((resolve) => setImmediate(resolve))
  }
  return assemble(plan, persons, people, options, (performance.now() - started) / 1000)
}

function onePerson(plan: RunPlan, persons: Persons, index: number, cache: RestCache): PersonResult {
  const own = persons.own(index)
  const values: Values = new Map([...plan.shared, ...own])
  const name = persons.name(index)
  const typical = simulatePerson(plan, name, values, cache)
  const { doubt } = plan.scenario
  if (!doubt) return typical
  const keep = new Set([...plan.scenario.set.map((setting) => setting.id), ...own.keys()])
  const draws = Array.from({ length: doubt.draws }, (_, draw) =>
    simulatePerson(plan, name, drawDoubt(plan.model, values, doubt.seed, draw + 1, keep), cache),
  )
  return withDoubt(typical, draws, plan.columns.length)
}

function assemble(
  plan: RunPlan,
  persons: Persons,
  people: PersonResult[],
  options: RunOptions,
  wallSeconds: number,
): RunResult {
  const { scenario, model, program } = plan
  return {
    title: scenario.title,
    modelId: model.id,
    timeUnit: plan.timeUnit,
    columns: columnsOf(plan),
    summaryLines: plan.summaries.map(
      ({ request, unit }): SummaryLine => ({
        text: request.text,
        quantity: request.quantity,
        statistic: request.statistic,
        unit,
        of: request.kind === 'share-of-people' ? 'people' : 'person',
      }),
    ),
    isPopulation: persons.isPopulation,
    people,
    overall: plan.summaries.flatMap(({ request }) => {
      if (request.kind !== 'share-of-people') return []
      const withEvent = people.filter((person) => person.events.some((each) => each.event === request.quantity))
      return [withEvent.length / people.length]
    }),
    warnings: plan.warnings,
    statesComputed: program.states.map((state) => state.id),
    solver: {
      method: SOLVER.method,
      relativeTolerance: SOLVER.relativeTolerance,
      backend: options.backend ?? 'javascript',
    },
    seed: persons.seed ?? scenario.doubt?.seed,
    scenarioSha256: sha256Hex(canonicalScenario(scenario)),
    modelSha256: sha256Hex(JSON.stringify(model.parts)),
    wallSeconds,
  }
}

function columnsOf({ columns, scenario }: RunPlan): Column[] {
  return columns.flatMap(({ name, quantity, unit, meaning }) => {
    const column: Column = { name, quantity, unit, meaning }
    if (!scenario.doubt) return [column]
    const end = (suffix: string, share: string): Column => ({
      ...column,
      name: `${name}_${suffix}`,
      meaning: `${meaning}, ${share} of the draws from doubt`,
    })
    return [column, end('low', '2.5 %'), end('high', '97.5 %')]
  })
}
