import type { Unit } from '../units/index.ts'

/** A column of `trajectory.csv`. */
export interface Column {
  readonly name: string
  /** Id of the quantity and the unit of the numbers. */
  readonly quantity: string
  readonly unit: Unit
  readonly meaning: string
}

/** A line of `events.csv`; time in the unit of the run's time column. */
export interface RunEvent {
  readonly time: number
  readonly person: string
  readonly event: string
  readonly detail: string
}

/** How the event log marks the last dose of a history, which falls at time 0 of a run. */
export const LAST_OF_HISTORY = ', the last of the history'

/** One person's part of the result. */
export interface PersonResult {
  readonly person: string
  /** Times of the rows, in the unit of the time column; ends where the person's rows end. */
  readonly times: Float64Array
  /** values[row * columns.length + column], in the column's unit. */
  readonly values: Float64Array
  readonly events: readonly RunEvent[]
  /** By the order of `RunResult.summaryLines` that are per person; NaN means it did not happen. */
  readonly summaries: Float64Array
  readonly steps: number
  /** Doses above the starting limits of labels; each is in the warnings. */
  readonly dosesAboveLimits: number
  readonly warnings: readonly string[]
}

/** One course of a run of several people or of draws from doubt. With several threads they come in any order. */
export interface Course {
  /** Place among the people, from 0. */
  readonly person: number
  /** 0 is the person's own course, what is above it a draw from doubt. */
  readonly draw: number
  /** Of this course alone: one value a column. */
  readonly result: PersonResult
}

/** What a `summarise` line is about, as it stands in `summary.csv`. */
export interface SummaryLine {
  readonly text: string
  readonly quantity: string
  readonly statistic: string
  readonly unit: Unit
  /** `person`: one value a person; `people`: one value for all (`share of people with …`). */
  readonly of: 'person' | 'people'
}

/** How far a person's run is from one at tolerances a hundred times tighter, relative to |value| + 1e-3 of the quantity's largest. */
export interface Accuracy {
  /** Root mean square over rows and quantities. */
  readonly rms: number
  /** The greatest single error, of which quantity, and when (in the unit of the time column). */
  readonly worst: number
  readonly quantity: string
  readonly time: number
}

/** What was simulated before time 0: a history of doses, in words and as a number of doses. */
export interface HistoryAccount {
  readonly substance: string
  readonly route: string
  readonly product?: string
  /** `30 mg`, or `10 mg to 30 mg over 60 day`. */
  readonly dose: string
  readonly every: string
  readonly for: string
  /** The one at time 0 included. */
  readonly doses: number
  /** Of the states that the run computes, those that were at rest then but for the last of it, in which they settled. */
  readonly statesAtRest: readonly string[]
  /** How long before time 0 those were computed too; absent where none was. */
  readonly settledFor?: string
  readonly relativeTolerance: number
}

/** Everything that a run found, before it is written anywhere. */
export interface RunResult {
  readonly title: string
  readonly modelId: string
  readonly timeUnit: Unit
  readonly columns: readonly Column[]
  readonly summaryLines: readonly SummaryLine[]
  /** True where files carry a leading `person` column. */
  readonly isPopulation: boolean
  readonly people: readonly PersonResult[]
  /** One value for each summary line with `of: 'people'`, in their order. */
  readonly overall: readonly number[]
  readonly warnings: readonly string[]
  readonly statesComputed: readonly string[]
  /** Ids of the model's events that could happen: the others look at what was not computed. */
  readonly eventsWatched: readonly string[]
  /** Absent where nothing was simulated before time 0 but rest. */
  readonly history?: HistoryAccount
  readonly solver: { readonly method: string; readonly relativeTolerance: number; readonly backend: string }
  readonly seed: number | undefined
  readonly scenarioSha256: string
  readonly modelSha256: string
  readonly wallSeconds: number
}
