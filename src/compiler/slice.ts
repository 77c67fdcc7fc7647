import { type Graph, type NodeId, OPS } from './graph.ts'
import type { Delay, IndexedModel, ModelScope } from './scope.ts'
import { createScope } from './scope.ts'

/** Collects what nodes depend on, through delayed values and their lags too: slots of states, numbers of delays and of parameters. */
export class StateCollector {
  readonly slots = new Set<number>()
  readonly delays = new Set<number>()
  readonly parameters = new Set<number>()
  readonly #graph: Graph
  readonly #known: readonly Delay[]
  readonly #followDelayed: boolean
  readonly #seen = new Set<NodeId>()

  constructor(graph: Graph, delays: readonly Delay[], followDelayed = true) {
    this.#graph = graph
    this.#known = delays
    this.#followDelayed = followDelayed
  }

  visit(root: NodeId): void {
    const { ops, a } = this.#graph
    const stack = [root]
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (this.#seen.has(node)) continue
      this.#seen.add(node)
      const op = ops[node]!
      if (op === 'state') this.slots.add(a[node]!)
      if (op === 'parameter') this.parameters.add(a[node]!)
      if (op === 'delayed') {
        this.delays.add(a[node]!)
        const delay = this.#known[a[node]!]!
        if (this.#followDelayed) stack.push(delay.value)
        stack.push(delay.lag)
      }
      if (OPS[op].arity > 0) this.#graph.eachChild(node, (child) => stack.push(child))
    }
  }
}

/**
 * The greatest set of states that are 0 for ever: they start at 0, get no dose, and have rate 0 as long as all of the set are 0.
 *
 * Starts from all candidates and takes out those whose rate does not simplify to 0, until nothing changes.
 */
export function findZeroStates(
  graph: Graph,
  indexed: IndexedModel,
  dosed: ReadonlySet<string>,
  held: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const { model } = indexed
  const zero = new Set<number>()
  const starts = createScope(graph, indexed, (state) => state, held)
  model.states.forEach(({ id, start }, index) => {
    if (!dosed.has(id) && !held.has(id) && graph.valueOf(starts.lower(start)) === 0) zero.add(index)
  })
  for (;;) {
    const scope = createScope(graph, indexed, (state) => (zero.has(state) ? -1 : state), held)
    const alive = [...zero].filter((index) => graph.valueOf(scope.lower(model.states[index]!.rate)) !== 0)
    if (alive.length === 0) return zero
    for (const index of alive) zero.delete(index)
  }
}

/** Everything (by model index) that the roots depend on, through rates, delays and conditions. `scope` numbers states as the model does. */
export function findNeeded(scope: ModelScope, roots: readonly NodeId[]): StateCollector {
  const collector = new StateCollector(scope.graph, scope.delays)
  for (const root of roots) collector.visit(root)
  // A set may grow while it is walked; what is added is walked too.
  for (const state of collector.slots) collector.visit(scope.lower(scope.indexed.model.states[state]!.rate))
  return collector
}
