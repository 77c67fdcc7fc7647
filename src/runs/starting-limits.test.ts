import { describe, expect, it } from 'vitest'
import { describeModel } from './describe.ts'
import { loadModel } from './load-model.ts'
import type { RunResult } from './result.ts'
import { run } from './run.ts'
import { parseScenario } from './scenario.ts'
import { runByHand, scenarioByHand } from './testing/hand-person.ts'
import { allWarnings, manifestJson } from './write/manifest.ts'

/** A made-up label: 8 mg at once and 16 mg on the first day for people without tolerance, 100 mg at once for everyone. */
const labelled = (model: string) =>
  model.replace(
    'target: tracer.central }',
    `target: tracer.central, limits: [
      { for: naive, single: 8 mg, firstDay: 16 mg, from: "made-up label, section 2.1" },
      { for: everyone, single: 0.1 g, from: "made-up label, section 2.2" } ] }`,
  )
const give = (...items: string[]) =>
  `give:\n${items.map((item) => `  - { substance: tracer, route: iv, ${item} }\n`).join('')}`
const above = async (body: string) => {
  const result = await runByHand(`duration: 3 day\n${body}`, labelled)
  const manifest = manifestOf(result)
  const label = result.people[0]!.warnings.filter((warning) => warning.includes('label'))
  return { label, doses: result.people[0]!.dosesAboveLimits, manifest, result }
}

const manifestOf = (result: RunResult) =>
  JSON.parse(manifestJson(result, { versions: { allostat: '0' }, models: [], files: [], digest: '' }))

