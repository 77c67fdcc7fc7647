import { LAST_OF_HISTORY, type PersonResult, type RunEvent } from '../result.ts'
import type { ShareOfPeople } from './context.ts'
import { ARREST } from './model-account.ts'

type Arm = ShareOfPeople['arms'][number]

/**
 * How many of some people had a cardiac arrest, and how many of these before the scenario gave them anything: a history that is
 * simulated ends with a dose at time 0, and what that does is not what the scenario's doses do.
 */
export function arrestsOf(label: string, people: readonly PersonResult[]): Arm {
  const arrests = people.flatMap((person) => {
    const arrest = person.events.find(({ event }) => event === ARREST)
    return arrest ? [{ person, time: arrest.time }] : []
  })
  const early = arrests.filter(({ person: { events }, time }) => {
    const first = events.find(isOfScenario)
    return events.some(isOfHistory) && (first === undefined || time < first.time)
  }).length
  // Where nobody was given anything, there is no first dose to speak of.
  const isTold = early > 0 && people.some(({ events }) => events.some(isOfScenario))
  return { label, withEvent: arrests.length, ...(isTold ? { beforeFirstDose: early } : {}) }
}

const isOfHistory = ({ event, detail }: RunEvent) => event === 'dose' && detail.endsWith(LAST_OF_HISTORY)
const isOfScenario = (each: RunEvent) => each.event === 'dose' && !isOfHistory(each)

/** To follow the number of all: `, of these 3 before the first dose of this scenario`. */
export function earlyWords({ beforeFirstDose }: Arm): string {
  return beforeFirstDose === undefined ? '' : `, of these ${beforeFirstDose} before the first dose of this scenario`
}
