import { join } from 'node:path'
import { type Accuracy, formatUnit, type RunResult } from '../index.ts'
import { quantiles } from '../runs/quantiles.ts'
import type { ShareOfPeople } from '../runs/report/index.ts'
import { counted, readable, secondsIn, timeWords, withUnit } from '../runs/report/numbers.ts'
import { allWarnings, linesOfAll, linesOfPerson } from '../runs/write/index.ts'
import type { WrittenRun } from '../runs/write/run-files.ts'
import { indented, textTable, wrapText } from './text-table.ts'

export interface FinishedRun {
  readonly result: RunResult
  readonly written: WrittenRun
  readonly out: string
  readonly share?: ShareOfPeople
  readonly isOverdose: boolean
  /** Whether there is a report. */
  readonly isShown: boolean
  readonly accuracy?: Accuracy
}

const CARE = 'Rescue breathing and emergency care come first; naloxone can wear off while the opioid is still there.'

const NO_REPORT = 'no report: it shows one person’s overdose only beside other people\n'

/** Events of one person that a terminal can bear; the file has them all. Chosen. */
const MOST_EVENTS = 20

/** What a run found, short enough for a terminal. */
export function runText(found: FinishedRun, width: number): string {
  const { result, written, out, isShown } = found
  const sections = [
    `${result.title}\n${counted(result.people.length, 'person', 'people')}, model ${result.modelId}\n`,
    indented(summaryTable(result, width - 2)),
    indented(result.isPopulation ? eventCounts(result, width - 2) : eventTable(result, width - 2)),
    shareText(found, width),
    accuracyText(found),
    warningText(result, width),
    `${join(out, '/')}  ${written.files.join('  ')}\n${isShown ? '' : NO_REPORT}digest ${written.digest}\n`,
  ]
  return sections.filter((section) => section !== '').join('\n')
}

function accuracyText({ accuracy, result }: FinishedRun): string {
  if (!accuracy) return ''
  const { rms, worst, quantity, time } = accuracy
  const where = quantity === '' ? '' : `, of ${quantity} at ${readable(time)} ${formatUnit(result.timeUnit)}`
  return `achieved error: ${rms.toExponential(1)} (root mean square), at most ${worst.toExponential(1)}${where}\n`
}

function summaryTable(result: RunResult, width: number): string {
  const rows = summaries(result).map(({ text, unit, ...found }) => {
    if ('value' in found) {
      const words = text.startsWith('share')
        ? `${Math.round((found.value ?? 0) * result.people.length)} of ${result.people.length} people`
        : undefined
      return [text, words ?? (found.value === null ? 'did not happen' : withUnit(found.value, unit))]
    }
    if (found.median === null) return [text, 'happened to nobody']
    const reached = found.people < result.people.length ? `, ${found.people} of ${result.people.length} people` : ''
    return [
      text,
      `${withUnit(found.median, unit)} (median; 90 % between ${readable(found.low!)} and ${readable(found.high!)}${reached})`,
    ]
  })
  return textTable(rows, [{}, { wrap: true }], width)
}

interface OneSummary {
  readonly text: string
  readonly quantity: string
  readonly statistic: string
  readonly unit: string
  readonly value: number | null
}

interface SpreadSummary extends Omit<OneSummary, 'value'> {
  /** Of those it happened to; `low` and `high` hold 90 % of them. */
  readonly median: number | null
  readonly low: number | null
  readonly high: number | null
  readonly people: number
}

function summaries(result: RunResult): (OneSummary | SpreadSummary)[] {
  const people = result.people.map((person) => linesOfPerson(result, person))
  const overall = linesOfAll(result)
  const head = ({ text, quantity, statistic, unit }: RunResult['summaryLines'][number]) => ({
    text: text || `${statistic} of ${quantity}`,
    quantity,
    statistic,
    unit: formatUnit(unit),
  })
  const orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value)
  const personal = result.summaryLines.filter((line) => line.of === 'person')
  return result.summaryLines.map((line) => {
    if (line.of === 'people') return { ...head(line), value: orNull(overall.find(([other]) => other === line)?.[1]) }
    const index = personal.indexOf(line)
    const values = people.map((lines) => lines[index]![1])
    if (!result.isPopulation) return { ...head(line), value: orNull(values[0]) }
    const happened = values.filter((value) => !Number.isNaN(value))
    const [low, median, high] = quantiles(happened, [0.05, 0.5, 0.95])
    return { ...head(line), median: orNull(median), low: orNull(low), high: orNull(high), people: happened.length }
  })
}

