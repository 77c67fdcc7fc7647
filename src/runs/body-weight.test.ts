import { describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { parseScenario } from './scenario.ts'
import { columnOf, runByHand } from './testing/hand-person.ts'

/** The person by hand, with a weight that nothing but doses looks at, and a label. */
const weighed = (model: string) =>
  model
    .replace('  tracer.k:', '  person.weight: { value: 70, unit: kg, is: weight, assumed: example }\n  tracer.k:')
    .replace(
      'route: iv, target: tracer.central }',
      'route: iv, target: tracer.central, limits: [{ for: everyone, single: 12 mg, from: a label }] }',
    )
const GIVE = 'give: [{ substance: tracer, route: iv, dose: 0.2 mg/kg, at: 1 h }]\n'
const TABLE = 'person,person.weight [kg]\na,50\nb,80\n'
const hand = async (body: string, people?: string) => runByHand(`duration: 2 h\n${body}`, weighed, people)
const given = async (body: string, people?: string) =>
  (await hand(body, people)).people.map(({ events }) => events.filter(({ event }) => event === 'dose')[0]!.detail)

describe('a dose per body weight', () => {
  it('follows the weight of the person, of `set`, and of each row of a table', async () => {
    expect(await given(`person: { weight: 60 kg }\n${GIVE}`)).toEqual(['tracer iv 12 mg'])
    expect(await given(`set: { person.weight: 50 kg }\n${GIVE}`)).toEqual(['tracer iv 10 mg'])
    expect(await given(`person: { weight: 60 kg }\nset: { person.weight: 50000 g }\n${GIVE}`)).toEqual([
      'tracer iv 10 mg',
    ])
    for (const person of ['', 'person: { weight: 60 kg }\n'])
      expect(await given(`${person}people: { table: p.csv }\n${GIVE}`, TABLE)).toEqual([
        'tracer iv 10 mg',
        'tracer iv 16 mg',
      ])
  })

  it('arrives as what was given, and is held against labels so', async () => {
    const result = await hand(
      `people: { table: p.csv }\n${GIVE}summarise: [value of tracer.central in mg at 2 h]`,
      TABLE,
    )
    // One hour after 10 mg and 16 mg, at 0.1/h; the label's limit is 12 mg.
    for (const [i, mg] of [10, 16].entries())
      expect(result.people[i]!.summaries[0]! / (mg * Math.exp(-0.1)) - 1).toBeCloseTo(0, 5)
    expect(result.people.map(({ dosesAboveLimits }) => dosesAboveLimits)).toEqual([0, 1])
  })

  it('of a history follows it too, and so does one end of a taper', async () => {
    const history = (dose: string) =>
      `people: { table: p.csv }\nperson: { history: { substance: tracer, route: iv, dose: ${dose}, repeat: { every: 10 h }, for: 20 h } }\nrecord: { every: 1 h, columns: { a: tracer.central in mg } }\n`
    const even = await hand(history('0.2 mg/kg'), TABLE)
    // Doses 20 h and 10 h before time 0, and one at it, which the first row does not show yet.
    for (const [i, mg] of [10, 16].entries())
      expect(columnOf(even, 'a', i)[0]! / (mg * (Math.exp(-2) + Math.exp(-1))) - 1).toBeCloseTo(0, 5)
    const taper = await hand(history('{ from: 0.2 mg/kg, to: 0 mg, over: 20 h }'), TABLE)
    for (const [i, mg] of [10, 16].entries())
      expect(columnOf(taper, 'a', i)[0]! / (mg * (Math.exp(-2) + 0.5 * Math.exp(-1))) - 1).toBeCloseTo(0, 5)
  })

  it('follows the weight that is drawn for a person', async () => {
    const result = await run(
      parseScenario(`allostat: 1
people: { count: 3, seed: 1 }
duration: 10 min
give: [{ substance: morphine, route: iv, dose: 0.1 mg/kg, at: 1 min }]
record: { every: 10 min, columns: { weight: person.weight in kg } }
`),
      { threads: 1 },
    )
    const weights = result.people.map((_, i) => columnOf(result, 'weight', i)[0]!)
    expect(new Set(weights).size).toBe(3)
    for (const [i, { events }] of result.people.entries())
      expect(events[0]!.detail).toBe(`morphine iv ${Number((0.1 * weights[i]!).toPrecision(12))} mg`)
  })

  it('is refused where nothing says what people weigh', async () => {
    await expect(hand(GIVE)).rejects.toThrow(/person\.weight \[kg\]/)
    await expect(hand(`people: { table: p.csv }\n${GIVE}`, 'person,tracer.k [1/h]\na,0.1\n')).rejects.toThrow(
      /a dose per body weight/,
    )
    const unknown = () =>
      run(
        parseScenario(
          'allostat: 1\nmodel: overdose-mann2022\nduration: 1 min\npeople: { count: 2 }\ngive: [{ substance: fentanyl, route: iv, dose: 2 ug/kg, at: 0 s }]\n',
        ),
      )
    await expect(unknown()).rejects.toThrow(/whose weight this model does not know/)
  })
})
