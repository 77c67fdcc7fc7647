import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { run } from './run.ts'
import { parseScenario } from './scenario.ts'

const scenarios = new URL('../../scenarios/', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, scenarios), 'utf8')
const simulate = (text: string, files: Record<string, string> = {}) =>
  run(parseScenario(text, { file: 'test.yaml', read: (path) => files[path.replace('./', '')] ?? read(path) }))

/** Body of a scenario of the overdose model. */
const overdose = (body: string) => `allostat: 1
title: Test
model: overdose-mann2022
person: { history: chronic }
${body}`

const column = (result: Awaited<ReturnType<typeof run>>, name: string, person = 0) => {
  const index = result.columns.findIndex((each) => each.name === name)
  const { values, times } = result.people[person]!
  return Array.from(times, (_, row) => values[row * result.columns.length + index]!)
}

/** One compartment in which everything can be worked out by hand. */
const HAND = `allostat-model: 1
id: by-hand
title: One compartment
source: { cites: algebra, where: here }
substances: { tracer: { is: a tracer, molarMass: tracer.MW } }
parameters:
  tracer.MW: { value: 500, unit: g/mol, is: molar mass, assumed: example }
  tracer.V: { value: 10, unit: L, is: volume, from: here, ci95: [5, 20] }
  tracer.k: { value: 0.1, unit: 1/h, is: elimination rate, from: here, range: [0.05, 0.2] }
states:
  tracer.central: { unit: mg, start: 0, is: amount }
equations: |
  tracer.central' = -tracer.k * tracer.central
  tracer.plasma = tracer.central / tracer.V
doses:
  - { substance: tracer, route: iv, target: tracer.central }
`
const byHand = (body: string) =>
  simulate(`allostat: 1\ntitle: Hand\nmodel: ./hand.model.yaml\n${body}`, { 'hand.model.yaml': HAND })

