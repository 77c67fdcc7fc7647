import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { InputError } from '../units/index.ts'
import { parseScenario } from './scenario.ts'
import { canonicalScenario } from './scenario-canonical.ts'

const folder = new URL('../../scenarios/', import.meta.url)
const text = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const seeds = [
  text('rescue.yaml'),
  text('intranasal-repeat.yaml'),
  text('users-own-model.yaml'),
  JSON.stringify({ allostat: 1, duration: '1 h' }, null, 1),
]
const MODEL = text('tolerance-ekblom.model.yaml')
const DOSES = text('doses.csv')
const PEOPLE = 'person,fentanyl.kout [1/s],breathing.P1\n1,0.0017,4.2\n"A, da",2e-3,.5\n'

/** Pieces that have broken parsers before. */
const NASTY = [
  '.nan', '-.inf', '-1', '1e999', '1e-999', '0x1F', '9'.repeat(400), '08:00', 'day 3', 'day 99999999999',
  '[', ']', '{', '}', '*a', '&a', '!x', '!!set', '<<: ', '? ', '- ', ': ', ', ', '|\n', '>\n', '"', "'", '#', '\t', '\r', '\0', '\uFEFF',
  '\uFFFD', '\uD800', '\u2028', '---\n', '...\n', '%YAML 1.1\n', '__proto__: 1\n', 'constructor: 1\n', 'toString', 'hasOwnProperty',
  'null', '~', 'true', 'on', ' in ', ' of rest', ' between ', 'mg', ' IU', '😀',
] // biome-ignore format: a list to be read across

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), from: fc.nat(4000), length: fc.nat(60) }),
  fc.record({ kind: fc.constant('insert' as const), from: fc.nat(4000), piece: fc.constantFrom(...NASTY) }),
  fc.record({ kind: fc.constant('copy' as const), from: fc.nat(4000), length: fc.nat(80), to: fc.nat(4000) }),
  fc.record({ kind: fc.constant('end' as const), from: fc.nat(4000) }),
  fc.record({
    kind: fc.constant('letter' as const),
    from: fc.nat(4000),
    piece: fc.string({ unit: 'binary', maxLength: 2 }),
  }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

function mutate(original: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((now, each) => {
    const from = each.from % (now.length + 1)
    const [before, after] = [now.slice(0, from), now.slice(from)]
    if (each.kind === 'cut') return before + after.slice(each.length)
    if (each.kind === 'end') return before
    if (each.kind === 'insert') return before + each.piece + after
    if (each.kind === 'letter') return before + each.piece + after.slice(1)
    const to = each.to % (now.length + 1)
    return now.slice(0, to) + after.slice(0, each.length) + now.slice(to)
  }, original)
}

/** Either a scenario, or an InputError that says all four things; and soon. */
function parsesOrTeaches(scenario: string, files: Readonly<Record<string, string>> = {}): void {
  const start = performance.now()
  try {
    canonicalScenario(parseScenario(scenario, { file: 'a.yaml', read: (path) => files[path] }))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { place, found, expected, remedy } = error.problem
    for (const part of [found, expected, remedy]) expect(part.trim()).not.toBe('')
    expect(place.file).toBeDefined()
  }
  // Some ms; the bound only catches what would grow without end.
  expect(performance.now() - start).toBeLessThan(5000)
}

const options = { seed: 20261125, numRuns: 1500 }
const mutations = fc.array(mutation, { minLength: 1, maxLength: 6 })

describe('whatever is written, the answer is a scenario or a message', () => {
  it('for scenarios with mistakes', () => {
    const files = { './tolerance-ekblom.model.yaml': MODEL, 'doses.csv': DOSES }
    fc.assert(
      fc.property(fc.constantFrom(...seeds), mutations, (seed, list) => parsesOrTeaches(mutate(seed, list), files)),
      options,
    )
  })

  it('for tables and model files with mistakes', () => {
    const scenario = 'allostat: 1\nduration: 5 day\nmodel: ./m.yaml\ngive: { table: d.csv }\npeople: { table: p.csv }\n'
    fc.assert(
      fc.property(fc.constantFrom('./m.yaml', 'd.csv', 'p.csv'), mutations, (which, list) => {
        const files: Record<string, string> = { './m.yaml': MODEL, 'd.csv': DOSES, 'p.csv': PEOPLE }
        parsesOrTeaches(scenario, { ...files, [which]: mutate(files[which]!, list) })
      }),
      options,
    )
  })

  it('for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (any) => parsesOrTeaches(any)),
      options,
    )
  })

  it('for any data in the place of any value', () => {
    const keys = 'title model person people duration give record summarise set hold doubt life care choice'.split(' ')
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) =>
        parsesOrTeaches(JSON.stringify({ allostat: 1, duration: '1 h', [key]: value })),
      ),
      options,
    )
  })
})

describe('a scenario that is sound', () => {
  const time = fc
    .tuple(fc.integer({ min: 1, max: 500 }), fc.constantFrom('s', 'min', 'h'))
    .map(([value, unit]) => `${value} ${unit}`)
  const mass = fc
    .tuple(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom('mg', 'ug', 'g'))
    .map(([value, unit]) => `${value / 64} ${unit}`)
  const repeat = fc.record({ every: time, times: fc.integer({ min: 1, max: 50 }) })
  const item = fc.oneof(
    fc.record({ substance: fc.constant('fentanyl'), route: fc.constantFrom('iv', 'im'), dose: mass, at: time, repeat }),
    fc.record({
      substance: fc.constant('naloxone'),
      route: fc.constant('in'),
      dose: mass,
      when: fc.constant('a.b < 40 % of rest'),
      after: time,
    }),
  )
  const scenario = fc.record({
    allostat: fc.constant(1),
    title: fc.string({ unit: 'grapheme', maxLength: 40 }),
    duration: fc.integer({ min: 1, max: 200 }).map((days) => `${days} day`),
    give: fc.array(item, { maxLength: 5 }),
    set: fc.dictionary(
      fc.stringMatching(/^[a-z]{1,6}\.[a-z]{2,5}$/),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      { maxKeys: 4 },
    ),
  })

  it('means the same in YAML, in JSON, and with its keys in another order', () => {
    fc.assert(
      fc.property(scenario, (data) => {
        const canonical = canonicalScenario(parseScenario(JSON.stringify(data)))
        expect(canonicalScenario(parseScenario(stringify(data)))).toBe(canonical)
        const turned = Object.fromEntries(Object.entries(data).reverse())
        expect(canonicalScenario(parseScenario(stringify(turned)))).toBe(canonical)
      }),
      { seed: 20261125, numRuns: 300 },
    )
  })
})
