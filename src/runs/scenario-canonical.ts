import type { Scenario } from './scenario-types.ts'

/**
 * The scenario as one text to be hashed: equal for files that mean the same question.
 *
 * Free of title, file names and places; keys in a fixed order; the contents of model file and tables included.
 */
export function canonicalScenario(scenario: Scenario): string {
  const { title: _title, ...meant } = scenario
  return JSON.stringify(meant, canonicalValue)
}

/** Names of files, places in them and texts as typed: what may differ between files that mean the same. */
const NOT_MEANT = new Set(['file', 'path', 'place', 'line', 'lines', 'text'])

function canonicalValue(this: unknown, key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if (isUnit(value)) return value.text
  // A user's model is data of its own: a key `text` in it would be the user's.
  const isOwnModel = key === 'source'
  const entries = Object.entries(value)
    .filter(([name, inner]) => inner !== undefined && (isOwnModel || !NOT_MEANT.has(name)))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries)
}

function isUnit(value: object): value is { text: string } {
  return 'text' in value && 'dimension' in value && 'factor' in value
}
