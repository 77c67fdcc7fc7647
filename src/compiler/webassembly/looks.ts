import { type Graph, type NodeId, OPS } from '../graph.ts'
import { type Plan, Planner } from '../plan.ts'
import type { WrittenPlan } from './linearisation.ts'

/** Conditions of more nodes than this are looked at one time after the other: code three times as long takes long to optimise. Chosen. */
const MOST_NODES = 1000

/**
 * The switches at several states at once, side by side: what one look waits for the others fill, and powers of several looks share a call.
 * State i of look k is read at `k · states + i`, switch j of it written at `k · switches + j`; every look has the bits of `switching`.
 *
 * @returns undefined where that does not serve: a switch reads the time or the past, or there are too many
 */
export function planLooks(plan: Plan, count: number): WrittenPlan | undefined {
  const { graph, stateCount } = plan
  const { results, steps } = plan.functions.switching
  if (plan.groups.length > 0 || results.length === 0 || steps.some(({ kind }) => kind === 'branch')) return undefined
  const looks = Array.from({ length: count }, (_, look) => {
    const shifted = shift(graph, look * stateCount)
    return results.map(({ slot, node }) => ({ slot: look * results.length + slot, node: shifted(node) }))
  })
  const all = looks.flat()
  if (all.some(({ node }) => node === undefined)) return undefined
  const written = new Planner(graph).plan('switching', all as { slot: number; node: NodeId }[])
  return written.steps.length > MOST_NODES ? undefined : written
}

/** The same expression of states that lie `by` places further on; undefined where it reads what is not a state or a parameter. */
function shift(graph: Graph, by: number): (node: NodeId) => NodeId | undefined {
  const known = new Map<NodeId, NodeId | undefined>()
  const of = (node: NodeId): NodeId | undefined => {
    if (graph.isStatic(node)) return node
    if (known.has(node)) return known.get(node)
    const result = shiftOne(node)
    known.set(node, result)
    return result
  }
  const shiftOne = (node: NodeId): NodeId | undefined => {
    const op = graph.ops[node]!
    if (op === 'state') return graph.node('state', graph.a[node]! + by)
    if (OPS[op].arity === 0) return undefined
    const children: (NodeId | undefined)[] = []
    graph.eachChild(node, (child) => children.push(of(child)))
    return children.includes(undefined) ? undefined : graph.node(op, ...(children as NodeId[]))
  }
  return of
}
