import type { SparsePattern } from '../engine/program.ts'
import { multiply, subtract } from './arithmetic.ts'
import { createGradients, createTangents } from './differentiate.ts'
import type { Graph, NodeId } from './graph.ts'
import type { ModelScope } from './scope.ts'

/** The derivatives that the engine asks for, as nodes. */
export interface Dynamics {
  readonly pattern: SparsePattern
  readonly jacobian: readonly NodeId[]
  readonly timeDerivative: readonly NodeId[]
  /** d/dt of a node without delays along a direction in state space. */
  alongDirection(node: NodeId): NodeId
}

export function differentiate(graph: Graph, { delays }: ModelScope, rates: readonly NodeId[]): Dynamics {
  const gradientOf = createGradients(graph, delays)
  const rowStart = [0]
  const columns: number[] = []
  const jacobian: NodeId[] = []
  for (const rate of rates) {
    const gradient = gradientOf(rate)
    for (const column of [...gradient.keys()].sort((x, y) => x - y)) {
      if (graph.valueOf(gradient.get(column)!) === 0) continue
      columns.push(column)
      jacobian.push(gradient.get(column)!)
    }
    rowStart.push(columns.length)
  }
  const zero = graph.number(0)
  const one = graph.number(1)
  const byTime = createTangents(graph, (leaf) => {
    if (graph.ops[leaf] === 'time') return one
    if (graph.ops[leaf] !== 'delayed') return zero
    const k = graph.a[leaf]!
    return multiply(graph, graph.node('delayedRate', k), subtract(graph, one, byTime(delays[k]!.lag)))
  })
  const alongDirection = createTangents(graph, (leaf) => {
    if (graph.ops[leaf] === 'time') return one
    return graph.ops[leaf] === 'state' ? graph.node('direction', graph.a[leaf]!) : zero
  })
  return {
    pattern: { rowStart: Int32Array.from(rowStart), columns: Int32Array.from(columns) },
    jacobian,
    timeDerivative: rates.map(byTime),
    alongDirection,
  }
}
