import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseScenario, run } from '../../src/index.ts'
import { trialRows, trialScenario } from '../../tests/published/trial-rows.ts'

export interface Trial {
  readonly people: number
  readonly threads: number
  readonly seconds: number
  /** Greatest size of the process, in MB. */
  readonly peakMegabytes: number
}

/** One arm of the published trial (60 min, with delays) in a process of its own, as many threads as there are cores. */
export async function timeTrial(people: number): Promise<Trial> {
  const file = fileURLToPath(import.meta.url)
  const { stdout, status, stderr } = spawnSync(process.execPath, [file, String(people)], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the trial failed: ${stderr}`)
  return JSON.parse(stdout) as Trial
}

if (import.meta.main) {
  const people = Number(process.argv[2])
  const threads = 2
  const row = trialRows()[1]!
  const scenario = parseScenario(trialScenario(row, people, 1))
  const started = performance.now()
  const { people: done } = await run(scenario, { threads })
  if (done.length !== people) throw new Error(`${done.length} people of ${people}`)
  const seconds = (performance.now() - started) / 1000
  console.log(JSON.stringify({ people, threads, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
}
