import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { rememberingTerminal } from '../../tests/fixtures/terminal.ts'
import { commandLine } from './command-line.ts'

let out: string
beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'allostat-evidence-')), 'found')
})

async function evidence(...words: string[]) {
  const terminal = rememberingTerminal()
  const code = await commandLine(['evidence', ...words, '--draws', '0', '--out', out], terminal)
  return { code, ...terminal.said }
}

describe('allostat evidence', () => {
  it('prints two rows with their verdicts, counts those to check, and writes its files', async () => {
    const { code, out: text, err } = await evidence('NLX-060', 'NLX-050', '--model', 'overdose-mann2022')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    // Clearance into a vein is i10 · VN = 0.001858304/s · 34.44 L = 3.840 L/min; the published implementation gives 1.01 doses.
    expect(text).toMatch(/NLX-060 .*3\.45 L\/min +2\.3 to 5\.175 +3\.802 /)
    expect(text).toMatch(/NLX-050 .*97 % +64\.67 to 145\.5 /)
    expect(text.trimEnd().split('\n').at(-1)).toBe('inside 1 of 1')
    expect(readdirSync(out).sort()).toEqual(['evidence.json', 'report.html'])
    const { rows, check, fit } = JSON.parse(readFileSync(join(out, 'evidence.json'), 'utf8'))
    expect(rows).toMatchObject([
      { id: 'NLX-050', use: 'fit', verdict: 'inside' },
      { id: 'NLX-060', use: 'check', model: expect.closeTo(3.84 / 1.01, 3) },
    ])
    expect([check.numbers.all, fit.numbers.all]).toEqual([1, 1])
  })

  it('takes a substance, says whom alike rows are about, and both denominators', async () => {
    const { code, out: text } = await evidence('naltrexone-heroin-challenge', 'NLX-060')
    expect(code).toBe(2)
    expect(text).toBe('')
    const found = await evidence('lofexidine')
    expect(found.out).toMatch(/what \(words of the study\)/)
    expect(found.out).toMatch(
      /of those that could be asked: \d+ of \d+ numbers.*; the tables have \d+ and \d+ to check/,
    )
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toMatch(
      /<h1[^>]*>Where allostat agrees .*: lofexidine<\/h1>/,
    )
  })

  it('counts a row without a regimen as a miss, which is a failure only if asked', async () => {
    const missing = await evidence('EFF-006')
    expect(missing.out).toMatch(/not run, for want of a regimen: 1 row \(resp 1\)/)
    expect(missing.out).toMatch(/\ninside 0 of 1\n$/)
    expect(missing.code).toBe(0)
    expect((await evidence('EFF-006', '--strict')).code).toBe(1)
  })

  it.each([
    ['an unknown row', ['FEN-999'], /`FEN-999`/],
    ['an unknown use', ['--use', 'prior'], /--use[\s\S]*fit, check/],
    ['an unknown model', ['--model', 'overdose-man2022'], /--model[\s\S]*did you mean `overdose-mann2022`/],
    ['an unknown parameter', ['--set', 'naloxone.kof=1 1/s'], /naloxone\.kof/],
  ])('refuses %s, and writes nothing', async (_, words, message) => {
    const { code, err } = await evidence(...words)
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(existsSync(out)).toBe(false)
  })
})
