import { config } from 'zod'
import { digestOf, parseScenario, run } from '../../src/index.ts'
import { hoursOf, seriesOf } from '../state/chapter-run.ts'
import { happeningsOf } from '../state/happenings.ts'
import type { BandOrder } from './band-messages.ts'
import { tellCourses } from './band-work.ts'
import type { FileOrder } from './file-messages.ts'
import { MEDICINES } from './medicines.ts'
import type { Order, Told } from './messages.ts'
import { readQuestion } from './open-file.ts'

// No code from text: a strict content security policy holds.
config({ jitless: true })

addEventListener('message', async ({ data }: MessageEvent<Order | BandOrder | FileOrder>) => {
  try {
    if ('file' in data) return postMessage(readQuestion(data.file.name, data.file.text, data.file.size))
    if ('courses' in data) return await tellCourses(data, (told) => postMessage(told))
    const result = await run(parseScenario(data.scenario, { file: 'lab.json' }), { threads: 1 })
    const hoursPerUnit = hoursOf(`1 ${result.timeUnit.text}`)
    const [person] = result.people
    tell({
      id: data.id,
      series: seriesOf(result, hoursPerUnit),
      happenings: happeningsOf(person!.events, hoursPerUnit, MEDICINES),
      digest: digestOf(result),
      warnings: [...result.warnings, ...person!.warnings],
    })
  } catch (error) {
    tell({ id: data.id, failure: error instanceof Error ? error.message : String(error) })
  }
})

const tell = (told: Told): void => postMessage(told)
