import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseScenario } from './scenario.ts'
import { canonicalScenario } from './scenario-canonical.ts'
import { overrideScenario } from './scenario-override.ts'
import { parseSetting } from './scenario-record.ts'

const own = new URL('../../scenarios/', import.meta.url)
const others = new URL('./scenario-examples/', import.meta.url)

function example(name: string, folder = others) {
  const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')
  return parseScenario(read(name), { file: name, read })
}

const HEAD = 'allostat: 1\nduration: 1 day\n'

describe('the examples', () => {
  it('a rescue', () => {
    const { model, person, duration, give, record, summarise } = example('rescue.yaml', own)
    expect(model).toMatchObject({ kind: 'built-in', id: 'overdose-mann2022' })
    expect(person.history).toMatchObject({ kind: 'named', name: 'chronic' })
    expect([duration.value, duration.unit.text]).toEqual([90, 'min'])
    expect(give).toMatchObject([
      {
        substance: 'fentanyl',
        route: 'iv',
        dose: { amount: { value: 2.965 } },
        start: { kind: 'at', at: { value: 0 } },
      },
      {
        substance: 'naloxone',
        product: 'im-2mg-0.4mL',
        start: { kind: 'when', when: { text: 'breathing.ventilation < 40 % of rest' }, after: { value: 60 } },
      },
    ])
    expect(record!.columns[0]).toMatchObject({
      name: 'fentanyl_plasma_ng_per_mL',
      quantity: 'fentanyl.plasma',
      unit: { text: 'ng/mL' },
      place: { file: 'rescue.yaml', column: 32 },
    })
    expect(summarise.map(({ statistic }) => statistic)).toEqual(['minimum', 'minimum', 'time'])
  })

  it('a model file of the user’s own and a table of doses', () => {
    const { model, doseTable, give } = example('users-own-model.yaml', own)
    expect(model).toMatchObject({
      kind: 'file',
      path: './tolerance-ekblom.model.yaml',
      file: 'tolerance-ekblom.model.yaml',
    })
    expect(model.kind === 'file' && Object.keys(model.source.states!)).toEqual([
      'morphine.central',
      'effect.C',
      'tolerance.C',
    ])
    expect(give).toEqual([])
    expect(doseTable!.rows.map(({ time, over }) => [time.value, over.value])).toEqual([
      [0, 0],
      [24, 0],
      [48, 30],
      [72, 0],
    ])
  })

  it('two years of use before time 0', () => {
    const { person, model, summarise } = example('two-years-and-stop.yaml')
    expect(model).toMatchObject({ kind: 'built-in', id: 'allostat' })
    expect(person.history).toMatchObject({
      kind: 'run-in',
      substance: 'heroin',
      route: 'iv',
      dose: { kind: 'constant', amount: { value: 30 } },
      every: { value: 6 },
      for: { value: 2, unit: { text: 'y' } },
    })
    expect(summarise[1]).toMatchObject({ kind: 'value', at: { value: 336 } })
  })

  it.each(['first-dose.yaml', 'buprenorphine-too-early.yaml'])('%s', (name) => {
    const scenario = example(name)
    expect(scenario.title).not.toBe('')
    expect(scenario.record!.columns.length).toBeGreaterThan(2)
  })

  it('a trial is recognised, and is not a scenario', () => {
    expect(() => example('after-detox.yaml')).toThrow(/use `allostat trial after-detox.yaml`/)
  })
})

describe('a scenario', () => {
  it('needs two keys', () => {
    expect(parseScenario(HEAD)).toMatchObject({
      model: { id: 'allostat' },
      person: { history: { kind: 'named', name: 'naive' } },
      give: [],
      summarise: [],
      choice: false,
    })
  })

  it('survives the way to a worker', () => {
    const scenario = example('users-own-model.yaml', own)
    expect(structuredClone(scenario)).toEqual(scenario)
  })

  it('takes on and true, off and false', () => {
    for (const on of ['on', 'true']) expect(parseScenario(`${HEAD}choice: ${on}`).choice).toBe(true)
    for (const off of ['off', 'false']) expect(parseScenario(`${HEAD}choice: ${off}`).choice).toBe(false)
  })

  it('takes a number alone in the unit of the id, and a quantity in its own', () => {
    const { set, hold } = parseScenario(
      `${HEAD}set: { breathing.P1: 4.2, a.b: "3", c.d: 5 mg }\nhold: { reward.gaba: 1 }`,
    )
    expect(set.map(({ id, value, unit }) => [id, value, unit?.text])).toEqual([
      ['breathing.P1', 4.2, undefined],
      ['a.b', 3, undefined],
      ['c.d', 5, 'mg'],
    ])
    expect(hold).toMatchObject([{ id: 'reward.gaba', value: 1 }])
  })

  it('takes people drawn or from a table', () => {
    expect(parseScenario(`${HEAD}people: { count: 2000, population: mann2022 }`).people).toMatchObject({
      kind: 'drawn',
      count: 2000,
      seed: 1,
      population: 'mann2022',
    })
    const read = () => 'person,a.b [1/s]\nAda,1\nBob,2\n'
    expect(parseScenario(`${HEAD}people: { table: p.csv }`, { file: 'x/s.yaml', read }).people).toMatchObject({
      table: { file: 'x/p.csv', people: ['Ada', 'Bob'], lines: [2, 3] },
    })
  })

  it('keeps what happens and what is offered, for models that know such things', () => {
    const { life, care } = parseScenario(`${HEAD}
life:
  - { stress: 0.5, at: day 0 08:00, for: 2 h, repeat: { every: 24 h, until: day 3 } }
  - { lesion: prefrontal, size: 0.3, at: 0 h }
  - { oxygen: 100 %, when: breathing.SaO2 < 0.8, for: 10 min }
  - { rescue-breathing: on, at: 5 min, for: 10 min }
care:
  - { therapy: cbt, from: day 0, sessions: weekly, until: day 84, attendance: 0.7 }
`)
    expect(life.map(({ kind, value, size }) => [kind, value, size])).toEqual([
      ['stress', 0.5, undefined],
      ['lesion', 'prefrontal', 0.3],
      ['oxygen', 1, undefined],
      ['rescue-breathing', true, undefined],
    ])
    expect(care).toMatchObject([{ therapy: 'cbt', sessions: { value: 7 }, until: { value: 2016 }, attendance: 0.7 }])
  })

  it('is the same from JSON', () => {
    const yaml = parseScenario(`${HEAD}give: [{ substance: fentanyl, route: iv, dose: 1 mg, at: 0 s }]`)
    const json = parseScenario(
      JSON.stringify({
        allostat: 1,
        duration: '1 day',
        give: [{ substance: 'fentanyl', route: 'iv', dose: '1 mg', at: '0 s' }],
      }),
    )
    expect(canonicalScenario(json)).toBe(canonicalScenario(yaml))
  })
})

