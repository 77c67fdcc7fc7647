import { describe, expect, it } from 'vitest'
import { samplePerson, sampleRun } from '../../../tests/fixtures/run-result.ts'
import { allWarnings, manifestJson } from './manifest.ts'

const context = {
  versions: { allostat: '0.1.0', node: '24.0.0' },
  models: [{ id: 'made-up', title: 'Made up' }],
  files: ['trajectory.csv'],
  digest: 'c'.repeat(64),
}

describe('manifest.json', () => {
  const text = manifestJson(sampleRun({ seed: 3, people: [samplePerson('1'), samplePerson('2')] }), context)
  const manifest = JSON.parse(text)

  it('ends with the digest, and has no other key of that name', () => {
    expect(Object.keys(manifest).at(-1)).toBe('digest')
    expect(text.match(/"digest":/g)).toHaveLength(1)
  })

  it('says what was computed, with what', () => {
    expect(manifest).toMatchObject({
      versions: { allostat: '0.1.0', node: '24.0.0', models: [{ id: 'made-up', title: 'Made up' }] },
      scenario_sha256: 'a'.repeat(64),
      model_sha256: 'b'.repeat(64),
      seed: 3,
      solver: { method: 'rodas5p', relative_tolerance: 1e-6, backend: 'javascript' },
      people: 2,
      steps: 24,
      states_computed: ['fentanyl.A1', 'breathing.Dp'],
      wall_seconds: 0.25,
    })
  })

  it('explains each column', () => {
    expect(manifest.columns[1]).toEqual({
      name: 'ventilation',
      quantity: 'breathing.ventilation',
      unit: 'L/min',
      meaning: 'meaning of breathing.ventilation',
    })
  })
})

describe('warnings', () => {
  it('shared by people are said once, with how many', () => {
    const people = [
      samplePerson('1', { warnings: ['above the label'] }),
      samplePerson('2', { warnings: ['above the label', 'tolerance'] }),
    ]
    expect(allWarnings(sampleRun({ isPopulation: true, people, warnings: ['age is not used'] }))).toEqual([
      'age is not used',
      '2 of 2 people: above the label',
      'person 2: tolerance',
    ])
  })

  it('of one person stand as they are', () => {
    const people = [samplePerson('1', { warnings: ['above the label'] })]
    expect(allWarnings(sampleRun({ people }))).toEqual(['above the label'])
  })
})
