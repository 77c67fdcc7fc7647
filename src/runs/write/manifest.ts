import { formatUnit } from '../../units/index.ts'
import type { Accuracy, HistoryAccount, RunResult } from '../result.ts'

/** What the manifest needs beyond the result itself. */
export interface ManifestContext {
  readonly versions: Versions
  /** The models that were composed: the whole first, then its parts. */
  readonly models: readonly { readonly id: string; readonly title: string }[]
  /** Names of the files that lie beside the manifest. */
  readonly files: readonly string[]
  readonly digest: string
  /** The error that the first person's run achieved, if it was measured. */
  readonly accuracy?: Accuracy
}

export interface Versions {
  readonly allostat: string
  /** Version of Node.js; left out in a browser. */
  readonly node?: string
}

/** `manifest.json`: everything that one needs to know about a run in order to trust or repeat it. `digest` is its last key. */
export function manifestJson(result: RunResult, context: ManifestContext): string {
  const { solver } = result
  const { accuracy } = context
  const manifest = {
    title: result.title,
    versions: { ...context.versions, models: context.models.map(({ id, title }) => ({ id, title })) },
    model: result.modelId,
    scenario_sha256: result.scenarioSha256,
    model_sha256: result.modelSha256,
    seed: result.seed ?? null,
    solver: {
      method: solver.method,
      relative_tolerance: solver.relativeTolerance,
      backend: solver.backend,
      ...(accuracy
        ? {
            achieved_error: {
              rms: accuracy.rms,
              worst: accuracy.worst,
              worst_quantity: accuracy.quantity,
              worst_time: accuracy.time,
            },
          }
        : {}),
    },
    people: result.people.length,
    steps: result.people.reduce((sum, person) => sum + person.steps, 0),
    states_computed: result.statesComputed,
    events_watched: result.eventsWatched,
    before_time_0: historyJson(result.history),
    time_unit: formatUnit(result.timeUnit),
    columns: result.columns.map(({ name, quantity, unit, meaning }) => ({
      name,
      quantity,
      unit: formatUnit(unit),
      meaning,
    })),
    files: context.files,
    above_starting_limits: {
      doses: result.people.reduce((sum, person) => sum + person.dosesAboveLimits, 0),
      people: result.people.filter((person) => person.dosesAboveLimits > 0).length,
    },
    warnings: allWarnings(result),
    wall_seconds: result.wallSeconds,
    digest: context.digest,
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** What was simulated before time 0; null where nothing was but rest. */
function historyJson(history: HistoryAccount | undefined) {
  if (!history) return null
  const { statesAtRest, settledFor, relativeTolerance, ...given } = history
  return {
    ...given,
    states_at_rest: statesAtRest,
    settled_for: settledFor ?? null,
    relative_tolerance: relativeTolerance,
  }
}

/** The warnings of the run, then those of its people; one that several people share is said once, with how many. */
export function allWarnings(result: RunResult): string[] {
  const told = new Set(result.warnings)
  const peopleBy = new Map<string, string[]>()
  for (const { person, warnings } of result.people) {
    for (const warning of new Set(warnings))
      if (!told.has(warning)) peopleBy.set(warning, [...(peopleBy.get(warning) ?? []), person])
  }
  const personal = Array.from(peopleBy, ([warning, people]) => {
    if (!result.isPopulation) return warning
    return people.length === 1
      ? `person ${people[0]}: ${warning}`
      : `${people.length} of ${result.people.length} people: ${warning}`
  })
  return [...result.warnings, ...personal]
}
