import { type LabState, LIFE_KEYS, QUESTION, type QuestionKey, SPANS } from './catalogue.ts'

/** Days of which an answer is worth having ahead; of longer ones a short run leaves the programs and the histories. Chosen. */
const SHORT = 30

/** In the order in which hands are likely to come to them. */
const KEYS: readonly QuestionKey[] = ['give', 'history', 'weight', 'age', 'exposure', ...LIFE_KEYS]

/** The states that are one choice away in what decides how a person is computed. */
export function neighbours(state: LabState): LabState[] {
  const days = Number(state.days) > SHORT ? SPANS[0] : state.days
  return KEYS.flatMap((key) =>
    QUESTION[key].filter((value) => value !== state[key]).map((value) => ({ ...state, days, [key]: value })),
  )
}
