/**
 * A model as written: plain data (it survives `JSON.stringify`), with equations as text. Built-in models are TypeScript modules that
 * export such data, a user's model is a YAML or JSON file of the same shape; both are checked the same way.
 *
 * Ids are words of letters and digits (and `_`) joined by dots, unique over the whole composed model.
 */
export interface ModelSource {
  'allostat-model'?: 1
  id: string
  title: string
  /** The time unit of `id'` and of `time`; h if not given. Only the outermost model of a composition decides. */
  time?: string
  source: Source
  /** One sentence each: what is left out on purpose; of some things only where no part of that id brings them. */
  leavesOut?: readonly (string | { what: string; unless: string })[]
  /** Quantities that another part must define. */
  inputs?: Record<string, { unit: string; is: string }>
  parameters?: Record<string, ParameterSource>
  /** Values that only events and dose counters change; part of the parameter vector, constant in between. */
  discrete?: Record<string, { unit: string; start: number; is: string }>
  states?: Record<string, StateSource>
  /** Units and words for algebraic quantities; without an entry the unit is inferred. */
  quantities?: Record<string, { unit: string; is: string }>
  /** Lines `id = …` (quantity), `id' = …` (rate of a state), `id += …` (a contribution to a sum over all parts). `#` starts a comment. */
  equations: string
  events?: Record<string, EventSource>
  /** What a scenario may say under `life`, by word; each word sets a discrete variable for a while. */
  life?: LifeSource
  /** How doses reach states. */
  doses?: readonly DoseRoute[]
  /** Substances of this model: the molar mass is the parameter named here, or absent. */
  substances?: Record<string, { is: string; molarMass?: string }>
  /** Named histories of a person: parameter values that they set. */
  histories?: Record<string, { is: string; set: Record<string, ParameterValue> }>
  /**
   * Doubts that belong together: correlations between the logarithms (or the values, where those may be negative) of parameters, as
   * the lower triangle without the diagonal, [[], [r21], [r31, r32], …]. Draws from doubt keep them.
   */
  jointDoubt?: readonly { of: readonly string[]; correlation: readonly (readonly number[])[]; from: string }[]
  /** Drug-free run before time 0 from the states' starts; `time` counts from its own start. */
  rest?: { for: string }
  /**
   * States of this part that forget within minutes: a history of doses that is simulated before time 0 does not compute them, unless
   * something else in it needs them; they start as at rest. What the events that are watched only when computed look at, and the loop
   * that it is in, is known without this.
   */
  runIn?: { atRest: readonly string[]; why: string }
  /** Conditions of doses are looked at on a grid only, with straight lines between: `sampled` is its width, e.g. `0.1 s`. */
  crossings?: { sampled: string; why: string }
}

export interface Source {
  doi?: string
  cites?: string
  where: string
}

/** A value with its provenance and exactly one statement of doubt; `assumed` (why) stands for source and doubt together. */
export interface ParameterValue {
  value: number
  unit: string
  from?: string
  ci95?: readonly [number, number]
  /** Relative standard error in percent, as papers print it. */
  rse?: number
  range?: readonly [number, number]
  /** Spread between people: standard deviation of the logarithm. */
  between?: number
  /** A named set of joint draws. */
  joint?: string
  fixed?: string
  assumed?: string
  /** Only beside `assumed`: what its author holds possible; drawn as `range` is. */
  plausible?: readonly [number, number]
}

export interface ParameterSource extends ParameterValue {
  is: string
  /** Inclusive bounds of what the model allows, in the parameter's unit. */
  within?: readonly [number, number]
}

export interface StateSource {
  unit: string
  /** A number in the state's unit, or an expression of parameters. */
  start: number | string
  is: string
  within?: readonly [number, number]
  /** Typical size for the solver's absolute tolerance, in the state's unit; 1 if not given. */
  scale?: number
}

