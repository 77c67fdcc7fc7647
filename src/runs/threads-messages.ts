import type { planRun } from './run-plan.ts'
import type { Scenario } from './scenario.ts'
import type { Chunk, Range } from './threads-chunk.ts'

export type PlanOptions = NonNullable<Parameters<typeof planRun>[1]>

/** To a thread: first what the run is, then range after range. */
export type Order = { readonly scenario: Scenario; readonly options: PlanOptions } | Range

/** From a thread, for each range: its results, or the first item in it that failed. */
export type Answer = Chunk | { readonly failed: number; readonly message: string }

/** A thread, whether Node's or a browser's. */
export interface Thread {
  post(order: Order): void
  /** `died` is called with the reason when the thread ends or breaks by itself. */
  listen(answered: (answer: Answer) => void, died: (reason: string) => void): void
  /** Ends it, whatever it is doing. */
  end(): Promise<unknown>
}

/** Starts a thread that runs `threads-worker.ts`. */
export type StartThread = () => Thread

/** A thread was lost, which says nothing about the input: out of memory, or ended from outside. */
export class ThreadFailure extends Error {
  override name = 'ThreadFailure'

  constructor(reason: string, doing?: Range) {
    const where = doing
      ? `, which was at work on ${doing.count === 1 ? '1 item' : `${doing.count} items`} from number ${doing.first + 1} on`
      : ''
    super(
      `a thread was lost${where}\n  found:    ${reason}\n  to do:    use fewer threads, or record fewer rows or columns, if memory ran out`,
    )
  }
}
