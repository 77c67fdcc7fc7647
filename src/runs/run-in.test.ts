import { describe, expect, it } from 'vitest'
import { summariesOfWhole } from '../../tests/fixtures/summaries.ts'
import { InputError } from '../units/index.ts'
import { RunFailure, replay } from './failure.ts'
import { run } from './run.ts'
import { parseScenario } from './scenario.ts'
import { columnOf, runByHand, scenarioByHand } from './testing/hand-person.ts'
import { manifestJson } from './write/manifest.ts'

/** Elimination per hour, tolerance's rate per hour, its reference amount in mg. */
const [K, FOLLOWS, REFERENCE] = [0.1, 0.05, 10]
/** What is left of 1 mg after so many hours, and the tolerance that it has made. */
const left = (hours: number) => Math.exp(-K * hours)
const tolerance = (hours: number) =>
  ((1 / REFERENCE) * FOLLOWS * (Math.exp(-FOLLOWS * hours) - left(hours))) / (K - FOLLOWS)

const history = (of: string) => `person: { history: { substance: tracer, route: iv, ${of} } }\n`
const REGULAR = history('dose: 10 mg, repeat: { every: 6 h }, for: 60 h')
const start = async (body: string, columns: string, change?: (model: string) => string) => {
  const result = await runByHand(`${body}duration: 6 h\nrecord: { every: 6 h, columns: { ${columns} } }\n`, change)
  return {
    result,
    at0: (name: string) => columnOf(result, name)[0]!,
    at6: (name: string) => columnOf(result, name)[1]!,
  }
}

