import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { calibrate } from './calibrate.ts'
import { checkCalibration } from './check.ts'
import { loadSettings } from './files.ts'
import { loadFitEvidence } from './fit-evidence.ts'
import { fittedFile } from './fitted-file.ts'
import { type CalibrationRecord, recordText } from './record.ts'
import { HEADER, project, REGIMEN, SETTINGS, TARGETS, type Texts } from './testing/one-compartment.ts'

async function fitOf(texts: Texts = {}, threads = 1): Promise<CalibrationRecord> {
  const files = project(texts)
  return calibrate(files.evidence, loadSettings(files, 'one'), { threads, version: '0' })
}

/** Log-normal with a coefficient of variation of 20 %. */
const SD = Math.sqrt(Math.log(1.04))

/** Rows alone decide. */
const FREE = SETTINGS.replace('parameters:', 'without_prior: free\nparameters:')

describe('a fit whose answer is known', () => {
  it('finds the two numbers that meet the two rows, with their intervals', async () => {
    const { parameters, objective, identifiability, rows } = await fitOf({ settings: FREE })
    const k = Math.LN2 / 2
    // The area of 0.2 mg is 0.2 mg / (k · V). The fit ends where a step gains less than 1e-4 of the objective.
    expect(parameters['a.k']!.value / k).toBeCloseTo(1, 3)
    expect(parameters['a.V']!.value / (200 / (4 * k))).toBeCloseTo(1, 3)
    expect(objective.result).toBeLessThan(1e-5)
    // At the start: half-life ln 2 / 0.5, area 4, which is the published one.
    expect(objective.start).toBeCloseTo((Math.log(Math.LN2 / 0.5 / 2) / SD) ** 2, 3)
    // ln k is known as well as the half-life; ln V = −ln area − ln k, so both doubts add. The bounds add one row each, which narrows
    // by less than 2 %.
    expect(parameters['a.k']!.standard_error / SD).toBeCloseTo(1, 1)
    expect(parameters['a.V']!.standard_error / (SD * Math.SQRT2)).toBeCloseTo(1, 1)
    expect(parameters['a.k']!.ci95[1] / parameters['a.k']!.value).toBeCloseTo(Math.exp(1.96 * SD), 1)
    expect(identifiability).toMatchObject({ free_parameters: 2, fit_rows: 2, rank: 2, unpinned: [] })
    expect(rows).toMatchObject({ fit_rows: 4, used: 2, studies: 2, without_answer: [], cannot_ask: [] })
    expect(rows.unused).toEqual([
      { why: 'an ordering or a sign: not fitted, it has no size', rows: ['T4'] },
      { why: 'no regimen', rows: ['T5'] },
    ])
  })

  it('gives the same bits again, on one thread and on two', async () => {
    const alone = recordText(await fitOf())
    expect(recordText(await fitOf())).toBe(alone)
    expect(recordText(await fitOf({}, 2))).toBe(alone)
  })

  it('finds them from other starts too, and tells what each found', async () => {
    const files = project({ settings: FREE })
    const { starts, command } = await calibrate(files.evidence, loadSettings(files, 'one'), {
      threads: 1,
      version: '0',
      starts: 3,
    })
    expect(starts).toHaveLength(3)
    for (const { objective } of starts!) expect(objective).toBeLessThan(1e-5)
    expect(command).toBe('npm run calibrate -- one --starts 3')
  })

  it('stands between a row and a prior as their doubts say', async () => {
    const prior = 'prior: { centre: 0.2 1/h, log_sd: 0.3, source: made up }'
    const { parameters } = await fitOf({ settings: FREE.replace('5 1/h], why', `5 1/h], ${prior}, why`) })
    const [fromRow, fromPrior] = [1 / SD ** 2, 1 / 0.3 ** 2]
    const k = Math.exp((fromRow * Math.log(Math.LN2 / 2) + fromPrior * Math.log(0.2)) / (fromRow + fromPrior))
    expect(parameters['a.k']!.value / k).toBeCloseTo(1, 2)
    // Held by rows of its own, the prior is one more: 1 / √(1/a² + 1/b²), and no wider for a misfit below one SD.
    expect(parameters['a.k']!.standard_error).toBeCloseTo(1 / Math.sqrt(fromRow + fromPrior), 2)
  })

  it('holds a parameter without a prior at its start as the bounds say, unless it is free', async () => {
    const { parameters } = await fitOf({ regimen: REGIMEN.replace(/ {2}- \{ id: T2.*\n/, '') })
    // Bounds of a factor 100 are ± 2 SD: one SD is a quarter of ln 100.
    const [fromRow, fromBounds] = [1 / SD ** 2, (4 / Math.log(100)) ** 2]
    const k = Math.exp((fromRow * Math.log(Math.LN2 / 2) + fromBounds * Math.log(0.5)) / (fromRow + fromBounds))
    expect(parameters['a.k']!.value / k).toBeCloseTo(1, 3)
    // No row says anything of the volume.
    expect(parameters['a.V']!.value).toBe(100)
  })
})

describe('what no row pins', () => {
  const settings = `${SETTINGS}  a.F: { bounds: [0.05, 20], why: share }\n`

  it('is found as a combination, and where the fit began', async () => {
    const { identifiability, parameters } = await fitOf({ settings })
    expect(identifiability).toMatchObject({ free_parameters: 3, rank: 2 })
    // a.F / a.V alone is seen, so both may rise together. Bounds of a factor 200 and 400.
    expect(identifiability.unpinned).toHaveLength(1)
    expect(identifiability.unpinned[0]!.direction).toBe('0.71 ln a.V + 0.71 ln a.F')
    expect(identifiability.unpinned[0]!.left).toBeCloseTo(1, 3)
    expect(parameters['a.k']!.is_pinned).toBe(true)
    expect([parameters['a.V']!.is_pinned, parameters['a.F']!.is_pinned]).toEqual([false, false])
  })

  it('makes a quantity illustrative that hangs on it, and no other', async () => {
    const pinned = await fitOf({ settings })
    // The concentration hangs on a.F / a.V alone, and that is pinned.
    expect(pinned.illustrative).toEqual({})
    // Of the two only the half-life is known now: the volume is free, and with it the concentration.
    const free = await fitOf({ regimen: REGIMEN.replace(/ {2}- \{ id: T2.*\n/, '') })
    expect(free.identifiability.unpinned.map(({ direction }) => direction)).toEqual(['1 ln a.V'])
    expect(Object.keys(free.illustrative)).toEqual(['a.plasma'])
  })

  it('is said in the file of fitted values', async () => {
    const text = fittedFile(await fitOf({ settings }))
    expect(text).toMatch(/'a\.k': \{\n {6}value: 0\.35\d+,\n {6}unit: '1\/h',\n {6}ci95: \[0\.2\d+, 0\.5\d+\],/)
    expect(text).toMatch(
      /'a\.F': \{[^}]*assumed: 'no fit row pins it: they leave \d+ % of the doubt of bounds 0\.05 to 20; share'/,
    )
  })
})

describe('check rows', () => {
  it('are not in what a fit loads', () => {
    const files = project()
    const loaded = loadFitEvidence(files.evidence)
    expect(loaded.targets.map(({ id }) => id)).toEqual(['T1', 'T2', 'T4', 'T5'])
    expect(loaded.regimens.flatMap(({ rows }) => rows.map(({ target }) => target.id))).toEqual(['T1', 'T2', 'T4'])
    const all = JSON.stringify([loaded, loaded.regimens.map(({ arms }) => [...arms])], (_, value) =>
      typeof value === 'bigint' ? String(value) : value,
    )
    expect(all).not.toContain('777.25')
  })

  it('change nothing whatever they say', async () => {
    const other = await fitOf({ targets: TARGETS.replace('777.25', '1') })
    expect(recordText(other)).toBe(recordText(await fitOf()))
  })
})

describe('the objective', () => {
  const three = (values: readonly number[], study = ['A', 'B', 'C']) => ({
    targets: `${HEADER}${values.map((value, i) => `fit,${study[i]},T${i + 1},pk,half-life,,,,${value},h,cv,20,,,A,yes,\n`).join('')}`,
    regimen: REGIMEN.replace(
      /rows:[\s\S]*/,
      `rows:\n${values.map((_, i) => `  - { id: T${i + 1}, read: half-life of a.plasma between ${i + 1} h and 4 h }\n`).join('')}`,
    ),
  })
  const halfLife = ({ parameters }: CalibrationRecord) => Math.LN2 / parameters['a.k']!.value

  it('lets no odd study decide', async () => {
    const plain = await fitOf({ ...three([2, 2, 16]), settings: FREE })
    expect(halfLife(plain)).toBeCloseTo(4, 1)
    const robust = await fitOf({
      ...three([2, 2, 16]),
      settings: FREE.replace('{ kind: squares }', '{ kind: cauchy }'),
    })
    // Where the slopes of c² ln(1 + (r/c)²) add up to nothing.
    const slope = (published: number) => {
      const r = Math.log(halfLife(robust) / published) / SD
      return r / (1 + (r / 2.385) ** 2)
    }
    expect(2 * slope(2) + slope(16)).toBeCloseTo(0, 1)
    expect(halfLife(robust)).toBeLessThan(2.3)
  })

  it('lets the rows of one study not outvote another', async () => {
    const rows = three([2, 2, 4], ['A', 'A', 'B'])
    const weighed = async (weights: string) =>
      halfLife(await fitOf({ ...rows, settings: FREE.replace('parameters:', `weights: ${weights}\nparameters:`) }))
    // The logarithm is (2 w ln 2 + ln 4) / (2 w + 1), where two rows count as 2 w.
    const between = (count: number) => 2 * 2 ** (1 / (count + 1))
    expect(await weighed('root')).toBeCloseTo(between(Math.SQRT2), 2)
    expect(await weighed('study')).toBeCloseTo(between(1), 2)
    expect(await weighed('row')).toBeCloseTo(between(2), 2)
    expect(halfLife(await fitOf({ ...rows, settings: FREE }))).toBe(await weighed('root'))
  })

  it('counts what has no answer as 20 SD, and names it', async () => {
    const grows = REGIMEN.replace(
      'half-life of a.plasma between 1 h and 3 h',
      'half-life of a.rest between 1 h and 3 h',
    )
    const fit = await fitOf({ regimen: grows })
    expect(fit.rows.cannot_ask).toEqual([{ id: 'T1', why: expect.stringContaining('a.rest') }])
    expect(fit.objective.result).toBeCloseTo(400, 3)
    // A concentration that does not fall has no half-life.
    const flat = SETTINGS.replace('0.05 1/h, 5 1/h', '-1 1/h, -0.1 1/h').replace(
      'why: rate',
      'scale: linear, start: -0.5 1/h, why: rate',
    )
    const rising = await fitOf({ settings: flat })
    expect(rising.rows.without_answer).toEqual(['T1'])
    expect(rising.objective.result).toBeGreaterThanOrEqual(400)
  })
})

describe('a calibration that is kept', () => {
  it('is checked without a fit: files agree, nothing changed, the objective is the recorded one', async () => {
    const files = project()
    const settings = loadSettings(files, 'one')
    const record = await calibrate(files.evidence, settings, { threads: 1, version: '0' })
    writeFileSync(files.record, recordText(record))
    writeFileSync(files.fitted, fittedFile(record))
    expect(await checkCalibration(files, settings, 1)).toMatchObject({ faults: [], changed: [] })
    writeFileSync(files.fitted, fittedFile(record).replace('0.3', '0.4'))
    const { faults } = await checkCalibration(files, settings, 1)
    expect(faults).toEqual([expect.stringContaining('src/models/fitted/one.ts is not what')])
    writeFileSync(`${files.evidence}/pk.csv`, TARGETS.replace('half-life,,,,2,h', 'half-life,,,,3,h'))
    const { changed, result } = await checkCalibration(files, settings, 1)
    expect(changed).toEqual(['rows'])
    expect(result!.now).toBeGreaterThan(result!.recorded)
  })
})
