import { config } from 'zod'
import { digestOf, parseScenario, run } from '../../src/index.ts'
import { hoursOf, seriesOf } from '../state/chapter-run.ts'
import type { Order, Told } from './messages.ts'

// No code from text: a strict content security policy holds.
config({ jitless: true })

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    const result = await run(parseScenario(data.scenario, { file: 'lab.json' }), { threads: 1 })
    const series = seriesOf(result, hoursOf(`1 ${result.timeUnit.text}`))
    tell({ id: data.id, series, digest: digestOf(result), warnings: result.warnings })
  } catch (error) {
    tell({ id: data.id, failure: error instanceof Error ? error.message : String(error) })
  }
})

const tell = (told: Told): void => postMessage(told)
