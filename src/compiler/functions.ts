import { type Graph, type NodeId, OPS } from './graph.ts'
import type { FunctionName, FunctionPlan, Planner } from './plan.ts'
import type { Result } from './schedule.ts'
import type { IndexedModel } from './scope.ts'

/** What each function of the program computes, by its slots. */
export interface Roots {
  readonly rates: readonly NodeId[]
  readonly starts: readonly NodeId[]
  readonly outputs: readonly NodeId[]
  readonly conditions: readonly NodeId[]
  readonly switches: readonly NodeId[]
  readonly jacobian: readonly NodeId[]
  readonly timeDerivative: readonly NodeId[]
  readonly lags: readonly NodeId[]
  readonly delayed: readonly NodeId[]
  readonly delayedRate: readonly NodeId[]
  readonly groupOf: readonly number[]
}

/** Plans all functions; what depends on parameters alone is left to `prepare`, which comes last. */
export function planFunctions(planner: Planner, roots: Roots): Record<FunctionName, FunctionPlan> {
  const all = (nodes: readonly NodeId[]): readonly Result[] => nodes.map((node, slot) => ({ slot, node }))
  const wanted = (nodes: readonly NodeId[]): readonly Result[] =>
    nodes.map((node, slot) => ({ slot, node, delay: slot, group: roots.groupOf[slot]! }))
  const frozen = { isFrozen: true }
  const dynamic = {
    derivative: planner.plan('derivative', all(roots.rates), frozen),
    jacobian: planner.plan('jacobian', all(roots.jacobian), frozen),
    timeDerivative: planner.plan('timeDerivative', all(roots.timeDerivative), frozen),
    observe: planner.plan('observe', all(roots.outputs)),
    switching: planner.plan('switching', all(roots.switches)),
    conditionsAt: planner.plan('conditionsAt', all(roots.conditions)),
    lags: planner.plan('lags', all(roots.lags), frozen),
    delayed: planner.plan('delayed', wanted(roots.delayed)),
    delayedRate: planner.plan('delayedRate', wanted(roots.delayedRate)),
  }
  const constants = [...planner.constantSlots].map(([node, slot]) => ({ slot, node }))
  return {
    start: planner.plan('start', all(roots.starts), { isStatic: true }),
    prepare: planner.plan('prepare', constants, { isStatic: true }),
    ...dynamic,
  }
}

/** Comparisons below the roots that may change during a run, in the order in which they were made. */
export function findSwitches(graph: Graph, roots: readonly NodeId[]): readonly NodeId[] {
  const seen = new Set<NodeId>()
  const found: NodeId[] = []
  const stack = [...roots]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node) || graph.isStatic(node)) continue
    seen.add(node)
    const op = graph.ops[node]!
    if (op === 'less' || op === 'lessEqual') found.push(node)
    if (OPS[op].arity > 0) graph.eachChild(node, (child) => stack.push(child))
  }
  return found.sort((x, y) => x - y)
}

/** Parameters that the functions read, and all discrete variables: events and dose counters write them. */
export function neededParameters(
  graph: Graph,
  { model, parameterIds }: IndexedModel,
  { start, prepare }: Record<FunctionName, FunctionPlan>,
): readonly number[] {
  const needed = new Set<number>()
  for (let index = model.parameters.length; index < parameterIds.length; index++) needed.add(index)
  const seen = new Set<NodeId>()
  const stack = [...start.results, ...prepare.results].map(({ node }) => node)
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (graph.ops[node] === 'parameter') needed.add(graph.a[node]!)
    if (OPS[graph.ops[node]!].arity > 0) graph.eachChild(node, (child) => stack.push(child))
  }
  return [...needed].sort((x, y) => x - y)
}
