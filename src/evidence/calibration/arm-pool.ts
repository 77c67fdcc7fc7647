import { Worker } from 'node:worker_threads'
import { type ArmAnswer, type ArmOrder, ArmWork, type Setup } from './arm-orders.ts'

/** Somebody who runs arms; answers come in the order of the orders, whoever did them and when. */
export interface ArmPool {
  all(orders: readonly Omit<ArmOrder, 'ticket'>[], onDone?: () => void): Promise<readonly ArmAnswer[]>
  end(): Promise<unknown>
}

/** @param threads  1: everything is done where it is called */
export function startArmPool(setup: Setup, threads: number): ArmPool {
  return threads > 1 ? new ThreadPool(setup, threads) : hereAlone(setup)
}

function hereAlone(setup: Setup): ArmPool {
  const work = new ArmWork(setup)
  return {
    async all(orders, onDone) {
      const answers: ArmAnswer[] = []
      for (const [ticket, order] of orders.entries()) {
        answers.push(work.answer({ ...order, ticket }))
        onDone?.()
        // Lets progress and signals through.
        await new Promise((resolve) => setImmediate(resolve))
      }
      return answers
    },
    end: async () => undefined,
  }
}

/** Each thread has one order at a time and fetches the next when it is done, so that none waits for a slow arm of another. */
class ThreadPool implements ArmPool {
  readonly #threads: readonly Worker[]

  constructor(setup: Setup, threads: number) {
    // Beside this file, as TypeScript in the source and as JavaScript in the build.
    const file = new URL(`./arm-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
    this.#threads = Array.from({ length: threads }, () => {
      const thread = new Worker(file, { execArgv: [] })
      thread.postMessage(setup)
      return thread
    })
  }

  all(orders: readonly Omit<ArmOrder, 'ticket'>[], onDone?: () => void): Promise<readonly ArmAnswer[]> {
    return new Promise((resolve, reject) => {
      const answers = new Array<ArmAnswer>(orders.length)
      let next = 0
      let done = 0
      const hand = (thread: Worker) => {
        if (next >= orders.length) return
        thread.postMessage({ ...orders[next]!, ticket: next })
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
        thread.on('message', (answer: ArmAnswer) => {
          answers[answer.ticket] = answer
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
