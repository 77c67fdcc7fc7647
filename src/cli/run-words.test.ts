import { describe, expect, it } from 'vitest'
import { samplePerson, sampleRun, summaryLine } from '../../tests/fixtures/run-result.ts'
import { runText } from './run-words.ts'

const text = (changes: Partial<Parameters<typeof runText>[0]> = {}, width = 80) =>
  runText(
    {
      result: sampleRun(),
      written: { files: [], digest: 'd'.repeat(64), folder: 'out' } as never,
      out: 'out',
      isOverdose: true,
      isShown: true,
      ...changes,
    },
    width,
  )
/** Whatever the width of the terminal made of the lines. */
const plain = (words: string) => words.replaceAll(/\s+/g, ' ')

describe('what a run says on a terminal', () => {
  it('tells arrests before the first dose of the scenario apart', () => {
    const share = {
      people: 100,
      population: 'of a test',
      event: 'a cardiac arrest',
      arms: [
        { label: 'With naloxone, as in this scenario', withEvent: 40, beforeFirstDose: 38 },
        { label: 'Without naloxone, all else the same', withEvent: 41 },
      ],
    }
    const said = text({ share })
    expect(plain(said)).toContain(
      'as in this scenario: 40 of 100 people had a cardiac arrest, of these 38 before the first dose of this scenario. Without',
    )
    expect(plain(said)).toContain('all else the same: 41 of 100 people had a cardiac arrest. ')
    for (const line of said.split('\n').filter((each) => /naloxone, a/.test(each)))
      expect(line.length).toBeLessThanOrEqual(80)
  })

  it('shows no digits of a saturation below 10 %', () => {
    const summaryLines = [summaryLine('minimum of breathing.SaO2 in %', 'breathing.SaO2', 'minimum', '%')]
    const of = (...values: number[]) =>
      values.map((value, i) => samplePerson(String(i + 1), { summaries: Float64Array.of(value) }))
    expect(plain(text({ result: sampleRun({ summaryLines, people: of(0.303) }) }))).toContain('in % below 10 %')
    expect(plain(text({ result: sampleRun({ summaryLines, people: of(85) }) }))).toContain('in % 85 %')
    const many = sampleRun({ summaryLines, isPopulation: true, people: of(0.303, 0.303, 50) })
    expect(plain(text({ result: many }))).toMatch(/below 10 % \(median; 90 % between below 10 % and 45/)
  })
})
