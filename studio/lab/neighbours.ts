import { ALLOWED, type LabState, SPANS } from './catalogue.ts'

/**
 * The states that are one choice away in what decides how a person is computed: shown for a few days only, for the rest of an answer costs
 * least. A twin's medicine is in the same list as the person's.
 */
export function neighbours(state: LabState): LabState[] {
  const days = SPANS[0]
  const keys = (Object.keys(ALLOWED) as (keyof LabState)[]).filter((key) => key !== 'days' && key !== 'twin')
  return keys.flatMap((key) =>
    ALLOWED[key].filter((value) => value !== state[key]).map((value) => ({ ...state, days, [key]: value })),
  )
}
