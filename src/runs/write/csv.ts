import { formatUnit } from '../../units/index.ts'
import type { PersonResult, RunResult, SummaryLine } from '../result.ts'

/** Text is handed on in pieces of about this many characters, so that memory stays flat while a large population is written. */
const PIECE = 1 << 16

/** The shortest decimal that reads back to the same number; empty where there is no number (it did not happen). */
export function csvNumber(value: number): string {
  return Number.isNaN(value) ? '' : String(value)
}

/** What spreadsheets take for a formula, a number with a sign apart. */
const FORMULA = /^(?![-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$)[=+\-@\t\r]/i

/**
 * A cell of text by RFC 4180: quoted where it holds a comma, a quote or a line break. A name that a spreadsheet would run as a formula
 * gets an apostrophe before it (docs/decisions/0022-names-that-look-like-formulas.md).
 */
export function csvText(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** `time_<unit>`, the header of every time column. */
export function timeHeader(result: RunResult): string {
  return `time_${formatUnit(result.timeUnit)}`
}

/** `trajectory.csv`, piece by piece: rows of the first person, then of the next. */
export function trajectoryCsv(result: RunResult): Generator<string> {
  const header = [
    ...(result.isPopulation ? ['person'] : []),
    timeHeader(result),
    ...result.columns.map((column) => column.name),
  ]
  return inPieces(trajectoryLines(result, header))
}

function* trajectoryLines(result: RunResult, header: readonly string[]): Generator<string> {
  yield `${header.map(csvText).join(',')}\n`
  const width = result.columns.length
  for (const person of result.people) {
    const lead = result.isPopulation ? `${csvText(person.person)},` : ''
    for (let row = 0; row < person.times.length; row += 1) {
      let line = lead + csvNumber(person.times[row]!)
      for (let i = row * width; i < (row + 1) * width; i += 1) line += `,${csvNumber(person.values[i]!)}`
      yield `${line}\n`
    }
  }
}

/** `events.csv`, piece by piece, in the order of people and, within one, of time as the run lists them. */
export function eventsCsv(result: RunResult): Generator<string> {
  return inPieces(eventLines(result))
}

function* eventLines(result: RunResult): Generator<string> {
  yield `${csvText(timeHeader(result))},person,event,detail\n`
  for (const { events } of result.people) {
    for (const { time, person, event, detail } of events) {
      yield `${csvNumber(time)},${csvText(person)},${csvText(event)},${csvText(detail)}\n`
    }
  }
}

/**
 * `summary.csv`, piece by piece. One person: the scenario's lines in their order. A population: for each line a row a person,
 * then the lines about all people with `person` empty.
 */
export function summaryCsv(result: RunResult): Generator<string> {
  return inPieces(summaryLines(result))
}

function* summaryLines(result: RunResult): Generator<string> {
  yield `${result.isPopulation ? 'person,' : ''}quantity,statistic,value,unit\n`
  if (result.isPopulation) {
    for (const person of result.people) {
      for (const [line, value] of linesOfPerson(result, person))
        yield `${csvText(person.person)},${summaryRow(line, value)}`
    }
    for (const [line, value] of linesOfAll(result)) yield `,${summaryRow(line, value)}`
    return
  }
  const values = new Map([
    ...result.people.slice(0, 1).flatMap((one) => linesOfPerson(result, one)),
    ...linesOfAll(result),
  ])
  for (const line of result.summaryLines) yield summaryRow(line, values.get(line) ?? Number.NaN)
}

function summaryRow(line: SummaryLine, value: number): string {
  return `${csvText(line.quantity)},${csvText(line.statistic)},${csvNumber(value)},${csvText(formatUnit(line.unit))}\n`
}

/** The lines about each person with this person's values. */
export function linesOfPerson(result: RunResult, person: PersonResult): [SummaryLine, number][] {
  const lines = result.summaryLines.filter((line) => line.of === 'person')
  return lines.map((line, i) => [line, person.summaries[i] ?? Number.NaN])
}

/** The lines about all people with their one value. */
export function linesOfAll(result: RunResult): [SummaryLine, number][] {
  const lines = result.summaryLines.filter((line) => line.of === 'people')
  return lines.map((line, i) => [line, result.overall[i] ?? Number.NaN])
}

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
