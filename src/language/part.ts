import type { Place, Unit } from '../units/index.ts'
import { type Equation, readEquations } from './equations.ts'
import type { ModelSource } from './model.ts'
import { type DataPath, type Locate, pathText } from './place.ts'
import { readShape } from './shape.ts'
import { WrittenText } from './syntax.ts'

/** One part of a composition, its equations read. */
export interface Part {
  readonly id: string
  readonly index: number
  readonly source: ModelSource
  readonly written: WrittenText
  readonly equations: readonly Equation[]
  /** Ids of other parts that this one has declared as inputs. */
  readonly inputs: ReadonlySet<string>
  /** Place of a value of this part. */
  at(...path: DataPath): Place
}

export type SymbolKind = 'parameter' | 'discrete' | 'state' | 'quantity'

/** What an id stands for. The unit of a quantity without an entry in `quantities` is not known before its equation is measured. */
export interface SymbolEntry {
  readonly id: string
  readonly kind: SymbolKind
  readonly part: Part
  readonly unit: Unit | undefined
}

/** How a quantity or rate gets its value: one equation, or contributions that add up in the order of the parts. */
export interface Definition {
  readonly id: string
  readonly kind: Equation['kind']
  readonly lines: readonly { readonly equation: Equation; readonly part: Part }[]
}

/** All parts joined by their ids. */
export interface Composition {
  readonly parts: readonly Part[]
  readonly symbols: ReadonlyMap<string, SymbolEntry>
  /** Equations of quantities, by id. */
  readonly quantities: ReadonlyMap<string, Definition>
  /** Equations of rates, by the id of the state. */
  readonly rates: ReadonlyMap<string, Definition>
}

/** Reads one part: shape, ids, equations. */
export function readPart(data: unknown, index: number, locate: Locate): Part {
  const source = readShape(data, (path) => locate(path, index))
  const at = (...path: DataPath): Place => ({
    ...locate(path, index),
    path: [source.id, pathText(path)].filter(Boolean).join(' › '),
  })
  const written = new WrittenText(source.equations, { ...at('equations'), path: source.id })
  return {
    id: source.id,
    index,
    source,
    written,
    equations: readEquations(written),
    inputs: new Set(Object.keys(source.inputs ?? {})),
    at,
  }
}