describe('a user’s own model', () => {
  it('runs the example with its dosing table', async () => {
    const result = await simulate(read('users-own-model.yaml'))
    // morphine.central = 10 mg·exp(-CL/V·t); the effect site follows with ke0: C(t) = 10/V·ke0/(ke0-k)·(e^-kt - e^-ke0 t) mg/L.
    const k = 82 / 130
    const ke0 = 1.66
    const t = 2
    const expected = 1000 * (10 / 130) * (ke0 / (ke0 - k)) * (Math.exp(-k * t) - Math.exp(-ke0 * t))
    const row = Array.from(result.people[0]!.times).indexOf(120)
    expect(column(result, 'Ce_ng_per_mL')[row]! / expected - 1).toBeCloseTo(0, 5)
    expect(result.people[0]!.events.map((event) => event.time)).toEqual([0, 1440, 2880, 4320])
  })

  it('falls by half in ln 2 / k and has the area dose / (V k)', async () => {
    const result = await byHand(`duration: 400 h
give: [{ substance: tracer, route: iv, dose: 20 mg, at: 0 h }]
summarise:
  - value of tracer.plasma in mg/L at 6.931471805599453 h
  - area of tracer.plasma in mg*h/L
  - area of tracer.plasma
  - value of tracer.plasma in uM at 0.0001 h
  - mean of tracer.plasma in mg/L between 0 h and 10 h
  - time of maximum of tracer.plasma in min
`)
    const [half, area, usual, molar, mean, peak] = result.people[0]!.summaries
    expect(half).toBeCloseTo(1, 5)
    expect(area).toBeCloseTo(20, 4)
    expect(usual! / 20000 - 1).toBeCloseTo(0, 5)
    expect(molar).toBeCloseTo(4, 3)
    expect(mean).toBeCloseTo(2 * (1 - Math.exp(-1)), 5)
    expect(peak).toBe(0)
  })

  it('shows the state just before a dose in the row at its instant', async () => {
    const result = await byHand(`duration: 2 h
give: [{ substance: tracer, route: iv, dose: 20 mg, at: 1 h }]
record: { every: 1 h, columns: { amount: tracer.central } }
`)
    expect(column(result, 'amount').slice(0, 2)).toEqual([0, 0])
    expect(column(result, 'amount')[2]).toBeCloseTo(20 * Math.exp(-0.1), 5)
  })

  it('gives the same bits for one mass in any unit', async () => {
    const ends = await Promise.all(
      ['0.3 mg', '300 ug', '300000 ng', '0.0003 g'].map(
        async (dose) =>
          (
            await simulate(`allostat: 1
duration: 6 h
give: [{ substance: morphine, route: iv, dose: ${dose}, at: 0 h }]
summarise: [end of morphine.plasma, area of morphine.plasma]
`)
          ).people[0]!.summaries,
      ),
    )
    expect(ends.slice(1)).toEqual([ends[0], ends[0], ends[0]])
  })

  it('infuses at a constant rate that ends at the proper time', async () => {
    const result = await byHand(`duration: 20 h
give: [{ substance: tracer, route: iv, dose: 20 mg, over: 5 h, at: 0 h }]
summarise: [time of maximum of tracer.plasma in h, value of tracer.central at 5 h]
`)
    const [time, amount] = result.people[0]!.summaries
    expect(time).toBeCloseTo(5, 6)
    expect(amount).toBeCloseTo((4 / 0.1) * (1 - Math.exp(-0.5)), 4)
  })

  it('gives doses by body weight, tapers them, and stops before until', async () => {
    const result = await byHand(`person: { weight: 50 kg }
duration: 100 h
give:
  - { substance: tracer, route: iv, dose: 0.2 mg/kg, at: 0 h }
  - { substance: tracer, route: iv, dose: { from: 8 mg, to: 0 mg, over: 40 h }, at: 10 h, repeat: { every: 20 h, until: 50 h } }
`)
    expect(result.people[0]!.events.map(({ time, detail }) => [time, detail])).toEqual([
      [0, 'tracer iv 10 mg'],
      [10, 'tracer iv 8 mg'],
      [30, 'tracer iv 4 mg'],
    ])
  })

  it('gives a dose when a quantity crosses a value, after a wait, as often as asked and not from until on', async () => {
    const result = await byHand(`duration: 100 h
give:
  - { substance: tracer, route: iv, dose: 20 mg, over: 5 h, at: 0 h }
  - { substance: tracer, route: iv, dose: 1 mg, when: tracer.plasma > 1 mg/L, after: 30 min, repeat: { every: 4 h, until: 14 h } }
`)
    // 4 mg/h into a volume of 10 L: 40 mg (1 - exp(-0.1 t)) passes 10 mg.
    const crossing = -10 * Math.log(0.75)
    const times = result.people[0]!.events.map((event) => event.time)
    const expected = [0, crossing, crossing + 0.5, crossing + 4.5, crossing + 8.5]
    for (const [i, time] of expected.entries()) expect(times[i]).toBeCloseTo(time, 5)
    expect(times.length).toBe(5)
  })

  it('gives the whole of an infusion however short, and a bolus where the clock cannot tell it from one', async () => {
    for (const over of ['1 s', '1e-9 s', '1e-15 s']) {
      const result = await byHand(`duration: 3 h
give: [{ substance: tracer, route: iv, dose: 20 mg, over: ${over}, at: 1 h }]
summarise: [end of tracer.central]
`)
      expect(result.people[0]!.summaries[0]! / (20 * Math.exp(-0.2))).toBeCloseTo(1, 4)
    }
  })

  it('refuses a dosing table that names somebody who is not there', async () => {
    const files = {
      'hand.model.yaml': HAND,
      'table.csv': 'time [h],target,amount [mg],person\n0,tracer.central,10,zed\n',
    }
    const text = 'allostat: 1\ntitle: T\nmodel: ./hand.model.yaml\nduration: 1 h\ngive: { table: table.csv }\n'
    await expect(simulate(text, files)).rejects.toThrow(/table\.csv:2[\s\S]*`zed`/)
  })

  it('warns of doses after the end and of what is held in vain', async () => {
    const result = await byHand(`duration: 1 h
give: [{ substance: tracer, route: iv, dose: 20 mg, at: 1 h }]
hold: { tracer.plasma: 3 }
`)
    expect(result.warnings.join('\n')).toMatch(
      /tracer\.plasma is held, but nothing[\s\S]*not given, because the run ends before: tracer iv 20 mg/,
    )
  })

  it('holds a quantity and sets a parameter', async () => {
    const body =
      'duration: 10 h\ngive: [{ substance: tracer, route: iv, dose: 20 mg, at: 0 h }]\nsummarise: [end of tracer.central]\n'
    const held = await byHand(`${body}hold: { tracer.central: 3 }\n`)
    expect(held.people[0]!.summaries[0]).toBe(3)
    const set = await byHand(`${body}set: { tracer.k: 0.2 1/h }\n`)
    expect(set.people[0]!.summaries[0]).toBeCloseTo(20 * Math.exp(-2), 5)
  })

  it('draws a band from the statements of doubt, the same for any other number of draws before', async () => {
    const body = (draws: number) => `duration: 10 h
give: [{ substance: tracer, route: iv, dose: 20 mg, at: 0 h }]
doubt: { draws: ${draws}, seed: 4 }
record: { every: 10 h, columns: { amount: tracer.central, plasma: tracer.plasma in mg/L } }
`
    const result = await byHand(body(2000))
    expect(result.columns.map((each) => each.name)).toEqual([
      'amount',
      'amount_low',
      'amount_high',
      'plasma',
      'plasma_low',
      'plasma_high',
    ])
    // The rate is uniform on [0.05, 0.2]: 2.5 % and 97.5 % of exp(-10 k) are at k = 0.19625 and 0.05375. 2,000 draws leave about 2 %.
    expect(column(result, 'amount_low')[1]! / (20 * Math.exp(-1.9625))).toBeCloseTo(1, 1)
    expect(column(result, 'amount_high')[1]! / (20 * Math.exp(-0.5375))).toBeCloseTo(1, 1)
    expect(column(result, 'amount')[1]).toBeCloseTo(20 * Math.exp(-1), 5)
  })
})

