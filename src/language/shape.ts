import { InputError, type Place } from '../units/index.ts'
import type { ModelSource } from './model.ts'
import { type DataPath, describeValue, pathText } from './place.ts'
import { modelSchema } from './schema.ts'
import { didYouMean } from './suggest.ts'
import { FORBIDDEN_KEYS } from './words.ts'

/** Chosen: model data is five levels deep. */
const DEEPEST_DATA = 50

/**
 * Checks that data has the shape of a model, and returns it with every unit a text.
 *
 * @param data    what a YAML or JSON file holds, or a built-in model
 * @param locate  place of a value in the file
 * @throws        InputError for the first key or value that does not fit
 */
export function readShape(data: unknown, locate: (path: DataPath) => Place): ModelSource {
  const name = nameOf(data)
  const at = (path: DataPath): Place => ({ ...locate(path), path: [name, pathText(path)].filter(Boolean).join(' › ') })
  refuseTraps(data, at)
  const result = modelSchema.safeParse(data)
  if (result.success) return result.data as ModelSource
  throw new InputError(problemOf(result.error.issues[0] as unknown as Issue, data, at))
}

/** The id that leads every path, where there is one. */
function nameOf(data: unknown): string {
  const id = typeof data === 'object' && data !== null ? Object.getOwnPropertyDescriptor(data, 'id')?.value : undefined
  return typeof id === 'string' && id !== '' && id.length <= 120 ? id : 'model'
}

/**
 * Refuses what no file can hold or what would reach into JavaScript's own objects: keys such as `__proto__`, data that contains
 * itself, functions.
 */
function refuseTraps(data: unknown, at: (path: DataPath) => Place): void {
  const seen = new Set<object>()
  const visit = (value: unknown, path: DataPath): void => {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
      throw new InputError({
        place: at(path),
        found: describeValue(value),
        expected: 'a text, a number, a list or a table',
        remedy: 'models are plain data: write the value itself',
      })
    }
    // A value met again was checked where it was met first (YAML anchors share values; a value within itself ends here too).
    if (typeof value !== 'object' || value === null || seen.has(value)) return
    seen.add(value)
    if (path.length > DEEPEST_DATA) {
      throw new InputError({
        place: at(path.slice(0, 5)),
        found: `more than ${DEEPEST_DATA} levels of nesting`,
        expected: 'a model',
        remedy: 'see docs/language.md for the keys of a model',
      })
    }
    for (const key of Object.keys(value)) {
      const step = Array.isArray(value) ? Number(key) : key
      if (FORBIDDEN_KEYS.has(key)) {
        throw new InputError({
          place: at([...path, step]),
          found: `the key \`${key}\``,
          expected: 'a key of the model format, or an id',
          remedy: 'choose another word: this one has a meaning of its own in programs',
        })
      }
      visit((value as Record<string, unknown>)[key], [...path, step])
    }
  }
  visit(data, [])
}

interface Issue {
  readonly code: string
  readonly path: DataPath
  readonly expected?: string
  readonly keys?: readonly string[]
  readonly values?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly origin?: string
  readonly errors?: readonly (readonly Issue[])[]
}

function problemOf(issue: Issue, data: unknown, at: (path: DataPath) => Place) {
  const value = valueAt(data, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys![0]!
    const known = knownKeys(issue.path)
    const missing = known.filter((name) => !hasKey(value, name))
    return {
      place: at([...issue.path, key]),
      found: `unknown key \`${key}\``,
      expected: `one of ${known.join(', ')}`,
      remedy: didYouMean(
        key,
        missing,
        didYouMean(key, known, 'take it out, or see docs/language.md for what the format holds'),
      ),
    }
  }
  const key = issue.path.at(-1)
  if (value === undefined && key !== undefined) {
    return {
      place: at(issue.path),
      found: `no \`${key}\``,
      expected: expectedOf(issue),
      remedy: `add \`${key}: …\`${hintFor(key)}`,
    }
  }
  return {
    place: at(issue.path),
    found: describeValue(value),
    expected: expectedOf(issue),
    remedy: remedyFor(issue, value),
  }
}

function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES.get(issue.expected ?? '') ?? String(issue.expected)
    case 'invalid_value':
      return issue.values!.length === 1 ? `\`${issue.values![0]}\`` : `one of ${issue.values!.join(', ')}`
    case 'invalid_union': {
      const deeper = issue.errors!.flat().find(({ code }) => code === 'too_big' || code === 'too_small')
      return deeper
        ? expectedOf(deeper)
        : [...new Set(issue.errors!.map((errors) => expectedOf(errors[0]!)))].join(' or ')
    }
    case 'too_small':
      return issue.origin === 'string'
        ? 'a text that is not empty'
        : issue.origin === 'array'
          ? `a list of ${issue.minimum}`
          : `at least ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string'
        ? `a text of at most ${issue.maximum} characters`
        : issue.origin === 'array'
          ? `a list of ${issue.maximum}`
          : `at most ${issue.maximum}`
    default:
      return 'a value of the model format'
  }
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['tuple', 'a list of two numbers'],
  ['object', 'a table of keys'],
  ['record', 'a table of keys'],
])

function remedyFor(issue: Issue, value: unknown): string {
  const expected = expectedOf(issue)
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    return didYouMean(value, issue.values!.map(String), 'use one of these words')
  }
  if (expected === 'a number' && typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))) {
    return `write it without quotes: ${value.trim()}`
  }
  if (expected === 'a number' && typeof value === 'string')
    return 'write the number alone; its unit has a key of its own'
  if (expected.startsWith('a text') && (typeof value === 'number' || typeof value === 'boolean'))
    return `put it in quotes: "${value}"`
  if (expected.startsWith('a text') && Array.isArray(value)) return 'write one text'
  return 'change it to what is expected; see docs/language.md'
}

function hintFor(key: string | number): string {
  const hints: Record<string, string> = Object.assign(Object.create(null), {
    unit: ', `1` for a pure number',
    is: ' with what it is, in words',
    where: ' with the table, figure or page',
    source: ' with `doi` or `cites`, and `where`',
    equations: '; an empty text where a part has none',
    start: ", a number in the state's unit",
  })
  return hints[key] ?? ''
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
}

function valueAt(data: unknown, path: DataPath): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = (value as Record<string | number, unknown>)[step]
  }
  return value
}

interface SchemaDef {
  readonly type: string
  readonly innerType?: { readonly def: SchemaDef }
  readonly valueType?: { readonly def: SchemaDef }
  readonly element?: { readonly def: SchemaDef }
  readonly shape?: Record<string, { readonly def: SchemaDef }>
}

/** The keys that the schema has at a path. */
function knownKeys(path: DataPath): readonly string[] {
  let def = modelSchema.def as unknown as SchemaDef
  for (const step of [...path, undefined]) {
    while (def.innerType) def = def.innerType.def
    if (step === undefined) break
    const next = def.shape ? def.shape[step] : (def.valueType ?? def.element)
    if (!next) return []
    def = next.def
  }
  return Object.keys(def.shape ?? {})
}
