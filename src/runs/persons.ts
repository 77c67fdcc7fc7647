import type { ParameterValue } from '../language/model.ts'
import { didYouMean } from '../language/suggest.ts'
import { drawPerson, populations, type TypicalNumber } from '../people/index.ts'
import { convert, InputError, parseUnit, sameDimension } from '../units/index.ts'
import { findRoute, usedRoutes } from './routes.ts'
import { refuseMoreThanALife } from './run-in-plan.ts'
import type { RunPlan } from './run-plan.ts'
import type { People } from './scenario.ts'
import { ageParameter, inOwnUnit, parameterNamed, parametersById, type Values, YEARS } from './values.ts'

/** The people of a run: how many, what they are called, and what is each one's own. Person i depends on i alone. */
export interface Persons {
  readonly count: number
  readonly isPopulation: boolean
  readonly seed: number | undefined
  name(index: number): string
  /** What a reader of this population should know. */
  readonly warnings: readonly string[]
  /** Values that differ from the shared ones, by parameter id, in the parameter's unit. */
  own(index: number): Values
}

/**
 * @throws InputError for an unknown population, or a table column that is no parameter, has a wrong unit or is also in `set`
 */
export function findPersons(plan: RunPlan): Persons {
  const persons = peopleOf(plan)
  refuseStrangers(plan, persons)
  refuseTooYoung(plan, persons)
  return persons
}

/** Of several people each has an age, and a history may be longer than one of them. */
function refuseTooYoung({ scenario: { people, person }, model }: RunPlan, persons: Persons): void {
  const { history } = person
  const age = ageParameter(model)
  if (people === undefined || history.kind !== 'run-in' || !age) return
  const length = convert(history.for.value, history.for.unit, age.unit)
  // What nobody is too young for is not looked for in a million people.
  if (age.within && length <= age.within[0]) return
  for (let index = 0; index < persons.count; index++) {
    const own = persons.own(index).get(age.id)
    if (own === undefined || length <= own) continue
    const years = convert(own, age.unit, YEARS)
    refuseMoreThanALife(history, {
      is: `the person \`${persons.name(index)}\` of ${Number(years.toPrecision(3))} y`,
      age: years,
      place: people.kind === 'table' ? { file: people.table.file, line: people.table.lines[index]! } : history.place,
    })
  }
}

/** A dosing table may name only people who are there. */
function refuseStrangers({ doses }: RunPlan, persons: Persons): void {
  const named = doses.filter(({ person }) => person !== undefined)
  if (named.length === 0) return
  const names = new Set(Array.from({ length: persons.count }, (_, index) => persons.name(index)))
  const stranger = named.find(({ person }) => !names.has(person!))
  if (!stranger) return
  throw new InputError({
    place: stranger.place,
    found: `a dose for the person \`${stranger.person}\`, who is not in this run`,
    expected: persons.isPopulation ? 'the name of one of its people' : 'the person `1`: the run has one',
    remedy: didYouMean(stranger.person!, names, 'correct the name, or leave it out to give the dose to everybody'),
  })
}

function peopleOf(plan: RunPlan): Persons {
  const { people } = plan.scenario
  if (people === undefined) return alone()
  if (people.kind === 'table') return fromTable(plan, people)
  if (people.count === 1 && people.population === undefined) return { ...alone(), seed: people.seed }
  return drawn(plan, people)
}

function alone(): Persons {
  return { count: 1, isPopulation: false, seed: undefined, name: () => '1', warnings: [], own: () => new Map() }
}

