import type { Backend } from '../compiler/index.ts'
import { modelDigest } from './model-digest.ts'
import { findPersons, type Persons } from './persons.ts'
import type { Column, PersonResult, RunResult, SummaryLine } from './result.ts'
import { planRun, type RunPlan, SOLVER } from './run-plan.ts'
import type { Scenario } from './scenario.ts'
import { canonicalScenario } from './scenario-canonical.ts'
import { threadsFor } from './threads.ts'
import { gather, inThisThread, inThreads, type Listeners } from './threads-gather.ts'
import type { StartThread } from './threads-messages.ts'
import { nodeThreads } from './threads-node.ts'
import { workOf } from './threads-work.ts'
import { sha256Hex } from './write/sha256.ts'

export interface RunOptions extends Listeners {
  /** Worker threads, 1 to 256; results do not depend on it. Absent: as many as there are cores and enough people. */
  readonly threads?: number
  /** Which of the compiler's back ends computes, all with the same bits. Absent: the fastest that runs here. */
  readonly backend?: Backend
  /** How a thread is started. Node knows; without it a browser runs everything in the caller's thread. */
  readonly startThread?: StartThread
}

/**
 * Simulates a scenario: one person, or all of its people. A pure function of the scenario.
 *
 * @throws InputError when the scenario does not fit its model, SimulationFailure when a person's run fails (of several people the
 *         first's), ThreadFailure when a thread is lost
 */
export async function run(scenario: Scenario, options: RunOptions = {}): Promise<RunResult> {
  const started = performance.now()
  const plan = planRun(scenario, options)
  const persons = findPersons(plan)
  const work = workOf(plan, persons)
  const threads = threadsFor(options.threads, work.count)
  const start = threads > 1 ? (options.startThread ?? nodeThreads()) : undefined
  const gathered = gather(work, options)
  const planOptions = options.backend ? { backend: options.backend } : {}
  if (start) await inThreads(work, { threads, start, options: planOptions }, gathered)
  else await inThisThread(work, gathered)
  return assemble(plan, persons, gathered.people, (performance.now() - started) / 1000)
}

function assemble(plan: RunPlan, persons: Persons, people: PersonResult[], wallSeconds: number): RunResult {
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
    warnings: [...plan.warnings, ...persons.warnings],
    statesComputed: program.states.map((state) => state.id),
    eventsWatched: plan.events,
    ...(plan.runIn ? { history: plan.runIn.account } : {}),
    solver: {
      method: SOLVER.method,
      relativeTolerance: SOLVER.relativeTolerance,
      backend: program.compiled.backend,
    },
    seed: persons.seed ?? scenario.doubt?.seed,
    scenarioSha256: sha256Hex(canonicalScenario(scenario)),
    modelSha256: modelDigest(model),
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
