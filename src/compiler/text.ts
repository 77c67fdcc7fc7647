import type { Condition, Expression } from '../language/checked.ts'

/** Longest text of a condition or delay in messages; longer ones are cut in the middle of nowhere, marked by an ellipsis. */
const LONGEST = 120

const LEVEL = { add: 1, subtract: 1, multiply: 2, divide: 2, negate: 3, power: 4 } as const
const SIGNS = { add: ' + ', subtract: ' - ', multiply: ' * ', divide: ' / ', power: '^' } as const

/** An expression as a person would type it, for messages. */
export function expressionToText(expression: Expression): string {
  return shorten(write(expression, 0))
}

export function conditionToText(condition: Condition): string {
  return shorten(writeCondition(condition))
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

function write(expression: Expression, outer: number): string {
  switch (expression.op) {
    case 'number':
      return String(expression.value)
    case 'symbol':
      return expression.id
    case 'time':
      return 'time'
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'power': {
      const level = LEVEL[expression.op]
      const left = write(expression.a, expression.op === 'power' ? level + 1 : level)
      // a - (b - c) and a / (b / c) need their brackets; a^b^c does not.
      const right = write(expression.b, expression.op === 'power' ? level : level + 1)
      return bracket(`${left}${SIGNS[expression.op]}${right}`, level < outer)
    }
    case 'negate':
      return bracket(`-${write(expression.a, LEVEL.negate)}`, LEVEL.negate < outer)
    case 'exp':
    case 'ln':
    case 'log10':
    case 'sqrt':
    case 'abs':
      return call(expression.op, expression.a)
    case 'min':
    case 'max':
      return call(expression.op, expression.a, expression.b)
    case 'hill':
      return call('hill', expression.x, expression.half, expression.n)
    case 'delay':
      return call('delay', expression.value, expression.lag)
    case 'piecewise': {
      const cases = expression.cases.map(({ when, value }) => `${writeCondition(when)}, ${write(value, 0)}`)
      return `piecewise(${cases.join(', ')}, ${write(expression.otherwise, 0)})`
    }
  }
}

function writeCondition(condition: Condition): string {
  switch (condition.op) {
    case 'not':
      return `not (${writeCondition(condition.a)})`
    case 'and':
    case 'or':
      return `(${writeCondition(condition.a)}) ${condition.op} (${writeCondition(condition.b)})`
    default:
      return `${write(condition.a, 0)} ${condition.op} ${write(condition.b, 0)}`
  }
}

function call(name: string, ...operands: readonly Expression[]): string {
  return `${name}(${operands.map((operand) => write(operand, 0)).join(', ')})`
}

function bracket(text: string, isNeeded: boolean): string {
  return isNeeded ? `(${text})` : text
}
