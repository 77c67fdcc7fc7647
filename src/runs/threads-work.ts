import { drawDoubt } from './doubt.ts'
import type { Persons } from './persons.ts'
import type { PersonResult } from './result.ts'
import type { RunPlan } from './run-plan.ts'
import { simulatePerson } from './simulate-person.ts'
import type { Values } from './values.ts'

/**
 * A run cut into items that depend on nothing but their number: one for each person or, under doubt, for each person's typical
 * course (the first) and each of the draws.
 */
export interface Work {
  readonly plan: RunPlan
  readonly persons: Persons
  readonly perPerson: number
  readonly count: number
}

export function workOf(plan: RunPlan, persons: Persons): Work {
  const perPerson = 1 + (plan.scenario.doubt?.draws ?? 0)
  return { plan, persons, perPerson, count: persons.count * perPerson }
}

/**
 * Does one item. The same bits whoever does it, in whatever order.
 *
 * @throws RunFailure when the run cannot go on
 */
export function simulateItem({ plan, persons, perPerson }: Work, item: number): PersonResult {
  const index = Math.floor(item / perPerson)
  const draw = item % perPerson
  const own = persons.own(index)
  const typical: Values = new Map([...plan.shared, ...own])
  let values = typical
  if (draw > 0) {
    const keep = new Set([...plan.scenario.set.map((setting) => setting.id), ...own.keys()])
    values = drawDoubt(plan.model, typical, plan.scenario.doubt!.seed, draw, keep)
  }
  return simulatePerson(plan, persons.name(index), values)
}
