import type { NodeId } from './graph.ts'
import type { FunctionPlan, Plan } from './plan.ts'
import type { Step } from './schedule.ts'

/** What the text of a function needs to know of its nodes before it is written. */
export interface Survey {
  /** How often each node is read, inputs included. */
  readonly uses: ReadonlyMap<NodeId, number>
  /** Nodes that are read outside the block that computes them. */
  readonly escaping: ReadonlySet<NodeId>
}

/** Walks a function's steps and results once. */
export function survey(plan: Plan, { steps, results }: Pick<FunctionPlan, 'steps' | 'results'>): Survey {
  const uses = new Map<NodeId, number>()
  const escaping = new Set<NodeId>()
  /** Block of each computed node; 0 is the function itself. */
  const blockOf = new Map<NodeId, number>()
  const parents = [-1]

  const use = (node: NodeId, block: number): void => {
    uses.set(node, (uses.get(node) ?? 0) + 1)
    const home = blockOf.get(node)
    if (home === undefined) return
    let at = block
    while (at > home) at = parents[at]!
    if (at !== home) escaping.add(node)
  }
  const walk = (list: readonly Step[], block: number): void => {
    for (const step of list) {
      if (step.kind === 'value') {
        blockOf.set(step.node, block)
        plan.graph.eachChild(step.node, (child) => use(child, block))
      } else {
        use(step.condition, block)
        // Asked again by the choices it guards, so it is worth a local.
        use(step.condition, block)
        for (const arm of [step.yes, step.no]) {
          parents.push(block)
          walk(arm, parents.length - 1)
        }
      }
    }
  }
  walk(steps, 0)
  for (const { node } of results) use(node, 0)
  return { uses, escaping }
}

/** Nodes computed in the arms of a branch, at any depth. */
export function* computedIn(step: Step & { kind: 'branch' }): Generator<NodeId> {
  for (const arm of [step.yes, step.no]) {
    for (const inner of arm) {
      if (inner.kind === 'value') yield inner.node
      else yield* computedIn(inner)
    }
  }
}
