import { InputError } from '../units/index.ts'
import type { Scenario } from './scenario.ts'
import type { Chunk, Range } from './threads-chunk.ts'
import { type Answer, type PlanOptions, type StartThread, type Thread, ThreadFailure } from './threads-messages.ts'
import { availableCores } from './threads-node.ts'

/** More than any machine that this was made for. Chosen. */
const MOST_THREADS = 256
/** Fewer items than this do not pay for starting one more thread. Chosen. */
const ITEMS_PER_THREAD = 16
/** Items handed out at once; fewer towards the end, so that all threads finish together. Chosen: far above the cost of a message. */
const LARGEST_RANGE = 8

/**
 * How many threads do a run of so many items.
 *
 * @throws InputError when what was asked for is no whole number from 1 to 256
 */
export function threadsFor(asked: number | undefined, items: number): number {
  if (asked === undefined)
    return Math.max(1, Math.min(availableCores(), MOST_THREADS, Math.ceil(items / ITEMS_PER_THREAD)))
  if (Number.isInteger(asked) && asked >= 1 && asked <= MOST_THREADS) return Math.min(asked, items)
  throw new InputError({
    place: { file: 'threads' },
    found: String(asked),
    expected: `a whole number from 1 to ${MOST_THREADS}`,
    remedy: 'leave it out to use the cores that there are',
  })
}

export interface Job {
  readonly scenario: Scenario
  readonly options: PlanOptions
  readonly items: number
  readonly threads: number
  readonly start: StartThread
  /** Gets the results as they come, in any order. */
  take(chunk: Chunk): void
}

/** The lowest item that failed. */
export type FailedItem = Extract<Answer, { failed: number }>

/**
 * Does the items of a run on threads that fetch the next few when they are done with the last.
 *
 * Ranges are handed out in ascending order. When an item fails no more are handed out, but those before it are awaited: of several
 * failures the lowest is told, however fast the threads are.
 *
 * @throws ThreadFailure when a thread is lost; no thread is left behind either way
 */
export async function onThreads(job: Job): Promise<FailedItem | undefined> {
  const threads: Thread[] = []
  try {
    for (let i = 0; i < job.threads; i++) threads.push(job.start())
    return await handOut(job, threads)
  } finally {
    await Promise.all(threads.map((thread) => thread.end()))
  }
}

function handOut(job: Job, threads: readonly Thread[]): Promise<FailedItem | undefined> {
  return new Promise((resolve, reject) => {
    const atWork: (Range | undefined)[] = threads.map(() => undefined)
    let next = 0
    let failed: FailedItem | undefined
    let isOver = false

    const fail = (error: unknown): void => {
      isOver = true
      reject(error)
    }
    const hand = (i: number): void => {
      atWork[i] = undefined
      const left = job.items - next
      if (left > 0 && !failed) {
        const range = { first: next, count: Math.min(LARGEST_RANGE, Math.ceil(left / (4 * threads.length))) }
        next += range.count
        atWork[i] = range
        threads[i]!.post(range)
      }
      const until = failed?.failed ?? Number.POSITIVE_INFINITY
      isOver = atWork.every((range) => range === undefined || range.first > until)
      if (isOver) resolve(failed)
    }
    const answered = (i: number, answer: Answer): void => {
      // What still arrives while the threads are being ended.
      if (isOver) return
      try {
        if (!('failed' in answer)) job.take(answer)
        else if (!failed || answer.failed < failed.failed) failed = answer
        hand(i)
      } catch (error) {
        // Thrown by the `onProgress` of whoever asked for the run.
        fail(error)
      }
    }

    for (const [i, thread] of threads.entries()) {
      thread.listen(
        (answer) => answered(i, answer),
        (reason) => fail(new ThreadFailure(reason, atWork[i])),
      )
      thread.post({ scenario: job.scenario, options: job.options })
    }
    for (const i of threads.keys()) hand(i)
  })
}
