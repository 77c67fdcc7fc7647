import { describe, expect, it } from 'vitest'
import { Kept } from './kept.ts'
import { builtInModel } from './load-model.ts'
import { compiled } from './programs.ts'
import { run } from './run.ts'
import { parseScenario } from './scenario.ts'
import { digestOf } from './write/digest.ts'

const HEAD =
  'allostat: 1\ntitle: Kept\nduration: 1 day\nrecord: { every: 1 h, columns: { signal: receptor.signal, cows: withdrawal.cows } }\n'
const PAST = 'history: { substance: morphine, route: oral, dose: 30 mg, repeat: { every: 6 h }, for: 5 day }'
const scenario = (person: string, give: string, more = '') =>
  parseScenario(`${HEAD}person: { weight: 70 kg, ${person} }\n${give}\n${more}`, { file: 'kept.yaml' })
const MORPHINE = 'give: [{ substance: morphine, route: oral, dose: 15 mg, at: 2 h }]'
const BUPRENORPHINE = 'give: [{ substance: buprenorphine, route: sublingual, dose: 2 mg, at: 2 h }]'
const digest = async (asked: ReturnType<typeof scenario>) => digestOf(await run(asked, { threads: 1 }))

describe('what runs keep for later ones', () => {
  it('gives a run the bits that it had the first time, whatever ran between', async () => {
    const asked = () => [scenario(PAST, MORPHINE), scenario('history: naive', MORPHINE), scenario(PAST, BUPRENORPHINE)]
    const first: string[] = []
    for (const one of asked()) first.push(await digest(one))
    expect(new Set(first).size).toBe(3)
    const again: string[] = []
    for (const one of asked().toReversed()) again.push(await digest(one))
    expect(again.toReversed()).toEqual(first)
  })

  it('gives two runs of people that go on at the same time the bits of one after the other', async () => {
    const people = (seed: number) => scenario('history: naive', MORPHINE, `people: { count: 40, seed: ${seed} }`)
    const alone = [await digest(people(1)), await digest(people(2))]
    expect(await Promise.all([digest(people(1)), digest(people(2))])).toEqual(alone)
  })

  it('compiles the same question of the same model once, and another one anew', () => {
    const model = builtInModel('allostat')
    const asked = { outputs: ['withdrawal.cows'], dosed: ['morphine.central'], backend: 'interpreter' as const }
    const one = compiled(model, asked)
    expect(compiled(model, { ...asked, hold: {} })).toBe(one)
    expect(compiled(model, { ...asked, hold: { 'mood.level': 0 } })).not.toBe(one)
    expect(compiled(model, { ...asked, events: false })).not.toBe(one)
  })

  it('lets go of what was not asked for longest', () => {
    const kept = new Kept<object>()
    const model = builtInModel('overdose-mann2022')
    const ask = (key: number) => kept.of(model, [key], () => ({}))
    const [first, second] = [ask(0), ask(1)]
    for (let key = 2; key < 96; key += 1) ask(key)
    expect(ask(0)).toBe(first)
    ask(96)
    expect(ask(0)).toBe(first)
    expect(ask(1)).not.toBe(second)
  })

  it('tells numbers apart that JSON takes for the same', () => {
    const kept = new Kept<object>()
    const model = builtInModel('overdose-mann2022')
    const found = [0, -0, Number.NaN, Number.POSITIVE_INFINITY, null].map((one) => kept.of(model, [one], () => ({})))
    expect(new Set(found).size).toBe(5)
  })
})
