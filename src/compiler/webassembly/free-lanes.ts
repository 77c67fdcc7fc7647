import { type Graph, type NodeId, OPS, type Op } from '../graph.ts'
import type { Step } from '../schedule.ts'

/** A costly function that stands alone in one arm of a choice, with all that it needs of that arm. */
interface Lone {
  readonly node: NodeId
  readonly branch: number
  readonly needs: ReadonlySet<NodeId>
}

/**
 * Takes costly functions that stand alone in an arm of a choice out of it where one of their kind outside has a lane to spare: two at a time
 * take no longer than one, so that it costs nothing where the arm is not taken, and one call less where it is. Two lone ones of different
 * choices become a pair in the same way.
 */
export function fillLanes(graph: Graph, steps: readonly Step[], isPaired: (op: Op) => boolean): readonly Step[] {
  const outside = new Map<Op, NodeId[]>()
  const lone = new Map<Op, Lone[]>()
  steps.forEach((step, branch) => {
    if (step.kind === 'value') {
      const op = graph.ops[step.node]!
      if (isPaired(op)) appendTo(outside, op, step.node)
    } else
      for (const arm of [step.yes, step.no])
        for (const each of loneIn(graph, arm, branch, isPaired)) appendTo(lone, graph.ops[each.node]!, each)
  })
  const taken: Lone[] = []
  for (const [op, candidates] of lone) {
    const partners = [...(outside.get(op) ?? [])]
    const free = candidates.filter(({ branch }, i) => candidates.findIndex((other) => other.branch === branch) === i)
    // An even number outside leaves no lane: then they can only be partners of each other.
    while (free.length > 0 && (partners.length % 2 === 1 || free.length > 1)) {
      const next = free.shift()!
      const others = partners.length % 2 === 1 ? partners : free.map(({ node }) => node)
      if (!others.some((other) => isIndependent(graph, next.node, other))) continue
      taken.push(next)
      partners.push(next.node)
    }
  }
  if (taken.length === 0) return steps
  return steps.flatMap((step, branch) => {
    const moved = new Set(taken.filter((each) => each.branch === branch).flatMap(({ node, needs }) => [...needs, node]))
    if (step.kind === 'value' || moved.size === 0) return [step]
    const isMoved = (each: Step) => each.kind === 'value' && moved.has(each.node)
    const [yes, no] = [step.yes, step.no].map((arm) => arm.filter((each) => !isMoved(each)))
    const first = [...step.yes, ...step.no].filter(isMoved)
    return yes!.length + no!.length === 0 ? first : [...first, { ...step, yes: yes!, no: no! }]
  })
}

function appendTo<T>(lists: Map<Op, T[]>, op: Op, value: T): void {
  const list = lists.get(op)
  if (list === undefined) lists.set(op, [value])
  else list.push(value)
}

/** Costly functions of an arm that have no other of their kind in it and need nothing costly and no further choice of it. */
function loneIn(graph: Graph, arm: readonly Step[], branch: number, isPaired: (op: Op) => boolean): readonly Lone[] {
  const own = new Map<NodeId, Step>()
  for (const step of arm) if (step.kind === 'value') own.set(step.node, step)
  const inner = new Set<NodeId>()
  for (const step of arm) if (step.kind === 'branch') collect(step, inner)
  const costly = [...own.keys()].filter((node) => isPaired(graph.ops[node]!))
  return costly.flatMap((node) => {
    if (costly.some((other) => other !== node && graph.ops[other] === graph.ops[node])) return []
    const needs = new Set<NodeId>()
    const stack = childrenOf(graph, node)
    for (let child = stack.pop(); child !== undefined; child = stack.pop()) {
      if (inner.has(child)) return []
      if (!own.has(child) || needs.has(child)) continue
      if (isPaired(graph.ops[child]!)) return []
      needs.add(child)
      stack.push(...childrenOf(graph, child))
    }
    return [{ node, branch, needs }]
  })
}

function collect(step: Step, into: Set<NodeId>): void {
  if (step.kind === 'value') into.add(step.node)
  else for (const inner of [...step.yes, ...step.no]) collect(inner, into)
}

function childrenOf(graph: Graph, node: NodeId): NodeId[] {
  const children: NodeId[] = []
  if (OPS[graph.ops[node]!].arity > 0) graph.eachChild(node, (child) => children.push(child))
  return children
}

function isIndependent(graph: Graph, a: NodeId, b: NodeId): boolean {
  const [low, high] = a < b ? [a, b] : [b, a]
  const seen = new Set<NodeId>()
  const stack = [high]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === low) return false
    // Children have smaller numbers than their parents.
    if (node < low || seen.has(node)) continue
    seen.add(node)
    stack.push(...childrenOf(graph, node))
  }
  return true
}
