import type { Place, Unit } from '../units/index.ts'
import type { Span, Term } from './term.ts'

/** What an expression stands in: the units of its names, and where its text is. */
export interface Scope {
  /** The model's time unit. */
  readonly time: Unit
  /** The unit of an id; throws where it is not known or may not be used here. */
  unitOf(symbol: Span & { readonly id: string }): Unit
  place(span: Span): Place
  slice(span: Span): string
  /** The molar mass that a message about mass and amount may name. */
  molarMassNear(term: Term): string | undefined
}
