import type { LoggedEvent } from '../engine/subject.ts'
import type { TriggerMeaning } from './subject-plan.ts'

/** What a reader should know of the conditions of doses and life that never came true for a person. */
export function waitedInVain(
  meanings: ReadonlyMap<string, TriggerMeaning>,
  logged: readonly LoggedEvent[],
): readonly string[] {
  const fired = new Set(
    logged.flatMap(({ kind, trigger }) => (kind === 'fired' && trigger !== undefined ? [trigger] : [])),
  )
  const idle = [...meanings].flatMap(([id, meaning]) =>
    meaning.kind === 'crossing' && !fired.has(id) ? [meaning] : [],
  )
  const told = new Set(idle.map(({ text, line }) => `${text}${line === undefined ? '' : ` (line ${line})`}`))
  return [...told].map((what) => `did not come true, so what waits for it did not happen: ${what}`)
}
