import { type LabState, QUESTION, type QuestionKey, SPANS } from './catalogue.ts'
import { LIFE_KEYS } from './life-choices.ts'

/** In the order in which hands are likely to come to them. */
const KEYS: readonly QuestionKey[] = ['give', 'history', 'age', 'exposure', 'weight', ...LIFE_KEYS]

/**
 * The states that are one choice away in what decides how a person is computed: shown for a few days only, for the rest of an answer costs
 * least. A twin's medicine is in the same list as the person's.
 */
export function neighbours(state: LabState): LabState[] {
  const days = SPANS[0]
  return KEYS.flatMap((key) =>
    QUESTION[key].filter((value) => value !== state[key]).map((value) => ({ ...state, days, [key]: value })),
  )
}
