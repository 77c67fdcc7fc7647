import { writeFileSync } from 'node:fs'
import { MissingTool } from '../cvode/tool.ts'
import { chart } from './chart.ts'
import { race } from './race.ts'
import { report } from './report.ts'

const ROUNDS = 9

/** Measures, keeps the figures in `bench/results/race.json` and writes the page that shows them. */
export async function runRace(): Promise<void> {
  try {
    const results = await race(ROUNDS, (line) => console.log(line))
    writeFileSync(new URL('../../docs/performance.md', import.meta.url), report(results))
    writeFileSync(new URL('../../docs/performance.svg', import.meta.url), chart(results.comparisons))
    console.log('wrote docs/performance.md, docs/performance.svg and bench/results/race.json')
  } catch (error) {
    if (!(error instanceof MissingTool)) throw error
    console.error(error.message)
    process.exitCode = 2
  }
}
