import type { ModelSource } from '../language/model.ts'
import type { LifeWord, ROUTES } from '../language/schema.ts'
import type { Place, Quantity, Unit } from '../units/index.ts'
import type { SummaryRequest } from './summarise-line.ts'

/**
 * A scenario as it was meant: every quantity resolved, every default filled in, every value with its place in the file, so that
 * whoever knows the model can still refuse an id or a unit there. Plain data: it can be sent to a worker.
 */
export interface Scenario {
  readonly file?: string
  readonly title: string
  readonly model: ModelChoice
  readonly person: Person
  /** Absent: one person. */
  readonly people?: People
  /** A time above 0. */
  readonly duration: Quantity
  /** In file order. */
  readonly give: readonly Give[]
  readonly doseTable?: DoseTable
  readonly record?: Recording
  readonly summarise: readonly SummaryRequest[]
  readonly set: readonly Setting[]
  readonly hold: readonly Setting[]
  readonly doubt?: { readonly draws: number; readonly seed: number; readonly place: Place }
  readonly life: readonly LifeItem[]
  readonly care: readonly CareItem[]
  readonly choice: boolean
}

export type ModelChoice =
  | { readonly kind: 'built-in'; readonly id: string; readonly place: Place }
  | {
      readonly kind: 'file'
      /** As written in the scenario, and as it is named in messages. */
      readonly path: string
      readonly file: string
      readonly text: string
      /** The file's data; its shape is for the language to check. `parseDocument(text, file).locate` finds places in it. */
      readonly source: ModelSource
      readonly place: Place
    }

export interface Person {
  readonly weight?: Quantity
  /** In years. */
  readonly age?: number
  readonly history: History
  readonly place: Place
  readonly places: { readonly weight: Place; readonly age: Place }
}

export type History =
  | { readonly kind: 'named'; readonly name: string; readonly place: Place }
  | {
      readonly kind: 'run-in'
      readonly substance: string
      readonly route: Route
      readonly product?: string
      readonly dose: DosePlan
      readonly every: Quantity
      readonly for: Quantity
      readonly place: Place
    }

export type People =
  | {
      readonly kind: 'drawn'
      readonly count: number
      readonly seed: number
      readonly population?: string
      readonly place: Place
    }
  | { readonly kind: 'table'; readonly table: PeopleTable; readonly seed?: number; readonly place: Place }

/** One virtual person a row. */
export interface PeopleTable {
  readonly path: string
  readonly file: string
  readonly people: readonly string[]
  /** Parameters; `unit` as in the header. Their ids are not checked yet. */
  readonly columns: readonly { readonly id: string; readonly unit: Unit; readonly place: Place }[]
  /** values[person][column]; finite. */
  readonly values: readonly (readonly number[])[]
  /** Line of each person in the file. */
  readonly lines: readonly number[]
}

export type Route = (typeof ROUTES)[number]

/** Masses, or masses per body weight (mg/kg) for each person's own; at 0 or above. A taper is linear in time from the first dose to `over` after it, then constant. */
export type DosePlan =
  | { readonly kind: 'constant'; readonly amount: Quantity }
  | { readonly kind: 'taper'; readonly from: Quantity; readonly to: Quantity; readonly over: Quantity }

export interface Give {
  readonly substance: string
  readonly route: Route
  readonly product?: string
  readonly dose: DosePlan
  /** An infusion of this length; absent (or 0) for a dose at once. */
  readonly over?: Quantity
  readonly start: Start
  readonly repeat?: Repeat
  readonly place: Place
}

/** When something begins: at a time, or `after` the first crossing. */
export type Start =
  | { readonly kind: 'at'; readonly at: Quantity }
  | { readonly kind: 'when'; readonly when: Crossing; readonly after: Quantity }

/** `breathing.ventilation < 40 % of rest`: `value` is a number in `unit`, or with `ofRest` a share (40 % is 0.4). */
export interface Crossing {
  readonly quantity: string
  readonly op: '<' | '>'
  readonly threshold:
    | { readonly kind: 'value'; readonly value: Quantity }
    | { readonly kind: 'of-rest'; readonly share: number }
  readonly text: string
  readonly place: Place
}

/** `times` counts all doses, the first included; `until` is a time of the run, exclusive. */
export type RepeatEnd = { readonly times: number } | { readonly until: Quantity }
export type Repeat =
  | { readonly kind: 'every'; readonly every: Quantity; readonly end: RepeatEnd }
  /** Minutes after midnight, ascending. */
  | { readonly kind: 'times-of-day'; readonly minutes: readonly number[]; readonly end: RepeatEnd }

export interface DoseTable {
  readonly path: string
  readonly file: string
  readonly rows: readonly DoseRow[]
}

export interface DoseRow {
  readonly time: Quantity
  readonly into: DoseTarget
  readonly amount: Quantity
  readonly over: Quantity
  /** Only this person; absent: everybody. */
  readonly person?: string
  readonly place: Place
}

export type DoseTarget =
  | { readonly kind: 'state'; readonly id: string }
  | { readonly kind: 'substance'; readonly substance: string; readonly route: Route; readonly product?: string }

export interface Recording {
  /** A time above 0. */
  readonly every: Quantity
  readonly columns: readonly RecordColumn[]
  readonly place: Place
}

export interface RecordColumn {
  readonly name: string
  readonly quantity: string
  /** Absent: the unit of the quantity. */
  readonly unit?: Unit
  readonly place: Place
}

/** A value for an id. Without `unit` the number stands alone: it is in the id's own unit. */
export interface Setting {
  readonly id: string
  readonly value: number
  readonly unit?: Unit
  readonly place: Place
}

export interface LifeItem {
  readonly kind: LifeWord
  /** A level; a name (`setting`, `lesion`); a share (`oxygen`); on or off (`rescue-breathing`). */
  readonly value: number | string | boolean
  /** Of a lesion, 0 to 1. */
  readonly size?: number
  readonly start: Start
  /** Absent: to the end. */
  readonly for?: Quantity
  readonly repeat?: Repeat
  readonly place: Place
}

export const THERAPIES = [
  'cbt',
  'contingency-management',
  'dbt',
  'trauma-therapy',
  'family-therapy',
  'group-therapy',
  'twelve-step',
  'peer-support',
  'social-support',
  'antidepressant',
  'supervised-diamorphine',
] as const
export type Therapy = (typeof THERAPIES)[number]

export interface CareItem {
  readonly therapy: Therapy
  readonly from: Quantity
  /** Time between sessions; absent: continuous. */
  readonly sessions?: Quantity
  readonly until?: Quantity
  /** Share of the sessions attended, 0 to 1. */
  readonly attendance?: number
  readonly place: Place
}
