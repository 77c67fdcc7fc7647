import { withDoubt } from './doubt-band.ts'
import type { Course, PersonResult } from './result.ts'
import { onThreads } from './threads.ts'
import { type Chunk, type Known, unpack } from './threads-chunk.ts'
import type { PlanOptions, StartThread } from './threads-messages.ts'
import { simulateItem, type Work } from './threads-work.ts'

/** After so many items the caller's thread lets signals and progress through. Chosen. */
const BREATHE = 16

/** Who is told while a run goes on. */
export interface Listeners {
  /** Called as people are done; `done` only grows. */
  readonly onProgress?: (done: number, total: number) => void
  /** Called with each course as it is found, before the whole is there: people and draws can be shown one by one. */
  readonly onCourse?: (course: Course) => void
}

/** Puts the results of items, in whatever order they come, into the order of the people. */
export interface Gathered {
  /** Complete once every item was taken. */
  readonly people: PersonResult[]
  take(item: number, result: PersonResult): void
}

export function gather({ plan, persons, perPerson }: Work, { onProgress, onCourse }: Listeners): Gathered {
  const people: PersonResult[] = new Array(persons.count)
  /** The people of whom a part is there. */
  const begun = new Map<number, { readonly parts: PersonResult[]; missing: number }>()
  let done = 0
  const finish = (index: number, person: PersonResult): void => {
    people[index] = person
    done += 1
    onProgress?.(done, persons.count)
  }
  return {
    people,
    take(item, result) {
      const index = Math.floor(item / perPerson)
      onCourse?.({ person: index, draw: item % perPerson, result })
      if (perPerson === 1) return finish(item, result)
      const own = begun.get(index) ?? { parts: [], missing: perPerson }
      begun.set(index, own)
      own.parts[item % perPerson] = result
      own.missing -= 1
      if (own.missing > 0) return
      begun.delete(index)
      const [typical, ...draws] = own.parts
      finish(index, withDoubt(typical!, draws, plan.columns.length))
    },
  }
}

/** Does all items one after the other where it is called. */
export async function inThisThread(work: Work, { take }: Gathered): Promise<void> {
  // A browser has no `setImmediate`.
  const soon = globalThis.setImmediate ?? globalThis.setTimeout
  for (let item = 0; item < work.count; item++) {
    take(item, simulateItem(work, item))
    if (item % BREATHE === BREATHE - 1) await new Promise((resolve) => soon(resolve))
  }
}

/** Does all items in other threads. @throws what `simulateItem` throws for the lowest item that fails; ThreadFailure */
export async function inThreads(
  work: Work,
  by: { readonly threads: number; readonly start: StartThread; readonly options: PlanOptions },
  { take }: Gathered,
): Promise<void> {
  const { plan, persons, perPerson, count } = work
  const texts = new Map<string, string>()
  const known: Known = {
    rowTimes: plan.rowTimes,
    columns: plan.columns.length,
    name: (item) => persons.name(Math.floor(item / perPerson)),
    share(text) {
      const first = texts.get(text)
      if (first === undefined) texts.set(text, text)
      return first ?? text
    },
  }
  const takeAll = (chunk: Chunk): void => {
    unpack(chunk, known).forEach((result, i) => {
      take(chunk.first + i, result)
    })
  }
  const failed = await onThreads({ ...by, scenario: plan.scenario, items: count, take: takeAll })
  if (!failed) return
  // It fails here as it did there: the error keeps its class and all its fields without having to travel.
  simulateItem(work, failed.failed)
  throw new Error(`failed in a thread, but not in this one: ${failed.message}`)
}
