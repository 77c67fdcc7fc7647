import { InputError } from '../units/problem.ts'
import type { CompileOptions } from './options.ts'
import type { IndexedModel, ModelSymbol } from './scope.ts'

/** Refuses ids that the model does not have, before anything is compiled. */
export function checkOptions({ model, symbols }: IndexedModel, options: CompileOptions): void {
  const refuse = (option: string, id: string, expected: string): never => {
    throw new InputError({
      place: { path: `${model.id} › ${option}` },
      found: symbols.has(id) ? `${id}, a ${symbols.get(id)!.kind}` : `${id}, which this model does not have`,
      expected,
      remedy: `choose one of the model's ids${likeness(id, symbols)}`,
    })
  }
  for (const id of options.outputs) {
    if (!symbols.has(id)) refuse('outputs', id, 'a quantity, state, parameter or discrete variable of the model')
  }
  for (const id of options.dosed) {
    if (symbols.get(id)?.kind !== 'state') refuse('dosed', id, 'a state of the model')
  }
  const events = typeof options.events === 'object' ? options.events : []
  for (const id of events) {
    if (!model.events.some((event) => event.id === id)) refuse('events', id, 'an event of the model')
  }
  for (const [id, value] of Object.entries(options.hold ?? {})) {
    const kind = symbols.get(id)?.kind
    if (kind !== 'state' && kind !== 'quantity') refuse('hold', id, 'a state or quantity of the model')
    if (!Number.isFinite(value)) {
      throw new InputError({
        place: { path: `${model.id} › hold › ${id}` },
        found: String(value),
        expected: 'a finite number',
        remedy: `give the value at which ${id} is held, in its own unit`,
      })
    }
  }
}

/** Ids that end in the same word, as a hint. */
function likeness(id: string, symbols: ReadonlyMap<string, ModelSymbol>): string {
  const word = id.slice(id.lastIndexOf('.') + 1).toLowerCase()
  const alike = [...symbols.keys()].filter((other) => other.toLowerCase().endsWith(word)).slice(0, 4)
  return alike.length === 0 ? '' : `, for example ${alike.join(', ')}`
}
