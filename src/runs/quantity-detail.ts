import type { CheckedModel } from '../language/checked.ts'
import type { Source } from '../language/model.ts'
import { symbolsOf } from './reach.ts'

/** What stands behind one quantity of a model: its equations, where they are from, and what they read. */
export interface QuantityDetail {
  /** Id of the part that it belongs to, its title and its publication. */
  readonly part: string
  readonly title: string
  readonly source: Source
  /** As written, with the parts that add to it; none for what only doses and events set. */
  readonly equations: readonly { readonly part: string; readonly text: string }[]
  /** Quantities and states that the equations read. */
  readonly reads: readonly string[]
  /** Parameters of the equations. */
  readonly parameters: readonly string[]
}

/** Undefined where the id is no quantity of the model. */
export function quantityDetail(model: CheckedModel, id: string): QuantityDetail | undefined {
  const found = [...model.states, ...model.quantities, ...model.discrete].find((each) => each.id === id)
  if (!found) return undefined
  const { title, source } = model.parts.find((part) => part.id === found.part) ?? model
  const written = model.equations.filter(({ left }) => left === id)
  const read = new Set(written.flatMap(({ right }) => symbolsOf(right)))
  const parameters = new Set(model.parameters.map((each) => each.id))
  return {
    part: found.part,
    title,
    source,
    equations: written.map(({ part, text }) => ({ part, text: text.replace(/\s+/g, ' ').trim() })),
    reads: [...read].filter((each) => !parameters.has(each) && each !== id),
    parameters: [...read].filter((each) => parameters.has(each)),
  }
}
