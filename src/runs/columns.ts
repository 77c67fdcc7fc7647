import type { CheckedModel } from '../language/checked.ts'
import { didYouMean } from '../language/index.ts'
import { termFor } from '../models/index.ts'
import {
  convert,
  describeDimension,
  formatUnit,
  InputError,
  type Place,
  parseQuantity,
  parseUnit,
  sameDimension,
  type Unit,
} from '../units/index.ts'

/** A quantity of the model that a run looks at, in a unit that somebody asked for. */
export interface Reading {
  readonly quantity: string
  readonly unit: Unit
  readonly meaning: string
  /** From the model's number to the reading's: multiply, or divide where that is the exact way round. */
  readonly scale: Scale
}

export type Scale = { readonly by: 'multiply' | 'divide'; readonly factor: number }

interface Known {
  readonly unit: Unit
  readonly is: string | undefined
}

/** Everything that can be read off a model: states, quantities, parameters, discrete variables, by id. */
export function readableIds(model: CheckedModel): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>()
  for (const { id, unit, declared } of model.parameters) known.set(id, { unit, is: declared.is })
  for (const { id, unit, is } of model.discrete) known.set(id, { unit, is })
  for (const { id, unit, is } of model.states) known.set(id, { unit, is })
  for (const { id, unit, is } of model.quantities) known.set(id, { unit, is })
  return known
}

/** How readings are made: the model, what can be read, and the molar masses in force (g/mol by substance). */
export interface Reader {
  readonly model: CheckedModel
  readonly known: ReadonlyMap<string, Known>
  readonly molarMass: ReadonlyMap<string, number>
  /** Of the person that doses per body weight are worked out for; absent where nobody says. */
  readonly kilograms?: number
}

export function createReader(model: CheckedModel, values: ReadonlyMap<string, number>): Reader {
  const molarMass = new Map<string, number>()
  for (const [substance, { molarMass: id }] of Object.entries(model.substances)) {
    const parameter = model.parameters.find((each) => each.id === id)
    if (!parameter) continue
    molarMass.set(substance, convert(values.get(parameter.id) ?? parameter.value, parameter.unit, parseUnit('g/mol')))
  }
  return { model, known: readableIds(model), molarMass }
}

/**
 * The reading of a quantity in a unit; without one, in the unit of the register of ids, or else in the model's own.
 *
 * Between mass and amount (ng/mL and pM) it goes through the molar mass of the substance that the id begins with.
 *
 * @throws InputError for an unknown id or a unit of another dimension
 */
export function readingOf(reader: Reader, quantity: string, wanted: Unit | undefined, place: Place): Reading {
  const { model, known } = reader
  const own = known.get(quantity)
  if (!own) {
    throw new InputError({
      place,
      found: `\`${quantity}\`, which model ${model.id} does not have`,
      expected: 'the id of a quantity, state or parameter of the model',
      remedy: didYouMean(quantity, known.keys(), '`npx allostat describe MODEL` lists the quantities'),
    })
  }
  const term = termFor(quantity, new Set(Object.keys(model.substances)))
  const usual = term ? parseUnit(term.unit) : undefined
  const unit = wanted ?? (usual && sameDimension(usual, own.unit) ? usual : own.unit)
  const scale = scaleBetween(reader, quantity, own.unit, unit, place)
  return { quantity, unit, meaning: own.is ?? term?.meaning ?? quantity, scale }
}

/** @throws InputError naming both dimensions */
export function scaleBetween(reader: Reader, quantity: string, from: Unit, to: Unit, place: Place): Scale {
  const grams = reader.molarMass.get(quantity.split('.')[0]!)
  const through = grams === undefined ? undefined : { ...parseQuantity('1 g/mol'), value: grams }
  let forward: number
  let backward: number
  try {
    forward = convert(1, from, to, through)
    backward = convert(1, to, from, through)
  } catch {
    throw new InputError({
      place,
      found: `${quantity} in ${formatUnit(to)}, ${describeDimension(to)}`,
      expected: `${describeDimension(from)}, such as ${formatUnit(from)}`,
      remedy: `write \`${quantity} in ${formatUnit(from)}\``,
    })
  }
  const isExactInverse = Number.isInteger(backward) && !Number.isInteger(forward)
  return isExactInverse ? { by: 'divide', factor: backward } : { by: 'multiply', factor: forward }
}

export function applyScale({ by, factor }: Scale, value: number): number {
  return by === 'divide' ? value / factor : value * factor
}
