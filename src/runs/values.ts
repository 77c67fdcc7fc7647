import type { CheckedModel, CheckedParameter } from '../language/checked.ts'
import { didYouMean } from '../language/index.ts'
import type { DoseRoute, ParameterValue } from '../language/model.ts'
import {
  convert,
  describeDimension,
  formatUnit,
  InputError,
  type Place,
  parseUnit,
  type Quantity,
  sameDimension,
  type Unit,
  unitAfter,
} from '../units/index.ts'
import type { Scenario } from './scenario.ts'

export const YEARS = parseUnit('y')

/** What declares how old people are, where a model has it. */
export function ageParameter({ parameters }: CheckedModel): CheckedParameter | undefined {
  return parameters.find(({ id }) => id === 'person.age')
}

/** Somebody's age in years, where the model has one. */
export function yearsOf(model: CheckedModel, values: ReadonlyMap<string, number>): number | undefined {
  const age = ageParameter(model)
  return age && convert(values.get(age.id)!, age.unit, YEARS)
}

/** Values of all parameters and discrete variables of a model, by id, each in its own unit. */
export type Values = Map<string, number>

/**
 * The values that everybody in a scenario shares: the model's own, then the history's, then the products', then `set`.
 *
 * @throws InputError for an unknown id, a wrong dimension or a value outside the parameter's bounds
 */
export function sharedValues(model: CheckedModel, scenario: Scenario, ways: readonly DoseRoute[]): Values {
  const values: Values = new Map()
  const parameters = parametersById(model)
  for (const { id, value } of model.parameters) values.set(id, value)
  for (const { id, start } of model.discrete) values.set(id, start)
  for (const [id, value] of Object.entries(historySettings(model, scenario))) setDeclared(values, parameters, id, value)
  for (const { id, value, unit, place } of ofPerson(scenario)) {
    const parameter = parameters.get(id)
    if (parameter) values.set(id, inOwnUnit(parameter, value, unit, place))
  }
  for (const way of ways) {
    for (const [id, value] of Object.entries(way.set ?? {})) setDeclared(values, parameters, id, value)
    for (const [id, value] of Object.entries(way.marks ?? {})) values.set(id, value)
  }
  for (const { id, value, unit, place } of scenario.set) {
    values.set(id, inOwnUnit(parameterNamed(parameters, id, place), value, unit, place))
  }
  return values
}

/** What a scenario says of the body; a model that does not use it is warned of where the run is planned. */
function ofPerson({ person: { weight, age, places } }: Scenario): readonly (Quantity & { id: string; place: Place })[] {
  return [
    ...(weight ? [{ id: 'person.weight', ...weight, place: places.weight }] : []),
    ...(age === undefined ? [] : [{ id: 'person.age', value: age, unit: YEARS, place: places.age }]),
  ]
}

export function parametersById(model: CheckedModel): ReadonlyMap<string, CheckedParameter> {
  return new Map(model.parameters.map((parameter) => [parameter.id, parameter]))
}

function historySettings(model: CheckedModel, { person }: Scenario): Record<string, ParameterValue> {
  const { history } = person
  // A run-in makes of the naive person whatever it makes.
  if (history.kind === 'run-in') return {}
  const named = Object.hasOwn(model.histories, history.name) ? model.histories[history.name] : undefined
  if (named) return named.set
  if (history.name === 'naive') return {}
  throw new InputError({
    place: history.place,
    found: `the history \`${history.name}\``,
    expected: `a history of model ${model.id}: ${[...new Set(['naive', ...Object.keys(model.histories)])].join(', ')}`,
    remedy: 'choose one of these, or set the parameters yourself with `set`',
  })
}

function setDeclared(
  values: Values,
  parameters: ReadonlyMap<string, CheckedParameter>,
  id: string,
  { value, unit }: ParameterValue,
): void {
  values.set(id, convert(value, parseUnit(unit), parameters.get(id)!.unit))
}

/** @throws InputError with the nearest names */
export function parameterNamed(
  parameters: ReadonlyMap<string, CheckedParameter>,
  id: string,
  place: Place,
): CheckedParameter {
  const parameter = parameters.get(id)
  if (parameter) return parameter
  throw new InputError({
    place,
    found: `\`${id}\`, which is no parameter of the model`,
    expected: 'the id of a parameter',
    remedy: didYouMean(id, parameters.keys(), '`npx allostat describe MODEL` lists the parameters'),
  })
}

/**
 * A number with a unit (or in the parameter's own unit) as the parameter's number.
 *
 * @throws InputError for a unit of another dimension or a value outside the bounds of the model
 */
export function inOwnUnit(parameter: CheckedParameter, value: number, unit: Unit | undefined, place: Place): number {
  const { id, within } = parameter
  if (unit && !sameDimension(unit, parameter.unit)) {
    throw new InputError({
      place,
      found: `${value}${unitAfter(unit)}, ${describeDimension(unit)}`,
      expected: `${describeDimension(parameter.unit)} for ${id}, such as ${formatUnit(parameter.unit)}`,
      remedy: `write ${id} in ${formatUnit(parameter.unit)}`,
    })
  }
  const own = unit ? convert(value, unit, parameter.unit) : value
  if (within && (own < within[0] || own > within[1])) {
    throw new InputError({
      place,
      found: `${id} = ${own}${unitAfter(parameter.unit)}`,
      expected: `a value from ${within[0]} to ${within[1]}${unitAfter(parameter.unit)}`,
      remedy: 'choose a value that the model was built for',
    })
  }
  return own
}
