import { config } from 'zod'
import { digestOf, parseScenario, type RunResult, run } from '../../src/index.ts'
import { hoursOf, seriesOf } from '../state/chapter-run.ts'
import type { Order, Told } from './messages.ts'

// No code from text: a strict content security policy holds.
config({ jitless: true })

/** Digests still to be told, the last asked for first: nobody waits for those of pictures that are gone. */
const digests: { readonly id: number; readonly result: RunResult }[] = []

addEventListener('message', async ({ data: { id, scenario, isAhead } }: MessageEvent<Order>) => {
  try {
    const result = await run(parseScenario(scenario, { file: 'lab.json' }), { threads: 1 })
    if (isAhead) return tell({ id, isReady: true })
    const series = seriesOf(result, hoursOf(`1 ${result.timeUnit.text}`))
    tell({ id, series, warnings: result.warnings })
    digests.push({ id, result })
    // After the questions that came meanwhile.
    setTimeout(tellDigest, 0)
  } catch (error) {
    tell({ id, failure: error instanceof Error ? error.message : String(error) })
  }
})

function tellDigest(): void {
  const { id, result } = digests.pop()!
  tell({ id, digest: digestOf(result) })
}

const tell = (told: Told): void => postMessage(told)
