import type { ModelSource } from '../language/model.ts'
import allostat from './allostat.ts'
import overdose from './overdose-mann2022.ts'

export { type Fit, fits, illustrativeBecause } from './fitted.ts'
export { type Term, termFor } from './vocabulary.ts'

/** The built-in models by id, each the whole first and then its parts. */
export const builtInModels: ReadonlyMap<string, readonly ModelSource[]> = new Map([
  ['allostat', allostat],
  ['overdose-mann2022', overdose],
])
