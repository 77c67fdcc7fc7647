import type { ModelSource } from './model.ts'

/**
 * A model as a TypeScript module writes it: the same data, typed while it is written and frozen, so that no run can change it.
 * It is checked when it is used, as a file is (`checkModel`).
 */
export function model<M extends ModelSource>(source: M): M {
  return freeze(source)
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}
