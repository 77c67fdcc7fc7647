import type { Condition, Expression } from '../language/checked.ts'
import { conditionText, expressionText } from '../language/print.ts'
import * as make from './arithmetic.ts'
import type { Graph, NodeId } from './graph.ts'

/** What an expression's symbols and delays stand for while it is turned into graph nodes. */
export interface Scope {
  readonly graph: Graph
  symbol(id: string): NodeId
  /** `value` as it was `lag` ago, or now where the lag is not positive. */
  delay(value: NodeId, lag: NodeId, text: () => string): NodeId
  /** Remembers where the comparisons in a condition came from, for messages. */
  describe(condition: NodeId, text: () => string): void
}

/** The graph node of an expression, simplified. */
export function lowerExpression(scope: Scope, expression: Expression): NodeId {
  const { graph } = scope
  const lower = (e: Expression): NodeId => lowerExpression(scope, e)
  switch (expression.op) {
    case 'number':
      return graph.number(expression.value)
    case 'symbol':
      return scope.symbol(expression.id)
    case 'time':
      return graph.node('time')
    case 'add':
      return make.add(graph, lower(expression.a), lower(expression.b))
    case 'subtract':
      return make.subtract(graph, lower(expression.a), lower(expression.b))
    case 'multiply':
      return make.multiply(graph, lower(expression.a), lower(expression.b))
    case 'divide':
      return make.divide(graph, lower(expression.a), lower(expression.b))
    case 'power':
      return make.power(graph, lower(expression.a), lower(expression.b))
    case 'negate':
      return make.negate(graph, lower(expression.a))
    case 'exp':
      return make.exponential(graph, lower(expression.a))
    case 'ln':
      return make.logarithm(graph, lower(expression.a))
    case 'log10':
      return make.decimalLogarithm(graph, lower(expression.a))
    case 'sqrt':
      return make.root(graph, lower(expression.a))
    case 'abs':
      return withKink(scope, make.absolute(graph, lower(expression.a)), expression)
    case 'min':
      return withKink(scope, make.minimum(graph, lower(expression.a), lower(expression.b)), expression)
    case 'max':
      return withKink(scope, make.maximum(graph, lower(expression.a), lower(expression.b)), expression)
    case 'hill':
      return make.hill(graph, lower(expression.x), lower(expression.half), lower(expression.n))
    case 'piecewise':
      // From the last case backwards: each case is asked only where the ones before it do not hold.
      return expression.cases.reduceRight(
        (otherwise, { when, value }) => make.select(graph, lowerCondition(scope, when), lower(value), otherwise),
        lower(expression.otherwise),
      )
    case 'delay':
      return scope.delay(lower(expression.value), lower(expression.lag), () => expressionText(expression))
  }
}

/** The graph node of a condition. `>` and `>=` are `<` and `<=` with their sides changed. */
export function lowerCondition(scope: Scope, condition: Condition): NodeId {
  const { graph } = scope
  switch (condition.op) {
    case 'and':
      return make.and(graph, lowerCondition(scope, condition.a), lowerCondition(scope, condition.b))
    case 'or':
      return make.or(graph, lowerCondition(scope, condition.a), lowerCondition(scope, condition.b))
    case 'not':
      return make.not(graph, lowerCondition(scope, condition.a))
    default: {
      const a = lowerExpression(scope, condition.a)
      const b = lowerExpression(scope, condition.b)
      const [left, right] = condition.op.startsWith('<') ? [a, b] : [b, a]
      const compare = condition.op.endsWith('=') ? make.lessEqual : make.less
      const node = compare(graph, left, right)
      scope.describe(node, () => conditionText(condition))
      return node
    }
  }
}

/** `abs`, `min` and `max` are choices by a comparison that nobody wrote. */
function withKink(scope: Scope, node: NodeId, expression: Expression): NodeId {
  const { graph } = scope
  if (graph.ops[node] === 'select') scope.describe(graph.a[node]!, () => `kink of ${expressionText(expression)}`)
  return node
}
