import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { type EvidenceOptions, holdAgainstEvidence } from './evidence.ts'
import { loadEvidence } from './load.ts'
import { evidencePage } from './report/page.ts'

const TARGETS = `use,study,id,area,quantity,population,regimen,time,value,unit,spread_type,spread_low,spread_high,n,source,verified,note
fit,A,T1,pk,half-life,,,,90,min,sd,80,100,,A,yes,
check,A,T2,pk,area,,,,3,ng*h/mL,none,,,,A,yes,
check,A,T3,pk,share left,,,,50,%,none,,,,A,yes,
check,A,T4,pk,clearance,,,,40,L/h,cv,10,,,A,yes,
check,A,T5,pk,falls,,,,1,binary,none,,,,A,yes,
check,A,T6,pk,falls,,,,1,sign only,none,,,,A,yes,
check,B,T7,pk,something else,,,,7,ng/mL,none,,,,A,yes,
prior,B,T8,pk,half-life,,,,7,h,none,,,,A,yes,
fit,A,T10,pk,area again,,,,12,ng*h/mL,none,,,,A,yes,
check,A,T12,pk,volume,,,,301,L,none,,,,A,yes,
check,A,T9,pk,concentration,,,,2,ng/mL,sem,1.9,2.1,,A,yes,
`
const MODEL = `allostat-model: 1
id: one
title: One compartment
time: h
source: { cites: "made up for this test", where: nowhere }
parameters:
  a.k: { value: 0.5, unit: 1/h, is: rate, from: nowhere, ci95: [0.4, 0.6] }
  a.V: { value: 100, unit: L, is: volume, assumed: test }
states:
  a.amount: { unit: mg, start: 0.2, is: amount }
quantities:
  a.plasma: { unit: ng/mL, is: concentration }
equations: |
  a.plasma = a.amount / a.V
  a.amount' = -a.k * a.amount
`
const REGIMEN = `allostat-evidence: 1
title: A drug leaves
why: made up
model: ./one.model.yaml
duration: 40 h
arms:
  only: {}
rows:
  - { id: T1, read: half-life of a.plasma between 1 h and 3 h }
  - { id: T2, read: area of a.plasma }
  - { id: T3, read: value of a.plasma at 2 h, over: { read: maximum of a.plasma } }
  - { id: T4, amount: 0.2 mg, over: { read: area of a.plasma } }
  - { id: T5, read: value of a.plasma at 0 h, minus: { read: value of a.plasma at 2 h }, above: 0 }
  - { id: T6, read: value of a.plasma at 2 h, minus: { read: value of a.plasma at 0 h }, above: 0 }
  - { id: T10, read: area of a.plasma between 0 h and 40 h }
  - { id: T9, read: value of a.plasma at 0 h }
`

function folder(regimen = REGIMEN, targets = TARGETS): string {
  const made = mkdtempSync(join(tmpdir(), 'allostat-evidence-'))
  mkdirSync(join(made, 'regimens'))
  writeFileSync(join(made, 'pk.csv'), targets)
  writeFileSync(join(made, 'regimens', 'one.yaml'), regimen)
  writeFileSync(join(made, 'regimens', 'one.model.yaml'), MODEL)
  return made
}

const VOLUMES = `allostat-evidence: 1
title: Which volume
why: made up
model: ./one.model.yaml
duration: 1 h
arms:
  small: {}
  large: { set: { a.V: 400 L } }
rows:
  - id: T12
    find:
      read: maximum of a.plasma in ng/mL
      reaches: 0.5
      of: { arm: small, read: value of a.plasma at 0 h }
      among: { large: 400, small: 100 }
`

const OPTIONS: EvidenceOptions = { ids: [], set: [], draws: 0, isOtherModel: false }

