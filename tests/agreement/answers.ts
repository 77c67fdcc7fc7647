import { parseScenario, type RunOptions, run, type Scenario } from '../../src/index.ts'
import type { StartThread } from '../../src/runs/threads-messages.ts'
import { digestOf } from '../../src/runs/write/digest.ts'
import { bitsOf } from './bits.ts'

/** What has to give the same bits everywhere. The interpreter is held to them beside the compiler, where it is fast enough. */
export const BACKENDS = ['javascript', 'webassembly'] as const satisfies readonly RunOptions['backend'][]
export const THREADS = [1, 2] as const

/** Enough that two threads take several ranges each. Chosen for its time. */
const MOST_PEOPLE = 12

/** An example scenario by its file, and all files that it may name. */
export interface Question {
  readonly file: string
  readonly files: Readonly<Record<string, string>>
}

export interface Answer {
  readonly file: string
  readonly how: string
  readonly digest: string
  /** Of the numbers as they are in memory: the digest is of decimals, which do not tell -0 from 0. */
  readonly bits: string
  /** Of all people. The digest does not hold them, and a way that took others is not the same way. */
  readonly steps: number
  /** Threads that were started beside the caller's. */
  readonly started: number
}

/** A question as it is asked here: of a population its first people, each of whom is the same whoever comes after. */
export function scenarioOf({ file, files }: Question): Scenario {
  const scenario = parseScenario(files[file]!, { file, read: (path) => files[path.replace(/^\.\//, '')] })
  const { people } = scenario
  if (people?.kind !== 'drawn') return scenario
  return { ...scenario, people: { ...people, count: Math.min(people.count, MOST_PEOPLE) } }
}

/** Answers a question with each back end on each number of threads. The same code in Node, in a page and in a worker. */
export async function answersTo(question: Question, startThread: StartThread): Promise<Answer[]> {
  const { file } = question
  const scenario = scenarioOf(question)
  const answers: Answer[] = []
  for (const backend of BACKENDS) {
    for (const threads of THREADS) {
      let started = 0
      const counted: StartThread = () => {
        started += 1
        return startThread()
      }
      const result = await run(scenario, { backend, threads, startThread: counted })
      if (result.solver.backend !== backend)
        throw new Error(`asked for ${backend}, computed by ${result.solver.backend}`)
      const steps = result.people.reduce((sum, person) => sum + person.steps, 0)
      const how = `${backend}, ${threads === 1 ? '1 thread' : `${threads} threads`}`
      answers.push({ file, how, digest: digestOf(result), bits: bitsOf(result), steps, started })
    }
  }
  return answers
}
