import { type Graph, type NodeId, OPS, type Op } from '../graph.ts'
import type { Step } from '../schedule.ts'
import { computedIn } from '../survey.ts'
import { MOST_PAIRS } from './elementary.ts'
import { fillLanes } from './free-lanes.ts'

/** A step as it is written: like those of the schedule, but costly ones of a kind may be done side by side. */
export type Item =
  | { readonly kind: 'value'; readonly node: NodeId }
  | { readonly kind: 'group'; readonly nodes: readonly NodeId[] }
  | { readonly kind: 'branch'; readonly condition: NodeId; readonly yes: readonly Item[]; readonly no: readonly Item[] }

/** What is computed for several numbers at little more than the cost of one. */
export const PAIRED_OPS = ['exp', 'ln', 'logOfPositive', 'pow', 'power'] as const
export const PAIRED: ReadonlySet<Op> = new Set(PAIRED_OPS)

/**
 * Orders the steps of a block so that as many costly ones as possible stand side by side: all that is cheap first, then what is
 * ready of one kind together, the larger group first, and one alone only when nothing else is left.
 */
export function pairUp(graph: Graph, asScheduled: readonly Step[]): readonly Item[] {
  const steps = fillLanes(graph, asScheduled, (op) => PAIRED.has(op))
  const producer = new Map<NodeId, number>()
  steps.forEach((step, i) => {
    if (step.kind === 'value') producer.set(step.node, i)
    else for (const node of computedIn(step)) producer.set(node, i)
  })
  const waitsFor = new Int32Array(steps.length)
  const followers: number[][] = steps.map(() => [])
  steps.forEach((step, i) => {
    const needed = new Set<number>()
    eachUse(graph, step, (node) => {
      const from = producer.get(node)
      if (from !== undefined && from !== i) needed.add(from)
    })
    waitsFor[i] = needed.size
    for (const from of needed) followers[from]!.push(i)
  })

  const items: Item[] = []
  const cheap: number[] = []
  const costly = new Map<Op, number[]>()
  const enqueue = (i: number): void => {
    const step = steps[i]!
    const op = step.kind === 'value' ? graph.ops[step.node]! : undefined
    if (op === undefined || !PAIRED.has(op)) cheap.push(i)
    else if (costly.has(op)) costly.get(op)!.push(i)
    else costly.set(op, [i])
  }
  const finish = (i: number): void => {
    for (const next of followers[i]!) {
      waitsFor[next]! -= 1
      if (waitsFor[next] === 0) enqueue(next)
    }
  }
  const nodeOf = (i: number): NodeId => (steps[i] as Step & { kind: 'value' }).node
  steps.forEach((_, i) => {
    if (waitsFor[i] === 0) enqueue(i)
  })
  for (;;) {
    for (let i = cheap.shift(); i !== undefined; i = cheap.shift()) {
      const step = steps[i]!
      if (step.kind === 'value') items.push(step)
      else items.push({ ...step, yes: pairUp(graph, step.yes), no: pairUp(graph, step.no) })
      finish(i)
    }
    const ready = [...costly.values()].filter((list) => list.length > 0)
    const most = ready.reduce<number[]>((best, list) => (list.length > best.length ? list : best), [])
    if (most.length === 0) return items
    const group = most.splice(0, 2 * MOST_PAIRS)
    if (group.length === 1) items.push({ kind: 'value', node: nodeOf(group[0]!) })
    else items.push({ kind: 'group', nodes: group.map(nodeOf) })
    group.forEach(finish)
  }
}

function eachUse(graph: Graph, step: Step, visit: (node: NodeId) => void): void {
  if (step.kind === 'value') {
    if (OPS[graph.ops[step.node]!].arity > 0) graph.eachChild(step.node, visit)
    return
  }
  visit(step.condition)
  for (const inner of [...step.yes, ...step.no]) eachUse(graph, inner, visit)
}
