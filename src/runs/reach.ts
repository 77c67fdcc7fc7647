import type { CheckedModel, Condition, Expression } from '../language/checked.ts'

/**
 * Ids of everything in a model that some of its ids depend on, these included: states, quantities, parameters.
 *
 * A state that was not computed stands still, so what only its rate needs is not reached through it.
 */
export function reachable(
  model: CheckedModel,
  from: Iterable<string>,
  statesComputed: ReadonlySet<string>,
): Set<string> {
  const needs = new Map<string, readonly Expression[]>()
  for (const { id, value } of model.quantities) needs.set(id, [value])
  for (const { id, rate, start } of model.states) needs.set(id, statesComputed.has(id) ? [rate, start] : [])
  const reached = new Set<string>()
  const waiting = [...from]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    for (const expression of needs.get(id) ?? []) waiting.push(...symbolsOf(expression))
  }
  return reached
}

export function symbolsOf(expression: Expression | Condition): string[] {
  if ('id' in expression) return [expression.id]
  // Every other field of a node is a number, a node, or the cases of a piecewise expression.
  return Object.values(expression).flatMap((part): string[] => {
    if (Array.isArray(part)) return part.flatMap(({ when, value }) => [...symbolsOf(when), ...symbolsOf(value)])
    return typeof part === 'object' && part !== null ? symbolsOf(part as Expression) : []
  })
}
