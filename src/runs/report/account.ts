import type { RunEvent, RunResult } from '../result.ts'
import type { ReportContext } from './context.ts'
import { scaleFor, secondsIn, type TimeScale } from './numbers.ts'

/** What every section of one report looks at. */
export interface Account {
  readonly result: RunResult
  readonly context: ReportContext
  readonly scale: TimeScale
  /** Seconds of one unit of the run's time column. */
  readonly unitSeconds: number
  /** The last moment of anybody's rows, in seconds. */
  readonly endSeconds: number
  readonly events: readonly RunEvent[]
}

const EVENT_NAMES: Readonly<Record<string, string>> = {
  dose: 'dose given',
  threshold: 'threshold crossed',
  life: 'life',
  'breathing.arrest': 'cardiac arrest',
}

export function accountOf(result: RunResult, context: ReportContext): Account {
  const unitSeconds = secondsIn(result.timeUnit)
  const ends = result.people.map((person) => person.times.at(-1) ?? (context.durationSeconds ?? 0) / unitSeconds)
  const events = result.people.flatMap((person) => person.events)
  const lastEvent = events.reduce((latest, { time }) => Math.max(latest, time), 0)
  const endSeconds = ends.reduce((latest, end) => Math.max(latest, end), lastEvent) * unitSeconds
  return { result, context, scale: scaleFor(endSeconds), unitSeconds, endSeconds, events }
}

/** The name of an event in words; its id where nobody gave it a name. */
export function eventName({ context }: Account, event: string): string {
  const given = context.model.eventNames ?? {}
  if (Object.hasOwn(given, event)) return given[event]!
  return Object.hasOwn(EVENT_NAMES, event) ? EVENT_NAMES[event]! : event
}

/** What a quantity or event id means, as far as it is known. */
export function meaningOf(account: Account, quantity: string): string | undefined {
  const column = account.result.columns.find((other) => other.quantity === quantity)
  if (column) return column.meaning
  const meanings = account.context.model.meanings ?? {}
  if (Object.hasOwn(meanings, quantity)) return meanings[quantity]
  const name = eventName(account, quantity)
  return name === quantity ? undefined : name
}
