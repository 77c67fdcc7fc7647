import type { Condition, Expression } from './checked.ts'

/** How tightly each operation binds, as in the parser; what is not listed prints as a call or a word. */
const BINDING: Readonly<Partial<Record<Expression['op'] | Condition['op'], number>>> = {
  or: 1,
  and: 2,
  not: 3,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  add: 5,
  subtract: 5,
  multiply: 6,
  divide: 6,
  negate: 7,
  power: 8,
}
const SIGN = { add: ' + ', subtract: ' - ', multiply: ' * ', divide: ' / ', power: '^' } as const

/**
 * An expression in the language, with no more parentheses than needed; reading it gives the same tree back (a negative number
 * reads as the negation of a number).
 */
export function expressionText(expression: Expression): string {
  switch (expression.op) {
    case 'number':
      return String(expression.value)
    case 'symbol':
      return expression.id
    case 'time':
      return 'time'
    case 'negate':
      return `-${within(expression.a, 7)}`
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide': {
      const binding = BINDING[expression.op]!
      return within(expression.a, binding) + SIGN[expression.op] + within(expression.b, binding + 1)
    }
    case 'power':
      // Right-associative, and the exponent may carry a sign without parentheses: 2^-1.
      return `${within(expression.a, 9)}^${within(expression.b, 7)}`
    case 'min':
    case 'max':
      return `${expression.op}(${foldedArguments(expression.op, expression).map(expressionText).join(', ')})`
    case 'hill':
      return `hill(${[expression.x, expression.half, expression.n].map(expressionText).join(', ')})`
    case 'delay':
      return `delay(${expressionText(expression.value)}, ${expressionText(expression.lag)})`
    case 'piecewise': {
      const cases = expression.cases.map(({ when, value }) => `${conditionText(when)}, ${expressionText(value)}`)
      return `piecewise(${[...cases, expressionText(expression.otherwise)].join(', ')})`
    }
    default:
      return `${expression.op}(${expressionText(expression.a)})`
  }
}

/** A condition in the language, with no more parentheses than needed. */
export function conditionText(condition: Condition): string {
  switch (condition.op) {
    case 'not':
      return `not ${conditionWithin(condition.a, 3)}`
    case 'and':
    case 'or': {
      const binding = BINDING[condition.op]!
      return `${conditionWithin(condition.a, binding)} ${condition.op} ${conditionWithin(condition.b, binding + 1)}`
    }
    default:
      return `${within(condition.a, 5)} ${condition.op} ${within(condition.b, 5)}`
  }
}

function within(expression: Expression, least: number): string {
  const text = expressionText(expression)
  const isNegative = expression.op === 'number' && (expression.value < 0 || Object.is(expression.value, -0))
  const binding = isNegative ? 7 : (BINDING[expression.op] ?? 10)
  return binding < least ? `(${text})` : text
}

function conditionWithin(condition: Condition, least: number): string {
  const text = conditionText(condition)
  return BINDING[condition.op]! < least ? `(${text})` : text
}

/** min(min(a, b), c) is written min(a, b, c). */
function foldedArguments(op: 'min' | 'max', { a, b }: { a: Expression; b: Expression }): readonly Expression[] {
  return [...(a.op === op ? foldedArguments(op, a) : [a]), b]
}
