import { type FunctionPlan, type Plan, Planner } from '../plan.ts'
import type { Result } from '../schedule.ts'

/** Where results go that are not of one vector alone: by the name of an argument. */
export type Into = 'rate' | 'jacobian' | 'timeRate'

export type ResultInto = Result & { readonly into?: Into }

/** A function of the plan, or one that this back end adds. */
export type WrittenPlan = Omit<FunctionPlan, 'name' | 'results'> & {
  readonly name: FunctionPlan['name'] | 'linearisation'
  readonly results: readonly ResultInto[]
}

/** Rates, Jacobian and ∂f/∂t of one moment as one function: what they share, powers above all, is computed once. */
export function planLinearisation({ graph, functions }: Plan): WrittenPlan {
  const { derivative, jacobian, timeDerivative } = functions
  const results: ResultInto[] = [
    ...derivative.results.map((result) => ({ ...result, into: 'rate' as const })),
    ...jacobian.results.map((result) => ({ ...result, into: 'jacobian' as const })),
    ...timeDerivative.results.map((result) => ({ ...result, into: 'timeRate' as const })),
  ]
  return { ...new Planner(graph).plan('derivative', results, { isFrozen: true }), name: 'linearisation', results }
}
