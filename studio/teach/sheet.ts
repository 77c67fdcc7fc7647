import { shown } from '../describe/numbers.ts'
import type { Chapter } from '../state/chapter.ts'
import { hoursOf, sampled } from '../state/chapter-run.ts'
import { type AnyName, COLUMN_NAMES, type ColumnName } from '../state/columns.ts'
import type { Track } from '../state/track.ts'

/** What must hold in the chapter's track for an answer to be true. */
export interface Sees {
  readonly column: AnyName
  readonly at: string
  readonly is: 'above' | 'below'
  readonly than: number
}

export interface Question {
  readonly ask: string
  /** `{tone at 25 h}` stands for what the chapter's track holds there, `{cows highest from 30 h to 48 h}` for its highest point between. */
  readonly answer: string
  readonly sees?: readonly Sees[]
}

/** A worksheet on one chapter, as its file holds it. */
export interface Sheet {
  readonly chapter: string
  readonly minutes: number
  readonly for: string
  readonly standards: string
  readonly goals: readonly string[]
  readonly sketch: {
    readonly column: ColumnName
    readonly label: string
    readonly until: string
    readonly ask: string
    readonly look: string
    readonly sees?: readonly Sees[]
  }
  readonly questions: readonly Question[]
  /** What the teacher should have in mind for those in the class whom it touches. */
  readonly care: string
}

/** A stop of the chapter that lies on the axes: where a class marks a cross. */
export interface Cross {
  readonly for: string
  readonly hour: number
  readonly value: number
}

/** A sheet with its numbers, ready to print. */
export interface FilledSheet extends Sheet {
  readonly title: string
  readonly crosses: readonly Cross[]
  readonly hours: readonly number[]
  readonly values: readonly number[]
}

/** Two digits after the point for shares, none for large scores. */
function rounded(value: number): string {
  const size = Math.abs(value)
  return shown(value, size >= 9.95 ? 0 : size >= 0.995 ? 1 : 2)
}

const NUMBER_OF_TRACK = /\{(\w+) (?:at ([\d.]+ \w+)|(highest|lowest) from ([\d.]+ \w+) to ([\d.]+ \w+))\}/g

/**
 * Puts the numbers of the track into the answers.
 *
 * @throws Error where a sheet names a column or a time that the track does not have, or where the track does not show what `sees` says
 */
export function fill(sheet: Sheet, chapter: Chapter, track: Track): FilledSheet {
  if (sheet.chapter !== chapter.id)
    throw new Error(`The sheet is on "${sheet.chapter}", the chapter is "${chapter.id}".`)
  const { sketch, questions } = sheet
  const read = readerOf(track)
  const numbered = (text: string) =>
    text.replace(NUMBER_OF_TRACK, (_, column, at, end, from, to) =>
      rounded(at === undefined ? read.end(column, end, from, to) : read.at(column, at)),
    )
  for (const { sees = [], said } of [
    { ...sketch, said: sketch.look },
    ...questions.map((each) => ({ ...each, said: each.answer })),
  ])
    for (const { column, at, is, than } of sees) {
      const value = read.at(column, at)
      if (is === 'above' ? value <= than : value >= than)
        throw new Error(`${column} at ${at} is ${value}, not ${is} ${than}: "${said}" is not true.`)
    }
  const until = hoursOf(sketch.until)
  const within = track.hours.filter((hour) => hour <= until).length
  const crosses = chapter.steps.map((step, i) => ({
    for: step.for,
    hour: track.hours[i * track.perLeg]!,
    value: track.values[sketch.column][i * track.perLeg]!,
  }))
  return {
    ...sheet,
    title: chapter.title,
    sketch: { ...sketch, look: numbered(sketch.look) },
    questions: questions.map((each) => ({ ...each, answer: numbered(each.answer) })),
    crosses: crosses.filter(({ hour }) => hour <= until),
    hours: [...track.hours.slice(0, within), until],
    values: [...track.values[sketch.column].slice(0, within), read.at(sketch.column, sketch.until)],
  }
}

/** Reads a track by the names and times that a sheet writes. */
function readerOf({ chapter, hours, values, more }: Track) {
  const columns: Readonly<Record<string, readonly number[] | undefined>> = { ...values, ...more }
  const columnOf = (name: string) => {
    const column = columns[name]
    if (column === undefined)
      throw new Error(`"${name}" is none of ${COLUMN_NAMES.join(', ')}, nor what the chapter adds.`)
    return column
  }
  const hourOf = (time: string) => {
    const hour = hoursOf(time)
    if (hour < hours[0]! || hour > hours.at(-1)!) throw new Error(`${time} is outside the track of ${chapter}.`)
    return hour
  }
  return {
    at: (name: string, time: string): number => sampled(hours, columnOf(name), [hourOf(time)])[0]!,
    /** Of the points alone: between two of them a straight line may cut a corner. */
    end(name: string, end: 'highest' | 'lowest', from: string, to: string): number {
      const [first, last] = [hourOf(from), hourOf(to)]
      const between = columnOf(name).filter((_, i) => hours[i]! >= first && hours[i]! <= last)
      if (between.length === 0) throw new Error(`The track of ${chapter} has no point from ${from} to ${to}.`)
      return end === 'highest' ? Math.max(...between) : Math.min(...between)
    },
  }
}