describe('a history of doses before time 0', () => {
  it('leaves the sum of a geometric series, just before the dose at time 0', async () => {
    const { at0, at6, result } = await start(REGULAR, 'amount: tracer.central')
    const q = left(6)
    const before = (10 * q * (1 - q ** 10)) / (1 - q)
    // The solver is right to 1e-5 of each step of the history, and errors die away with the amount.
    expect(at0('amount') / before).toBeCloseTo(1, 5)
    expect(at6('amount') / ((before + 10) * q)).toBeCloseTo(1, 5)
    expect(result.people[0]!.events.map(({ time, detail }) => [time, detail])).toEqual([
      [0, 'tracer iv 10 mg, the last of the history'],
    ])
  })

  it('is another one by another way in, though amounts and times are the same', async () => {
    const ways = (model: string) =>
      model
        .replace('pain.felt: { unit', 'tracer.depot: { unit: mg, start: 1, is: amount beside it }\n  pain.felt: { unit')
        .replace("  pain.felt'", "  tracer.depot' = -tracer.k * tracer.depot\n  pain.felt'")
        .replace(
          'target: tracer.central }',
          `product: at-once, target: tracer.central }
  - { substance: tracer, route: iv, product: in-two, target: tracer.central, pulses: { count: 2, every: 3 h, share: 0.5, why: example } }
  - { substance: tracer, route: depot, target: tracer.depot }`,
        )
    const amountAfter = async (way: string) => {
      const person = `person: { history: { substance: tracer, ${way}, dose: 10 mg, repeat: { every: 6 h }, for: 60 h } }\n`
      return (await start(person, 'amount: tracer.central, beside: tracer.depot', ways)).at0('amount')
    }
    const atOnce = await amountAfter('route: iv, product: at-once')
    const inTwo = await amountAfter('route: iv, product: in-two')
    // Half of each dose comes 3 h later, so that less of it is gone; of the last dose before time 0 it has come.
    expect(inTwo / atOnce).toBeCloseTo((1 + 1 / left(3)) / 2, 4)
    expect(await amountAfter('route: depot')).toBe(0)
  })

  it('makes tolerance', async () => {
    const { at0 } = await start(REGULAR, 'level: tolerance.level')
    const doses = Array.from({ length: 10 }, (_, i) => 10 * tolerance(6 * (i + 1)))
    expect(at0('level') / doses.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 5)
  })

  it('may ramp from its first dose on', async () => {
    const ramp = history('dose: { from: 10 mg, to: 30 mg, over: 12 h }, repeat: { every: 6 h }, for: 20 h')
    const { at0, result } = await start(ramp, 'amount: tracer.central')
    // At -18 h 10 mg, at -12 h 20 mg, at -6 h 30 mg, at 0 30 mg: 20 h hold three times 6 h.
    expect(at0('amount') / (10 * left(18) + 20 * left(12) + 30 * left(6))).toBeCloseTo(1, 5)
    expect(result.people[0]!.events[0]!.detail).toMatch(/30 mg/)
  })

  it('computes breathing for the last of it only, in which nobody dies: at time 0 it is where the drug has brought it', async () => {
    const deadly = history('dose: 100 mg, repeat: { every: 6 h }, for: 30 day')
    const { at0, result } = await start(deadly, 'v: breathing.ventilation, amount: tracer.central')
    const q = left(6)
    const amount = (100 * q) / (1 - q)
    expect(at0('amount') / amount).toBeCloseTo(1, 5)
    // Breathing follows within 0.01 h what changes by 0.1 of itself in an hour: a thousandth behind 6 / (1 + amount / 10 mg) L/min.
    expect(at0('v') / (6 / (1 + amount / 10))).toBeCloseTo(1, 2)
    expect(result.history).toEqual({
      substance: 'tracer',
      route: 'iv',
      dose: '100 mg',
      every: '6 h',
      for: '30 day',
      doses: 121,
      statesAtRest: ['breathing.ventilation'],
      settledFor: '10 h',
      relativeTolerance: 1e-5,
    })
    // A history that nobody can live with: the arrest is not missed, but it is of the run and not of the history.
    expect(result.people[0]!.events.map(({ time, event }) => [time, event])).toContainEqual([0, 'breathing.arrest'])
    const context = { versions: { allostat: '0' }, models: [], files: [], digest: '' }
    expect(JSON.parse(manifestJson(result, context)).before_time_0).toMatchObject({
      doses: 121,
      states_at_rest: ['breathing.ventilation'],
      settled_for: '10 h',
      relative_tolerance: 1e-5,
    })
  })

  it('shorter than what breathing needs is computed with it from its first dose on', async () => {
    const { at0, result } = await start(
      history('dose: 1 mg, repeat: { every: 2 h }, for: 4 h'),
      'v: breathing.ventilation',
    )
    expect(at0('v') / (6 / (1 + (left(4) + left(2)) / 10))).toBeCloseTo(1, 3)
    expect(result.history).toMatchObject({ settledFor: '4 h' })
  })

  it('changes nothing about what rest is: that of the person without the drug', async () => {
    const when = `${REGULAR}give: [{ substance: tracer, route: iv, dose: 1 mg, when: breathing.goal < 50 % of rest }]
duration: 1 h
`
    // At rest the goal is 6 L/min; the history leaves 12 mg, and so 6 / (1 + 12/10) = 2.7 L/min, below half of it at once.
    const { events } = (await runByHand(when)).people[0]!
    expect(events.map(({ time, event }) => [time, event])).toEqual([
      [0, 'threshold'],
      [0, 'dose'],
      [0, 'dose'],
    ])
  })

  it('has a clock that ends at time 0', async () => {
    const clock = (model: string) =>
      model
        .replace('  pain.felt: { unit: h', '  clock.sum: { unit: h*h, start: 0, is: sum }\n  pain.felt: { unit: h')
        .replace("  pain.felt' =", "  clock.sum' = time\n  pain.felt' =")
    const { at0, at6 } = await start(REGULAR, 'sum: clock.sum, amount: tracer.central', clock)
    // The rest run's own clock: 10² / 2; the history from -60 h to 0: -60² / 2; then 6² / 2.
    expect(at0('sum')).toBeCloseTo(50 - 1800, 6)
    expect(at6('sum')).toBeCloseTo(50 - 1800 + 18, 6)
  })

  it('hands on what arrives late', async () => {
    const late = (model: string) =>
      model
        .replace('  tracer.k:', '  tracer.wait: { value: 8, unit: h, is: wait, assumed: example }\n  tracer.k:')
        .replace('target: tracer.central }', 'target: tracer.central, lag: tracer.wait }')
    const { at0, at6 } = await start(
      history('dose: 10 mg, repeat: { every: 6 h }, for: 12 h'),
      'a: tracer.central',
      late,
    )
    // That of -12 h has arrived at -4 h; that of -6 h arrives at 2 h, that of 0 at 8 h.
    expect(at0('a') / (10 * left(4))).toBeCloseTo(1, 5)
    expect(at6('a') / (10 * left(10) + 10 * left(4))).toBeCloseTo(1, 5)
  })

  it('hands on what its events have set, and what happened once does not happen again', async () => {
    const marks = (model: string) =>
      model
        .replace('discrete:\n', "discrete:\n  mark.used: { unit: '1', start: 0, is: mark }\n")
        .replace(
          'events:\n',
          'events:\n  mark.use: { is: first use, when: tracer.central > tolerance.reference / 2, set: { mark.used: 1 } }\n',
        )
    const { at0, result } = await start(REGULAR, 'used: mark.used', marks)
    expect(at0('used')).toBe(1)
    expect(result.people[0]!.events.map(({ event }) => event)).toEqual(['dose'])
  })

  it('leaves at rest what the model says forgets within minutes', async () => {
    const forgets = (model: string) => `${model}runIn: { atRest: [pain.felt], why: test }\n`
    const { at0, result } = await start(REGULAR, 'felt: pain.felt', forgets)
    // The rest run of 10 h leaves 10 h, the last 10 h before time 0 as much; all 60 h would add 60.
    expect(at0('felt')).toBeCloseTo(20, 9)
    expect(result.history!.statesAtRest).toEqual(['pain.felt'])
    const wrong = start(REGULAR, 'felt: pain.felt', (model) => `${model}runIn: { atRest: [pain.fell], why: test }\n`)
    await expect(wrong).rejects.toThrow(/pain\.fell/)
  })

  it('computes what something else needs of what stays at rest otherwise', async () => {
    const mood = (model: string) =>
      model
        .replace('states:\n', 'states:\n  mood.level: { unit: h, start: 0, is: breaths remembered }\n')
        .replace('equations: |\n', "equations: |\n  mood.level' = breathing.ventilation / breathing.rest\n")
    const { result } = await start(REGULAR, 'mood: mood.level, v: breathing.ventilation', mood)
    expect(result.history!.statesAtRest).toEqual([])
    expect(result.statesComputed).toContain('breathing.ventilation')
  })

  it('is each person’s own, to the bit, whoever else is there', async () => {
    const columns = 'record: { every: 6 h, columns: { a: tracer.central } }\nduration: 6 h\n'
    const many = await runByHand(
      `${REGULAR}people: { table: people.csv }\n${columns}`,
      (model) => model,
      'person,tracer.k [1/h]\nAda,0.05\nBob,0.1\nCy,0.05\n',
    )
    for (const [person, k] of [0.05, 0.1, 0.05].entries()) {
      const alone = await runByHand(`${REGULAR}set: { tracer.k: ${k} }\n${columns}`)
      expect(columnOf(many, 'a', person)).toEqual(columnOf(alone, 'a'))
    }
  })

  it('that cannot go on leaves a file that replays it', async () => {
    // The root of a negative number 20 h and more before time 0.
    const broken = (model: string) =>
      model.replace("  pain.felt' = pain.given\n", "  pain.felt' = sqrt(time / tolerance.lag + 1)\n")
    const failure = await start(REGULAR, 'felt: pain.felt, a: tracer.central', broken).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(RunFailure)
    const { facts, message, replay: file } = failure as RunFailure
    expect(message).toMatch(/before time 0.*pain\.felt.*sqrt/s)
    expect(() => replay(JSON.stringify(file))).toThrow(facts.reason)
  })

  it('is another scenario than none', async () => {
    const without = await start('', 'a: tracer.central')
    const withHistory = await start(REGULAR, 'a: tracer.central')
    expect(without.result.history).toBeUndefined()
    expect(without.result.scenarioSha256).not.toBe(withHistory.result.scenarioSha256)
  })

  it.each([
    ['doses of 0', 'dose: 0 mg, repeat: { every: 6 h }, for: 2 y', /doses of 0/, /naive/],
    [
      'a ramp between nothing and nothing',
      'dose: { from: 0 mg, to: 0 mg, over: 1 day }, repeat: { every: 6 h }, for: 2 y',
      /of 0/,
      /naive/,
    ],
    ['a negative dose', 'dose: -3 mg, repeat: { every: 6 h }, for: 2 y', /negative/, /minus/],
    [
      'a history shorter than from dose to dose',
      'dose: 3 mg, repeat: { every: 6 h }, for: 2 h',
      /`2 h`/,
      /longer `for`/,
    ],
    ['more doses than anybody takes', 'dose: 3 mg, repeat: { every: 1 min }, for: 1 y', /525,960 doses/, /unit/],
    ['no time at all', 'dose: 3 mg, repeat: { every: 6 h }, for: 0 y', /zero/, /larger/],
    ['a product that is not there', 'product: gel, dose: 3 mg, repeat: { every: 6 h }, for: 2 y', /gel/, /product/],
  ])('of %s is refused', async (_, of, found, remedy) => {
    const attempt = async () => runByHand(`${history(of)}duration: 6 h\n`)
    const error = await attempt().catch((problem: unknown) => problem)
    expect(error).toBeInstanceOf(InputError)
    const { problem } = error as InputError
    expect(problem.place).toMatchObject({ file: 'test.yaml', line: 4 })
    expect(problem.found).toMatch(found)
    expect(problem.remedy).toMatch(remedy)
  })

  it.each([
    ['a substance', 'substance: other, route: iv', /`other`/],
    ['a route', 'substance: tracer, route: oral', /`oral`/],
  ])('of %s that the model lacks is refused', (_, which, message) => {
    const text = `person: { history: { ${which}, dose: 3 mg, repeat: { every: 6 h }, for: 2 y } }\nduration: 6 h\n`
    expect(() => scenarioByHand(text)).not.toThrow()
    return expect(runByHand(text)).rejects.toThrow(message)
  })

  it('that is longer than the life is refused', async () => {
    const aged = (age: string) =>
      summariesOfWhole(
        `person: { ${age}history: { substance: heroin, route: iv, dose: 10 mg, repeat: { every: 30 day }, for: 36 y } }\nduration: 1 h\nsummarise: [end of heroin.plasma]\n`,
      )
    await expect(aged('')).rejects.toThrow(/a history of 36 y in a person of 35 y/)
    await expect(aged('age: 16, ')).rejects.toThrow(/a person of 16 y/)
  })

  it('of a model that watches for deaths whatever is looked at is refused', async () => {
    const always = (model: string) => model.replace(', whenComputed: true', '')
    await expect(runByHand(`${REGULAR}duration: 6 h\n`, always)).rejects.toThrow(/breathing\.arrest/)
  })
})

describe('breathing after a history of the whole model', () => {
  it('starts where it comes back to before the next dose', async () => {
    const text = `allostat: 1
person: { history: { substance: heroin, route: iv, dose: 10 mg, repeat: { every: 6 h }, for: 60 day } }
duration: 12 h
give: [{ substance: heroin, route: iv, dose: 10 mg, at: 6 h }]
summarise:
  - value of breathing.ventilation at 0 h
  - value of breathing.ventilation at 6 h
  - minimum of breathing.ventilation between 0 h and 6 h
  - minimum of breathing.ventilation between 6 h and 12 h
`
    const result = await run(parseScenario(text, { file: 'again.yaml' }))
    const [first, second, lowest, lowestAgain] = result.people[0]!.summaries
    // The same doses as for 60 days: a day changes tolerance by a few thousandths at most.
    expect(first! / second!).toBeCloseTo(1, 2)
    expect(lowest! / lowestAgain!).toBeCloseTo(1, 2)
  })
})
