import { recordOf } from '../state/columns.ts'
import { HISTORIES, type LabState, REGIMENS } from './catalogue.ts'

/** The scenario of a state, as text that `parseScenario`, the command line and a file take. */
export function labScenario({ age, history, days }: LabState, give: string): string {
  const before = HISTORIES.find(({ id }) => id === history)!.scenario
  const every = Number(days) > 30 ? '3 h' : Number(days) > 3 ? '30 min' : '5 min'
  return JSON.stringify(
    {
      allostat: 1,
      title: 'From the Lab of the studio',
      person: { weight: '70 kg', age: Number(age), ...before },
      duration: `${days} day`,
      ...REGIMENS.find(({ id }) => id === give)!.scenario,
      record: recordOf(every),
    },
    null,
    2,
  )
}
