import type { RunPlan } from './run-plan.ts'
import { type Values, yearsOf } from './values.ts'

/** The age from which people were studied whom the built-in models rest on; the youngest of the population `adults` too. */
const ADULT = 18

/**
 * What a reader should know of a young person. A model of one's own says itself whom it holds for, and a model that does not use age is
 * said to leave it out.
 */
export function youngPerson({ model, scenario }: RunPlan, values: Values): readonly string[] {
  if (scenario.model.kind === 'file') return []
  const years = yearsOf(model, values)
  if (years === undefined || years >= ADULT) return []
  return [
    `younger than ${ADULT} y: the model holds for adults. How children and adolescents differ is not in it, so its numbers may be far from theirs`,
  ]
}
