import type { Condition, Expression } from '../language/checked.ts'
import * as make from './arithmetic.ts'
import type { Graph, NodeId } from './graph.ts'

/** What an expression's symbols and delays stand for while it is turned into graph nodes. */
export interface Scope {
  readonly graph: Graph
  symbol(id: string): NodeId
  /** The delayed value as the engine supplies it, and how it is told apart from the present value is the caller's matter. */
  delay(value: NodeId, lag: NodeId, text: () => string): NodeId
  /** Remembers where a comparison came from, for messages. */
  describe(comparison: NodeId, text: () => string): void
}

/** The graph node of an expression, simplified. */
export function lowerExpression(scope: Scope, expression: Expression, describe: (e: Expression) => string): NodeId {
  const { graph } = scope
  const lower = (e: Expression): NodeId => lowerExpression(scope, e, describe)
  const remember = (node: NodeId, text: () => string): NodeId => {
    if (graph.ops[node] === 'select') scope.describe(graph.a[node]!, text)
    return node
  }
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
      return remember(make.absolute(graph, lower(expression.a)), () => describe(expression))
    case 'min':
      return remember(make.minimum(graph, lower(expression.a), lower(expression.b)), () => describe(expression))
    case 'max':
      return remember(make.maximum(graph, lower(expression.a), lower(expression.b)), () => describe(expression))
    case 'hill':
      return make.hill(graph, lower(expression.x), lower(expression.half), lower(expression.n))
    case 'piecewise':
      // Built from the last case backwards: each case is asked only where the ones before it do not hold.
      return expression.cases.reduceRight(
        (otherwise, { when, value }) =>
          make.select(graph, lowerCondition(scope, when, describe), lower(value), otherwise),
        lower(expression.otherwise),
      )
    case 'delay': {
      const { value, lag } = expression
      return scope.delay(lower(value), lower(lag), () => describe(expression))
    }
  }
}