describe('a switch behind a delay', () => {
  it('swings between 2 and 4 for an hour: the relay answers a second late', async () => {
    const relay = `allostat-model: 1
id: relay
title: A relay with a delay
source: { cites: algebra, where: here }
time: s
parameters:
  relay.rate: { value: 1, unit: mg/s, is: rate, assumed: example }
  relay.level: { value: 3, unit: mg, is: level, assumed: example }
  relay.lag: { value: 1, unit: s, is: lag, assumed: example }
states:
  relay.x: { unit: mg, start: 5, is: amount }
equations: |
  relay.x' = piecewise(delay(relay.x, relay.lag) > relay.level, -relay.rate, relay.rate)
`
    const text = `allostat: 1\ntitle: Relay\nmodel: ./relay.model.yaml\nduration: 1 h
summarise: [minimum of relay.x in mg between 10 s and 1 h, maximum of relay.x in mg between 10 s and 1 h]\n`
    const result = await simulate(text, { 'relay.model.yaml': relay })
    expect(result.people[0]!.summaries[0]).toBeCloseTo(2, 6)
    expect(result.people[0]!.summaries[1]).toBeCloseTo(4, 6)
  })
})

describe('a person’s values', () => {
  const scenario = (every: string, count: number, extra = '') =>
    overdose(`people: { count: ${count}, seed: 3 }
duration: 300 s
give:
  - { substance: fentanyl, route: iv, dose: 1.625 mg, at: 0 s }
  - { substance: naloxone, route: im, product: im-2mg-2mL, dose: 2 mg, when: breathing.ventilation < 40 % of rest, after: 60 s }
record: { every: ${every}, columns: { PaO2: breathing.PaO2${extra} } }
`)

  it('are the same bits with another output grid, another recorded column and other people in the run', async () => {
    const fine = await simulate(scenario('5 s', 2))
    const coarse = await simulate(scenario('60 s', 3, ', bound: fentanyl.bound'))
    for (const person of [0, 1]) {
      const shared = column(fine, 'PaO2', person).filter((_, row) => row % 12 === 0)
      expect(column(coarse, 'PaO2', person)).toEqual(shared)
    }
  })

  it('are the same bits run after run, and on the interpreter', async () => {
    const text = scenario('30 s', 2)
    const first = await simulate(text)
    const again = await simulate(text)
    const slow = await run(parseScenario(text), { backend: 'interpreter' })
    expect(column(again, 'PaO2', 1)).toEqual(column(first, 'PaO2', 1))
    expect(column(slow, 'PaO2', 1)).toEqual(column(first, 'PaO2', 1))
  })
})

