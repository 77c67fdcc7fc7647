import { describe, expect, it } from 'vitest'
import { parseScenario, run } from '../../src/index.ts'
import { trialRows, trialScenario } from './trial-rows.ts'

const SEEDS = [1, 2, 3, 4, 5]
const PEOPLE = 2000

/**
 * @shows    published result
 * @model    overdose-mann2022
 * @against  tests/reference-data/fda/published_ca_percent_im_naloxone.csv
 * @what     the printed shares of 2,000 virtual people with a cardiac arrest, without and with naloxone into muscle
 */
const rows = trialRows().filter((row) => row.source === 'IM')

describe.each(rows)('the published trial, $opioid $dose mg, naloxone $regimen', (row) => {
  // 4 percentage points: what drawing 5 × 2,000 people leaves (0.5), and what the unpublished details of the spread can do.
  it('has the published share of cardiac arrests within 4 percentage points', { timeout: 1_200_000 }, async () => {
    const shares: number[] = []
    for (const seed of SEEDS) {
      const result = await run(parseScenario(trialScenario(row, PEOPLE, seed)))
      shares.push(100 * result.overall[0]!)
    }
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    process.stdout.write(
      `${row.opioid} ${row.dose} mg, ${row.regimen}: ${mean.toFixed(2)} %, published ${row.percent} %\n`,
    )
    expect(Math.abs(mean - row.percent)).toBeLessThanOrEqual(4)
  })
})
