import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInModel } from '../runs/load-model.ts'
import { modelDigest } from '../runs/model-digest.ts'
import { loadEvidence } from './load.ts'
import { regimenPicture } from './report/picture.ts'
import { askModel, evidenceOf, judgedFrom, regimenDigest } from './results.ts'

const TARGETS = `use,study,id,area,quantity,population,regimen,time,value,unit,spread_type,spread_low,spread_high,n,source,verified,note
check,A,FEN-1,pk,time to peak,,,,6,min,none,,,,A,yes,
check,A,FEN-2,pk,not there,,,,6,ng/mL,none,,,,A,yes,
`
const REGIMEN = `allostat-evidence: 1
title: Fentanyl into a vein
why: made up for this test
model: overdose-mann2022
person: { history: naive }
duration: 30 min
arms:
  vein: { give: [{ substance: fentanyl, route: iv, dose: 100 ug, at: 0 min }] }
rows:
  - { id: FEN-1, read: time of maximum of fentanyl.effect in min }
`

function folderWith(regimen: string): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'allostat-results-')), 'evidence')
  mkdirSync(join(folder, 'regimens'), { recursive: true })
  writeFileSync(join(folder, 'pk.csv'), TARGETS)
  writeFileSync(join(folder, 'regimens', 'one.yaml'), regimen)
  return folder
}

const model = builtInModel('overdose-mann2022')
const folder = folderWith(REGIMEN)
const brief = loadEvidence(folder)

describe('what was found of a model', async () => {
  const options = { draws: 0, folder }
  const { found, run } = await askModel(model, brief, options)
  const [file] = Object.keys(found.regimens)
  const regimens = (change: object) => ({ [file!]: { ...found.regimens[file!]!, ...change } })

  it('holds the rows of its regimens and nothing else', () => {
    expect(Object.keys(found.regimens)).toEqual(['evidence/regimens/one.yaml'])
    expect(Object.keys(found.regimens[file!]!.values)).toEqual(['FEN-1'])
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
    const [again] = judgedFrom(regimens({ values: { 'FEN-1': null } }), brief)
    expect(again!.judged[0]).toMatchObject({ value: Number.NaN, verdict: 'outside' })
    expect(judgedFrom({}, brief)[0]!.judged).toEqual([])
  })

  it('is asked again only where the model or the regimen changed, or could not be run', async () => {
    const runs = async (known: typeof found) => (await askModel(model, brief, { ...options, known })).run.length
    expect(await runs(found)).toBe(0)
    expect(await runs({ ...found, model_sha256: 'another' })).toBe(1)
    expect(await runs({ ...found, regimens: regimens({ sha256: 'another' }) })).toBe(1)
    expect(await runs({ ...found, regimens: regimens({ problem: 'no such dose' }) })).toBe(1)
    expect(found.regimens[file!]!.sha256).toBe(regimenDigest(brief.regimens[0]!, folder))
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

  it('asks a model that no regimen names by those of others, for the rows that it can answer', async () => {
    const lacking = `${REGIMEN}  - { id: FEN-2, read: maximum of no.such }\n`
    const other = folderWith(lacking.replace('model: overdose-mann2022', 'model: allostat'))
    expect(evidenceOf(brief, model.id).isBorrowed).toBe(false)
    const borrowed = await askModel(model, loadEvidence(other), { draws: 0, folder: other })
    expect(borrowed.found.regimens[file!]!.values).toEqual(found.regimens[file!]!.values)
  })

  it('is drawn as a picture that needs nothing from elsewhere and says in words what it shows', () => {
    const { curves, judged } = run[0]!
    const picture = regimenPicture('One < two', curves, judged)
    expect(picture).toContain('<title id="title">One &#60; two</title>')
    expect(picture).toMatch(/<desc id="text">[^<]+ starts at 0/)
    expect(picture).not.toMatch(/<script|href|url\(|@import|var\(/)
    expect(picture.match(/<\/g>/g)).toHaveLength(picture.match(/<g\b/g)!.length)
  })
})