function drawn(plan: RunPlan, people: People & { kind: 'drawn' }): Persons {
  const { scenario, model, products } = plan
  const fitting = [...populations.values()].filter((each) => each.model === model.id)
  const id = people.population ?? fitting[0]?.id
  const population = fitting.find((each) => each.id === id)
  if (!population) {
    throw new InputError({
      place: people.place,
      found:
        id === undefined
          ? `${people.count} people, but model ${model.id} has no virtual population`
          : `the population \`${id}\``,
      expected:
        fitting.length > 0
          ? `a population of model ${model.id}: ${fitting.map((each) => each.id).join(', ')}`
          : 'one person, or `people: { table: FILE.csv }`',
      remedy:
        id === undefined
          ? 'give a table of people'
          : didYouMean(
              id,
              fitting.map((each) => each.id),
              'leave out `population`',
            ),
    })
  }
  const units = new Map(model.parameters.map(({ id: parameter, unit }) => [parameter, unit]))
  const used = scenario.give.map((give) => findRoute(model, give).product)
  const { sameForAll } = population
  const isConcerned = sameForAll?.products?.some((product) => used.includes(product)) ?? sameForAll !== undefined
  const fixed = setForAll(scenario)
  const typical = typicalNumbers(plan)
  const own = (index: number): Values => {
    const values: Values = new Map()
    for (const { parameter, unit, value } of drawPerson(population, people.seed, index + 1, products, typical)) {
      const modelUnit = units.get(parameter)
      if (!modelUnit || fixed.has(parameter)) continue
      values.set(parameter, unit === undefined ? value : convert(value, parseUnit(unit), modelUnit))
    }
    return values
  }
  return {
    count: people.count,
    isPopulation: people.count > 1,
    seed: people.seed,
    warnings: isConcerned ? [`population ${population.id}: ${population.sameForAll!.says}`] : [],
    name: (index) => String(index + 1),
    own,
  }
}

/** What the scenario sets, it sets for everybody. */
function setForAll({ set, person: { weight, age } }: RunPlan['scenario']): ReadonlySet<string> {
  return new Set([
    ...set.map(({ id }) => id),
    ...(weight === undefined ? [] : ['person.weight']),
    ...(age === undefined ? [] : ['person.age']),
  ])
}

/** The typical person of a scenario: a product or a history may give a number, and with it another spread. */
function typicalNumbers({ scenario, model, shared }: RunPlan): ReadonlyMap<string, TypicalNumber> {
  const said = new Map<string, ParameterValue>(model.parameters.map(({ id, declared }) => [id, declared]))
  const { history } = scenario.person
  if (history.kind === 'named' && Object.hasOwn(model.histories, history.name)) {
    for (const [id, value] of Object.entries(model.histories[history.name]!.set)) said.set(id, value)
  }
  for (const { way } of usedRoutes(model, scenario)) {
    for (const [id, value] of Object.entries(way.set ?? {})) said.set(id, value)
  }
  return new Map(
    model.parameters.map(({ id, within }) => {
      const { between } = said.get(id)!
      return [
        id,
        { value: shared.get(id)!, ...(between === undefined ? {} : { between }), ...(within ? { within } : {}) },
      ]
    }),
  )
}

function fromTable({ scenario, model }: RunPlan, people: People & { kind: 'table' }): Persons {
  const { table, seed } = people
  const parameters = parametersById(model)
  const fixed = new Map(scenario.set.map((setting) => [setting.id, setting]))
  const columns = table.columns.map(({ id, unit, place }) => {
    const parameter = parameterNamed(parameters, id, place)
    if (fixed.has(id)) {
      throw new InputError({
        place: fixed.get(id)!.place,
        found: `${id} in \`set\` and in the table of people`,
        expected: 'one value for each person',
        remedy: 'leave it out of `set`, or drop the column',
      })
    }
    table.values.forEach((row, person) => {
      // The unit stands in the header; a value somewhere in its row.
      const where = sameDimension(unit, parameter.unit)
        ? { ...(place.file === undefined ? {} : { file: place.file }), line: table.lines[person]!, path: id }
        : place
      inOwnUnit(parameter, row[table.columns.findIndex((column) => column.id === id)]!, unit, where)
    })
    return { parameter, unit }
  })
  const own = (index: number): Values =>
    new Map(
      columns.map(({ parameter, unit }, column) => [
        parameter.id,
        convert(table.values[index]![column]!, unit, parameter.unit),
      ]),
    )
  return {
    count: table.people.length,
    isPopulation: true,
    seed,
    warnings: [],
    name: (index) => table.people[index]!,
    own,
  }
}
