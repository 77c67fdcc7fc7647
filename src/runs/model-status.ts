import type { CheckedModel } from '../language/checked.ts'
import type { ModelSource } from '../language/model.ts'
import { builtInModels } from '../models/index.ts'
import { builtInModel } from './load-model.ts'
import { modelDigest } from './model-digest.ts'
import { counted, listed, readable } from './report/numbers.ts'

/** How far a model has been held against what others found, from the least. A model has reached a rung when it stands on all before it. */
export const RUNGS = ['transcribed', 'checked twice', 'reproduces', 'predicts'] as const
export type Rung = (typeof RUNGS)[number]

/** What a test of this project says that it shows of a model (`scripts/docs/shown.ts` reads these out of the tests). */
export interface Shown {
  /** Id of a model, or of a part. */
  readonly model: string
  readonly shows: 'second transcription' | 'published result'
  readonly test: string
  /** Files of other people's numbers that the test compares with. */
  readonly against: readonly string[]
  readonly what: string
}

/** What was found of the models, as `npm run docs` wrote it to `evidence/results.json`. */
export interface Results {
  readonly shown: readonly Shown[]
  readonly models: Readonly<Record<string, ModelResults>>
}

/** Published numbers against the model that had this digest. */
export interface ModelResults {
  readonly model_sha256: string
  readonly check: Counts
  readonly fit: Counts
  readonly skill: { readonly skill?: number; readonly model?: number; readonly naive?: number; readonly rows: number }
}

interface Counts {
  readonly numbers: Tally
  readonly orderings: Tally
  readonly signs: Tally
}
interface Tally {
  readonly inside: number
  readonly all: number
}

/** A model's status, with the reason of each rung. */
export interface ModelStatus {
  readonly status: Rung
  readonly rungs: readonly { readonly rung: Rung; readonly holds: boolean; readonly because: string }[]
  /** Whether the published numbers were asked of a model that has changed since. */
  readonly isStale: boolean
}

/** Fewer numbers than these say too little to call it predicting. Chosen: six of ten would be inside by tossing a coin in three of eight cases. */
const LEAST_NUMBERS = 10

/** The rule of the last rung, in words. */
export const PREDICTS_RULE =
  `predicts: of at least ${LEAST_NUMBERS} published numbers that it was not tuned to, and that a regimen reads off it, more than ` +
  'half are inside, and its fold error is less than that of the mean of the same quantity’s rows to fit (skill above 0)'

/** Computes the status of a model that compiles. */
export function modelStatus(model: CheckedModel, results: Results | undefined): ModelStatus {
  const found = results && Object.hasOwn(results.models, model.id) ? results.models[model.id] : undefined
  const isStale = found !== undefined && found.model_sha256 !== modelDigest(model)
  const rungs = [
    { rung: 'transcribed', holds: true, because: 'every name, unit and source was checked, and it compiles' },
    { rung: 'checked twice', ...checkedTwice(model, results?.shown ?? []) },
    { rung: 'reproduces', ...reproduces(model, results?.shown ?? []) },
    { rung: 'predicts', ...predicts(found, isStale) },
  ] as const
  const first = rungs.findIndex(({ holds }) => !holds)
  return { status: RUNGS[first === -1 ? RUNGS.length - 1 : first - 1]!, rungs, isStale }
}

/** One line: the status, what holds beyond it, and whether it may be out of date. */
export function statusWords({ status, rungs, isStale }: ModelStatus): string {
  const beyond = rungs.filter(({ rung, holds }) => holds && RUNGS.indexOf(rung) > RUNGS.indexOf(status))
  const missing = rungs.filter(({ holds }) => !holds).map(({ rung }) => rung)
  const also =
    beyond.length === 0 ? '' : `; also ${listed(beyond.map(({ rung }) => rung))}, though not yet ${listed(missing)}`
  return `${status}${also}${isStale ? ' (stale: the published numbers were asked of an earlier version of the model)' : ''}`
}

interface Reason {
  readonly holds: boolean
  readonly because: string
}

/** More ids than these are counted, not listed. */
const MOST_LISTED = 6

/** A whole was written twice when it was as such, or when each of its parts was: alone, or, word for word the same, in another whole. */
function checkedTwice(model: CheckedModel, shown: readonly Shown[]): Reason {
  const twice = shown.filter(({ shows }) => shows === 'second transcription')
  const own = twice.filter((each) => each.model === model.id)
  if (own.length > 0) return { holds: true, because: testsWords(own) }
  const written = model.parts.filter(({ equations }) => equations.trim() !== '')
  const claims = written.map((part) => ({ id: part.id, claim: twice.find((each) => covers(each, part)) }))
  const missing = claims.filter(({ claim }) => claim === undefined).map(({ id }) => id)
  if (missing.length === 0) {
    return { holds: true, because: testsWords([...new Set(claims.map(({ claim }) => claim!))]) }
  }
  const which =
    missing.length === written.length
      ? 'it'
      : missing.length > MOST_LISTED
        ? `${missing.length} of its ${written.length} parts`
        : `these of its parts: ${listed(missing)}`
  return { holds: false, because: `no second transcription is compared with ${which}` }
}

function covers({ model }: Shown, part: ModelSource): boolean {
  if (model === part.id) return true
  const text = JSON.stringify(part)
  const others = builtInModels.has(model) ? builtInModel(model).parts : []
  return others.some((other) => other.id === part.id && JSON.stringify(other) === text)
}

function reproduces(model: CheckedModel, shown: readonly Shown[]): Reason {
  const own = shown.filter((each) => each.shows === 'published result' && each.model === model.id)
  return own.length > 0
    ? { holds: true, because: testsWords(own) }
    : { holds: false, because: 'no test compares it with a figure or table that was published' }
}

function predicts(found: ModelResults | undefined, isStale: boolean): Reason {
  if (!found) return { holds: false, because: 'no published number was asked of it yet' }
  const { numbers } = found.check
  const { skill, model, naive, rows } = found.skill
  const because = [
    `${numbers.inside} of ${counted(numbers.all, 'number', 'numbers')} that it was not tuned to are inside`,
    skill === undefined
      ? 'skill unknown, for want of rows to fit of the same quantities'
      : `skill ${readable(Number(skill.toFixed(2)))} (fold error ${readable(model!)}, of the naive mean ${readable(naive!)}, over ${counted(rows, 'row', 'rows')})`,
    ...(numbers.all < LEAST_NUMBERS ? [`fewer than ${LEAST_NUMBERS} say too little`] : []),
    ...(isStale ? ['stale: asked of an earlier version of the model'] : []),
  ].join('; ')
  const holds = numbers.all >= LEAST_NUMBERS && numbers.inside * 2 > numbers.all && (skill ?? 0) > 0
  return { holds, because }
}

function testsWords(shown: readonly Shown[]): string {
  return shown.map(({ what, test }) => `${what} (${test})`).join('; ')
}
