import type { Unit } from '../units/index.ts'
import type { DoseRoute, EventSource, ModelSource, ParameterSource, Source } from './model.ts'
import type { LifeWord } from './schema.ts'

/**
 * An expression whose units have been checked and whose conversions are explicit: only numbers, symbols and arithmetic are left.
 * Every symbol stands for the number in that symbol's own unit.
 */
export type Expression =
  | { readonly op: 'number'; readonly value: number }
  /** A parameter, discrete variable, state or quantity, by id. */
  | { readonly op: 'symbol'; readonly id: string }
  /** Time in the model's time unit. */
  | { readonly op: 'time' }
  | {
      readonly op: 'add' | 'subtract' | 'multiply' | 'divide' | 'power'
      readonly a: Expression
      readonly b: Expression
    }
  | { readonly op: 'negate' | 'exp' | 'ln' | 'log10' | 'sqrt' | 'abs'; readonly a: Expression }
  | { readonly op: 'min' | 'max'; readonly a: Expression; readonly b: Expression }
  /** x^n / (half^n + x^n), 0 for x <= 0. */
  | { readonly op: 'hill'; readonly x: Expression; readonly half: Expression; readonly n: Expression }
  /** The first case whose condition holds. */
  | { readonly op: 'piecewise'; readonly cases: readonly PiecewiseCase[]; readonly otherwise: Expression }
  /** `value` as it was `lag` ago; before time 0 its value at the start; the present value where lag <= 0. */
  | { readonly op: 'delay'; readonly value: Expression; readonly lag: Expression }

export interface PiecewiseCase {
  readonly when: Condition
  readonly value: Expression
}

export type Condition =
  | { readonly op: '<' | '<=' | '>' | '>='; readonly a: Expression; readonly b: Expression }
  | { readonly op: 'and' | 'or'; readonly a: Condition; readonly b: Condition }
  | { readonly op: 'not'; readonly a: Condition }

/** A number in the parameter's own unit, and where it came from. */
export interface CheckedParameter {
  readonly id: string
  readonly unit: Unit
  readonly value: number
  readonly within?: readonly [number, number]
  readonly declared: ParameterSource
  /** Id of the part that declares it. */
  readonly part: string
}

export interface CheckedDiscrete {
  readonly id: string
  readonly unit: Unit
  readonly start: number
  readonly is: string
  readonly part: string
}

export interface CheckedState {
  readonly id: string
  readonly unit: Unit
  readonly start: Expression
  /** In the state's unit per model time unit. */
  readonly rate: Expression
  readonly within?: readonly [number, number]
  readonly scale: number
  readonly is: string
  readonly part: string
}

export interface CheckedQuantity {
  readonly id: string
  readonly unit: Unit
  readonly value: Expression
  readonly is?: string
  readonly part: string
}

/** An equation as the author wrote it, for reading: reports, MathML, errors. */
export interface WrittenEquation {
  readonly part: string
  readonly number: number
  readonly text: string
  /** Id on the left, and what kind of line it is. */
  readonly left: string
  readonly kind: 'quantity' | 'rate' | 'contribution'
  /** The right side as parsed, before conversions. */
  readonly right: Expression
}

export interface CheckedEvent {
  readonly id: string
  readonly when: Condition
  /** In the model's time unit. */
  readonly grid?: number
  readonly after: number
  readonly check?: Condition
  /** Discrete variables and their new values. */
  readonly set: readonly Assignment[]
  readonly otherwise: readonly Assignment[]
  readonly ends: boolean
  readonly repeats: boolean
  /** Watched only where the run computes what it looks at for another reason. */
  readonly whenComputed: boolean
  readonly declared: EventSource
}

export interface Assignment {
  readonly id: string
  readonly value: number
}

/** What a word of a scenario's `life` does. */
export interface CheckedLife {
  readonly word: LifeWord
  readonly is: string
  /** Of the numbers that a scenario writes, and their inclusive range. */
  readonly unit: Unit
  readonly within?: readonly [number, number]
  /** By the name that a scenario writes; a word that takes a number alone has one target without a name. */
  readonly targets: readonly LifeTarget[]
  /** Which of several at once gives the value: the largest, or the one that began last. */
  readonly counts: 'largest' | 'latest'
  readonly part: string
}

export interface LifeTarget {
  readonly name?: string
  /** The discrete variable that is set; its start is the value at rest. */
  readonly variable: string
  /** What it is set to, in its own unit; absent where the scenario writes a number. */
  readonly value?: number
}

/** Parameters whose doubts correlate. */
export interface JointDoubt {
  readonly of: readonly string[]
  /** Lower triangle without the diagonal. */
  readonly correlation: readonly (readonly number[])[]
  readonly from: string
  readonly part: string
}

/** A model whose every name is resolved, every unit checked, every quantity ordered so that it follows what it needs. */
export interface CheckedModel {
  readonly id: string
  readonly title: string
  readonly source: Source
  readonly timeUnit: Unit
  /** The parts it was composed of, as written. */
  readonly parts: readonly ModelSource[]
  readonly parameters: readonly CheckedParameter[]
  readonly discrete: readonly CheckedDiscrete[]
  readonly states: readonly CheckedState[]
  /** In an order in which each can be computed. */
  readonly quantities: readonly CheckedQuantity[]
  readonly equations: readonly WrittenEquation[]
  readonly events: readonly CheckedEvent[]
  readonly life: readonly CheckedLife[]
  readonly doses: readonly DoseRoute[]
  /** Substances with the value-bearing parameter of their molar mass. */
  readonly substances: Readonly<Record<string, { readonly is: string; readonly molarMass?: string }>>
  readonly jointDoubt: readonly JointDoubt[]
  readonly histories: NonNullable<ModelSource['histories']>
  /** Length of the rest run in the model's time unit. */
  readonly restFor?: number
  /** States that a history before time 0 does not compute, as their parts say. */
  readonly atRestInRunIn: readonly string[]
  /** Width of the grid on which conditions of doses are looked at, in the model's time unit. */
  readonly crossingsSampled?: number
}
