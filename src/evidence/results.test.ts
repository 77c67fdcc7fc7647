import { describe, expect, it } from 'vitest'
import { builtInModel } from '../runs/load-model.ts'
import { modelDigest } from '../runs/model-digest.ts'
import { EVIDENCE_FOLDER, loadEvidence } from './load.ts'
import { regimenPicture } from './report/picture.ts'
import { askModel, evidenceOf, judgedFrom, regimensDigest } from './results.ts'

const model = builtInModel('overdose-mann2022')
const evidence = loadEvidence(EVIDENCE_FOLDER)
const brief = { ...evidence, regimens: evidence.regimens.filter(({ file }) => file.endsWith('fentanyl-brain.yaml')) }

describe('what was found of a model', async () => {
  const { found, result } = await askModel(model, brief, EVIDENCE_FOLDER, { draws: 0 })

  it('holds the rows of its regimens and nothing else', () => {
    expect(Object.keys(found.values)).toEqual(['FEN-050'])
    expect(found.check.numbers).toMatchObject({ all: 1, notRun: 0 })
    expect(found.fit.numbers.all).toBe(0)
    expect(found.model_sha256).toBe(modelDigest(model))
  })

  it('is judged again from its values as it was judged when it was asked', () => {
    const asked = result.judged.filter(({ row }) => row)
    const [again] = judgedFrom(JSON.parse(JSON.stringify(found)), brief)
    // Values are kept to six digits.
    expect(again!.judged.map(({ verdict, target }) => [target.id, verdict])).toEqual(
      asked.map(({ verdict, target }) => [target.id, verdict]),
    )
    expect(again!.judged[0]!.value! / asked[0]!.value!).toBeCloseTo(1, 5)
  })

  it('keeps that something did not happen', () => {
    const [again] = judgedFrom({ ...found, values: { 'FEN-050': null } }, brief)
    expect(again!.judged[0]).toMatchObject({ value: Number.NaN, verdict: 'outside' })
    expect(judgedFrom({ ...found, values: {} }, brief)[0]!.judged).toEqual([])
  })

  it('knows regimens by their text and by their model', () => {
    expect(regimensDigest(brief, EVIDENCE_FOLDER)).not.toBe(regimensDigest(evidence, EVIDENCE_FOLDER))
    expect(evidenceOf(brief, 'another').regimens).toEqual([])
  })

  it('is drawn as a picture that needs nothing from elsewhere and says in words what it shows', () => {
    const { regimen, curves } = result.regimens[0]!
    const picture = regimenPicture('One < two', curves, result.judged)
    expect(picture).toContain('<title id="title">One &#60; two</title>')
    expect(picture).toMatch(/<desc id="text">[^<]+ starts at 0/)
    expect(picture).not.toMatch(/<script|href|url\(|@import|var\(/)
    const open = picture.match(/<g\b/g)!.length
    expect(picture.match(/<\/g>/g)).toHaveLength(open)
    expect(regimen.title).not.toBe('')
  })
})
