import { convert, type Place, parseQuantity, type Quantity } from '../units/index.ts'
import { massAt } from './body-weight.ts'
import { readSpan } from './clock.ts'
import type { Path, SourceDocument } from './document.ts'
import { quote, refuse } from './document-words.ts'
import { readRepeat } from './give-repeat.ts'
import { readStart } from './give-start.ts'
import { BODY_WEIGHT, isPerWeight, MASS, readQuantity, refuseSign } from './scenario-quantity.ts'
import type { DosePlan, Give } from './scenario-types.ts'
import type { DoseShape, GiveShape } from './schema-give.ts'

const WORD = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** A weight, or that of each person. */
export type Weight = Quantity | 'own'

/** What an item needs to know of the scenario around it. */
export interface Surroundings {
  readonly duration: Quantity
  /** What a dose per body weight is worked out for; `own`: later, for each person, as far as anything says what they weigh. */
  readonly weight?: Weight
}

/** One item of `give`. */
export function readGive(shape: GiveShape, path: Path, document: SourceDocument, around: Surroundings): Give {
  const at = (key: string) => document.locate([...path, key])
  const dose = readDose(shape.dose, [...path, 'dose'], document, around.weight)
  const start = readStart(shape, path, document, shape.repeat?.times_per_day !== undefined)
  const repeat = shape.repeat && readRepeat(shape.repeat, [...path, 'repeat'], document, start, around.duration)
  return {
    substance: readWord(shape.substance, at('substance'), 'the id of a substance, such as `naloxone`'),
    route: shape.route,
    ...(shape.product === undefined
      ? {}
      : { product: readWord(shape.product, at('product'), 'the name of a product') }),
    dose,
    ...(shape.over === undefined ? {} : { over: readSpan(shape.over, at('over'), 'not-negative') }),
    start,
    ...(repeat ? { repeat } : {}),
    place: document.locate(path),
  }
}

/** A dose: a mass, a mass per body weight (times the weight, if it is known here), or a taper. */
export function readDose(shape: DoseShape, path: Path, document: SourceDocument, weight?: Weight): DosePlan {
  if (typeof shape === 'string') return { kind: 'constant', amount: readAmount(shape, document.locate(path), weight) }
  const end = (key: 'from' | 'to') => readAmount(shape[key], document.locate([...path, key]), weight)
  return {
    kind: 'taper',
    from: end('from'),
    to: end('to'),
    over: readSpan(shape.over, document.locate([...path, 'over']), 'positive'),
  }
}

function readAmount(text: string, place: Place, weight: Weight | undefined): Quantity {
  const quantity = parseQuantity(text, place)
  if (!isPerWeight(quantity.unit)) return readQuantity(text, place, MASS, 'not-negative')
  refuseSign(quantity.value, text, place, 'a dose', 'not-negative')
  if (weight === undefined) {
    refuse(
      place,
      `${quote(text)}, a dose per body weight`,
      'a body weight in `person`',
      'write `person: { weight: 70 kg }`; in a table of people a column `person.weight [kg]`',
    )
  }
  if (weight === 'own') return quantity
  return massAt(quantity, convert(weight.value, weight.unit, BODY_WEIGHT.unit), place)
}

/** A name of the model's world: a substance, a product. */
export function readWord(text: string, place: Place, expected: string): string {
  if (WORD.test(text) && text.length <= 120) return text
  return refuse(place, quote(text), expected, 'write one word of letters, digits and `-`')
}
