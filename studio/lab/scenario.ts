import { recordOf } from '../state/columns.ts'
import { EXPOSURES, HISTORIES, type LabState, LIFE, LIFE_KEYS, type Question, REGIMENS } from './catalogue.ts'
import { chosen } from './choice.ts'

/** A scenario as plain data, as `parseScenario` takes it once it is written. */
export interface ScenarioData {
  readonly allostat: 1
  readonly title: string
  readonly person: Readonly<Record<string, unknown>>
  readonly duration: string
  readonly life?: readonly Readonly<Record<string, unknown>>[]
  readonly give?: readonly Readonly<Record<string, unknown>>[]
  readonly people?: Readonly<Record<string, unknown>>
  readonly doubt?: Readonly<Record<string, unknown>>
  readonly record: { readonly every: string; readonly columns: Readonly<Record<string, string>> }
}

/** The scenario of a question. */
export function questionData(question: Question, days: string): ScenarioData {
  const parts = [
    chosen(EXPOSURES, question.exposure),
    chosen(REGIMENS, question.give),
    ...LIFE_KEYS.map((key) => chosen(LIFE[key], question[key])),
  ].map(({ scenario }) => scenario)
  const all = (key: 'give' | 'life') => parts.flatMap((part) => (part[key] as ScenarioData['give']) ?? [])
  const { history } = chosen(HISTORIES, question.history).scenario
  return scenarioData({
    person: { weight: `${question.weight} kg`, age: Number(question.age), ...(history ? { history } : {}) },
    duration: `${days} day`,
    life: all('life'),
    give: all('give'),
  })
}

type Asked = Pick<ScenarioData, 'person' | 'duration' | 'life' | 'give'>

/** What is asked, with the columns that the Lab draws. */
export function scenarioData({ person, duration, life = [], give = [] }: Asked): ScenarioData {
  return {
    allostat: 1,
    title: 'From the Lab of the studio',
    person,
    duration,
    ...(life.length > 0 ? { life } : {}),
    ...(give.length > 0 ? { give } : {}),
    record: recordOf(rowsEvery(Number.parseFloat(duration))),
  }
}

/** Rows as close as a picture of so many days can show. */
function rowsEvery(days: number): string {
  if (days > 30) return '3 h'
  if (days > 3) return '30 min'
  return days > 1 ? '5 min' : '1 min'
}

export const written = (data: ScenarioData): string => JSON.stringify(data, null, 2)

/** The scenario of a state with one medicine or another, as text that `parseScenario`, the command line and a file take. */
export function labScenario(state: LabState, give: string): string {
  return written(questionData({ ...state, give }, state.days))
}