describe('the canonical form', () => {
  const canonical = (text: string) => canonicalScenario(parseScenario(text))

  it('is free of title, layout and the order of keys', () => {
    const a = canonical('allostat: 1\ntitle: A\nduration: 1 day\nset: { a.b: 1, c.d: 2 mg }\n')
    expect(canonical('# words\nset:\n  c.d: 2 mg\n  a.b: 1\nduration: 1 day\nallostat: 1\n')).toBe(a)
    const b = canonical(`${HEAD}person: { weight: 70 kg, age: 30 }\n`)
    expect(canonical(`# words\n${HEAD}person:\n  age: 30\n  weight: 70 kg\n`)).toBe(b)
  })

  it('changes with every value, and with the contents of tables', () => {
    expect(canonical(HEAD)).not.toBe(canonical('allostat: 1\nduration: 2 day\n'))
    const table = (cell: string) =>
      canonicalScenario(parseScenario(`${HEAD}people: { table: p.csv }`, { read: () => `person,a.b\n1,${cell}\n` }))
    expect(table('1')).not.toBe(table('2'))
    expect(table('1')).toBe(table('1.0'))
  })

  it('holds the contents of a model file, whatever its keys are called', () => {
    const model = (start: number) =>
      canonicalScenario(
        parseScenario(`${HEAD}model: ./m.yaml`, {
          read: () => `allostat-model: 1\nstates: { text: { start: ${start} } }`,
        }),
      )
    expect(model(1)).not.toBe(model(2))
  })
})

describe('the command line', () => {
  it('sets values in place of the file’s, and the seed of people and doubt', () => {
    const scenario = parseScenario(`${HEAD}set: { a.b: 1, c.d: 2 }\npeople: { count: 3 }\ndoubt: { draws: 5, seed: 9 }`)
    const changed = overrideScenario(scenario, { set: [parseSetting('a.b = 5 mg')], seed: 7 })
    expect(changed.set).toMatchObject([
      { id: 'a.b', value: 5, unit: { text: 'mg' } },
      { id: 'c.d', value: 2 },
    ])
    expect(changed).toMatchObject({ people: { seed: 7 }, doubt: { seed: 7 } })
  })

  it.each(['a.b', '=5', 'a.b=', 'a b=5', 'a.b=5 furlong'])('refuses --set %s', (text) => {
    expect(() => parseSetting(text)).toThrow(/--set/)
  })

  it('refuses a seed that is no whole number', () => {
    expect(() => overrideScenario(parseScenario(HEAD), { seed: 1.5 })).toThrow(/--seed/)
  })
})

describe('keys and words that are known elsewhere', () => {
  const history = (repeat: string) =>
    `${HEAD}person: { history: { substance: heroin, route: iv, dose: 10 mg, repeat: ${repeat}, for: 10 day } }\n`

  it.each([
    [history('{ times_per_day: [08:00] }'), /counted back from time 0: write `every: 8 h`/],
    [history('{ every: 6 h, times: 3 }'), /beside `repeat`: `for: 30 day`/],
    [history('{ every: 6 h, until: day 3 }'), /a history ends at time 0/],
    [history('{ evry: 6 h }'), /did you mean `every`/i],
    [`${HEAD}life: [{ cue: on, at: 0 h }]\n`, /write a number from 0 to 1; `on` and `off` are for `rescue-breathing`/],
  ])('are told what to write instead: %s', (text, remedy) => expect(() => parseScenario(text)).toThrow(remedy))
})
