import { type AnyName, COLUMN_NAMES, type ColumnName, isMore, type MoreName } from './columns.ts'
import { HOLDER_NAMES, type Holder } from './holders.ts'

/** A stop of a chapter: a time of its scenario, and what is said there. */
export interface Step {
  /** As scenarios write it. */
  readonly at: string
  readonly for: string
  readonly text: string
  /** What the track must show there, `tone < 0`, or several with `and`; a test asks. */
  readonly sees: string
}

export interface Guess {
  /** Index of the step that answers. */
  readonly before: number
  readonly ask: string
  readonly options: readonly string[]
  readonly answer: number
  readonly because: string
  /** The curve that may be drawn instead of choosing, over the way to the answer; with the words of its axis. */
  readonly draw?: { readonly column: ColumnName; readonly high: string; readonly low: string }
}

/** Said before a chapter with an overdose in it, with a way to read it without the picture. */
export interface Note {
  readonly text: string
  readonly quiet: readonly string[]
}

/** Where popular account and evidence differ. */
export interface Door {
  readonly said: string
  readonly found: string
  /** Where that was found: `Author YEAR, doi:…` or with its journal, or the model. */
  readonly from: readonly string[]
}

/** A chapter as its file holds it: a scenario and text. */
export interface Chapter {
  readonly id: string
  readonly title: string
  readonly claims: readonly string[]
  readonly note?: Note
  readonly guess?: Guess
  readonly scenario: Readonly<Record<string, unknown>>
  /** Columns beside those of every chapter. */
  readonly also?: readonly MoreName[]
  /** The curve under the picture; the balance if nothing else is said. */
  readonly draws?: { readonly column: ColumnName; readonly name: string }
  /** The same person with something else in the scenario, drawn beside it, and what to call that. */
  readonly twin?: { readonly name: string; readonly change: Readonly<Record<string, unknown>> }
  /** Points between one stop and the next, where the usual ones would miss what happens in between. */
  readonly perLeg?: number
  /** Shares of virtual people instead of one person: where breathing is the matter. */
  readonly crowd?: { readonly count: number; readonly seed: number; readonly population: string }
  /** Id of the cited study that an exposure outside approved medicine comes from. */
  readonly exposure?: string
  readonly steps: readonly Step[]
  readonly doors?: readonly Door[]
  /** What to know beside the picture. */
  readonly door: string
}

/**
 * What a stop may be asked for in a chapter of many people: of how many breathing is below two fifths of rest, how much the middle one
 * breathes, and how much that would be in the twin.
 */
export const OF_CROWD = ['unsafe', 'breathing', 'without'] as const
export type OfCrowd = (typeof OF_CROWD)[number]
export type SeenName = AnyName | Holder | OfCrowd

export interface Seen {
  readonly column: SeenName
  readonly holds: (value: number) => boolean
}

const isKnown = (name: string): name is SeenName =>
  (OF_CROWD as readonly string[]).includes(name) ||
  isMore(name) ||
  (HOLDER_NAMES as readonly string[]).includes(name) ||
  (COLUMN_NAMES as readonly string[]).includes(name)

/** What `sees` says, taken apart. */
export function readSees(sees: string): Seen[] {
  return sees.split(' and ').map((one) => {
    const found = /^(\w+) ([<>]) (-?[\d.]+)$/.exec(one)
    if (found === null || !isKnown(found[1]!))
      throw new Error(`"${one}" is not COLUMN < NUMBER or COLUMN > NUMBER, with a column of the studio.`)
    const [, column, sign, number] = found
    const limit = Number(number)
    return { column: column as SeenName, holds: (value) => (sign === '<' ? value < limit : value > limit) }
  })
}
