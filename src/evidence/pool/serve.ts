import { parentPort } from 'node:worker_threads'

/** What a thread of a pool is sent: what it works with, once, and then order after order. */
export type Message<Setup, Order> = { readonly setup: Setup } | { readonly ticket: number; readonly order: Order }

/** What it sends back. */
export interface Ticketed<Answer> {
  readonly ticket: number
  readonly answer: Answer
}

/** Does the orders of a pool in the thread that this is called in. */
export function serve<Setup, Order, Answer>(start: (setup: Setup) => (order: Order) => Answer): void {
  let work: ((order: Order) => Answer) | undefined
  parentPort!.on('message', (message: Message<Setup, Order>) => {
    if ('setup' in message) work = start(message.setup)
    else parentPort!.postMessage({ ticket: message.ticket, answer: work!(message.order) } satisfies Ticketed<Answer>)
  })
}
