import { describe, expect, it } from 'vitest'
import { joinedModel } from '../../../tests/fixtures/joined-model.ts'
import { type ModelSource, parseScenario, run } from '../../index.ts'
import allostat from '../allostat.ts'
import transport from './transport.ts'
import delayed from './transport-mann2022.ts'

const parts = allostat.map((part) => (part === transport ? delayed : part))
const withDelays = joinedModel(parts as [ModelSource, ...ModelSource[]])

async function person(body: string, model = 'allostat') {
  const text = `allostat: 1\ntitle: Law\nmodel: ${model}\n${body}`
  return (await run(parseScenario(text, { file: 'law.yaml', read: () => withDelays }))).people[0]!
}

describe('blood that mixes on its way to the chemoreceptors', () => {
  it.each([
    ['fentanyl', '0.3 mg', ['minimum of breathing.ventilation', 'value of breathing.ventilation at 3 min']],
    ['fentanyl', '3 mg', ['time of circulation.collapse in s', 'time of breathing.arrest in s']],
    ['heroin', '10 mg', ['minimum of breathing.ventilation', 'minimum of breathing.PaO2']],
  ])('brings %s %s to the same breathing as the published delay does', async (substance, dose, reads) => {
    const body = `duration: 2 h\ngive: [{ substance: ${substance}, route: iv, dose: ${dose}, at: 0 h }]\nsummarise: [${reads.join(', ')}]\n`
    const mixed = await person(body)
    const published = await person(body, './delayed.json')
    // Seconds against minutes: two in a thousand is far below what single people differ by.
    for (const [i, value] of mixed.summaries.entries()) {
      expect(Math.abs(value! / published.summaries[i]! - 1)).toBeLessThan(2e-3)
    }
  })

  it('lets steps be as long as breathing is steady', async () => {
    const use = 'substance: heroin, route: iv, dose: 10 mg, at: 0 h, repeat: { every: 6 h, until: day 4 }'
    const { steps } = await person(
      `duration: 4 day\ngive: [{ ${use} }]\nsummarise: [minimum of breathing.ventilation]\n`,
    )
    // Sixteen uses; steps of a minute all day long would be 5,760.
    expect(steps).toBeLessThan(16 * 150)
  })
})
