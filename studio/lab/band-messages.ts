import type { ColumnName } from '../state/columns.ts'
import type { Band } from '../state/courses.ts'
import type { Series } from '../state/track.ts'

/** Courses beside the main line: of virtual people, or of draws from what is not known. */
export const KINDS = ['people', 'doubt'] as const
export type Kind = (typeof KINDS)[number]

/** Asks the worker for every course of a scenario with `people` or `doubt`, one by one. */
export interface BandOrder {
  readonly id: number
  readonly scenario: string
  readonly courses: number
}

/** A course more, and the band of all so far. */
export interface BandTold {
  readonly id: number
  readonly course: Series
  readonly done: number
  readonly band?: Band
}

/** What the charts draw of it so far. */
export interface Courses {
  readonly kind: Kind
  readonly lines: readonly Series[]
  readonly band: Band
  readonly of: number
}

export const linesOf = ({ lines }: Courses, column: ColumnName) => lines.map(({ values }) => values[column])
