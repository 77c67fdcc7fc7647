import type { SparsePattern } from '../engine/program.ts'
import { type Graph, type NodeId, OPS } from './graph.ts'
import { type Result, type Step, schedule } from './schedule.ts'
import type { LuPlan } from './sparse-lu.ts'

/**
 * What is to be computed, in which order: the common ground of all back ends. A back end walks the steps of each function,
 * turning nodes into values by `inputOf` (read a slot) or by their op, and then writes the results.
 */
export interface Plan {
  readonly graph: Graph
  readonly functions: Readonly<Record<FunctionName, FunctionPlan>>
  /** Nodes that depend on parameters alone and are read elsewhere, by their slot in `c`. */
  readonly constantSlots: ReadonlyMap<NodeId, number>
  /** Slot in `p` of each parameter of the model, by the number in its node. */
  readonly parameterSlots: ReadonlyMap<number, number>
  /** Comparisons that are modes, by their slot in `m`. */
  readonly switchSlots: ReadonlyMap<NodeId, number>
  /** Slot in `d` of each delay that is used, by the number in its nodes. */
  readonly delaySlots: ReadonlyMap<number, number>
  /** Delays of each group. */
  readonly groups: readonly (readonly number[])[]
  readonly stateCount: number
  readonly pattern: SparsePattern
  readonly lu: LuPlan
}

export type FunctionName =
  | 'start'
  | 'prepare'
  | 'derivative'
  | 'jacobian'
  | 'timeDerivative'
  | 'observe'
  | 'switching'
  | 'conditionsAt'
  | 'lags'
  | 'delayed'
  | 'delayedRate'

export interface FunctionPlan {
  readonly name: FunctionName
  /** Comparisons are read from `m` instead of being asked. */
  readonly isFrozen: boolean
  /** Computes from `p`; all other functions read what depends on parameters alone from `c`. */
  readonly isStatic: boolean
  readonly steps: readonly Step[]
  readonly results: readonly Result[]
}

/** Where a node is read from, in a function; undefined when it has to be computed. Numbers and truths are read from nowhere. */
export type Input =
  | { readonly from: 'literal' | 'time' }
  | { readonly from: 'p' | 'c' | 'y' | 'm' | 'd' | 'dd' | 'rate' | 'group'; readonly slot: number }

type InputContext = Pick<Plan, 'graph' | 'constantSlots' | 'parameterSlots' | 'switchSlots' | 'delaySlots'>

const VECTOR_OF = { state: 'y', delayed: 'd', delayedRate: 'dd', direction: 'rate', wanted: 'group' } as const

export function inputOf(
  plan: InputContext,
  inFunction: Pick<FunctionPlan, 'isStatic' | 'isFrozen'>,
  node: NodeId,
): Input | undefined {
  const { graph } = plan
  const op = graph.ops[node]!
  switch (op) {
    case 'number':
    case 'true':
    case 'false':
      return { from: 'literal' }
    case 'time':
      return { from: 'time' }
    case 'delayed':
    case 'delayedRate':
      return { from: VECTOR_OF[op], slot: plan.delaySlots.get(graph.a[node]!)! }
    case 'state':
    case 'direction':
    case 'wanted':
      return { from: VECTOR_OF[op], slot: graph.a[node]! }
    default:
      if (graph.isStatic(node)) {
        if (!inFunction.isStatic) return { from: 'c', slot: plan.constantSlots.get(node)! }
        return op === 'parameter' ? { from: 'p', slot: plan.parameterSlots.get(graph.a[node]!)! } : undefined
      }
      if (inFunction.isFrozen && (op === 'less' || op === 'lessEqual')) {
        return { from: 'm', slot: plan.switchSlots.get(node)! }
      }
      return undefined
  }
}

/** Collects constants while functions are planned. */
export class Planner {
  readonly graph: Graph
  readonly constantSlots = new Map<NodeId, number>()

  constructor(graph: Graph) {
    this.graph = graph
  }

  plan(
    name: FunctionName,
    results: readonly Result[],
    kind: { readonly isFrozen?: boolean; readonly isStatic?: boolean } = {},
  ): FunctionPlan {
    const isFrozen = kind.isFrozen ?? false
    const isStatic = kind.isStatic ?? false
    const { graph } = this
    const isComputed = (node: NodeId): boolean => {
      const op = graph.ops[node]!
      if (OPS[op].arity === 0) {
        if (op === 'parameter' && !isStatic) this.#keepConstant(node)
        return false
      }
      if (!isStatic && graph.isStatic(node)) {
        this.#keepConstant(node)
        return false
      }
      return !(isFrozen && (op === 'less' || op === 'lessEqual') && !graph.isStatic(node))
    }
    const roots = results.map(({ node }) => node)
    const order = reachable(graph, roots, isComputed)
    return { name, isFrozen, isStatic, results, steps: schedule(graph, order, results) }
  }

  #keepConstant(node: NodeId): void {
    if (!this.constantSlots.has(node)) this.constantSlots.set(node, this.constantSlots.size)
  }
}

/** Nodes below the roots for which `isComputed` holds, children first; it is asked once for each node. */
function reachable(graph: Graph, roots: readonly NodeId[], isComputed: (node: NodeId) => boolean): readonly NodeId[] {
  const seen = new Set<NodeId>()
  const order: NodeId[] = []
  const stack: NodeId[] = []
  const visit = (node: NodeId) => {
    if (seen.has(node)) return
    seen.add(node)
    if (isComputed(node)) stack.push(node)
  }
  for (const root of roots) {
    visit(root)
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      order.push(node)
      graph.eachChild(node, visit)
    }
  }
  return order.sort((x, y) => x - y)
}
