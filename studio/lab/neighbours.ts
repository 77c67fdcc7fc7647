import { type LabState, QUESTION, type QuestionKey, SPANS } from './catalogue.ts'

/** In the order in which hands are likely to come to them. Cues and the like need nothing that is not there. */
const KEYS: readonly QuestionKey[] = ['give', 'history', 'age']

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
