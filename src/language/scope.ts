import type { Place, Unit } from '../units/index.ts'
import { ModelError, NameError } from './errors.ts'
import type { Composition, Part, SymbolEntry } from './part.ts'
import { didYouMean, nearest } from './suggest.ts'
import type { WrittenText } from './syntax.ts'
import { type Span, symbolUses, type Term } from './term.ts'
import type { Scope } from './unit-scope.ts'
import { insteadOf } from './words.ts'

/** What all texts of a composed model share: its symbols, the units found so far, and which inputs have been used. */
export class Names {
  readonly symbols: ReadonlyMap<string, SymbolEntry>
  readonly time: Unit
  readonly #units = new Map<string, Unit>()
  readonly #used = new Set<string>()
  readonly #molarMasses = new Map<string, string>()

  constructor({ symbols, parts }: Composition, time: Unit) {
    this.symbols = symbols
    this.time = time
    for (const { id, unit } of symbols.values()) if (unit) this.#units.set(id, unit)
    for (const { source } of parts) {
      for (const [substance, { molarMass }] of Object.entries(source.substances ?? {})) {
        if (molarMass) this.#molarMasses.set(substance, molarMass)
      }
    }
  }

  /** The unit of an id, if it is declared or has been inferred. */
  unit(id: string): Unit | undefined {
    return this.#units.get(id)
  }

  infer(id: string, unit: Unit): void {
    this.#units.set(id, unit)
  }

  /** Notes that a part uses an id (a contribution, a dose's target): an input that nothing uses is refused. */
  use(part: Part, id: string): void {
    this.#used.add(`${part.index} ${id}`)
  }

  isUsed(part: Part, id: string): boolean {
    return this.#used.has(`${part.index} ${id}`)
  }

  /** The symbol of an id that stands in a text of `part`. */
  find(id: string, part: Part, place: () => Place): SymbolEntry {
    const symbol = this.symbols.get(id)
    if (symbol === undefined) throw this.#unknown(id, part, place())
    if (symbol.part !== part && !part.inputs.has(id)) {
      throw new NameError({
        place: place(),
        found: `\`${id}\`, which \`${symbol.part.id}\` defines and \`${part.id}\` does not list as an input`,
        expected: 'an id of this part, or one of its inputs',
        remedy: `declare it: \`inputs: ${id}: { unit: ${symbol.unit?.text ?? '…'}, is: … }\``,
      })
    }
    this.use(part, id)
    return symbol
  }

  molarMassNear(term: Term): string | undefined {
    for (const { id } of symbolUses(term)) {
      const mass = this.#molarMasses.get(id.slice(0, Math.max(0, id.indexOf('.'))))
      if (mass) return mass
    }
    return undefined
  }

  #unknown(id: string, part: Part, place: Place): NameError {
    const instead = nearest(id, this.symbols.keys()).length === 0 ? insteadOf(id) : undefined
    return new NameError({
      place,
      found: `unknown name \`${id}\``,
      expected: `an id of \`${part.id}\` or one of its inputs`,
      remedy:
        instead ??
        didYouMean(
          id,
          this.symbols.keys(),
          'define it: a parameter, a state, or an equation `id = …`; or declare it under `inputs`',
        ),
    })
  }
}

/** A text of one part as the unit checker sees it. */
export class TextScope implements Scope {
  readonly time: Unit
  readonly #names: Names
  readonly #part: Part
  readonly #written: WrittenText
  readonly #steps: readonly string[]

  constructor(names: Names, part: Part, written: WrittenText, ...steps: readonly string[]) {
    this.time = names.time
    this.#names = names
    this.#part = part
    this.#written = written
    this.#steps = steps
  }

  unitOf(symbol: Span & { readonly id: string }): Unit {
    const { id } = this.#names.find(symbol.id, this.#part, () => this.place(symbol))
    const unit = this.#names.unit(id)
    if (unit) return unit
    throw new ModelError({
      place: this.place(symbol),
      found: `\`${id}\`, whose unit follows from its own past through delay`,
      expected: 'a unit that does not depend on itself',
      remedy: `declare it: \`quantities: ${id}: { unit: …, is: … }\``,
    })
  }

  place(span: Span): Place {
    return this.#written.place(span, ...this.#steps)
  }

  slice(span: Span): string {
    return this.#written.slice(span)
  }

  molarMassNear(term: Term): string | undefined {
    return this.#names.molarMassNear(term)
  }
}
