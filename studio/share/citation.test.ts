import { describe, expect, it } from 'vitest'
import { read } from '../../tests/project.ts'
import { accountOf } from '../build/account.ts'
import { START } from '../lab/catalogue.ts'
import { csvOf, sidecarOf } from '../lab/export.ts'
import { questionData } from '../lab/scenario.ts'
import { byColumn } from '../state/columns.ts'
import { citationText, methodsSentence } from './citation.ts'

const account = accountOf()
const numbers = Object.values(account.numbers)

describe('a citation', () => {
  const cited = { account, digest: 'd'.repeat(64), numbers, courses: ['20 virtual people'] }

  it('says with what was simulated, to the digit', () => {
    expect(methodsSentence(cited)).toBe(
      `Simulated with Allostat ${account.software.version}, model allostat (SHA-256 of the model ${account.modelSha256.slice(0, 16)}, of its numbers ${account.parametersSha256.slice(0, 16)}), for a typical person, with 20 virtual people; the digest of the run is ${'d'.repeat(64)}.`,
    )
  })

  it('has the version of the project and each publication once', () => {
    const text = citationText(cited)
    expect(read('CITATION.cff')).toContain(`version: ${account.software.version}`)
    expect(text).toMatch(/@software\{allostat,\n {2}author = \{\{Allostat contributors\}\},/)
    const dois = [...text.matchAll(/doi = \{(.+)\}/g)].map(([, doi]) => doi)
    expect(dois.length).toBeGreaterThan(5)
    expect(new Set(dois).size).toBe(dois.length)
    expect(text.match(/[{]/g)!.length).toBe(text.match(/[}]/g)!.length)
  })
})

it('a DOI is found in words, with its brackets and without those around it', () => {
  const from = 'Table 2 (doi 10.1016/S0009-9236(98)90151-5), and 10.1002/cpt.1.'
  const text = citationText({
    account,
    digest: '',
    numbers: [{ ...numbers[0]!, doi: '', cites: '', where: '', from }],
    courses: [],
  })
  expect([...text.matchAll(/doi = \{(.+)\}/g)].map(([, doi]) => doi)).toEqual([
    '10.1002/cpt.1',
    '10.1016/S0009-9236(98)90151-5',
  ])
})

describe('a table', () => {
  const series = { hours: [0, 1], values: byColumn(() => [1, 2]) }

  it('has a unit in every head, and a row a time', () => {
    const [head, ...rows] = csvOf(series, account.units).trim().split('\n')
    expect(head!.split(',').every((name) => /^\w+ \[[^\]]+\]$/.test(name))).toBe(true)
    expect(rows.map((row) => row.split(',').length)).toEqual([20, 20])
  })

  it('lies beside what it is of', () => {
    const scenario = questionData(START, '30')
    expect(JSON.parse(sidecarOf(account, 'abc', scenario))).toMatchObject({
      allostat: account.software.version,
      model_sha256: account.modelSha256,
      parameters_sha256: account.parametersSha256,
      digest: 'abc',
      scenario: { duration: '30 day' },
    })
  })
})
