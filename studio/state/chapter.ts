import type { ColumnName } from './columns.ts'

/** A stop of a chapter: a time of its scenario, and what is said there. */
export interface Step {
  /** As scenarios write it. */
  readonly at: string
  readonly for: string
  readonly text: string
  /** What the track must show there, `tone < 0`; a test asks. */
  readonly sees: string
}

export interface Guess {
  /** Index of the step that answers. */
  readonly before: number
  readonly ask: string
  readonly options: readonly string[]
  readonly answer: number
  readonly because: string
}

/** A chapter as its file holds it: a scenario and text. */
export interface Chapter {
  readonly id: string
  readonly title: string
  readonly claims: readonly string[]
  readonly guess?: Guess
  readonly scenario: Readonly<Record<string, unknown>>
  /** Id of the cited study that an exposure outside approved medicine comes from. */
  readonly exposure?: string
  readonly steps: readonly Step[]
  /** Where popular account and evidence differ, or what to know beside the picture. */
  readonly door: string
}

/** What `sees` says, taken apart. */
export function readSees(sees: string): { column: ColumnName; holds: (value: number) => boolean } {
  const found = /^(\w+) ([<>]) (-?[\d.]+)$/.exec(sees)
  if (found === null) throw new Error(`"${sees}" is not COLUMN < NUMBER or COLUMN > NUMBER.`)
  const [, column, sign, number] = found
  const limit = Number(number)
  return { column: column as ColumnName, holds: (value) => (sign === '<' ? value < limit : value > limit) }
}
