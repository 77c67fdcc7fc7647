import { exp, ln, log10, pow } from '../engine/elementary.ts'
import type { Condition, Expression } from '../language/checked.ts'

/**
 * The value of an expression by walking the tree as the language defines it, for tests: shares nothing with the graph.
 *
 * @param symbol  value of a symbol
 * @param watch   sees every intermediate value, so that a test can leave out cases with infinities on the way
 */
export function evaluate(
  expression: Expression,
  symbol: (id: string) => number,
  time: number,
  watch: (value: number) => void = () => {},
): number {
  const value = (e: Expression): number => {
    const result = compute(e)
    watch(result)
    return result
  }
  const holds = (condition: Condition): boolean => {
    switch (condition.op) {
      case 'not':
        return !holds(condition.a)
      case 'and':
        return [holds(condition.a), holds(condition.b)].every(Boolean)
      case 'or':
        return [holds(condition.a), holds(condition.b)].some(Boolean)
      case '<':
        return value(condition.a) < value(condition.b)
      case '<=':
        return value(condition.a) <= value(condition.b)
      case '>':
        return value(condition.a) > value(condition.b)
      case '>=':
        return value(condition.a) >= value(condition.b)
    }
  }
  const compute = (e: Expression): number => {
    switch (e.op) {
      case 'number':
        return e.value
      case 'symbol':
        return symbol(e.id)
      case 'time':
        return time
      case 'add':
        return value(e.a) + value(e.b)
      case 'subtract':
        return value(e.a) - value(e.b)
      case 'multiply':
        return value(e.a) * value(e.b)
      case 'divide':
        return value(e.a) / value(e.b)
      case 'power':
        return powerOf(value(e.a), value(e.b), e.b.op === 'number')
      case 'negate':
        return -value(e.a)
      case 'exp':
        return exp(value(e.a))
      case 'ln':
        return ln(value(e.a))
      case 'log10':
        return log10(value(e.a))
      case 'sqrt':
        return Math.sqrt(value(e.a))
      case 'abs':
        return Math.abs(value(e.a))
      case 'min':
        return Math.min(value(e.a), value(e.b))
      case 'max':
        return Math.max(value(e.a), value(e.b))
      case 'hill': {
        const ratio = value(e.x) / value(e.half)
        const r = ratio <= 0 ? 0 : powerOf(ratio, value(e.n), e.n.op === 'number')
        return r / (1 + r)
      }
      case 'piecewise': {
        // Every arm is walked, for `watch`.
        const arms = e.cases.map((one) => ({ isTaken: holds(one.when), result: value(one.value) }))
        const otherwise = value(e.otherwise)
        return arms.find(({ isTaken }) => isTaken)?.result ?? otherwise
      }
      case 'delay':
        throw new Error('a delay has no value at one point in time')
    }
  }
  return value(expression)
}

/** A whole number written as exponent is repeated multiplication; a fractional power of a negative number is 0. */
function powerOf(x: number, n: number, isWritten: boolean): number {
  if (isWritten && Number.isInteger(n)) {
    if (n === 0) return 1
    if (Math.abs(n) > 16) return pow(x, n)
    let result = 1
    for (const bit of Math.abs(n).toString(2)) {
      result *= result
      if (bit === '1') result *= x
    }
    return n < 0 ? 1 / result : result
  }
  if (isWritten && n === 0.5) return x <= 0 ? 0 : Math.sqrt(x)
  if (x < 0 && !Number.isInteger(n)) return 0
  return pow(x, n)
}