describe('a model against published numbers', () => {
  it('answers each row by its regimen', async () => {
    const result = await holdAgainstEvidence(loadEvidence(folder()), OPTIONS)
    const found = Object.fromEntries(result.judged.map(({ target, value, verdict }) => [target.id, [value, verdict]]))
    // ln 2 / k in min; C0 / k; exp(-1) in percent; k·V. The tolerance is that of the solver, over a whole run.
    const near = (value: number) => expect.closeTo(value, 3)
    expect(found).toEqual({
      T1: [near((60 * Math.LN2) / 0.5), 'inside'],
      T2: [near(4), 'inside'],
      T3: [near(36.788), 'inside'],
      T4: [near(50), 'outside'],
      T5: [1, 'inside'],
      T6: [-1, 'outside'],
      T7: [undefined, 'not run'],
      T10: [near(4), 'outside'],
      T9: [near(2), 'inside'],
      T12: [undefined, 'not run'],
    })
    expect(result.check.numbers).toEqual({ inside: 3, outside: 1, notRun: 2, cannotExpress: 0, all: 6 })
    expect(result.fit.numbers).toMatchObject({ inside: 1, all: 2 })
    // Of T2 alone: 4 for 3, where the fit row that is read in the same way says 12.
    expect(result.skill).toMatchObject({ rows: 1, skill: expect.closeTo(1 - Math.log(4 / 3) / Math.log(4), 4) })
    expect(result.noTargets).toEqual({ prior: 1, lead: 0, out: 0 })
  })

  it('finds where a reading reaches a value between arms that differ in one thing', async () => {
    const made = folder(VOLUMES)
    const { judged } = await holdAgainstEvidence(loadEvidence(made), { ...OPTIONS, ids: ['T12'] })
    // 2 ng/mL at 100 L and 0.5 at 400 L: on a straight line, 1 is reached at 300.
    expect(judged[0]!.value).toBeCloseTo(300, 6)
    const inTime = folder(
      VOLUMES.replace('among: { large: 400, small: 100 }', 'arm: small\n      among: [0, 40]')
        .replace('maximum of a.plasma in ng/mL', 'value of a.plasma at {x} min')
        .replace('reaches: 0.5', 'reaches: 0.9'),
    )
    const time = await holdAgainstEvidence(loadEvidence(inTime), { ...OPTIONS, ids: ['T12'] })
    // A straight line from 1 to exp(-0.5 · 40 / 60) passes 0.9.
    expect(time.judged[0]!.value).toBeCloseTo((0.1 / (1 - Math.exp(-1 / 3))) * 40, 3)
    const never = folder(VOLUMES.replace('reaches: 0.5', 'reaches: 5'))
    const none = await holdAgainstEvidence(loadEvidence(never), { ...OPTIONS, ids: ['T12'] })
    expect(none.judged[0]).toMatchObject({ value: Number.NaN, verdict: 'outside' })
  })

  it('answers for many people: the share beyond a level, and how much of their variance lies between groups', async () => {
    const arms = (rows: string) => `allostat-evidence: 1
title: People of three volumes
why: made up
model: ./one.model.yaml
duration: 1 h
arms:
  fast: { people: { table: people.csv }, set: { a.k: 0.5 1/h } }
  slow: { people: { table: people.csv }, set: { a.k: 0.25 1/h } }
rows:
${rows}`
    const answers = async (rows: string) => {
      const made = folder(arms(rows))
      writeFileSync(join(made, 'regimens', 'people.csv'), 'person,a.V [L]\na,100\nb,200\nc,400\n')
      const { judged } = await holdAgainstEvidence(loadEvidence(made), OPTIONS)
      return Object.fromEntries(
        judged.flatMap(({ target, value }) => (value === undefined ? [] : [[target.id, value]])),
      )
    }
    // At the start 2, 1 and 0.5 ng/mL: two of three above 0.8, one below it.
    const above = 'read: value of a.plasma in ng/mL at 0 h, share: { above: 0.8 }'
    expect(await answers(`  - { id: T3, arm: fast, ${above} }`)).toEqual({ T3: expect.closeTo(66.667, 2) })
    const below = above.replace('above', 'below')
    expect(await answers(`  - { id: T3, arm: fast, ${below}, times: 3 }`)).toEqual({ T3: expect.closeTo(100, 6) })
    // The same people in both groups: all of the variance at the start is within them, and all of that of the rate between.
    const explained = (what: string) => `  - { id: T3, explained: { read: ${what}, among: [fast, slow] } }`
    expect(await answers(explained('value of a.plasma in ng/mL at 0 h'))).toEqual({ T3: expect.closeTo(0, 6) })
    // The group means are exp(-1/4) and exp(-1/2) of 3.5 / 3; squares by hand.
    const [slow, fast] = [Math.exp(-0.25), Math.exp(-0.5)]
    const within = 1.1667 * (slow ** 2 + fast ** 2)
    const between = 1.5 * ((3.5 / 3) * (slow - fast)) ** 2
    expect(await answers(explained('value of a.plasma in ng/mL at 1 h'))).toEqual({
      T3: expect.closeTo((100 * between) / (between + within), 1),
    })
  })

  it('finds an ordering only where every further condition holds too', async () => {
    const both = (level: string) =>
      REGIMEN.replace(
        '- { id: T5, read: value of a.plasma at 0 h, minus: { read: value of a.plasma at 2 h }, above: 0 }',
        `- { id: T5, read: value of a.plasma at 0 h, minus: { read: value of a.plasma at 2 h }, above: 0, and: [{ read: value of a.plasma in ng/mL at 2 h, ${level} }] }`,
      )
    const found = async (level: string) => {
      const result = await holdAgainstEvidence(loadEvidence(folder(both(level))), { ...OPTIONS, ids: ['T5'] })
      return result.judged[0]!.value
    }
    // 2 exp(-1) = 0.74 after two hours.
    expect(await found('below: 0.8')).toBe(1)
    expect(await found('above: 0.8')).toBe(0)
    expect(() => loadEvidence(folder(both('above: 0.1, below: 0.8')))).toThrow(/`above` beside `below`/)
  })

  it('reads a rise from the first dose of a substance, which may wait for a condition', async () => {
    const regimen = `allostat-evidence: 1
title: A dose by a condition
why: made up
model: overdose-mann2022
duration: 30 min
arms:
  dosed: { give: [{ substance: fentanyl, route: iv, dose: 0.1 mg, at: 0 min }, { substance: naloxone, route: im, product: im-2mg-0.4mL, dose: 2 mg, when: fentanyl.plasma > 1 ng/mL, after: 10 min }] }
rows:
  - { id: T9, rise: { read: fentanyl.plasma, after: naloxone, within: 5 min } }
  - { id: T7, rise: { read: fentanyl.plasma, after: fentanyl, within: 5 min } }
`
    const { judged } = await holdAgainstEvidence(loadEvidence(folder(regimen)), { ...OPTIONS, ids: ['T7', 'T9'] })
    const values = Object.fromEntries(judged.map(({ target, value }) => [target.id, value]))
    // It only falls after naloxone; a dose into a vein fills the 10.5 L of the typical person at once, and rows are 0.6 s apart.
    expect(values).toEqual({ T9: 0, T7: expect.closeTo(100 / 10.5, 0) })
  })

  it('is asked for rows by their area, or by a substance that their regimen gives', async () => {
    const evidence = loadEvidence(folder())
    const { judged, allChecks } = await holdAgainstEvidence(evidence, { ...OPTIONS, ids: ['pk'] })
    expect(judged).toHaveLength(10)
    expect(allChecks).toEqual({ numbers: 6, others: 2 })
    await expect(holdAgainstEvidence(evidence, { ...OPTIONS, ids: ['naloxone'] })).rejects.toThrow(/a substance/)
    await expect(holdAgainstEvidence(evidence, { ...OPTIONS, ids: ['T8'] })).rejects.toThrow(
      /no row to fit or to check/,
    )
  })

  it('finds the visit before or after a value is reached, less what another moment reads, and a place among others', async () => {
    const answer = async (regimen: string) => {
      const { judged } = await holdAgainstEvidence(loadEvidence(folder(regimen)), { ...OPTIONS, ids: ['T12'] })
      return judged[0]!.value
    }
    expect(await answer(VOLUMES.replace('reaches: 0.5', 'reaches: 0.5\n      visit: before'))).toBe(100)
    const rising = VOLUMES.replace('{ large: 400, small: 100 }', '{ large: 100, small: 400 }')
    expect(await answer(rising.replace('reaches: 0.5', 'reaches: 0.5\n      visit: after'))).toBe(400)
    expect(await answer(rising.replace('reaches: 0.5', 'reaches: 0.2\n      visit: after'))).toBe(100)
    // What the maximum is above the level after an hour: 2 and 0.5 ng/mL, each times 1 - exp(-0.5).
    const less = 'minus: { arm: "{arm}", read: value of a.plasma in ng/mL at 1 h }'
    const rise = 1 - Math.exp(-0.5)
    const above = await answer(
      VOLUMES.replace('reaches: 0.5', `${less}\n      reaches: ${rise}`).replace(/ +of: .*\n/, ''),
    )
    expect(above).toBeCloseTo(300, 3)
    const order = VOLUMES.slice(0, VOLUMES.indexOf('    find:')).concat(`    rank:
      of: slow
      read: maximum of a.plasma in ng/mL
      reaches: 1
      among:
        slow: { large: 0, small: 9 }
        quick: { large: 0, small: 3 }
        never: { large: 0 }
`)
    expect(await answer(order)).toBe(2)
    expect(await answer(order.replace('of: slow', 'of: quick'))).toBe(1)
    expect(await answer(order.replace('of: slow', 'of: never'))).toBe(3)
    expect(() => loadEvidence(folder(order.replace('of: slow', 'of: slo')))).toThrow(/slow/)
  })

  it('takes a change relative to where it began, and a logarithm', async () => {
    const change = 'minus: { read: value of a.plasma at 0 h }, over: { read: value of a.plasma at 0 h }'
    const made = folder(REGIMEN.replace('over: { read: maximum of a.plasma }', change))
    const fall = await holdAgainstEvidence(loadEvidence(made), { ...OPTIONS, ids: ['T3'] })
    expect(fall.judged[0]!.value).toBeCloseTo(100 * (Math.exp(-1) - 1), 3)
    const part =
      'minus: { read: value of a.plasma at 4 h }, over: { read: value of a.plasma at 0 h, minus: { read: value of a.plasma at 4 h } }'
    const rises = folder(REGIMEN.replace('over: { read: maximum of a.plasma }', part))
    const ratio = await holdAgainstEvidence(loadEvidence(rises), { ...OPTIONS, ids: ['T3'] })
    const [two, four] = [Math.exp(-1), Math.exp(-2)]
    expect(ratio.judged[0]!.value).toBeCloseTo((100 * (two - four)) / (1 - four), 3)
    const logged = folder(REGIMEN.replace('over: { read: maximum of a.plasma }', `${change}, times: -1, log: true`))
    const log = await holdAgainstEvidence(loadEvidence(logged), { ...OPTIONS, ids: ['T3'] })
    expect(log.judged[0]!.value).toBeCloseTo(Math.log(100 * (1 - Math.exp(-1))), 4)
  })

  it('runs the rows asked for, by id or study, with other parameters', async () => {
    const evidence = loadEvidence(folder())
    const set = [{ id: 'a.k', value: 0.4, place: {} }]
    const { judged } = await holdAgainstEvidence(evidence, { ...OPTIONS, ids: ['T4', 'B'], set })
    expect(judged.map(({ target, value }) => [target.id, value])).toEqual([
      ['T4', expect.closeTo(40, 3)],
      ['T7', undefined],
    ])
    const fit = await holdAgainstEvidence(evidence, { ...OPTIONS, use: 'fit' })
    expect(fit.judged.map(({ target }) => target.id)).toEqual(['T1', 'T10'])
    await expect(holdAgainstEvidence(evidence, { ...OPTIONS, ids: ['T11'] })).rejects.toThrow(
      /`T11`[\s\S]*did you mean/,
    )
    const unknown = [{ id: 'a.q', value: 1, place: {} }]
    await expect(holdAgainstEvidence(evidence, { ...OPTIONS, set: unknown })).rejects.toThrow(/`a\.q`/)
  })

  it('says of a model that lacks a quantity that it cannot express the rows, and keeps the others', async () => {
    const made = folder()
    const other = join(made, 'other.yaml')
    writeFileSync(other, MODEL.replaceAll('a.plasma', 'a.blood'))
    const { judged } = await holdAgainstEvidence(loadEvidence(made, other), { ...OPTIONS, isOtherModel: true })
    expect(judged.find(({ target }) => target.id === 'T2')).toMatchObject({
      verdict: 'cannot express',
      reason: expect.stringContaining('a.plasma'),
    })
    const own = folder(REGIMEN.replace('area of a.plasma }', 'area of a.blood }'))
    await expect(holdAgainstEvidence(loadEvidence(own), OPTIONS)).rejects.toThrow(/one\.yaml:10[\s\S]*a\.blood/)
  })

  it('shows curves with their band and the published values on a page of its own', async () => {
    const result = await holdAgainstEvidence(loadEvidence(folder()), { ...OPTIONS, draws: 10 })
    const [curve] = result.regimens[0]!.curves
    const after = curve!.times.findIndex((time) => time >= 2)
    expect(curve!.band!.low[after]).toBeLessThan(curve!.values[after]!)
    expect(curve!.band!.high[after]).toBeGreaterThan(curve!.values[after]!)
    const page = evidencePage(result, { version: '0', draws: 10 })
    expect(page).toContain('<path class="band')
    expect(page.match(/<circle class="point inside"/g)).toHaveLength(1)
    expect(page).toContain('1.25 times too high, above the upper end of 44')
    expect(page).not.toMatch(/<script|https?:/)
  })
})

