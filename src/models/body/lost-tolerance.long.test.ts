import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { summariesOfWhole } from '../../../tests/fixtures/summaries.ts'
import { parseScenario, run } from '../../index.ts'

const FILE = 'old-dose-after-fourteen-days.yaml'
const text = readFileSync(new URL(`../../../scenarios/${FILE}`, import.meta.url), 'utf8')
const ofAYear = text.replace('45 day', '1 y')

/** Share of people whose number of a summary line is below a limit. */
async function sharesBelow(scenario: string, limits: readonly number[]): Promise<number[]> {
  const { people } = await run(parseScenario(scenario, { file: FILE }))
  return limits.map((limit, line) => people.filter(({ summaries }) => summaries[line]! < limit).length / people.length)
}

describe('the old dose of a year, after fourteen days without', () => {
  // 30 mg: the use of the other tests of a year. Below 40 % of ventilation at rest breathing is unsafe (Voscopoulos 2014).
  it.each(['30 mg', '60 mg'])(
    'of %s is unsafe for some, and for several times as many as in habit',
    async (dose) => {
      const [rest] = await summariesOfWhole('duration: 1 h\nsummarise: [end of breathing.ventilation in L/min]\n')
      const [habit, after] = await sharesBelow(ofAYear.replaceAll('60 mg', dose), [0.4 * rest!, 0.4 * rest!])
      expect(after).toBeGreaterThan(0.04)
      // Deaths in the first two weeks after release are three to eight times those of later weeks (Merrall 2010).
      expect(after).toBeGreaterThan(3 * habit!)
    },
    600_000,
  )
})
