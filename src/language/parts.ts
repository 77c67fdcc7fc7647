import type { Condition, Expression } from './checked.ts'

type Rewrite<T> = (part: T) => T

/** The same expression of parts that `part` and `condition` make of its own; nothing but what `Expression` declares is kept. */
export function withParts(
  expression: Expression,
  part: Rewrite<Expression>,
  condition: Rewrite<Condition>,
): Expression {
  switch (expression.op) {
    case 'number':
      return { op: 'number', value: expression.value }
    case 'symbol':
      return { op: 'symbol', id: expression.id }
    case 'time':
      return { op: 'time' }
    case 'negate':
    case 'exp':
    case 'ln':
    case 'log10':
    case 'sqrt':
    case 'abs':
      return { op: expression.op, a: part(expression.a) }
    case 'hill':
      return { op: 'hill', x: part(expression.x), half: part(expression.half), n: part(expression.n) }
    case 'delay':
      return { op: 'delay', value: part(expression.value), lag: part(expression.lag) }
    case 'piecewise':
      return {
        op: 'piecewise',
        cases: expression.cases.map(({ when, value }) => ({ when: condition(when), value: part(value) })),
        otherwise: part(expression.otherwise),
      }
    default:
      return { op: expression.op, a: part(expression.a), b: part(expression.b) }
  }
}

/** The same for a condition. */
export function withConditionParts(
  whole: Condition,
  part: Rewrite<Expression>,
  condition: Rewrite<Condition>,
): Condition {
  switch (whole.op) {
    case 'not':
      return { op: 'not', a: condition(whole.a) }
    case 'and':
    case 'or':
      return { op: whole.op, a: condition(whole.a), b: condition(whole.b) }
    default:
      return { op: whole.op, a: part(whole.a), b: part(whole.b) }
  }
}
