import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { rememberingTerminal } from '../../tests/fixtures/terminal.ts'
import { commandLine } from './command-line.ts'
import { VERSION } from './version.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'allostat-cli-'))
})

const MODEL = `
allostat-model: 1
id: one-compartment
title: One compartment
time: h
source: { cites: "Made up 2020", where: nowhere }
parameters:
  drug.k: { value: 0.5, unit: 1/h, is: elimination rate, from: Table 1, ci95: [0.4, 0.6] }
states:
  drug.amount: { unit: mg, start: 8, is: amount in the body }
equations: |
  drug.amount' = -drug.k * drug.amount
`

const SCENARIO = `
allostat: 1
title: A drug leaves
model: ./one.model.yaml
duration: 2 h
record: { every: 1 h, columns: { amount_mg: drug.amount in mg } }
summarise: [ end of drug.amount in mg ]
`

function write(scenario = SCENARIO): string {
  writeFileSync(join(folder, 'one.model.yaml'), MODEL)
  writeFileSync(join(folder, 'one.yaml'), scenario)
  return join(folder, 'one.yaml')
}

async function allostat(...words: string[]) {
  const terminal = rememberingTerminal()
  const code = await commandLine(words, terminal)
  return { code, ...terminal.said }
}

describe('allostat run', () => {
  it('counts the doses of several substances in many people apart', async () => {
    const file = join(folder, 'two.yaml')
    writeFileSync(
      file,
      `allostat: 1\ntitle: Two\nmodel: overdose-mann2022\npeople: { count: 2, seed: 1 }\nduration: 2 min
give: [{ substance: fentanyl, route: iv, dose: 0.05 mg, at: 0 min }, { substance: naloxone, route: iv, dose: 1 mg, at: 1 min }]\n`,
    )
    const { out: text } = await allostat('run', file, '--out', join(folder, 'two'), '--threads', '1')
    expect(text).toMatch(/2 of 2 people .*dose +.*fentanyl.*\n(.*\n)*? *2 of 2 people .*dose +.*naloxone/)
  })

  it('writes the folder of the run and says what was found', async () => {
    const out = join(folder, 'results')
    const { code, out: text, err } = await allostat('run', write(), '--out', out)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(readdirSync(out).sort()).toEqual([
      'events.csv',
      'manifest.json',
      'report.html',
      'summary.csv',
      'trajectory.csv',
    ])
    const [header, first, , last] = readFileSync(join(out, 'trajectory.csv'), 'utf8').split('\n')
    expect([header, first]).toEqual(['time_h,amount_mg', '0,8'])
    // 8 mg · exp(-0.5/h · 2 h), to the tolerance of the solver.
    expect(Number(last!.split(',')[1])).toBeCloseTo(2.943, 3)
    expect(text).toContain('end of drug.amount in mg  2.943 mg')
    expect(text).toContain(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')).digest)
  })

  it('changes parameters by --set', async () => {
    const out = join(folder, 'results')
    const { code, out: text } = await allostat('run', write(), '--out', out, '--set', 'drug.k=0.25 1/h')
    expect(code).toBe(0)
    // 8 mg · exp(-0.5)
    expect(text).toContain('4.852 mg')
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('--set &#39;drug.k=0.25 1/h&#39;')
  })

  it('tells machines by --json, with one digest', async () => {
    const { code, out } = await allostat('--json', 'run', write(), '--out', join(folder, 'results'))
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      model: 'one-compartment',
      people: 1,
      summaries: [{ quantity: 'drug.amount', statistic: 'end', unit: 'mg' }],
      share_of_people: null,
    })
    expect(out.match(/"digest"/g)).toHaveLength(1)
  })

  it('is silent with --quiet, before or after the command', async () => {
    for (const words of [
      ['--quiet', 'run', write()],
      ['run', write(), '--quiet'],
    ]) {
      expect(await allostat(...words, '--out', join(folder, 'results'))).toEqual({ code: 0, out: '', err: '' })
    }
  })

  it('tells one person’s death only beside many people, of the whole model too', async () => {
    const out = join(folder, 'results')
    // Thirty times what stopped breathing in healthy people (2.9 µg/kg, Dahan 2005), and nobody there.
    const deadly = `allostat: 1
duration: 20 min
give: [{ substance: fentanyl, route: iv, dose: 6 mg, at: 0 s }]
summarise: [ time of breathing.arrest in s ]
`
    const { code, out: text } = await allostat('run', write(deadly), '--out', out)
    expect(code).toBe(0)
    expect(text).toMatch(/With these doses: (\d+) of 100 people had a cardiac arrest\./)
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('Many people, not one')
  })

  it('gives a dose above the label for a start, and warns of it in manifest and report', async () => {
    const out = join(folder, 'results')
    const scenario = `allostat: 1
person: { history: chronic }
duration: 1 day
give: [{ substance: methadone, route: oral, dose: 60 mg, at: 0 h }]
summarise: [ maximum of methadone.plasma in ng/mL ]
`
    const { code, out: text } = await allostat('run', write(scenario), '--out', out)
    expect(code).toBe(0)
    const { above_starting_limits, warnings } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
    expect(above_starting_limits).toEqual({ doses: 1, people: 1 })
    const words = 'methadone oral: a dose of 60 mg on the first day; the label'
    expect(warnings).toContainEqual(expect.stringContaining(words))
    expect(text.replaceAll(/\s+/g, ' ')).toContain(words)
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain(words)
  })

  it('writes Parquet on demand', async () => {
    const out = join(folder, 'results')
    await allostat('run', write(), '--out', out, '--format', 'parquet')
    expect(readdirSync(out)).toContain('trajectory.parquet')
    expect(readFileSync(join(out, 'trajectory.parquet')).subarray(0, 4).toString()).toBe('PAR1')
  })
})

