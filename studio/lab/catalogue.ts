/**
 * What the Lab offers: closed lists. Exposures outside approved medicine are those of our regimen for a cited study, by its name; medicines are
 * at doses that labels state. A link or a file can name nothing else.
 */
import type { Choice } from './choice.ts'
import { EXPOSURES, HISTORIES } from './histories.ts'
import { LIFE, LIFE_KEYS, type LifeKey } from './life-choices.ts'
import { REGIMENS } from './regimens.ts'

export { EXPOSURES, HISTORIES, LIFE, LIFE_KEYS, REGIMENS }

export const AGES = ['16', '20', '30', '45', '60'] as const
export const WEIGHTS = ['50', '70', '90'] as const
export const SPANS = ['1', '3', '10', '30', '180', '365'] as const
/** How many virtual people, or draws from doubt. */
export const COUNTS = ['off', '20', '50', '100'] as const
/** What part of the time the charts show. */
export const ZOOMS = ['all', 'hours', 'days', 'log'] as const
export type Zoom = (typeof ZOOMS)[number]

/** The question about one person: what a twin may differ in. */
export interface Question extends Readonly<Record<LifeKey, string>> {
  readonly age: string
  readonly weight: string
  readonly history: string
  readonly exposure: string
  readonly give: string
}
export type QuestionKey = keyof Question

const ids = (choices: readonly Choice[]) => choices.map(({ id }) => id)
const lifeIds = Object.fromEntries(LIFE_KEYS.map((key) => [key, ids(LIFE[key])])) as Record<LifeKey, string[]>

export const QUESTION: Readonly<Record<QuestionKey, readonly string[]>> = {
  age: AGES,
  weight: WEIGHTS,
  history: ids(HISTORIES),
  exposure: ids(EXPOSURES),
  give: ids(REGIMENS),
  ...lifeIds,
}
export const QUESTION_KEYS = Object.keys(QUESTION) as QuestionKey[]

/** What the twin has in common with the first person is `same`. Its medicine stands under `twin`. */
export const SAME = 'same'
type OwnKey = Exclude<QuestionKey, 'give'>
export type TwinKey = `twin.${OwnKey}`
export const TWIN_KEYS = QUESTION_KEYS.filter((key) => key !== 'give').map((key): TwinKey => `twin.${key}`)

/** What of the question a key of the twin is about. */
export function ownKey(key: TwinKey): OwnKey {
  return key.slice('twin.'.length) as OwnKey
}

/** The whole state of the Lab. */
export interface LabState extends Question, Readonly<Record<TwinKey, string>> {
  /** The twin's medicine, `same`, or `off`. */
  readonly twin: string
  readonly days: string
  readonly people: string
  readonly doubt: string
  readonly assumed: string
  readonly zoom: string
}

const everySame = Object.fromEntries(TWIN_KEYS.map((key) => [key, SAME])) as Record<TwinKey, string>
const calm = Object.fromEntries(LIFE_KEYS.map((key) => [key, 'none'])) as Record<LifeKey, string>

export const START: LabState = {
  age: '30',
  weight: '70',
  history: 'smolka1999',
  exposure: 'none',
  give: 'none',
  ...calm,
  twin: 'buprenorphine',
  ...everySame,
  days: '30',
  people: 'off',
  doubt: 'off',
  assumed: 'off',
  zoom: 'all',
}

const twinLists = Object.fromEntries(
  TWIN_KEYS.map((key) => [key, [SAME, ...QUESTION[ownKey(key)]]]),
) as unknown as Record<TwinKey, readonly string[]>

/** Every value that each key may have: the form is drawn from it, and links are read against it. */
export const ALLOWED: Readonly<Record<keyof LabState, readonly string[]>> = {
  ...QUESTION,
  twin: ['off', SAME, ...QUESTION.give],
  ...twinLists,
  days: SPANS,
  people: COUNTS,
  doubt: COUNTS,
  assumed: ['off', 'on'],
  zoom: ZOOMS,
}

/** What the twin is asked. */
export function twinOf(state: LabState): Question | undefined {
  if (state.twin === 'off') return undefined
  const own = (key: QuestionKey) => {
    const value = key === 'give' ? state.twin : state[`twin.${key}` as TwinKey]
    return value === SAME ? state[key] : value
  }
  return Object.fromEntries(QUESTION_KEYS.map((key) => [key, own(key)])) as unknown as Question
}
