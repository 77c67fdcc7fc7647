import { describe, expect, it } from 'vitest'
import { populations } from '../people/index.ts'
import { builtInModel } from './load-model.ts'
import { findPersons } from './persons.ts'
import { planRun } from './run-plan.ts'
import { parseScenario } from './scenario.ts'

const personsOf = (body: string, table = 'person,person.age [y]\na,40\nb,20\n') =>
  findPersons(planRun(parseScenario(`allostat: 1\nduration: 1 h\n${body}`, { file: 'people.yaml', read: () => table })))
const TABLE = 'people: { table: people.csv }\n'
const MANY = 'people: { count: 400, seed: 3 }\n'
const valuesOf = (body: string, id: string) => {
  const persons = personsOf(MANY + body)
  return Array.from({ length: persons.count }, (_, index) => persons.own(index).get(id))
}
const spreadOf = (values: readonly (number | undefined)[]) => {
  const logs = values.map((value) => Math.log(value!))
  const mean = logs.reduce((sum, each) => sum + each, 0) / logs.length
  return {
    median: Math.exp(mean),
    sd: Math.sqrt(logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (logs.length - 1)),
  }
}

describe.each([...populations.values()])('the population $id', ({ model, derived, classes = [], logits = [] }) => {
  it('names parameters of its model', () => {
    const known = new Set(builtInModel(model).parameters.map(({ id }) => id))
    const named = [...derived, ...classes, ...logits].map(({ parameter }) => parameter)
    expect(named.filter((id) => !known.has(id))).toEqual([])
  })
})

describe('people of the whole model', () => {
  it('differ as its numbers declare', () => {
    // The model declares 0.54 between people, around 1; four standard errors of 400 people.
    const { median, sd } = spreadOf(valuesOf('', 'methadone.pace'))
    expect(Math.abs(Math.log(median))).toBeLessThan((4 * 0.54) / 20)
    expect(Math.abs(sd - 0.54)).toBeLessThan((4 * 0.54) / Math.sqrt(800))
  })

  it('differ in a product’s own numbers by the spread of the product', () => {
    const spray = 'give: [{ substance: nalmefene, route: in, dose: 2.7 mg, at: 0 h }]\n'
    // Laffont 2024: 63.7 L/h with 0.153 for the spray; Kyhl 2016: 60.4 L/h with 0.185 by mouth.
    const { median, sd } = spreadOf(valuesOf(spray, 'nalmefene.CL'))
    expect(Math.abs(Math.log(median / 63.7))).toBeLessThan((4 * 0.153) / 20)
    expect(Math.abs(sd - 0.153)).toBeLessThan((4 * 0.153) / Math.sqrt(800))
    expect(new Set(valuesOf(spray, 'nalmefene.Q'))).toEqual(new Set([undefined]))
    expect(Math.abs(spreadOf(valuesOf('', 'nalmefene.CL')).sd - 0.185)).toBeLessThan((4 * 0.185) / Math.sqrt(800))
  })

  it('are all as the scenario says, where it says something', () => {
    const said = 'person: { weight: 60 kg, age: 20 }\nset: { methadone.pace: 2 }\n'
    for (const id of ['person.weight', 'person.age', 'methadone.pace']) {
      expect(new Set(valuesOf(said, id))).toEqual(new Set([undefined]))
      expect(new Set(valuesOf('', id)).size).toBeGreaterThan(300)
    }
  })

  it('are said to be alike in what nobody measured', () => {
    expect(personsOf(MANY).warnings).toEqual([
      expect.stringMatching(
        /^population adults: .*kinetics, how much breathing answers and how strongly withdrawal is felt/,
      ),
    ])
  })

  it.each([
    ['in a table', TABLE, /people\.csv:3\n.*a history of 25 y in the person `b` of 20 y/],
    ['that are drawn', MANY, /people\.yaml:4:20 .*\n.*a history of 25 y in the person `\d+` of 2\d/],
  ])('%s are old enough for their history', (_, people, message) => {
    const history = (length: string) =>
      `person: { history: { substance: heroin, route: iv, dose: 3 mg, repeat: { every: 30 day }, for: ${length} } }\n`
    expect(() => personsOf(`${people}${history('25 y')}`)).toThrow(message)
    expect(() => personsOf(`${people}${history('18 y')}`)).not.toThrow()
    expect(() => personsOf(`${MANY}${history('25 y').replace('{', '{ age: 40,')}`)).not.toThrow()
  })

  it.each([
    ['a value that it cannot have', 'person.age [y]', '400', /people\.csv:2 › person\.age\n.*person\.age = 400 y/],
    ['a unit of another dimension', 'person.weight [y]', '40', /people\.csv:1:8\n.*40 y, time/],
    ['no unit where one is needed', 'person.weight', '40', /people\.csv:1:8\n.*found: +40, a pure number/],
  ])('of a table with %s are refused where it stands', (_, column, value, message) => {
    expect(() => personsOf(TABLE, `person,${column}\na,${value}\n`)).toThrow(message)
  })

  it('are the people of their own model only', () => {
    expect(() => personsOf('people: { count: 3, population: mann2022 }\n')).toThrow(
      /population of model allostat: adults/,
    )
  })
})
