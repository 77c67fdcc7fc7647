import '../language.ts'
import { config } from 'zod'
import { digestOf, parseScenario, type RunResult, run } from '../../src/index.ts'
import { hoursOf, seriesOf } from '../state/chapter-run.ts'
import { happeningsOf } from '../state/happenings.ts'
import type { BandOrder } from './band-messages.ts'
import { tellCourses } from './band-work.ts'
import type { FileOrder } from './file-messages.ts'
import { MEDICINES } from './medicines.ts'
import type { Drawn, Order, Told } from './messages.ts'
import { readQuestion } from './open-file.ts'

// No code from text: a strict content security policy holds.
config({ jitless: true })

/** Milliseconds before a digest is worked out, so that one edit after the other is not held up by it. Chosen. */
const LATER = 120
/** Digests still to be told, the last asked for first: nobody waits for those of pictures that are gone. */
const digests: { readonly id: number; readonly result: RunResult }[] = []

addEventListener('message', async ({ data }: MessageEvent<Order | BandOrder | FileOrder>) => {
  const { id } = data
  try {
    if ('file' in data) return postMessage(readQuestion(data.file.name, data.file.text, data.file.size))
    if ('courses' in data) return await tellCourses(data, (told) => postMessage(told))
    const result = await run(parseScenario(data.scenario, { file: 'lab.json' }), { threads: 1 })
    tell({ id, ...drawnOf(result) })
    digests.push({ id, result })
    setTimeout(tellDigest, LATER)
  } catch (error) {
    tell({ id, failure: error instanceof Error ? error.message : String(error) })
  }
})

function drawnOf(result: RunResult): Drawn {
  const hoursPerUnit = hoursOf(`1 ${result.timeUnit.text}`)
  const [person] = result.people
  return {
    series: seriesOf(result, hoursPerUnit),
    happenings: happeningsOf(person!.events, hoursPerUnit, MEDICINES),
    warnings: [...result.warnings, ...person!.warnings],
  }
}

function tellDigest(): void {
  const { id, result } = digests.pop()!
  tell({ id, digest: digestOf(result) })
}

const tell = (told: Told): void => postMessage(told)