describe('rescue', () => {
  const withNaloxone = (items: string) =>
    simulate(
      overdose(`duration: 20 min
give:
  - { substance: fentanyl, route: iv, dose: 2.965 mg, at: 0 s }
${items}
record: { every: 1 min, columns: { F: naloxone.Fnow, sprays: naloxone.sprays, depot: naloxone.depot in mg, vein: naloxone.vein1 in mg } }
`),
    )
  const spray = (rest: string) => `  - { substance: naloxone, route: in, product: in-4mg, ${rest} }`

  it('absorbs less from the third spray on', async () => {
    const result = await withNaloxone(spray('dose: 4 mg, at: 60 s, repeat: { every: 150 s, times: 3 }'))
    expect(column(result, 'sprays').slice(0, 8)).toEqual([0, 0, 1, 1, 2, 2, 2, 3])
    expect(column(result, 'F').slice(0, 8)).toEqual([...Array(7).fill(0.2563), 0.2005])
  })

  it('absorbs less again from the second pair on, and counts sprays over all items', async () => {
    const pairs = await withNaloxone(spray('dose: 8 mg, at: 60 s, repeat: { every: 150 s, times: 2 }'))
    expect(column(pairs, 'F').slice(1, 6)).toEqual([0.2563, 0.2563, 0.2563, 0.165, 0.165])
    const items = await withNaloxone(
      [spray('dose: 4 mg, at: 60 s'), spray('dose: 4 mg, at: 60 s'), spray('dose: 4 mg, at: 150 s')].join('\n'),
    )
    expect(column(items, 'sprays').slice(1, 5)).toEqual([0, 2, 3, 3])
    expect(column(items, 'F')[3]).toBe(0.2005)
  })

  it('gives an intravenous dose as 101 pulses of a hundredth and says so once', async () => {
    const result = await simulate(
      overdose(`duration: 20 s
give:
  - { substance: naloxone, route: iv, dose: 2 mg, at: 0 s }
set: { naloxone.i10: 0 1/s, naloxone.i12: 0 1/s, naloxone.i13: 0 1/s }
summarise: [end of naloxone.vein1 in mg]
`),
    )
    expect(result.people[0]!.summaries[0]).toBeCloseTo(2.02, 9)
    expect(result.people[0]!.events.map((event) => event.detail)).toEqual(['naloxone iv 2 mg'])
  })

  it.each([
    [
      'two products',
      [
        spray('dose: 4 mg, at: 60 s'),
        '  - { substance: naloxone, route: im, product: im-2mg-2mL, dose: 2 mg, at: 90 s }',
      ].join('\n'),
      /two products/,
    ],
    ['no product where there are two', '  - { substance: naloxone, route: im, dose: 2 mg, at: 90 s }', /no product/],
    [
      'a route that the model does not have',
      '  - { substance: naloxone, route: oral, dose: 2 mg, at: 90 s }',
      /route `oral`/,
    ],
    [
      'a substance that the model does not have',
      '  - { substance: heroin, route: iv, dose: 2 mg, at: 90 s }',
      /`heroin`/,
    ],
  ])('refuses %s', async (_, items, message) => {
    await expect(withNaloxone(items)).rejects.toThrow(message)
    await expect(withNaloxone(items)).rejects.toBeInstanceOf(InputError)
  })
})

describe('the person of the whole model', () => {
  it.each([
    ['a weight', 'weight: 1 kg', 'person.weight = 1 kg', { line: 4, column: 11, path: 'person › weight' }],
    ['an age', 'age: 5', 'person.age = 5 y', { line: 4, column: 8, path: 'person › age' }],
  ])('is refused with %s that it was not built for, where that stands', async (_, body, found, place) => {
    const attempt = simulate(`allostat: 1\nduration: 1 h\nperson:\n  ${body}\n`)
    await expect(attempt).rejects.toMatchObject({ problem: { found, place } })
  })
})

describe('what does not fit the model', () => {
  it.each([
    ['an unknown quantity', 'record: { every: 1 s, columns: { a: breathing.PaO3 } }', /breathing\.PaO2/],
    ['a unit of another dimension', 'record: { every: 1 s, columns: { a: breathing.PaO2 in ng/mL } }', /in mmHg/],
    ['an unknown event', 'summarise: [time of breathing.stop in s]', /breathing\.arrest/],
    ['an unknown parameter', 'set: { breathing.P9: 1 }', /breathing\.P/],
    ['a parameter in a wrong unit', 'set: { fentanyl.kout: 1 mg }', /fentanyl\.kout/],
    ['holding a parameter', 'hold: { breathing.P1: 1 }', /`set`/],
    ['holding what only doses change', 'hold: { naloxone.sprays: 1 }', /only what happens changes/],
    ['an unknown population', 'people: { count: 5, seed: 1, population: everybody }', /mann2022/],
    ['stress', 'life: [{ stress: 0.5, at: day 0, for: 1 s }]', /life/],
  ])('%s is refused with its place', async (_, body, message) => {
    const attempt = simulate(overdose(`duration: 10 s\n${body}\n`))
    await expect(attempt).rejects.toThrow(message)
    await expect(attempt).rejects.toMatchObject({ problem: { place: { file: 'test.yaml', line: 6 } } })
  })
})
