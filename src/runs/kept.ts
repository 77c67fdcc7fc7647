import type { CheckedModel } from '../language/checked.ts'

/** Chosen: what a page asks in turn about a dozen medicines, each with its rest and its history. A program takes some 3 MB. */
const MOST_KEPT = 96

/**
 * What was worked out of a model, by what was asked, for the next run that asks the same; what was used last is kept longest, and nothing
 * longer than its model.
 */
export class Kept<V> {
  readonly #models = new WeakMap<CheckedModel, Map<string, V>>()

  /** @param asked  everything that `make` depends on beside the model, as JSON can say it */
  of(model: CheckedModel, asked: readonly unknown[], make: () => V): V {
    const own = this.#models.get(model) ?? new Map<string, V>()
    this.#models.set(model, own)
    const key = JSON.stringify(asked, exactly)
    const value = own.has(key) ? own.get(key)! : make()
    own.delete(key)
    own.set(key, value)
    if (own.size > MOST_KEPT) own.delete(own.keys().next().value!)
    return value
  }
}

/** Numbers that JSON takes for others: -0 for 0, and what is no number for null. */
function exactly(_: string, value: unknown): unknown {
  const isTaken = typeof value === 'number' && (Object.is(value, -0) || !Number.isFinite(value))
  return isTaken ? `the number ${Object.is(value, -0) ? '-0' : value}` : value
}
