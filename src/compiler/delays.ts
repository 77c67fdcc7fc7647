import type { DelayInfo } from '../engine/program.ts'
import type { Graph, NodeId } from './graph.ts'
import type { Delay } from './scope.ts'
import { StateCollector } from './slice.ts'

/** Numbers of the delays that the roots depend on, ascending. One that simplified away is not among them. */
export function findUsedDelays(graph: Graph, delays: readonly Delay[], roots: readonly NodeId[]): readonly number[] {
  const collector = new StateCollector(graph, delays)
  for (const root of roots) collector.visit(root)
  return [...collector.delays].sort((x, y) => x - y)
}

/** Number of the group of each delay: delays with the same lag belong together. */
export function groupDelays(delays: readonly Delay[]): { readonly groupOf: number[]; readonly groups: number[][] } {
  const numbers = new Map<NodeId, number>()
  const groups: number[][] = []
  const groupOf = delays.map(({ lag }, k) => {
    let group = numbers.get(lag)
    if (group === undefined) {
      group = groups.length
      numbers.set(lag, group)
      groups.push([])
    }
    groups[group]!.push(k)
    return group
  })
  return { groupOf, groups }
}

/**
 * What the engine needs to know of each delay that is used, out of all that the graph numbers.
 *
 * A jump in state i reaches the delayed expression smoothed by `hops[i]` integrations: 0 where the expression reads the state
 * itself, one more for each rate on the way. Ways through other delays do not count, they arrive at another time.
 */
export function describeDelays(
  graph: Graph,
  all: readonly Delay[],
  delays: readonly Delay[],
  rates: readonly NodeId[],
): readonly DelayInfo[] {
  const { groupOf } = groupDelays(delays)
  const reads = (root: NodeId): ReadonlySet<number> => {
    const collector = new StateCollector(graph, all, false)
    collector.visit(root)
    return collector.slots
  }
  const readByRate = delays.length === 0 ? [] : rates.map(reads)
  return delays.map(({ value, text }, k) => {
    const hops = new Array<number>(rates.length).fill(Number.POSITIVE_INFINITY)
    let frontier: Iterable<number> = reads(value)
    for (let hop = 0; ; hop++) {
      const next: number[] = []
      for (const state of frontier) {
        if (hops[state] !== Number.POSITIVE_INFINITY) continue
        hops[state] = hop
        next.push(...readByRate[state]!)
      }
      if (next.length === 0) break
      frontier = next
    }
    return { text: text(), group: groupOf[k]!, hops }
  })
}
