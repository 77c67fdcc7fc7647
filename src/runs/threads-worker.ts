// What a thread runs, in Node and in a browser: it makes its own plan of the scenario and answers range after range.
import { findPersons } from './persons.ts'
import type { PersonResult } from './result.ts'
import { planRun } from './run-plan.ts'
import { buffersOf, pack, type Range } from './threads-chunk.ts'
import type { Answer, Order } from './threads-messages.ts'
import { simulateItem, type Work, workOf } from './threads-work.ts'

/** The side of Node's and the browser's message channels that is the same. */
interface Port {
  postMessage(answer: Answer, transfer: ArrayBuffer[]): void
}

const inNode = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:worker_threads').parentPort
const port = (inNode ?? globalThis) as unknown as Port
let work: Work | undefined

function take(order: Order): void {
  if ('scenario' in order) {
    const plan = planRun(order.scenario, order.options)
    work = workOf(plan, findPersons(plan))
    return
  }
  const answer = answerTo(work!, order)
  port.postMessage(answer, 'failed' in answer ? [] : buffersOf(answer))
}

function answerTo(work: Work, { first, count }: Range): Answer {
  const results: PersonResult[] = []
  for (let item = first; item < first + count; item++) {
    try {
      results.push(simulateItem(work, item))
    } catch (error) {
      return { failed: item, message: String(error) }
    }
  }
  return pack(first, results)
}

if (inNode) inNode.on('message', take)
else globalThis.onmessage = ({ data }: MessageEvent<Order>) => take(data)