describe('wrong input', () => {
  const fourParts = /^\S.*\n {2}found: {4}\S.*\n {2}expected: \S.*\n {2}to do: {4}\S.*\n$/

  it.each<[string, string[], RegExp]>([
    ['an unknown command', ['rnu', 'x.yaml'], /`rnu`[\s\S]*run, describe[\s\S]*did you mean run\?/],
    ['an unknown option', ['run', 'x.yaml', '--sed', '1'], /`--sed`[\s\S]*--seed[\s\S]*did you mean --seed/],
    ['no scenario', ['run'], /no scenario/],
    ['too much', ['run', 'a.yaml', 'b.yaml'], /too many arguments/],
    ['an option without its value', ['run', 'x.yaml', '--out'], /nothing after it/],
    ['a seed that is no number', ['run', 'x.yaml', '--seed', '1.5'], /--seed[\s\S]*`1.5`[\s\S]*whole number from 0/],
    ['a negative seed', ['run', 'x.yaml', '--seed=-1'], /`-1`/],
    ['no threads', ['run', 'x.yaml', '--threads', '0'], /whole number from 1 to 256/],
    ['an unknown format', ['run', 'x.yaml', '--format', 'xlsx'], /one of csv, parquet/],
    ['a file without a name', ['run', ''], /^“”\n[\s\S]*does not exist/],
    ['a file that is not there', ['run', '/nowhere/x.yaml'], /\/nowhere\/x\.yaml[\s\S]*does not exist/],
    ['a folder instead of a scenario', ['run', tmpdir()], /is a folder/],
    ['a device instead of a scenario', ['run', '/dev/zero'], /not an ordinary file/],
    ['an unknown id', ['describe', 'naloxon'], /did you mean `naloxone`\?/],
  ])('%s is refused in four parts', async (_, words, message) => {
    const { code, out, err } = await allostat(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(fourParts)
    expect(err).toMatch(message)
  })

  it.each([
    ['a bad --set', ['--set', 'drug.k'], /--set[\s\S]*ID=QUANTITY/],
    ['an unknown parameter', ['--set', 'drug.q=1 1/h'], /drug\.q/],
    ['a wrong unit', ['--set', 'drug.k=1 mg'], /1 mg/],
    ['an empty folder name', ['--out', ' '], /--out/],
  ])('%s is refused, and nothing is written', async (_, words, message) => {
    const { code, err } = await allostat('run', write(), '--out', join(folder, 'results'), ...words)
    expect(code).toBe(2)
    expect(err).toMatch(fourParts)
    expect(err).toMatch(message)
    expect(readdirSync(folder).sort()).toEqual(['one.model.yaml', 'one.yaml'])
  })

  it('is told with its line even when quiet, and nothing is written', async () => {
    const out = join(folder, 'results')
    const { code, err } = await allostat('run', write(SCENARIO.replace('2 h', '2 mg')), '--out', out, '--quiet')
    expect(code).toBe(2)
    expect(err).toMatch(/one\.yaml:5/)
    expect(readdirSync(folder)).not.toContain('results')
  })

  it('refuses a folder that cannot be written before anything is simulated', async () => {
    const { code, err } = await allostat('run', write(), '--out', join(folder, 'one.yaml'))
    expect(code).toBe(2)
    expect(err).toMatch(/one\.yaml › folder for results[\s\S]*file of that name is in the way[\s\S]*--out DIR/)
  })
})

describe('a run that fails', () => {
  it('names person, time and state, leaves a replay file, and exits with 1', async () => {
    write()
    writeFileSync(
      join(folder, 'one.model.yaml'),
      MODEL.replace('-drug.k * drug.amount', 'drug.k * drug.amount * drug.amount / drug.amount0').replace(
        'states:',
        '  drug.amount0: { value: 1, unit: mg, is: scale, assumed: test }\nstates:',
      ),
    )
    const out = join(folder, 'results')
    // A failure loses nothing of an earlier run, and says whose results those are.
    const earlier = ['manifest.json', 'summary.csv', 'trajectory.csv']
    mkdirSync(out)
    for (const name of earlier) writeFileSync(join(out, name), 'earlier')
    const { code, err } = await allostat('run', join(folder, 'one.yaml'), '--out', out, '--seed', '3')
    expect(code).toBe(1)
    expect(err).toMatch(/the run failed[\s\S]*person 1[\s\S]*drug\.amount[\s\S]*failure\.replay\.json/)
    expect(err).toContain('are those of an earlier run')
    expect(readdirSync(out).sort()).toEqual(['failure.replay.json', ...earlier])
    const again = await allostat('run', join(out, 'failure.replay.json'))
    expect(again.code).toBe(1)
    expect(again.err).toMatch(/the run failed[\s\S]*person 1[\s\S]*drug\.amount/)
  })

  it('measures the error that it achieved when asked', async () => {
    const out = join(folder, 'accurate')
    const { code, out: text } = await allostat('run', write(), '--out', out, '--accuracy')
    expect(code).toBe(0)
    expect(text).toMatch(/achieved error: \d\.\de-\d+/)
    const { solver } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
    // The run asks for 1e-6 a step; over the whole run a smooth decay may add up to ten times that, not more.
    expect(solver.achieved_error.rms).toBeLessThan(1e-5)
  })
})

describe('help and version', () => {
  it('are results', async () => {
    expect(await allostat('--version')).toEqual({ code: 0, out: `${VERSION}\n`, err: '' })
    for (const words of [[], ['--help']]) {
      const { code, out, err } = await allostat(...words)
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toContain('Usage: allostat')
    }
    expect((await allostat('run', '--help')).out).toContain('--set <id=quantity>')
  })
})
