import type { LoggedEvent, Outcome } from '../engine/subject.ts'
import { convert } from '../units/index.ts'
import type { RunEvent } from './result.ts'
import type { RunPlan } from './run-plan.ts'
import type { DoseToLog, PlannedSubject } from './subject-plan.ts'

/** What happened to a person, in order of time: doses when they were given, though some reach their place later. */
export function eventsOf(
  { model, timeUnit }: RunPlan,
  person: string,
  { doseLog, lifeLabels, triggerMeanings }: PlannedSubject,
  { events: logged, end }: Outcome,
): RunEvent[] {
  const at = (time: number) => ({ time: convert(time, model.timeUnit, timeUnit), person })
  const happened = logged.flatMap(({ time, kind, tag, trigger }): RunEvent[] => {
    if (kind === 'dose') {
      const dose = doseLog[tag!]!
      return [{ ...at(givenAt(dose, time)), event: 'dose', detail: dose.label }]
    }
    if (kind === 'begins') return [{ ...at(time), event: 'life', detail: lifeLabels[tag!]! }]
    if (kind === 'ends') return [{ ...at(time), event: 'life', detail: `${lifeLabels[tag!]!} ends` }]
    const meaning = triggerMeanings.get(trigger!)!
    if (meaning.kind === 'crossing')
      return kind === 'fired' ? [{ ...at(time), event: 'threshold', detail: meaning.text }] : []
    const { event, is, after } = meaning
    if (kind === 'fired') return [{ ...at(time), event, detail: is }]
    if (kind === 'declined')
      return [{ ...at(time), event: `${event}.passed`, detail: `no longer so ${after ?? 'then'} later` }]
    return []
  })
  if (doseLog.every(({ lag }) => lag === 0)) return happened
  const onTheWay = notArrived(doseLog, logged, end).map(
    (dose): RunEvent => ({ ...at(dose.at!), event: 'dose', detail: dose.label }),
  )
  return [...happened, ...onTheWay].sort((a, b) => a.time - b.time)
}

/** What waited for a condition is known by its arrival alone; the difference is rounded, so that it reads 30 and not 30.000000000000004. */
function givenAt({ at, lag }: DoseToLog, arrival: number): number {
  if (lag === 0) return arrival
  return at ?? Number((arrival - lag).toPrecision(14))
}

/** Given, but at the end of the run not where it was to go: the engine says nothing of these. */
function notArrived(doseLog: readonly DoseToLog[], logged: readonly LoggedEvent[], end: number): DoseToLog[] {
  const arrived = new Set(logged.flatMap(({ kind, tag }) => (kind === 'dose' ? tag! : [])))
  return doseLog.filter(({ at, lag }, tag) => lag > 0 && at !== undefined && at < end && !arrived.has(tag))
}
