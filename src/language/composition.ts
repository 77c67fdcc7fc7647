import { type Place, parseUnit, type Unit } from '../units/index.ts'
import type { Equation } from './equations.ts'
import { ModelError, NameError } from './errors.ts'
import type { Composition, Definition, Part, SymbolEntry } from './part.ts'
import { Register } from './register.ts'
import { nearest, oneOf } from './suggest.ts'
import { idProblem } from './words.ts'

/**
 * Joins parts by their ids and checks that each id means one thing.
 *
 * @throws ModelError naming both parts where two define one id, or ids differ only by case
 */
export function compose(parts: readonly Part[]): Composition {
  const register = new Register()
  const ids = new Map<string, Part>()
  for (const part of parts) {
    const other = ids.get(part.id)
    if (other) {
      throw new ModelError({
        place: part.at('id'),
        found: `two parts with the id \`${part.id}\``,
        expected: 'each part once',
        remedy: 'leave one of them out, or give it another id',
      })
    }
    ids.set(part.id, part)
    declare(part, register)
  }
  const quantities = new Map<string, Definition>()
  const rates = new Map<string, Definition>()
  for (const part of parts) {
    for (const equation of part.equations) {
      if (equation.kind === 'rate') addRate(part, equation, register, rates)
      else addQuantity(part, equation, register, quantities)
    }
  }
  const symbols = register.symbols
  for (const part of parts) checkInputs(part, symbols)
  // A declared quantity to which nothing contributes is an empty sum.
  for (const { id, kind } of symbols.values()) {
    if (kind === 'quantity' && !quantities.has(id)) quantities.set(id, { id, kind: 'contribution', lines: [] })
    if (kind === 'state' && !rates.has(id)) throw stateWithoutRate(symbols.get(id)!)
  }
  return { parts, symbols, quantities, rates }
}

function declare(part: Part, register: Register): void {
  const { source, at } = part
  const unitAt = (section: string, id: string, unit: string): Unit => parseUnit(unit, at(section, id, 'unit'))
  const sections = [
    ['parameters', 'parameter', 'a parameter'],
    ['discrete', 'discrete', 'a discrete variable'],
    ['states', 'state', 'a state'],
    ['quantities', 'quantity', 'a quantity'],
  ] as const
  for (const [section, kind, what] of sections) {
    for (const [id, { unit }] of Object.entries(source[section] ?? {})) {
      register.add({ id, kind, part, unit: unitAt(section, id, unit) }, what, at(section, id))
    }
  }
  for (const id of Object.keys(source.events ?? {})) register.claim(id, 'an event', part, at('events', id))
  for (const id of part.inputs) {
    const problem = idProblem(id)
    if (problem) throw new NameError({ place: at('inputs', id), ...problem, expected: 'an id' })
  }
}

function placeOf({ written }: Part, { number, start, left }: Equation): Place {
  return written.place({ start, end: start + left.length }, `equation ${number}`)
}

function addRate(part: Part, equation: Equation, register: Register, rates: Map<string, Definition>): void {
  const id = equation.left
  const symbol = register.symbols.get(id)
  const place = placeOf(part, equation)
  if (symbol?.kind !== 'state') {
    throw new ModelError({
      place,
      found: symbol ? `a rate of \`${id}\`, which is a ${symbol.kind}` : `a rate of \`${id}\`, which is no state`,
      expected: 'the rate of a state',
      remedy: symbol
        ? `write \`${id} = …\` for a quantity, or declare \`${id}\` under \`states\` instead`
        : (nearestState(id, register) ?? `declare it: \`states: ${id}: { unit: …, start: …, is: … }\``),
    })
  }
  if (symbol.part !== part) {
    throw new ModelError({
      place,
      found: `the rate of \`${id}\` in \`${part.id}\`, while the state is declared in \`${symbol.part.id}\``,
      expected: 'a rate in the part that declares the state',
      remedy: `gather what other parts add in a quantity: \`sum += …\` here, \`${id}' = … + sum\` there`,
    })
  }
  const before = rates.get(id)?.lines[0]
  if (before) throw definedTwice(id, `the rate of \`${id}\``, before, { part, equation }, place)
  rates.set(id, { id, kind: 'rate', lines: [{ equation, part }] })
}

function nearestState(id: string, register: Register): string | undefined {
  const states = [...register.symbols.values()].filter(({ kind }) => kind === 'state').map((state) => state.id)
  const near = nearest(id, states)
  return near.length > 0 ? `did you mean ${oneOf(near)}?` : undefined
}

