import type { CheckedModel, Expression } from '../language/checked.ts'
import { InputError } from '../units/problem.ts'
import { lessEqual, select } from './arithmetic.ts'
import { DEPENDS, type Graph, type NodeId, SIGN } from './graph.ts'
import { lowerExpression, type Scope } from './lower.ts'

export type ModelSymbol =
  | { readonly kind: 'parameter'; readonly index: number }
  | { readonly kind: 'state'; readonly index: number }
  | { readonly kind: 'quantity'; readonly index: number }

/** A model with its ids looked up once. Discrete variables follow the parameters in one numbering. */
export interface IndexedModel {
  readonly model: CheckedModel
  readonly symbols: ReadonlyMap<string, ModelSymbol>
  /** Parameters, then discrete variables. */
  readonly parameterIds: readonly string[]
}

export function indexModel(model: CheckedModel): IndexedModel {
  const symbols = new Map<string, ModelSymbol>()
  const parameterIds = [...model.parameters, ...model.discrete].map(({ id }) => id)
  for (const [index, id] of parameterIds.entries()) symbols.set(id, { kind: 'parameter', index })
  for (const [index, { id }] of model.states.entries()) symbols.set(id, { kind: 'state', index })
  for (const [index, { id }] of model.quantities.entries()) symbols.set(id, { kind: 'quantity', index })
  return { model, symbols, parameterIds }
}

/** A delayed expression of the program: its value and lag as functions of the present, and the leaf that stands for it. */
export interface Delay {
  readonly value: NodeId
  readonly lag: NodeId
  readonly leaf: NodeId
  readonly text: () => string
}

export interface ModelScope extends Scope {
  readonly indexed: IndexedModel
  readonly delays: readonly Delay[]
  /** The text that a comparison was first written as. */
  readonly comparisons: ReadonlyMap<NodeId, () => string>
  lower(expression: Expression): NodeId
  /** Quantities that were looked up so far, by index. */
  usedQuantities(): readonly number[]
}

/**
 * The meaning of a model's symbols as graph nodes.
 *
 * @param slotOf  slot of a state (by its index in the model) in the vector y; -1 for a state that is 0 everywhere
 * @param held    numbers that stand for states and quantities
 */
export function createScope(
  graph: Graph,
  indexed: IndexedModel,
  slotOf: (state: number) => number,
  held: ReadonlyMap<string, number>,
): ModelScope {
  const { model, symbols } = indexed
  const quantityNodes = new Int32Array(model.quantities.length).fill(-1)
  const delays: Delay[] = []
  const delayNumbers = new Map<string, number>()
  const comparisons = new Map<NodeId, () => string>()

  const scope: ModelScope = {
    graph,
    indexed,
    delays,
    comparisons,
    symbol(id) {
      const fixed = held.get(id)
      if (fixed !== undefined) return graph.number(fixed)
      const symbol = symbols.get(id)
      if (symbol === undefined) throw new Error(`checked model ${model.id} has no symbol ${id}`)
      if (symbol.kind === 'parameter') return parameterNode(graph, model, symbol.index)
      if (symbol.kind === 'state') {
        const slot = slotOf(symbol.index)
        return slot < 0 ? graph.number(0) : graph.node('state', slot)
      }
      if (quantityNodes[symbol.index]! < 0) {
        quantityNodes[symbol.index] = scope.lower(model.quantities[symbol.index]!.value)
      }
      return quantityNodes[symbol.index]!
    },
    delay(value, lag, text) {
      refuseDelayInside(graph, model, value, lag, text)
      // Parameters change at events only, and the past is looked up with those of the present.
      if (graph.isStatic(value)) return value
      if (graph.signs[lag] === SIGN.positive) return delayLeaf(value, lag, text)
      const isPresent = lessEqual(graph, lag, graph.number(0))
      if (graph.ops[isPresent] === 'true') return value
      scope.describe(isPresent, () => `lag <= 0 in ${text()}`)
      return select(graph, isPresent, value, delayLeaf(value, lag, text))
    },
    describe(condition, text) {
      const { ops } = graph
      if (ops[condition] === 'less' || ops[condition] === 'lessEqual') {
        if (!comparisons.has(condition)) comparisons.set(condition, text)
      } else if (ops[condition] === 'and' || ops[condition] === 'or' || ops[condition] === 'not') {
        graph.eachChild(condition, (child) => scope.describe(child, text))
      }
    },
    lower: (expression) => lowerExpression(scope, expression),
    usedQuantities: () => [...quantityNodes.keys()].filter((index) => quantityNodes[index]! >= 0),
  }

  function delayLeaf(value: NodeId, lag: NodeId, text: () => string): NodeId {
    const key = `${value},${lag}`
    const known = delayNumbers.get(key)
    if (known !== undefined) return delays[known]!.leaf
    const leaf = graph.node('delayed', delays.length)
    delayNumbers.set(key, delays.length)
    delays.push({ value, lag, leaf, text })
    return leaf
  }

  return scope
}

function parameterNode(graph: Graph, model: CheckedModel, index: number): NodeId {
  const existing = graph.find('parameter', index)
  if (existing >= 0) return existing
  const node = graph.node('parameter', index)
  // Discrete variables have no declared bounds, so nothing is known of their sign.
  const lowest = model.parameters[index]?.within?.[0]
  if (lowest !== undefined) {
    graph.signs[node] = lowest > 0 ? SIGN.positive : lowest === 0 ? SIGN.notNegative : SIGN.unknown
  }
  return node
}

function refuseDelayInside(graph: Graph, model: CheckedModel, value: NodeId, lag: NodeId, text: () => string): void {
  const where = (node: NodeId) => (graph.flags[node]! & DEPENDS.delay) !== 0
  if (!where(value) && !where(lag)) return
  const place = { path: `${model.id} › ${text()}` }
  if (where(value)) {
    throw new InputError({
      place,
      found: 'a delay of something that is itself delayed',
      expected: 'a delayed expression that depends on present values only',
      remedy: 'add the two lags and delay the inner expression once',
    })
  }
  throw new InputError({
    place,
    found: 'a lag that depends on a delayed value',
    expected: 'a lag that depends on present values only',
    remedy: 'write the lag with states and quantities that contain no delay',
  })
}