describe('a regimen', () => {
  const refused = (from: string, to: string): string => {
    expect(REGIMEN).toContain(from)
    try {
      loadEvidence(folder(REGIMEN.replace(from, to)))
    } catch (error) {
      if (error instanceof InputError) return error.message
      throw error
    }
    throw new Error('it was read')
  }

  it.each<[string, string, string, RegExp]>([
    ['an unknown key', 'why: made up', 'why: made up\nwhen: now', /one\.yaml:4:1 › when\n.*`when`/],
    ['an unknown row', 'id: T1,', 'id: T11,', /one\.yaml:9:11 [\s\S]*`T11`/],
    ['a row that is no target', 'id: T1,', 'id: T8,', /one\.yaml:9[\s\S]*prior/],
    ['a row twice', 'id: T2,', 'id: T1,', /one\.yaml:10[\s\S]*second time/],
    ['a line that says nothing', 'area of a.plasma }', 'size of a.plasma }', /one\.yaml:10:21[\s\S]*`size`/],
    ['a half-life without a window', ' between 1 h and 3 h', '', /one\.yaml:9:21[\s\S]*half-life of ID between/],
    ['a time after the end', 'a.plasma at 2 h, over', 'a.plasma at 50 h, over', /one\.yaml:11[\s\S]*after the end/],
    ['an unknown arm', 'id: T2,', 'id: T2, arm: other,', /one\.yaml:10:20[\s\S]*`other`/],
    ['a number with a mark', 'area of a.plasma }', 'area of a.plasma, above: 1 }', /one\.yaml:10[\s\S]*`above`/],
    ['nothing read', 'amount: 0.2 mg, ', '', /one\.yaml:12[\s\S]*none of/],
  ])('is refused with its place: %s', (_, from, to, message) => {
    expect(refused(from, to)).toMatch(message)
  })

  it('is refused where two files read one row', () => {
    const made = folder()
    cpSync(join(made, 'regimens', 'one.yaml'), join(made, 'regimens', 'two.yaml'))
    expect(() => loadEvidence(made)).toThrow(/two\.yaml:9[\s\S]*it is read in evidence\/regimens\/one\.yaml/)
  })

  it('and a table are refused where something that is no file bears their name', () => {
    const made = folder()
    mkdirSync(join(made, 'regimens', 'two.yaml'))
    expect(() => loadEvidence(made)).toThrow(/regimens\/two\.yaml\n[\s\S]*cannot be read \(EISDIR\)/)
    mkdirSync(join(made, 'neuro.csv'))
    expect(() => loadEvidence(made)).toThrow(/evidence\/neuro\.csv\n[\s\S]*cannot be read \(EISDIR\)/)
  })
})