function addQuantity(part: Part, equation: Equation, register: Register, quantities: Map<string, Definition>): void {
  const { left: id, kind } = equation
  const place = placeOf(part, equation)
  const symbol = register.symbols.get(id)
  if (symbol && symbol.kind !== 'quantity') {
    throw new ModelError({
      place,
      found: `an equation for \`${id}\`, which is declared as a ${symbol.kind} in \`${symbol.part.id}\``,
      expected: 'an equation for a quantity',
      remedy:
        symbol.kind === 'state'
          ? `write its rate, \`${id}' = …\`; what it starts from stands under \`states\``
          : `take the entry under \`${symbol.kind === 'parameter' ? 'parameters' : 'discrete'}\` out, or rename one of the two`,
    })
  }
  const before = quantities.get(id)
  if (kind === 'contribution') {
    if (before?.kind === 'quantity') throw bothKinds(id, before.lines[0]!, { part, equation }, place)
    if (!symbol) throw undeclaredSum(id, part, equation, register, place)
    if (before && before.lines.length >= MOST_CONTRIBUTIONS) throw tooMany(id, place)
    quantities.set(id, { id, kind, lines: [...(before?.lines ?? []), { equation, part }] })
    return
  }
  if (before?.kind === 'contribution') throw bothKinds(id, before.lines[0]!, { part, equation }, place)
  if (before) throw definedTwice(id, `\`${id}\``, before.lines[0]!, { part, equation }, place)
  if (symbol && symbol.part !== part) {
    throw new ModelError({
      place,
      found: `\`${id}\` is defined in \`${part.id}\`, while \`${symbol.part.id}\` declares it under \`quantities\``,
      expected: 'a declaration and an equation in one part',
      remedy: `declare it under \`inputs\` in \`${symbol.part.id}\`, or write \`${id} += …\` for a contribution`,
    })
  }
  if (!symbol) register.add({ id, kind: 'quantity', part, unit: undefined }, 'a quantity', place)
  quantities.set(id, { id, kind, lines: [{ equation, part }] })
}

/** Chosen: one for each of many substances is a dozen; the sum is a chain that later stages walk down. */
const MOST_CONTRIBUTIONS = 500

function tooMany(id: string, place: Place): ModelError {
  return new ModelError({
    place,
    found: `more than ${MOST_CONTRIBUTIONS} contributions to \`${id}\``,
    expected: `at most ${MOST_CONTRIBUTIONS}`,
    remedy: 'add some of them up in a quantity of their own first',
  })
}

interface Line {
  readonly part: Part
  readonly equation: Equation
}

const nameOf = ({ part, equation }: Line): string => `equation ${equation.number} of \`${part.id}\``

function definedTwice(id: string, what: string, first: Line, second: Line, place: Place): ModelError {
  return new ModelError({
    place,
    found: `${what} has two equations: ${nameOf(first)} and ${nameOf(second)}`,
    expected: 'one equation',
    remedy: `take one out; where both add up, write \`${id} += …\` in both`,
  })
}

function bothKinds(id: string, first: Line, second: Line, place: Place): ModelError {
  return new ModelError({
    place,
    found: `\`${id}\` has both = and +=: ${nameOf(first)} and ${nameOf(second)}`,
    expected: 'one equation with =, or contributions with +=',
    remedy: `write \`${id} += …\` in every part that adds to it`,
  })
}

function undeclaredSum(id: string, part: Part, equation: Equation, register: Register, place: Place): NameError {
  const sums = [...register.symbols.values()].filter(({ kind }) => kind === 'quantity').map((quantity) => quantity.id)
  const near = nearest(id, sums)
  return new NameError({
    place,
    found: `a contribution to \`${id}\` (equation ${equation.number} of \`${part.id}\`), which no part declares`,
    expected: 'a quantity that one part declares under `quantities`',
    remedy: near.length > 0 ? `did you mean ${oneOf(near)}?` : `declare it: \`quantities: ${id}: { unit: …, is: … }\``,
  })
}

function checkInputs(part: Part, symbols: ReadonlyMap<string, SymbolEntry>): void {
  for (const id of part.inputs) {
    const symbol = symbols.get(id)
    if (symbol === undefined) {
      const near = nearest(id, symbols.keys())
      throw new NameError({
        place: part.at('inputs', id),
        found: `the input \`${id}\` of \`${part.id}\`, which no part defines`,
        expected: 'an id that another part defines',
        remedy:
          near.length > 0
            ? `did you mean ${oneOf(near)}?`
            : 'compose the model with a part that defines it, or define it here',
      })
    }
    if (symbol.part === part) {
      throw new ModelError({
        place: part.at('inputs', id),
        found: `\`${id}\` is an input of \`${part.id}\` and is defined there too`,
        expected: 'an input that another part defines',
        remedy: 'take it out of `inputs`',
      })
    }
  }
}

function stateWithoutRate({ id, part }: SymbolEntry): ModelError {
  return new ModelError({
    place: part.at('states', id),
    found: `the state \`${id}\` without a rate`,
    expected: `an equation \`${id}' = …\``,
    remedy: `add it to the equations of \`${part.id}\`; a value that does not change is a parameter`,
  })
}
