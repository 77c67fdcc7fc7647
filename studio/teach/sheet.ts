import { shown } from '../describe/numbers.ts'
import type { Chapter } from '../state/chapter.ts'
import { hoursOf } from '../state/chapter-run.ts'
import { COLUMN_NAMES, type ColumnName } from '../state/columns.ts'
import { frameAt, type Track } from '../state/track.ts'

/** What must hold in the chapter's track for an answer to be true. */
export interface Sees {
  readonly column: ColumnName
  readonly at: string
  readonly is: 'above' | 'below'
  readonly than: number
}

export interface Question {
  readonly ask: string
  /** `{tone at 25 h}` stands for what the chapter's track holds there. */
  readonly answer: string
  readonly sees?: Sees
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
  }
  readonly questions: readonly Question[]
  /** What the teacher should have in mind for those in the class whom it touches. */
  readonly care: string
}

/** A sheet with its numbers, ready to print. */
export interface FilledSheet extends Sheet {
  readonly title: string
  readonly hours: readonly number[]
  readonly values: readonly number[]
}

/** Two digits after the point for shares, none for large scores. */
function rounded(value: number): string {
  const size = Math.abs(value)
  return shown(value, size >= 9.95 ? 0 : size >= 0.995 ? 1 : 2)
}

const NUMBER_OF_TRACK = /\{(\w+) at ([\d.]+ \w+)\}/g

/**
 * Puts the numbers of the track into the answers.
 *
 * @throws Error where a sheet names a column or a time that the track does not have, or where the track does not show what `sees` says
 */
export function fill(sheet: Sheet, chapter: Chapter, track: Track): FilledSheet {
  if (sheet.chapter !== chapter.id)
    throw new Error(`The sheet is on "${sheet.chapter}", the chapter is "${chapter.id}".`)
  const valueAt = (column: string, time: string): number => {
    const hour = hoursOf(time)
    const known = COLUMN_NAMES.find((name) => name === column)
    if (known === undefined) throw new Error(`"${column}" is none of ${COLUMN_NAMES.join(', ')}.`)
    if (hour < track.hours[0]! || hour > track.hours.at(-1)!)
      throw new Error(`${time} is outside the track of ${chapter.id}.`)
    return frameAt(track, hour)[known]
  }
  const numbered = (text: string) => text.replace(NUMBER_OF_TRACK, (_, column, time) => rounded(valueAt(column, time)))
  for (const { sees, answer } of sheet.questions) {
    if (sees === undefined) continue
    const value = valueAt(sees.column, sees.at)
    const holds = sees.is === 'above' ? value > sees.than : value < sees.than
    if (!holds)
      throw new Error(`${sees.column} at ${sees.at} is ${value}, not ${sees.is} ${sees.than}: "${answer}" is not true.`)
  }
  const until = hoursOf(sheet.sketch.until)
  const within = track.hours.filter((hour) => hour <= until).length
  return {
    ...sheet,
    title: chapter.title,
    sketch: { ...sheet.sketch, look: numbered(sheet.sketch.look) },
    questions: sheet.questions.map((each) => ({ ...each, answer: numbered(each.answer) })),
    hours: [...track.hours.slice(0, within), until],
    values: [...track.values[sheet.sketch.column].slice(0, within), valueAt(sheet.sketch.column, sheet.sketch.until)],
  }
}
