import { Worker } from 'node:worker_threads'
import type { Message, Ticketed } from './serve.ts'

/** Somebody who does orders; answers come in the order of the orders, whoever did them and when. */
export interface Pool<Order, Answer> {
  /** @param onDone  called whenever an order is done */
  all(orders: readonly Order[], onDone?: () => void): Promise<readonly Answer[]>
  end(): Promise<unknown>
}

export interface PoolStart<Setup, Order, Answer> {
  /** Goes to each thread once. */
  readonly setup: Setup
  /** 1: everything is done where it is called. */
  readonly threads: number
  /** The module that serves in a thread, beside the one at `here`, without its ending. */
  readonly file: string
  readonly here: string
  work(setup: Setup): (order: Order) => Answer
}

export function startPool<Setup, Order, Answer>(start: PoolStart<Setup, Order, Answer>): Pool<Order, Answer> {
  return start.threads > 1 ? new ThreadPool(start) : hereAlone(start.work(start.setup))
}

function hereAlone<Order, Answer>(work: (order: Order) => Answer): Pool<Order, Answer> {
  return {
    async all(orders, onDone) {
      const answers: Answer[] = []
      for (const order of orders) {
        answers.push(work(order))
        onDone?.()
        // Lets progress and signals through.
        await new Promise((resolve) => setImmediate(resolve))
      }
      return answers
    },
    end: async () => undefined,
  }
}

/** Each thread has one order at a time and fetches the next when it is done, so that none waits for a slow order of another. */
class ThreadPool<Setup, Order, Answer> implements Pool<Order, Answer> {
  readonly #threads: readonly Worker[]

  constructor({ setup, threads, file, here }: PoolStart<Setup, Order, Answer>) {
    // TypeScript in the source and JavaScript in the build.
    const url = new URL(`${file}${here.endsWith('.ts') ? '.ts' : '.js'}`, here)
    this.#threads = Array.from({ length: threads }, () => {
      const thread = new Worker(url, { execArgv: [] })
      thread.postMessage({ setup } satisfies Message<Setup, Order>)
      return thread
    })
  }

  all(orders: readonly Order[], onDone?: () => void): Promise<readonly Answer[]> {
    return new Promise((resolve, reject) => {
      const answers = new Array<Answer>(orders.length)
      let next = 0
      let done = 0
      const hand = (thread: Worker) => {
        if (next >= orders.length) return
        thread.postMessage({ ticket: next, order: orders[next]! } satisfies Message<Setup, Order>)
        next += 1
      }
      const forget = () => {
        for (const thread of this.#threads) {
          thread.removeAllListeners('message')
          thread.removeAllListeners('error')
        }
      }
      if (orders.length === 0) return resolve(answers)
      for (const thread of this.#threads) {
        thread.on('message', ({ ticket, answer }: Ticketed<Answer>) => {
          answers[ticket] = answer
          done += 1
          onDone?.()
          if (done === orders.length) {
            forget()
            resolve(answers)
          } else hand(thread)
        })
        thread.on('error', (error) => {
          forget()
          reject(error)
        })
        hand(thread)
      }
    })
  }

  end(): Promise<unknown> {
    return Promise.all(this.#threads.map((thread) => thread.terminate()))
  }
}