function eventTable(result: RunResult, width: number): string {
  const events = result.people[0]?.events ?? []
  const rows = events
    .slice(0, MOST_EVENTS)
    .map(({ time, event, detail }) => [timeWords(time * secondsIn(result.timeUnit)), event, detail])
  const more = events.length > MOST_EVENTS ? `and ${events.length - MOST_EVENTS} more in events.csv\n` : ''
  return textTable(rows, [{ align: 'right' }, {}, { wrap: true }], width) + more
}

function eventCounts(result: RunResult, width: number): string {
  const rows = eventPeople(result).map(({ event, people, detail, median }) => [
    `${people} of ${result.people.length} people`,
    `after ${timeWords(median * secondsIn(result.timeUnit))}`,
    event,
    detail ?? '',
  ])
  const head = rows.length === 0 ? [] : [['', 'median, first time', 'event', '']]
  return textTable([...head, ...rows], [{ align: 'right' }, { align: 'right' }, {}, { wrap: true }], width)
}

interface EventOfPeople {
  readonly event: string
  readonly people: number
  /** Of the times at which it happened to each of them first, in the result's unit. */
  readonly median: number
  /** Where it is the same for all of them. */
  readonly detail?: string
}

function eventPeople(result: RunResult): EventOfPeople[] {
  const reached = new Map<string, { first: Map<string, number>; details: Set<string> }>()
  for (const { events } of result.people) {
    for (const { event, person, time, detail } of events) {
      const found = reached.get(event) ?? { first: new Map(), details: new Set() }
      reached.set(event, found)
      found.details.add(detail)
      if (!found.first.has(person)) found.first.set(person, time)
    }
  }
  const found = Array.from(reached, ([event, { first, details }]) => ({
    event,
    people: first.size,
    median: quantiles([...first.values()], [0.5])[0]!,
    ...(details.size === 1 ? { detail: [...details][0]! } : {}),
  }))
  return found.sort((a, b) => a.median - b.median)
}

/** One person's overdose is never told alone. */
function shareText({ share, isOverdose, result }: FinishedRun, width: number): string {
  if (!isOverdose) return ''
  const counts = share?.arms.map(
    ({ label, withEvent }) => `${label}: ${withEvent} of ${share.people} people had ${share.event}.\n`,
  )
  const lead =
    counts === undefined || result.isPopulation
      ? ''
      : `One typical person says little. Beside it ran ${share!.people} virtual people with the same doses:\n`
  return `${lead}${indented((counts ?? []).join(''))}${wrapText(CARE, width).join('\n')}\n`
}

function warningText(result: RunResult, width: number): string {
  const warnings = allWarnings(result)
  if (warnings.length === 0) return ''
  const lines = warnings.map((warning) => `${wrapText(warning, width - 4).join('\n    ')}\n`)
  return `${counted(warnings.length, 'warning', 'warnings')}\n${lines.map((line) => `  - ${line}`).join('')}`
}

/** The same for machines. */
export function runJson({ result, written, out, share }: FinishedRun): string {
  const found = {
    title: result.title,
    model: result.modelId,
    out,
    files: written.files,
    people: result.people.length,
    summaries: summaries(result).map(({ text: _, ...summary }) => summary),
    events: eventPeople(result).map(({ event, people }) => ({ event, people })),
    share_of_people: share ?? null,
    warnings: allWarnings(result),
    wall_seconds: result.wallSeconds,
    digest: written.digest,
  }
  return `${JSON.stringify(found, null, 2)}\n`
}
