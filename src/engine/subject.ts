import type { Program } from './program.ts'

/** One dose record: a bolus (duration 0) or an infusion at constant rate, into one state. Amounts in the state's unit. */
export interface Dose {
  readonly time: number
  readonly state: number
  readonly amount: number
  readonly duration: number
  /** Announced in the event log as a dose with this tag; without a tag it is silent (later pulses of one dose). */
  readonly tag?: number
  /** Counts doses that a model's bioavailability depends on: at one instant all units add up first. */
  readonly counts?: DoseCounter
}

/** parameters[total] += units; parameters[together] = the units of this instant. Both are indices into `parameters`. */
export interface DoseCounter {
  readonly total: number
  readonly together: number
  readonly units: number
}

/** A while during which a parameter has another value, such as the oxygen that is breathed; then it has its own again. */
export interface Spell {
  readonly time: number
  /** Absent: to the end of the run. */
  readonly duration?: number
  /** Index into `parameters`; nothing else changes it. */
  readonly parameter: number
  readonly value: number
  /** Which of several that are on at once gives the value: the largest, or the one that began last. The same for all of a parameter. */
  readonly counts: 'largest' | 'latest'
  /** Announced in the event log where it begins and where it ends. */
  readonly tag?: number
}

/** What a trigger watches: an output against a threshold, or an event condition of the model. */
export type Watch =
  | { readonly output: number; readonly op: '<' | '<=' | '>' | '>='; readonly threshold: Threshold }
  | { readonly condition: number }

/** A number in the output's unit, or a share of the output's value at rest. */
export type Threshold = { readonly value: number } | { readonly shareOfRest: number }

export type Action =
  /** Doses whose `time` is relative to the moment of the action; those at or after `before` (a time of the run) are left out. */
  | { readonly kind: 'doses'; readonly doses: readonly Dose[]; readonly before?: number }
  /** The same with spells. */
  | { readonly kind: 'spells'; readonly spells: readonly Spell[]; readonly before?: number }
  | { readonly kind: 'set'; readonly parameter: number; readonly value: number }
  | { readonly kind: 'stop' }

/**
 * Fires once (or at each crossing if `repeats`) when what it watches becomes true at or after time 0; at 0 if it is true already.
 *
 * Then: the moment is rounded up to the next multiple of `grid` (if given), `after` is added, `check` (if given) is asked again
 * at that time, and `actions` or `otherwise` are done.
 */
export interface Trigger {
  readonly id: string
  readonly watch: Watch
  readonly grid?: number
  /**
   * The crossing is taken where the straight line between samples at multiples of this meets the threshold: what a program finds that
   * looks at its output alone. Not together with `grid`.
   */
  readonly sampled?: number
  readonly after: number
  readonly check?: Watch
  readonly actions: readonly Action[]
  readonly otherwise?: readonly Action[]
  readonly repeats?: boolean
}

export interface Tolerance {
  readonly relative: number
  /** One per state, in its unit. */
  readonly absolute: Float64Array
}

/** Everything that one person's run depends on. */
export interface Subject {
  /** Name of the person for messages. */
  readonly person: string
  readonly program: Program
  /** Values by `program.parameters`; copied, never changed. */
  readonly parameters: Float64Array
  /** State at time 0 (after the rest run, before doses at 0); copied. */
  readonly start: Float64Array
  readonly until: number
  readonly doses: readonly Dose[]
  readonly spells?: readonly Spell[]
  readonly triggers: readonly Trigger[]
  readonly tolerance: Tolerance
  readonly method: 'rodas5p' | 'rodas4'
}

/** A piece of the solution between two accepted times, smooth inside: the currency between integrator and observers. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** State at a time within [start, end] by dense output; at `start` and `end` the step's own values, to the bit. */
  stateAt(time: number, out: Float64Array): void
  /** Outputs at a time within [start, end], in the order of `program.outputs`, from place `at` of `out` on (0 where it is not given). */
  outputsAt(time: number, out: Float64Array, at?: number): void
}

/** Rows of all outputs at given times. */
export interface Samples {
  /** Writes down the times of the next rows that are wanted: up to the first after `until`, Infinity if there is none, or as many as fit. */
  next(times: Float64Array, until: number): void
  /** Takes the first so many of them. */
  take(rows: Float64Array, count: number): void
}

/**
 * Watches the solution go by. Segments come in order and touch; a bolus lies between two segments that meet at its time, so
 * that `end` of the one is just before it and `start` of the next just after.
 */
export interface Observer {
  segment(segment: Segment): void
  /** Segments that end before this time need not be shown; without it all are. May move on from segment to segment. */
  readonly sleepsUntil?: number
  /** Rows of outputs that it wants and that a run may fill in by itself; it is woken for those that the run does not. */
  readonly samples?: Samples
  /** After the last segment; `end` is where the person's run ended (`until`, or a stop). */
  finish?(end: number): void
}

export interface LoggedEvent {
  readonly time: number
  /**
   * `dose` with its tag; a spell that `begins` or `ends` with its tag; or a trigger that fired (`fired` at the crossing or grid time) or
   * was acted on (`done`, `declined`).
   */
  readonly kind: 'dose' | 'begins' | 'ends' | 'fired' | 'done' | 'declined'
  readonly tag?: number
  readonly trigger?: string
}

export interface Outcome {
  readonly end: number
  readonly stopped: boolean
  readonly events: readonly LoggedEvent[]
  readonly steps: number
  readonly rejected: number
  readonly warnings: readonly string[]
  readonly final: Float64Array
  /** Values by `program.parameters` at the end: events, counters of doses and spells have changed some. */
  readonly parameters: Float64Array
}
