import { areas } from '../engine/area.ts'
import { extremes } from '../engine/extremes.ts'
import { SimulationFailure } from '../engine/failure.ts'
import { record } from '../engine/record.ts'
import { simulate } from '../engine/simulate.ts'
import type { LoggedEvent, Observer, Outcome } from '../engine/subject.ts'
import { valueAt } from '../engine/value-at.ts'
import { youngPerson } from './age-warning.ts'
import { applyScale } from './columns.ts'
import { eventsOf } from './event-log.ts'
import { runFailure } from './failure.ts'
import { finiteOutputs } from './finite.ts'
import type { PersonResult } from './result.ts'
import type { RunPlan } from './run-plan.ts'
import { aboveLimits } from './starting-limits.ts'
import { type PlannedSubject, planSubject } from './subject-plan.ts'
import type { PlannedSummary } from './summary-plan.ts'
import type { Values } from './values.ts'
import { waitedInVain } from './waited-in-vain.ts'

/**
 * Runs one person and reads off rows, events and summaries. Depends on the plan and the person's values alone.
 *
 * @throws RunFailure when the run cannot go on
 */
export function simulatePerson(plan: RunPlan, person: string, values: Values): PersonResult {
  const planned = planSubject(plan, person, values)
  const width = plan.program.outputs.length
  const recording = record(plan.rowModelTimes, width)
  const summaries = plan.summaries.filter(({ request }) => request.kind !== 'share-of-people')
  const readers = summaries.map((summary) => summaryReader(plan, summary, width))
  const looked = [...plan.columns, ...summaries.flatMap(({ reading }) => reading ?? [])]
  const outcome = simulateOrExplain(plan, planned, [
    finiteOutputs(
      planned.subject,
      looked.map(({ quantity }) => plan.outputIndex.get(quantity)!),
    ),
    recording,
    ...readers.flatMap((reader) => reader.observer ?? []),
  ])
  const events = eventsOf(plan, person, planned, outcome)
  const above = aboveLimits(plan, person, planned.given, outcome.events)
  const rows = recording.count
  const values_ = new Float64Array(rows * plan.columns.length)
  plan.columns.forEach(({ quantity, scale }, column) => {
    const output = plan.outputIndex.get(quantity)!
    for (let row = 0; row < rows; row++) {
      values_[row * plan.columns.length + column] = applyScale(scale, recording.rows[row * width + output]!)
    }
  })
  return {
    person,
    times: plan.rowTimes.slice(0, rows),
    values: values_,
    events,
    summaries: Float64Array.from(readers, (reader, i) =>
      applyScale(summaries[i]!.scale, reader.read(outcome.events, outcome.end)),
    ),
    steps: outcome.steps,
    dosesAboveLimits: above.doses,
    warnings: [
      ...youngPerson(plan, values),
      ...above.warnings,
      ...waitedInVain(planned.triggerMeanings, outcome.events),
      ...planned.warnings,
      ...outcome.warnings,
    ],
  }
}

function simulateOrExplain(plan: RunPlan, { subject }: PlannedSubject, observers: readonly Observer[]): Outcome {
  try {
    return simulate(subject, observers)
  } catch (error) {
    throw error instanceof SimulationFailure ? runFailure(error, plan, subject) : error
  }
}

/** What watches for one summary, and how its number is read afterwards; NaN where it did not happen. */
interface SummaryReader {
  readonly observer?: Observer
  read(events: readonly LoggedEvent[], end: number): number
}

function summaryReader(plan: RunPlan, { request, reading, from, to }: PlannedSummary, width: number): SummaryReader {
  const output = reading ? plan.outputIndex.get(reading.quantity)! : -1
  switch (request.kind) {
    case 'time-of-event':
      return {
        read: (events) =>
          events.find((each) => each.kind === 'fired' && each.trigger === request.quantity)?.time ?? Number.NaN,
      }
    case 'minimum':
    case 'maximum': {
      const observer = extremes([{ output, kind: request.kind, from, to }], width)
      return { observer, read: () => observer.found()[0]!.value }
    }
    case 'time-of-minimum':
    case 'time-of-maximum': {
      const kind = request.kind === 'time-of-minimum' ? 'minimum' : 'maximum'
      const observer = extremes([{ output, kind, from, to }], width)
      return { observer, read: () => observer.found()[0]!.time }
    }
    case 'mean':
    case 'area': {
      const observer = areas([{ output, from, to }], width)
      const { kind } = request
      return { observer, read: () => (kind === 'area' ? observer.found()[0]!.area : observer.found()[0]!.mean) }
    }
    case 'value': {
      const observer = valueAt(from, width)
      return { observer, read: () => observer.values?.[output] ?? Number.NaN }
    }
    case 'end': {
      const observer = lastOf(output, from, to, width)
      return { observer, read: () => observer.value() }
    }
    default:
      throw new TypeError(`no reader for ${request.kind}`)
  }
}

/** The output at the end of the time lived inside the window. */
function lastOf(output: number, from: number, to: number, width: number): Observer & { value(): number } {
  const outputs = new Float64Array(width)
  let value = Number.NaN
  return {
    segment(segment) {
      if (segment.start > to || segment.end < from) return
      segment.outputsAt(Math.min(segment.end, to), outputs)
      value = outputs[output]!
    },
    value: () => value,
  }
}
