import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { digestOf, parseScenario, run } from '../../src/index.ts'
import { EXPOSURES, HISTORIES, LIFE, REGIMENS, START } from '../lab/catalogue.ts'
import { questionData, written } from '../lab/scenario.ts'
import { yamlOf } from './yaml.ts'

describe('a scenario as YAML', () => {
  const questions = [
    ...HISTORIES.map(({ id }) => ({ ...START, history: id })),
    ...EXPOSURES.map(({ id }) => ({ ...START, exposure: id })),
    ...REGIMENS.map(({ id }) => ({ ...START, give: id })),
    ...Object.entries(LIFE).flatMap(([key, choices]) => choices.map(({ id }) => ({ ...START, [key]: id }))),
  ]

  it('is the same data as its JSON, for everything that the Lab offers', () => {
    for (const question of questions) {
      const data = questionData(question, '30')
      expect(parse(yamlOf({ ...data }))).toEqual(JSON.parse(written(data)))
    }
  })

  it('has the digest of its JSON', async () => {
    const data = questionData({ ...START, history: 'none', give: 'morphine' }, '1')
    const digests = [yamlOf({ ...data }), written(data)].map(async (text) =>
      digestOf(await run(parseScenario(text, { file: 'lab' }), { threads: 1 })),
    )
    expect(await digests[0]).toBe(await digests[1])
  })

  it('reads like the scenarios of the project', () => {
    const text = yamlOf({ ...questionData({ ...START, give: 'methadone' }, '30') })
    expect(text).toContain('\nduration: 30 day\n')
    expect(text).toContain(
      '\n  - { substance: methadone, route: oral, dose: 30 mg, at: 24 h, repeat: { every: 24 h, until: day 365 } }\n',
    )
  })

  it('puts into quotation marks what YAML would take for something else', () => {
    const odd = { a: 'yes', b: '12:00', c: 'a: b', d: '- x', e: '"', f: '', g: '1e3', h: 'null', i: '#', j: 'x\ny' }
    expect(parse(yamlOf(odd))).toEqual(odd)
  })
})
