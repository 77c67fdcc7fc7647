import type { CheckedModel } from '../language/checked.ts'
import { convert, formatUnit, InputError, type Place, parseUnit, type Quantity, sameDimension } from '../units/index.ts'
import { isPerWeight } from './scenario-quantity.ts'
import type { DosePlan, People, Scenario } from './scenario-types.ts'

export const WEIGHT = 'person.weight'
const KILOGRAM = parseUnit('kg')

/** Whether a scenario says what people weigh, so that a dose per body weight means something. */
export function saysWeight(said: {
  readonly weight: unknown
  readonly set: Readonly<Record<string, unknown>> | undefined
  readonly people: People | undefined
}): boolean {
  const { weight, set, people } = said
  if (weight !== undefined || Object.hasOwn(set ?? {}, WEIGHT)) return true
  if (people?.kind === 'table') return people.table.columns.some(({ id }) => id === WEIGHT)
  // One person alone is the typical one, not drawn.
  return people !== undefined && (people.count > 1 || people.population !== undefined)
}

/** What a person weighs, in kg: their own number where the model has one, otherwise what the scenario says of everybody. */
export function kilogramsOf(
  model: CheckedModel,
  { person }: Scenario,
  values: ReadonlyMap<string, number>,
): number | undefined {
  const own = model.parameters.find(({ id, unit }) => id === WEIGHT && sameDimension(unit, KILOGRAM))
  if (own) return convert(values.get(WEIGHT)!, own.unit, KILOGRAM)
  return person.weight && convert(person.weight.value, person.weight.unit, KILOGRAM)
}

/** Whether any dose of a scenario is per body weight, so that people of different weights are given different doses. */
export function givesByWeight({ give, person: { history } }: Scenario): boolean {
  const plans = [...give.map(({ dose }) => dose), ...(history.kind === 'run-in' ? [history.dose] : [])]
  return plans.some((dose) => amountsOf(dose).some(({ unit }) => isPerWeight(unit)))
}

/** A dose of a person of this weight, as masses. */
export function doseAt(dose: DosePlan, kilograms: number | undefined, place: Place): DosePlan {
  if (!amountsOf(dose).some(({ unit }) => isPerWeight(unit))) return dose
  const mass = (amount: Quantity) => massAt(amount, kilograms, place)
  return dose.kind === 'constant'
    ? { kind: 'constant', amount: mass(dose.amount) }
    : { ...dose, from: mass(dose.from), to: mass(dose.to) }
}

/** @param kilograms  undefined where nobody says */
export function massAt(amount: Quantity, kilograms: number | undefined, place: Place): Quantity {
  const { value, unit } = amount
  if (!isPerWeight(unit)) return amount
  if (kilograms === undefined) {
    throw new InputError({
      place,
      found: `${value} ${formatUnit(unit)}, a dose per body weight, for people whose weight this model does not know`,
      expected: 'a body weight in `person`',
      remedy: 'write `person: { weight: 70 kg }`, for everybody, or the dose as a mass',
    })
  }
  return { value: value * kilograms, unit: parseUnit(unit.text.replace(/\/kg$/, '')) }
}

function amountsOf(dose: DosePlan): readonly Quantity[] {
  return dose.kind === 'constant' ? [dose.amount] : [dose.from, dose.to]
}
