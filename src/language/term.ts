import type { Condition, Expression } from './checked.ts'
import { withConditionParts, withParts } from './parts.ts'

/** Where a piece of a text stands in it: offsets from 0, `end` not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * An expression or condition as parsed: the same tree as `Expression` and `Condition`, but every node knows where it was written
 * and how deep it is. Units are not known yet.
 */
export type Term = Span & { readonly depth: number } & TermNode
type TermNode =
  /** The text is kept, because an exponent such as 0.1 means the fraction 1/10 and not its nearest double. */
  | { readonly op: 'number'; readonly value: number; readonly text: string }
  | { readonly op: 'symbol'; readonly id: string }
  | { readonly op: 'time' }
  | { readonly op: 'add' | 'subtract' | 'multiply' | 'divide' | 'power'; readonly a: Term; readonly b: Term }
  | { readonly op: 'negate' | 'exp' | 'ln' | 'log10' | 'sqrt' | 'abs'; readonly a: Term }
  | { readonly op: 'min' | 'max'; readonly a: Term; readonly b: Term }
  | { readonly op: 'hill'; readonly x: Term; readonly half: Term; readonly n: Term }
  | { readonly op: 'piecewise'; readonly cases: readonly TermCase[]; readonly otherwise: Term }
  | { readonly op: 'delay'; readonly value: Term; readonly lag: Term }

export interface TermCase {
  readonly when: ConditionTerm
  readonly value: Term
}

export type ConditionTerm = Span & { readonly depth: number } & ConditionNode
type ConditionNode =
  | { readonly op: '<' | '<=' | '>' | '>='; readonly a: Term; readonly b: Term }
  | { readonly op: 'and' | 'or'; readonly a: ConditionTerm; readonly b: ConditionTerm }
  | { readonly op: 'not'; readonly a: ConditionTerm }

const CONDITIONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', 'and', 'or', 'not'])

/** Whether a node says yes or no rather than a number. */
export function isCondition(node: Term | ConditionTerm): node is ConditionTerm {
  return CONDITIONS.has(node.op)
}

/** The expression without its places in the text; no conversions are put in. */
export function plainExpression(term: Expression): Expression {
  return withParts(term, plainExpression, plainCondition)
}

/** The condition without its places in the text; no conversions are put in. */
export function plainCondition(term: Condition): Condition {
  return withConditionParts(term, plainExpression, plainCondition)
}

/** The parts of a node from left to right. */
export function childrenOf(node: Term | ConditionTerm): readonly (Term | ConditionTerm)[] {
  switch (node.op) {
    case 'number':
    case 'symbol':
    case 'time':
      return []
    case 'hill':
      return [node.x, node.half, node.n]
    case 'delay':
      return [node.value, node.lag]
    case 'piecewise':
      return [...node.cases.flatMap(({ when, value }) => [when, value]), node.otherwise]
    case 'negate':
    case 'exp':
    case 'ln':
    case 'log10':
    case 'sqrt':
    case 'abs':
    case 'not':
      return [node.a]
    default:
      return [node.a, node.b]
  }
}

/** An id where it is used; `isDelayed` where it stands inside the first argument of `delay`, so that its past value is meant. */
export interface SymbolUse extends Span {
  readonly id: string
  readonly isDelayed: boolean
}

/** Every id that a node uses, in the order of the text. */
export function symbolUses(node: Term | ConditionTerm, isDelayed = false): readonly SymbolUse[] {
  const uses: SymbolUse[] = []
  const visit = (part: Term | ConditionTerm, delayed: boolean): void => {
    if (part.op === 'symbol') uses.push({ id: part.id, start: part.start, end: part.end, isDelayed: delayed })
    else if (part.op === 'delay') {
      visit(part.value, true)
      visit(part.lag, delayed)
    } else for (const child of childrenOf(part)) visit(child, delayed)
  }
  visit(node, isDelayed)
  return uses
}
