import { populations } from '../../people/index.ts'
import { loadModel } from '../load-model.ts'
import type { RunResult } from '../result.ts'
import { run } from '../run.ts'
import type { Scenario } from '../scenario.ts'
import { parseSummariseLine } from '../summarise-line.ts'
import type { ShareOfPeople } from './context.ts'
import { ARREST, mayBeOverdose } from './model-account.ts'
import { listed } from './numbers.ts'
import { roleOf } from './roles.ts'

/** People of the share beside one person's overdose. Chosen: one more or less moves it by a percentage point. */
export const PEOPLE_BESIDE = 100
/** The same people in every report, so that two reports can be compared. */
const SEED = 1

export interface ShareOptions {
  readonly people?: number
  readonly threads?: number
  readonly onProgress?: (done: number, total: number) => void
}

/** Whether a report on this scenario (and on this run of it) needs a share of people beside its one person. */
export function needsShare(scenario: Scenario, result?: Pick<RunResult, 'eventsWatched'>): boolean {
  const isAlone = scenario.people === undefined || (scenario.people.kind === 'drawn' && scenario.people.count === 1)
  return isAlone && mayBeOverdose(loadModel(scenario), scenario, result)
}

/**
 * The share of a virtual population that one person's overdose would reach, under the same doses and without the antagonists.
 *
 * @returns undefined where the model has no virtual population
 */
export async function shareOfPeople(
  scenario: Scenario,
  options: ShareOptions = {},
): Promise<ShareOfPeople | undefined> {
  const model = loadModel(scenario)
  const population = [...populations.values()].find((each) => each.model === model.id)
  if (!population) return undefined
  const count = options.people ?? PEOPLE_BESIDE
  const antagonists = [
    ...new Set(scenario.give.map(({ substance }) => substance).filter((id) => roleOf(id) === 'antagonist')),
  ]
  const without = scenario.give.filter(({ substance }) => !antagonists.includes(substance))
  const arms = [
    {
      label: antagonists.length > 0 ? `With ${listed(antagonists)}, as in this scenario` : 'With these doses',
      give: scenario.give,
    },
    ...(antagonists.length > 0 ? [{ label: `Without ${listed(antagonists)}`, give: without }] : []),
  ]
  const counted: ShareOfPeople['arms'][number][] = []
  for (const [i, { label, give }] of arms.entries()) {
    const { record: _, doubt: __, ...rest } = scenario
    const place = scenario.person.place
    const people = { kind: 'drawn', count, seed: SEED, population: population.id, place } as const
    // Asked for by name, so that it is watched whatever the model thinks of events that nobody looks at.
    const summarise = [parseSummariseLine(`share of people with ${ARREST}`, () => place)]
    const result = await run(
      { ...rest, people, give, summarise },
      {
        ...(options.threads === undefined ? {} : { threads: options.threads }),
        onProgress: (done) => options.onProgress?.(i * count + done, arms.length * count),
      },
    )
    const withEvent = result.people.filter(({ events }) => events.some(({ event }) => event === ARREST)).length
    counted.push({ label, withEvent })
  }
  return {
    people: count,
    population: `drawn from the population ${population.id}`,
    event: 'a cardiac arrest',
    arms: counted,
  }
}
