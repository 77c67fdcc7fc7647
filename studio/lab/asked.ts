import { type LabState, REGIMENS, START, twinOf } from './catalogue.ts'
import { chosen } from './choice.ts'
import { questionData, type ScenarioData, scenarioData } from './scenario.ts'

/** A question that a file brought: its person, time, doses and life, written anew from what was read. */
export interface OpenedFile {
  readonly name: string
  readonly data: ScenarioData
}

/** What the Lab is asked: choices from its lists, or a file in place of those about the person. */
export interface Asked {
  readonly state: LabState
  readonly file?: OpenedFile
}

export const FIRST: Asked = { state: START }

export function firstOf({ state, file }: Asked): ScenarioData {
  return file ? file.data : questionData(state, state.days)
}

/** Of a file the twin is the same person with another medicine. */
export function twinData({ state, file }: Asked): ScenarioData | undefined {
  const question = twinOf(state)
  if (question === undefined) return undefined
  if (file === undefined) return questionData(question, state.days)
  const { person, duration, life, give } = file.data
  const other = chosen(REGIMENS, question.give).scenario.give as ScenarioData['give']
  const doses = state.twin === 'same' ? give : other
  return scenarioData({ person, duration, ...(life ? { life } : {}), ...(doses ? { give: doses } : {}) })
}

/** The same question for several virtual people, or for draws from what is not known. */
export function spreadData(data: ScenarioData, kind: 'people' | 'doubt', count: number): ScenarioData {
  const { record, ...question } = data
  const spread =
    kind === 'people' ? { people: { count, seed: 1, population: 'adults' } } : { doubt: { draws: count, seed: 1 } }
  return { ...question, ...spread, record }
}

/** Substances of a question: before the run and in it. */
export function substancesOf({ person, give = [] }: ScenarioData): readonly string[] {
  const { history } = person as { history?: { substance?: string } }
  return [...(history?.substance ? [history.substance] : []), ...give.map(({ substance }) => String(substance))]
}