/** Fires once when `when` becomes true. See the engine's `Trigger` for the order of grid, after, check. */
export interface EventSource {
  is: string
  when: string
  /** The moment is rounded up to a multiple of this quantity, e.g. `0.1 s`. */
  grid?: string
  after?: string
  /** Asked again after the wait. */
  check?: string
  /** Discrete variables to set. */
  set?: Record<string, number>
  /** The same where `check` does not hold. */
  otherwise?: Record<string, number>
  /** The person's rows end here. */
  ends?: boolean
  repeats?: boolean
  /**
   * Watched only where the run computes what it looks at for another reason: a column, a summary, a condition of a dose, or a summary
   * that asks for the event itself. For what takes many short steps, such as an arrest of breathing in a run over months: without this,
   * the mere possibility would have every breath computed. A run-in before time 0 never watches it.
   *
   * Where something that is computed depends on a variable that the event sets, it is watched all the same.
   */
  whenComputed?: true
}

/** The words of a scenario's `life` that a model takes; the others are refused. */
export interface LifeSource {
  stress?: LifeLevel
  cue?: LifeLevel
  reward?: LifeLevel
  pain?: LifeLevel
  setting?: LifeNames
  lesion?: LifeRegions
  'dopamine-drug'?: LifeLevel
  /** A scenario writes a share (`100 %`); `unit` is `1` or `%`. */
  oxygen?: LifeLevel
  'rescue-breathing'?: LifeSwitch
  sedative?: LifeLevel
}

export type LifeInput = LifeLevel | LifeNames | LifeRegions | LifeSwitch

/** A number: `pain: 7`. Of several at once the largest counts; of `oxygen` the one that began last. */
export interface LifeLevel {
  is: string
  /** Discrete variable; its start is the value at rest. */
  sets: string
  /** Unit of what a scenario writes; that of the variable if not given. */
  unit?: string
  /** Inclusive, in `unit`. */
  within: readonly [number, number]
}

/** One of some names: `setting: residential`. Of several at once the one that began last counts. */
export interface LifeNames {
  is: string
  sets: string
  names: Record<string, number>
}

/** A region and a size: `lesion: prefrontal, size: 0.3` sets the variable of that region to 0.3. Of several of one region the largest counts. */
export interface LifeRegions {
  is: string
  regions: Record<string, string>
  /** Of the size; [0, 1] if not given. */
  within?: readonly [number, number]
}

/** `rescue-breathing: on`. Of several at once the one that began last counts. */
export interface LifeSwitch {
  is: string
  sets: string
  on: number
  /** The value at rest if not given. */
  off?: number
}

/** A way in for doses of one substance: by route, and by product where a substance has several. */
export interface DoseRoute {
  substance: string
  route: string
  product?: string
  target: string
  /** Values that this product gives to parameters (its absorption, say). */
  set?: Record<string, ParameterValue>
  /** Share of the dose that arrives (a parameter id), and a wait before it does (a parameter id). */
  bioavailability?: string
  lag?: string
  /** The dose is given as `count` equal pulses `every` apart, each `share` of the dose. */
  pulses?: { count: number; every: string; share: number; why: string }
  /** Discrete variables that count units of `unit` given: over all time, and at the present instant. */
  counts?: {
    unit: string
    total: string
    together: string
    /** Most units at one moment that the source covers; more run with a warning. */
    covers?: number
  }
  /** Discrete variables to set for the whole run when this route is used. */
  marks?: Record<string, number>
  /** With how much the label says that a person may be started; a run above that is a run with a warning. */
  limits?: readonly StartingLimit[]
}

/** A limit that a label states for the start of a treatment, not a dose that would be safe. At least one of `single` and `firstDay`. */
export interface StartingLimit {
  /** Whom it holds for: people without tolerance (`history: naive`), or everyone. */
  for: 'naive' | 'everyone'
  /** Largest dose at once, such as `30 mg`; each of the first day is held against it. */
  single?: string
  /** Largest sum in the 24 h from the first dose on, such as `40 mg`. */
  firstDay?: string
  /** The label, and where in it. */
  from: string
}
