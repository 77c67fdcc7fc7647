import { describe, expect, it } from 'vitest'
import { rememberingTerminal } from '../../tests/fixtures/terminal.ts'
import { chosenClaims, type Judged } from '../evidence/claims/judge-claims.ts'
import { claims as all } from '../evidence/claims/list.ts'
import { claimsText } from './claims-words.ts'
import { commandLine } from './command-line.ts'

async function claims(...words: string[]) {
  const terminal = rememberingTerminal()
  const code = await commandLine(['claims', ...words], terminal)
  return { code, ...terminal.said }
}

describe('allostat claims', () => {
  it('says what was seen of each, how its sign comes about, and how many are kept', async () => {
    const { code, out } = await claims('C12', 'C20')
    expect(code).toBe(0)
    expect(out).toMatch(/^C12 .*kept +wired/m)
    expect(out).toMatch(/^C20 .*kept +wired/m)
    expect(out).toMatch(/\nkept 2 of 2\n$/)
  })

  it('names what is fragile, contradicted or stale above the count', () => {
    const judged = (id: string, contradicted?: string) =>
      ({
        claim: { ...chosenClaims(all, ['C20'])[0]!, id, ...(contradicted ? { contradicted } : {}) },
        kept: true,
        seen: '',
      }) as Judged
    const share = { draws: 100, kept: 50, failed: 0, isStale: true }
    const shareOf = (id: string) => (id === 'C35' ? share : undefined)
    const text = claimsText([judged('C19', 'no'), judged('C35')], shareOf, 200)
    expect(text).toMatch(
      /\nfragile: C35; evidence in people differs: C19; shares are stale.*--draws 200\)\nkept 2 of 2\n$/,
    )
  })

  it('counts a claim that is not kept as a result, which is a failure only if asked', async () => {
    const off = ['C20', '--set', 'balance.byOpioid=0']
    const { code, out } = await claims(...off)
    expect(code).toBe(0)
    expect(out).toMatch(/^C20 +NOT KEPT/m)
    expect(out).toMatch(/\nkept 0 of 1\n$/)
    expect((await claims(...off, '--strict')).code).toBe(1)
  })

  it('prints JSON, or nothing', async () => {
    const { out } = await claims('C20', '--json')
    expect(JSON.parse(out)).toMatchObject({ kept: 1, all: 1, claims: [{ id: 'C20', kept: true, how: 'wired' }] })
    expect((await claims('C20', '--quiet')).out).toBe('')
  })

  it.each([
    ['an unknown claim', ['C99'], /`C99`/],
    ['an unknown parameter', ['C20', '--set', 'balance.byOpioi=0'], /balance\.byOpioid/],
    ['a number of draws that is none', ['--draws', 'many'], /--draws/],
  ])('refuses %s', async (_, words, message) => {
    const { code, out, err } = await claims(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })
})
