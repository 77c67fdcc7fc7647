import { type Graph, type NodeId, OPS } from './graph.ts'

export type Step =
  | { readonly kind: 'value'; readonly node: NodeId }
  /** Steps that only one answer needs. What is computed inside is used outside only by choices on the same condition. */
  | { readonly kind: 'branch'; readonly condition: NodeId; readonly yes: readonly Step[]; readonly no: readonly Step[] }

export interface Result {
  readonly slot: number
  readonly node: NodeId
  /** Written only where the caller wants this delay; its group is computed where any of the group is wanted. */
  readonly delay?: number
  readonly group?: number
}

/** Work below this cost is done on both sides of a choice: a mispredicted branch costs about as much. Chosen. */
const WORTH_A_BRANCH = 12

/** A place that is reached under a chain of answers: the whole function, or one arm of a choice inside another region. */
class Region {
  readonly parent: Region | undefined
  readonly depth: number
  readonly arms = new Map<number, Region>()
  readonly nodes: NodeId[] = []
  cost = 0
  isMerged = false
  cursor = 0

  constructor(parent: Region | undefined, cost: number) {
    this.parent = parent
    this.depth = parent === undefined ? 0 : parent.depth + 1
    this.cost = cost
  }

  /** The region itself, or the one it was merged into. */
  get place(): Region {
    let region: Region = this
    while (region.isMerged) region = region.parent!
    return region
  }
}

/**
 * Puts nodes into branches: a node that is needed only in one arm of choices on one condition is computed only where that arm is
 * taken. Each node's region is the innermost one that contains all its uses.
 */
export function schedule(graph: Graph, order: readonly NodeId[], results: readonly Result[]): readonly Step[] {
  const regions: Region[] = []
  const regionOf = new Map<NodeId, Region | undefined>(order.map((node) => [node, undefined]))
  const root = new Region(undefined, Number.POSITIVE_INFINITY)

  const armOf = (region: Region, condition: NodeId, answer: boolean, cost = 0): Region => {
    const key = condition * 2 + (answer ? 1 : 0)
    let arm = region.arms.get(key)
    if (arm === undefined) {
      arm = new Region(region, cost)
      region.arms.set(key, arm)
      regions.push(arm)
    }
    return arm
  }
  const use = (node: NodeId, region: Region): void => {
    if (!regionOf.has(node)) return
    const old = regionOf.get(node)
    regionOf.set(node, old === undefined ? region : commonRegion(old, region))
  }

  const groupRegions = new Map<number, Region>()
  for (const { node, group } of results) {
    if (group === undefined) use(node, root)
    else {
      const region = armOf(root, graph.node('wanted', group), true, Number.POSITIVE_INFINITY)
      groupRegions.set(group, region)
      use(node, region)
    }
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const node = order[i]!
    const region = regionOf.get(node)!
    region.cost += OPS[graph.ops[node]!].cost
    if (graph.ops[node] === 'select') {
      const condition = graph.a[node]!
      use(condition, region)
      if (regionOf.has(graph.b[node]!)) use(graph.b[node]!, armOf(region, condition, true))
      if (regionOf.has(graph.c[node]!)) use(graph.c[node]!, armOf(region, condition, false))
    } else graph.eachChild(node, (child) => use(child, region))
  }
  // Regions are made after their parents, so this goes from the innermost outwards.
  for (let i = regions.length - 1; i >= 0; i--) {
    const region = regions[i]!
    if (region.cost < WORTH_A_BRANCH) region.isMerged = true
    region.parent!.cost += region.cost
  }
  for (const node of order) regionOf.get(node)!.place.nodes.push(node)

  /** Steps of a region's nodes that are not done yet and come before `limit`. */
  const emit = (region: Region, limit: number): Step[] => {
    const steps: Step[] = []
    while (region.cursor < region.nodes.length && region.nodes[region.cursor]! < limit) {
      const node = region.nodes[region.cursor]!
      if (graph.ops[node] === 'select') emitArms(node, steps)
      steps.push({ kind: 'value', node })
      region.cursor += 1
    }
    return steps
  }
  const emitArms = (choice: NodeId, steps: Step[]): void => {
    const condition = graph.a[choice]!
    const { arms } = regionOf.get(choice)!
    const [yes, no] = [true, false].map((answer) => {
      const arm = arms.get(condition * 2 + (answer ? 1 : 0))
      return arm === undefined || arm.isMerged ? [] : emit(arm, choice)
    })
    if (yes!.length > 0 || no!.length > 0) steps.push({ kind: 'branch', condition, yes: yes!, no: no! })
  }

  const steps = emit(root, Number.POSITIVE_INFINITY)
  for (const [group, region] of groupRegions) {
    const yes = emit(region, Number.POSITIVE_INFINITY)
    if (yes.length > 0) steps.push({ kind: 'branch', condition: graph.node('wanted', group), yes, no: [] })
  }
  return steps
}

function commonRegion(a: Region, b: Region): Region {
  let [x, y] = [a, b]
  while (x.depth > y.depth) x = x.parent!
  while (y.depth > x.depth) y = y.parent!
  while (x !== y) {
    x = x.parent!
    y = y.parent!
  }
  return x
}
