import { describe, expect, it } from 'vitest'
import { builtInModel } from '../runs/load-model.ts'
import { modelDigest } from '../runs/model-digest.ts'
import { EVIDENCE_FOLDER, loadEvidence } from './load.ts'
import { regimenPicture } from './report/picture.ts'
import { askModel, evidenceOf, judgedFrom, regimenDigest } from './results.ts'

const model = builtInModel('allostat')
const evidence = loadEvidence(EVIDENCE_FOLDER)
const brief = { ...evidence, regimens: evidence.regimens.filter(({ file }) => file.endsWith('fentanyl-brain.yaml')) }

describe('what was found of a model', async () => {
  const options = { draws: 0, folder: EVIDENCE_FOLDER }
  const { found, run } = await askModel(model, brief, options)
  const [file] = Object.keys(found.regimens)
  const regimens = (change: object) => ({ [file!]: { ...found.regimens[file!]!, ...change } })

  it('holds the rows of its regimens and nothing else', () => {
    expect(Object.keys(found.regimens)).toEqual(['evidence/regimens/fentanyl-brain.yaml'])
    expect(Object.keys(found.regimens[file!]!.values)).toEqual(['FEN-050'])
    expect(found.check.numbers).toMatchObject({ all: 1, notRun: 0 })
    expect(found.fit.numbers.all).toBe(0)
    expect(found.model_sha256).toBe(modelDigest(model))
  })

  it('is judged again from its values as it was judged when it was asked', () => {
    const asked = run[0]!.judged
    const [again] = judgedFrom(JSON.parse(JSON.stringify(found.regimens)), brief)
    expect(again!.judged.map(({ verdict, target }) => [target.id, verdict])).toEqual(
      asked.map(({ verdict, target }) => [target.id, verdict]),
    )
    // Values are kept to six digits.
    expect(again!.judged[0]!.value! / asked[0]!.value!).toBeCloseTo(1, 5)
  })

  it('keeps that something did not happen', () => {
    const [again] = judgedFrom(regimens({ values: { 'FEN-050': null } }), brief)
    expect(again!.judged[0]).toMatchObject({ value: Number.NaN, verdict: 'outside' })
    expect(judgedFrom({}, brief)[0]!.judged).toEqual([])
  })

  it('is asked again only where the model or the regimen changed, or could not be run', async () => {
    const runs = async (known: typeof found) => (await askModel(model, brief, { ...options, known })).run.length
    expect(await runs(found)).toBe(0)
    expect(await runs({ ...found, model_sha256: 'another' })).toBe(1)
    expect(await runs({ ...found, regimens: regimens({ sha256: 'another' }) })).toBe(1)
    expect(await runs({ ...found, regimens: regimens({ problem: 'no such dose' }) })).toBe(1)
    expect(found.regimens[file!]!.sha256).toBe(regimenDigest(brief.regimens[0]!, EVIDENCE_FOLDER))
  })

  it('keeps a regimen that cannot be run with the reason', async () => {
    const [regimen] = brief.regimens
    const arms = new Map(
      [...regimen!.arms].map(([name, arm]) => [name, { ...arm, hold: [{ id: 'no.such', value: 1, place: {} }] }]),
    )
    const broken = { ...brief, regimens: [{ ...regimen!, arms }] } as unknown as typeof brief
    const answers = await askModel(model, broken, options)
    expect(answers.run).toEqual([])
    expect(answers.found.regimens[file!]).toMatchObject({
      values: {},
      panels: [],
      problem: expect.stringContaining('no.such'),
    })
  })

  it('knows regimens by their model', () => expect(evidenceOf(brief, 'another').regimens).toEqual([]))

  it('is drawn as a picture that needs nothing from elsewhere and says in words what it shows', () => {
    const { curves, judged } = run[0]!
    const picture = regimenPicture('One < two', curves, judged)
    expect(picture).toContain('<title id="title">One &#60; two</title>')
    expect(picture).toMatch(/<desc id="text">[^<]+ starts at 0/)
    expect(picture).not.toMatch(/<script|href|url\(|@import|var\(/)
    expect(picture.match(/<\/g>/g)).toHaveLength(picture.match(/<g\b/g)!.length)
  })
})
