import { describe, expect, it } from 'vitest'
import { run } from './run.ts'
import { parseScenario } from './scenario.ts'
import { runByHand } from './testing/hand-person.ts'
import { allWarnings } from './write/index.ts'

const warnings = async (body: string, people = '') =>
  allWarnings(await run(parseScenario(`allostat: 1\nduration: 1 min\n${body}`, { read: () => people }), { threads: 1 }))
const ADULTS = /the model holds for adults/

describe('a person younger than 18', () => {
  it('is told to be outside of what the model holds for, and runs', async () => {
    expect((await warnings('person: { age: 17 }\n')).join()).toMatch(ADULTS)
    expect((await warnings('set: { person.age: 12 }\n')).join()).toMatch(ADULTS)
    expect((await warnings('person: { age: 18 }\n')).join()).not.toMatch(ADULTS)
    expect((await warnings('')).join()).not.toMatch(ADULTS)
  })

  it('is counted among people', async () => {
    const table = 'person,person.age [y]\na,15\nb,16.5\nc,40\n'
    const found = (await warnings('people: { table: p.csv }\n', table)).filter((text) => ADULTS.test(text))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain('2')
  })

  it('is nothing to a model without an age, or to a model of one’s own', async () => {
    const published = await warnings('model: overdose-mann2022\nperson: { age: 12 }\n')
    expect(published.join()).toMatch(/does not use person\.age/)
    expect(published.join()).not.toMatch(ADULTS)
    const own = (model: string) =>
      model.replace('  tracer.k:', '  person.age: { value: 8, unit: y, is: age, assumed: example }\n  tracer.k:')
    expect(allWarnings(await runByHand('duration: 1 h\n', own)).join()).not.toMatch(ADULTS)
  })
})