describe('medicines of the whole model', () => {
  const start = async (regimen: string, person = '') => {
    const body = `allostat: 1\nduration: 1 day\n${person}give:\n  - { ${regimen} }\n`
    const result = await run(parseScenario(body, { file: 'start.yaml' }))
    const { doses } = manifestOf(result).above_starting_limits
    return {
      doses,
      said: allWarnings(result)
        .filter((warning) => warning.includes('label'))
        .join('\n'),
    }
  }
  const chronic = 'person: { history: chronic }\n'

  it.each([
    [
      'methadone, a third 20 mg on one day',
      'substance: methadone, route: oral, dose: 20 mg, at: 0 h, repeat: { every: 8 h, times: 3 }',
      chronic,
      1,
      /60 mg in the first 24 h; .* 40 mg on the first day.*Dolophine/,
    ],
    [
      'methadone, as the first opioid',
      'substance: methadone, route: oral, dose: 10 mg, at: 0 h',
      '',
      1,
      /10 mg on the first day; .* 2\.5 mg at once, for people without tolerance/,
    ],
    [
      'buprenorphine under the tongue',
      'substance: buprenorphine, route: sublingual, dose: 8 mg, at: 0 h, repeat: { every: 4 h, times: 2 }',
      chronic,
      1,
      /16 mg in the first 24 h; .* 8 mg on the first day/,
    ],
    [
      'a monthly depot',
      'substance: buprenorphine, route: depot, product: monthly, dose: 160 mg, at: 0 h',
      chronic,
      1,
      /128 mg at once.*Brixadi/,
    ],
    ['naltrexone', 'substance: naltrexone, route: oral, dose: 100 mg, at: 0 h', '', 1, /50 mg on the first day/],
    [
      'two sprays of naloxone at once',
      'substance: naloxone, route: in, product: in-4mg, dose: 8 mg, at: 0 h',
      '',
      1,
      /4 mg at once/,
    ],
    [
      'lofexidine, counted as hydrochloride',
      'substance: lofexidine, route: oral, dose: 0.9 mg, at: 0 h, repeat: { every: 6 h, times: 4 }',
      chronic,
      4,
      /0\.8 mg at once[\s\S]*3\.2 mg on the first day.*Lucemyra/,
    ],
    ['morphine into a vein', 'substance: morphine, route: iv, dose: 30 mg, at: 0 h', '', 1, /15 mg at once/],
    ['fentanyl into a vein', 'substance: fentanyl, route: iv, dose: 0.3 mg, at: 0 h', '', 1, /0\.1 mg at once/],
    [
      'a spray of fentanyl for somebody new to opioids, whatever the dose',
      'substance: fentanyl, route: in, dose: 0.1 mg, at: 0 h',
      '',
      1,
      /the label forbids it to people without tolerance \(Lazanda/,
    ],
  ])('%s', async (_, regimen, person, doses, words) => {
    const found = await start(regimen, person)
    expect(found.said).toMatch(words)
    expect(found.doses).toBe(doses)
  })

  it.each([
    [
      'methadone, 30 mg and 10 mg',
      'substance: methadone, route: oral, dose: { from: 30 mg, to: 10 mg, over: 4 h }, at: 0 h, repeat: { every: 4 h, times: 2 }',
      chronic,
    ],
    [
      'methadone that goes on',
      'substance: methadone, route: oral, dose: 80 mg, at: 12 h',
      'person: { history: { substance: methadone, route: oral, dose: 80 mg, repeat: { every: 24 h }, for: 30 day } }\n',
    ],
    [
      'lofexidine as its label starts',
      'substance: lofexidine, route: oral, dose: 0.6 mg, at: 0 h, repeat: { every: 6 h, times: 4 }',
      '',
    ],
    ['a depot of naltrexone', 'substance: naltrexone, route: depot, dose: 380 mg, at: 0 h', ''],
    ['morphine with tolerance', 'substance: morphine, route: iv, dose: 30 mg, at: 0 h', chronic],
    ['a spray of fentanyl with tolerance', 'substance: fentanyl, route: in, dose: 0.1 mg, at: 0 h', chronic],
    ['heroin, which has no label', 'substance: heroin, route: iv, dose: 30 mg, at: 0 h', ''],
  ])('%s is not above its label', async (_, regimen, person) => {
    expect(await start(regimen, person)).toEqual({ doses: 0, said: '' })
  })
})

describe('a dose above what a label states for a start', () => {
  it('is given, counted and said, with the limit, whom it holds for and the source', async () => {
    const { label, doses, manifest, result } = await above(give('dose: 9 mg, at: 1 h'))
    expect(label).toEqual([
      "tracer iv: a dose of 9 mg on the first day; the label's limit for a start is 8 mg at once, for people without tolerance (made-up label, section 2.1)",
    ])
    expect(doses).toBe(1)
    expect(manifest.above_starting_limits).toEqual({ doses: 1, people: 1 })
    expect(manifest.warnings).toEqual(expect.arrayContaining(label))
    expect(result.people[0]!.events.map(({ event }) => event)).toContain('dose')
  })

  it('is none where doses are as large as the limit, or smaller', async () => {
    const { label, doses } = await above(give('dose: 8 mg, at: 1 h, repeat: { every: 12 h, times: 2 }'))
    expect(label).toEqual([])
    expect(doses).toBe(0)
  })

  it('may be one too many of the first day; the day after is no start', async () => {
    const { label, doses } = await above(give('dose: 6 mg, at: 1 h, repeat: { every: 8 h, times: 7 }'))
    // 1, 9 and 17 h are on the first day: 18 mg, of which the third dose is above. The one of 25 h is the next day's.
    expect(label).toEqual([
      "tracer iv: 18 mg in the first 24 h; the label's limit for a start is 16 mg on the first day, for people without tolerance (made-up label, section 2.1)",
    ])
    expect(doses).toBe(1)
    const later = await above(
      give('dose: { from: 8 mg, to: 50 mg, over: 2 day }, at: 0 h, repeat: { every: 24 h, times: 3 }'),
    )
    expect(later.doses).toBe(0)
  })

  it('says of several how many and how large, each counted once', async () => {
    const { label, doses } = await above(give('dose: 10 mg, at: 1 h', 'dose: 12 mg, at: 2 h', 'dose: 1 mg, at: 3 h'))
    expect(label[0]).toMatch(/^tracer iv: 2 doses of up to 12 mg on the first day; .* 8 mg at once/)
    expect(label[1]).toMatch(/^tracer iv: 23 mg in the first 24 h/)
    expect(doses).toBe(3)
  })

  it('is known of a dose that waits for a condition where it was given, and not where it was not', async () => {
    const waiting = (when: string) =>
      above(give('dose: 1 mg, at: 0 h', `dose: 9 mg, when: tracer.central > ${when}, after: 1 h`))
    expect((await waiting('0.5 mg')).doses).toBe(1)
    expect((await waiting('5 mg')).doses).toBe(0)
  })

  it('with tolerance is one above what holds for everyone only', async () => {
    const tolerant = (model: string) => `${labelled(model)}histories: { used: { is: uses it, set: {} } }\n`
    const dose = async (mass: string) => {
      const body = `duration: 3 day\nperson: { history: used }\n${give(`dose: ${mass}, at: 1 h`)}`
      const { people } = await runByHand(body, tolerant)
      return { doses: people[0]!.dosesAboveLimits, label: people[0]!.warnings.filter((each) => each.includes('label')) }
    }
    expect(await dose('50 mg')).toEqual({ doses: 0, label: [] })
    const { label, doses } = await dose('101 mg')
    expect(label).toEqual([
      expect.stringMatching(/0\.101 g .* 0\.1 g at once, for everyone \(made-up label, section 2\.2\)/),
    ])
    expect(doses).toBe(1)
  })

  it('is no start where the history is of the same substance', async () => {
    const history =
      'person: { history: { substance: tracer, route: iv, dose: 200 mg, repeat: { every: 6 h }, for: 10 day } }\n'
    expect(await above(history + give('dose: 200 mg, at: 1 h'))).toMatchObject({ label: [], doses: 0 })
  })

  it('is said once of many people', async () => {
    const result = await runByHand(
      `duration: 1 day\npeople: { table: people.csv }\n${give('dose: 9 mg, at: 1 h')}`,
      labelled,
      'person,tracer.k [1/h]\nAda,0.05\nBob,0.1\n',
    )
    expect(allWarnings(result).filter((warning) => warning.includes('label'))).toEqual([
      expect.stringMatching(/^2 of 2 people: tracer iv: a dose of 9 mg/),
    ])
  })

  it('is described with the model', () => {
    const { substances, models } = describeModel(loadModel(scenarioByHand('duration: 1 h\n', labelled)))
    expect(substances[0]!.startingLimits).toEqual([
      { route: 'iv', for: 'naive', single: '8 mg', firstDay: '16 mg', from: 'made-up label, section 2.1' },
      { route: 'iv', for: 'everyone', single: '0.1 g', from: 'made-up label, section 2.2' },
    ])
    expect(models[0]!.life.map(({ word, takes }) => [word, takes])).toEqual([
      ['pain', '0 to 10 points'],
      ['setting', 'community or residential'],
      ['lesion', 'prefrontal, with size: 0 to 1'],
      ['oxygen', '10 to 100 %'],
      ['rescue-breathing', 'on or off'],
    ])
  })

  it.each([
    ['no dose', '{ for: naive, from: label }', /without a dose/],
    ['no source', '{ for: naive, single: 8 mg }', /no `from`/],
    ['nobody', '{ for: nobody, single: 8 mg, from: label }', /"nobody"/],
    ['a volume', '{ for: naive, single: 8 mL, from: label }', /`8 mL`/],
    ['nothing', '{ for: naive, firstDay: 0 mg, from: label }', /`0 mg`/],
  ])('has no limit that states %s', async (_, limit, message) => {
    const wrong = (model: string) =>
      model.replace('target: tracer.central }', `target: tracer.central, limits: [${limit}] }`)
    const attempt = async () => runByHand('duration: 1 h\n', wrong)
    await expect(attempt()).rejects.toThrow(message)
  })
})
