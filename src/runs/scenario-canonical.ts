import type { Scenario } from './scenario-types.ts'

/**
 * The scenario as one text to be hashed: equal for files that ask the same question.
 *
 * Free of title, file names, places and texts as typed; keys in a fixed order; settings by their ids, since they act together. The
 * contents of the model file and of tables are included, comments and layout are not.
 */
export function canonicalScenario(scenario: Scenario): string {
  const { title: _title, file: _file, model, set, hold, ...meant } = scenario
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  return JSON.stringify({
    ...(withoutPlaces({ ...meant, set: set.toSorted(byId), hold: hold.toSorted(byId) }) as object),
    // The user's own data: whatever its keys are called, all of it is meant.
    model: model.kind === 'built-in' ? model.id : sorted(model.source),
  })
}

/** Names of files, places in them and texts as typed: what may differ between files that mean the same. */
const NOT_MEANT = new Set(['file', 'path', 'place', 'places', 'lines', 'text'])

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null) return value
  if (isUnit(value)) return value.text
  const meant = Object.entries(value).filter(([key, inner]) => inner !== undefined && !NOT_MEANT.has(key))
  return Object.fromEntries(inOrder(meant).map(([key, inner]) => [key, withoutPlaces(inner)]))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(inOrder(Object.entries(value)).map(([key, inner]) => [key, sorted(inner)]))
}

function inOrder(entries: [string, unknown][]): [string, unknown][] {
  return entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}

function isUnit(value: object): value is { text: string } {
  return 'text' in value && 'dimension' in value && 'factor' in value
}
