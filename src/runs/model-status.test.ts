import { describe, expect, it } from 'vitest'
import { checkModel } from '../language/index.ts'
import type { ModelSource } from '../language/model.ts'
import { builtInModels } from '../models/index.ts'
import { modelDigest } from './model-digest.ts'
import { type ModelResults, modelStatus, type Results, type Shown, statusWords } from './model-status.ts'

const source = { cites: 'made up for this test', where: 'nowhere' }
const part = (id: string, equations: string): ModelSource => ({ id, title: id, source, equations })
const model = checkModel([part('whole', ''), part('one-a2020', 'a.x = 1'), part('two-b2021', 'b.x = 2')])

const shows = (kind: Shown['shows'], id: string): Shown => ({
  model: id,
  shows: kind,
  test: `${id}.test.ts`,
  against: ['a.csv'],
  what: 'a comparison',
})
const twice = shows('second transcription', 'whole')
const published = shows('published result', 'whole')

function found(inside: number, all: number, skill?: number, digest = modelDigest(model)): Results['models'] {
  const none = { inside: 0, all: 0 }
  const counts = { numbers: { inside, all }, orderings: none, signs: none }
  const compared = skill === undefined ? { rows: 0 } : { skill, model: 1.5, naive: 2, rows: 5 }
  const results: ModelResults = { model_sha256: digest, check: counts, fit: counts, skill: compared }
  return { whole: results }
}

const statusOf = (shown: readonly Shown[], models: Results['models'] = {}) =>
  modelStatus(model, { shown, models }).status

describe('the status of a model', () => {
  it('is transcribed when it compiles and nothing else is known', () => {
    expect(modelStatus(model, undefined).status).toBe('transcribed')
    expect(statusOf([])).toBe('transcribed')
  })

  it('is checked twice when a second transcription of it, or of each part with equations, is compared', () => {
    expect(statusOf([twice])).toBe('checked twice')
    const parts = [shows('second transcription', 'one-a2020'), shows('second transcription', 'two-b2021')]
    expect(statusOf(parts)).toBe('checked twice')
    expect(statusOf(parts.slice(0, 1))).toBe('transcribed')
    expect(modelStatus(model, { shown: parts.slice(0, 1), models: {} }).rungs[1]!.because).toMatch(/two-b2021$/)
  })

  it('reproduces when a published result of the whole is matched too; a part’s is not the whole’s', () => {
    expect(statusOf([twice, published])).toBe('reproduces')
    expect(statusOf([twice, shows('published result', 'one-a2020')])).toBe('checked twice')
  })

  it('leaves no rung out', () => {
    expect(statusOf([published], found(10, 10, 0.9))).toBe('transcribed')
    expect(statusOf([twice], found(10, 10, 0.9))).toBe('checked twice')
    const outOfTurn = modelStatus(model, { shown: [published], models: {} })
    expect(statusWords(outOfTurn)).toBe('transcribed; also reproduces, though not yet checked twice and predicts')
  })

  it('counts a part that another whole was checked with, if it is the same to the letter', () => {
    const parts = builtInModels.get('overdose-mann2022')!.filter(({ equations }) => equations.trim() !== '')
    const claims = { shown: [shows('second transcription', 'overdose-mann2022')], models: {} }
    const other = (own: readonly ModelSource[]) =>
      modelStatus(checkModel([{ ...builtInModels.get('overdose-mann2022')![0]!, id: 'another' }, ...own]), claims)
    expect(other(parts).status).toBe('checked twice')
    const [first, ...rest] = parts
    const changed = other([{ ...first!, title: 'something else' }, ...rest])
    expect(changed.status).toBe('transcribed')
    expect(changed.rungs[1]!.because).toMatch(`these of its parts: ${first!.id}`)
  })

  it.each([
    ['more than half inside, better than the mean', 6, 10, 0.1, 'predicts'],
    ['half inside', 5, 10, 0.1, 'reproduces'],
    ['too few numbers', 9, 9, 0.9, 'reproduces'],
    ['no better than the mean', 10, 10, 0, 'reproduces'],
    ['nothing to compare with', 10, 10, undefined, 'reproduces'],
  ] as const)('%s: %d of %d', (_, inside, all, skill, status) => {
    expect(statusOf([twice, published], found(inside, all, skill))).toBe(status)
  })

  it('says that numbers are stale when the model has changed since', () => {
    const status = modelStatus(model, { shown: [twice], models: found(6, 10, 0.1, 'another') })
    expect(status.isStale).toBe(true)
    expect(statusWords(status)).toMatch(/^checked twice; also predicts, though not yet reproduces \(stale: /)
    expect(status.rungs[3]!.because).toContain('stale')
    expect(modelStatus(model, { shown: [twice], models: found(6, 10, 0.1) }).isStale).toBe(false)
  })
})
