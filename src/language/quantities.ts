import { divideUnits, sameDimension, type Unit, UnitError } from '../units/index.ts'
import type { CheckedQuantity, Expression } from './checked.ts'
import { ModelError } from './errors.ts'
import { converted, measure, measureAs } from './measure.ts'
import { orderByNeeds } from './order.ts'
import type { Composition, Definition, Part } from './part.ts'
import { readableUnit } from './readable-unit.ts'
import { type Names, TextScope } from './scope.ts'
import { symbolUses } from './term.ts'

/**
 * Measures all quantities and puts them into an order in which each can be computed.
 *
 * @throws ModelError with the whole path where quantities need each other; UnitError and NameError from their equations
 */
export function checkQuantities(composition: Composition, names: Names): readonly CheckedQuantity[] {
  const { quantities } = composition
  const checked = new Map<string, CheckedQuantity>()
  // Inferring needs the units of what is delayed too, so its order is not the order of computing.
  for (const id of inferenceOrder(composition)) checked.set(id, measureQuantity(quantities.get(id)!, names))
  return computingOrder(composition).map((id) => checked.get(id)!)
}

/** The rate of a state, in the state's unit per time unit of the model. */
export function checkRate({ id, lines }: Definition, unit: Unit, names: Names): Expression {
  const { part, equation } = lines[0]!
  return measureAs(
    equation.right,
    divideUnits(unit, names.time),
    scopeOf(part, equation.number, names),
    `the rate of ${id}`,
  )
}

/** The scope of one equation. */
export function scopeOf(part: Part, number: number, names: Names): TextScope {
  return new TextScope(names, part, part.written, `equation ${number}`)
}

function measureQuantity({ id, lines }: Definition, names: Names): CheckedQuantity {
  const symbol = names.symbols.get(id)!
  const { part } = symbol
  const is =
    part.source.quantities && Object.hasOwn(part.source.quantities, id) ? part.source.quantities[id]!.is : undefined
  let unit = symbol.unit
  const terms = lines.map(({ equation, part: writer }): Expression => {
    const scope = scopeOf(writer, equation.number, names)
    if (equation.kind === 'contribution') names.use(writer, id)
    if (unit)
      return measureAs(equation.right, unit, scope, equation.kind === 'contribution' ? `a contribution to ${id}` : id)
    const measured = measure(equation.right, scope)
    unit = readableUnit(measured.unit)
    names.infer(id, unit)
    return converted(measured, unit)
  })
  const value =
    terms.length === 0 ? ({ op: 'number', value: 0 } as const) : terms.reduce((a, b) => ({ op: 'add', a, b }))
  return { id, unit: unit!, value, ...(is === undefined ? {} : { is }), part: part.id }
}

/** What a quantity needs: at the same time, and (if asked) of the past. */
function needsOf({ quantities }: Composition, id: string, withDelayed: boolean): readonly string[] {
  const uses = quantities.get(id)?.lines.flatMap(({ equation }) => symbolUses(equation.right)) ?? []
  return uses.filter(({ isDelayed }) => withDelayed || !isDelayed).map((use) => use.id)
}

function computingOrder(composition: Composition): readonly string[] {
  const ids = [...composition.quantities.keys()]
  const ordering = orderByNeeds(ids, (id) =>
    needsOf(composition, id, false).filter((need) => composition.quantities.has(need)),
  )
  if ('order' in ordering) return ordering.order
  throw cycleError(ordering.cycle, composition)
}

function inferenceOrder(composition: Composition): readonly string[] {
  const { quantities, symbols } = composition
  const ids = [...quantities.keys()]
  const isOpen = (id: string) => quantities.has(id) && symbols.get(id)!.unit === undefined
  const ordering = orderByNeeds(ids, (id) => needsOf(composition, id, true).filter(isOpen))
  if ('order' in ordering) return ordering.order
  // A true cycle is the better message; if there is none, the quantity is in the past of itself and any order will do: measuring
  // it then asks for its unit.
  computingOrder(composition)
  return ids
}

function cycleError(cycle: readonly string[], { quantities }: Composition): ModelError {
  const { part, equation } = quantities.get(cycle[0]!)!.lines[0]!
  return new ModelError({
    place: part.written.place(equation, `equation ${equation.number}`),
    found: `quantities that need each other: ${cycle.join(' -> ')}`,
    expected: 'each quantity computed from states, parameters and other quantities that do not need it',
    remedy: 'make one of them a state with a rate, or solve the equations for it by hand',
  })
}

/** Checks that inputs agree with what defines them, and that each is used. */
export function checkInputUnits(
  { parts }: Composition,
  names: Names,
  parse: (text: string, part: Part, id: string) => Unit,
): void {
  for (const part of parts) {
    for (const [id, { unit }] of Object.entries(part.source.inputs ?? {})) {
      const asked = parse(unit, part, id)
      const defined = names.unit(id)!
      const owner = names.symbols.get(id)!.part
      if (!sameDimension(asked, defined)) {
        throw new UnitError({
          place: part.at('inputs', id, 'unit'),
          found: `\`${id}\` is in ${defined.text} in \`${owner.id}\`, while \`${part.id}\` asks for ${asked.text}`,
          expected: 'units of one dimension',
          remedy: `write ${defined.text} here if \`${part.id}\` means the same quantity, or convert it in an equation of its own`,
        })
      }
      if (!names.isUsed(part, id)) {
        throw new ModelError({
          place: part.at('inputs', id),
          found: `the input \`${id}\`, which nothing in \`${part.id}\` uses`,
          expected: 'inputs that are used',
          remedy: 'take it out, or use it in an equation',
        })
      }
    }
  }
}
