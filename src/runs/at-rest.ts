import type { CheckedModel, Condition, Expression } from '../language/checked.ts'
import { symbolsOf } from './reach.ts'

type Needs = ReadonlyMap<string, ReadonlySet<string>>

/**
 * States that stay at rest in a run-in before time 0: what the events that are watched only when computed look at, and what those states
 * act on and hear from again. Breathing is such a loop: it takes many short steps, and where it was an hour ago it has forgotten.
 *
 * What only leads into the loop (a drug, its receptors, tolerance) is not part of it. Where an event looks at both, the loop is what
 * depends on the others.
 *
 * @param computed  states that the run computes
 * @param watched   events that it watches
 * @param held      ids that are kept at a number, which depend on nothing
 */
export function statesAtRest(
  model: CheckedModel,
  computed: readonly string[],
  watched: readonly string[],
  held: ReadonlySet<string>,
): ReadonlySet<string> {
  const directly = directNeeds(model, held)
  const needs = closedNeeds(computed, (id) => directly(model.states.find((state) => state.id === id)!.rate))
  const atRest = new Set<string>()
  for (const event of model.events) {
    if (!event.whenComputed || !watched.includes(event.id)) continue
    const looked = [...directly(event.when), ...(event.check ? directly(event.check) : [])].filter((id) =>
      needs.has(id),
    )
    const needsOf = (id: string) => needs.get(id)!
    // Not those that others of them depend on without an answer.
    const last = looked.filter((id) => looked.every((other) => !needsOf(other).has(id) || needsOf(id).has(other)))
    for (const id of new Set(looked.flatMap((each) => [each, ...needsOf(each)]))) {
      if (last.some((each) => each === id || needsOf(id).has(each))) atRest.add(id)
    }
  }
  return atRest
}

/** States that stand in an expression or in the quantities that it is made of. */
function directNeeds(model: CheckedModel, held: ReadonlySet<string>): (of: Expression | Condition) => Set<string> {
  const states = new Set(model.states.map(({ id }) => id))
  const quantities = new Map(model.quantities.map(({ id, value }) => [id, value]))
  return (of) => {
    const found = new Set<string>()
    const seen = new Set<string>()
    const waiting = symbolsOf(of)
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id) || held.has(id)) continue
      seen.add(id)
      if (states.has(id)) found.add(id)
      const quantity = quantities.get(id)
      if (quantity) waiting.push(...symbolsOf(quantity))
    }
    return found
  }
}

/** All states that each depends on through any number of rates, itself only where it does so. */
function closedNeeds(ids: readonly string[], directly: (id: string) => ReadonlySet<string>): Needs {
  const own = new Map(ids.map((id) => [id, [...directly(id)]]))
  return new Map(
    ids.map((id) => {
      const found = new Set<string>()
      const waiting = [...own.get(id)!]
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (found.has(next) || !own.has(next)) continue
        found.add(next)
        waiting.push(...own.get(next)!)
      }
      return [id, found]
    }),
  )
}
