import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import type { Drawn, Order, Told } from './messages.ts'
import { startWorker } from './start-worker.ts'

export interface Computed extends Drawn {
  readonly digest: Promise<string>
}

interface Waiting {
  done(computed: Computed): void
  failed(error: Error): void
  digested(digest: string): void
  readonly digest: Promise<string>
}

/** Answers that are kept, by scenario: a twin that did not change, what undo and redo bring back. Chosen: all that is one choice away, some 20 MB. */
const MOST_KEPT = 80
/** Milliseconds without a question before the worker looks ahead. Chosen: a hand that goes down a list is not disturbed. */
const IDLE = 150
/** Gigabytes below which a device is not to hold what nobody may ask for. Chosen; a browser that does not say is taken to have them. */
const ENOUGH_MEMORY = 4

let worker: Worker | undefined = begun()
const waiting = new Map<number, Waiting>()
const answers = new Map<string, Promise<Computed>>()
let next = 0
/** Orders that somebody waits for. */
let open = 0
let ahead: string[] = []
let timer: ReturnType<typeof setTimeout> | undefined

function begun(): Worker {
  const one = startWorker()
  one.onmessage = hear
  one.onerror = ({ message }) => giveUp(message)
  return one
}

/** The worker could not be loaded, or ended: whoever waits is told, and whoever asks next begins another. */
function giveUp(why = ''): void {
  worker?.terminate()
  worker = undefined
  const orders = [...waiting.values()]
  waiting.clear()
  // Digests that did not come with them would never come.
  answers.clear()
  ahead = []
  open = 0
  for (const { failed } of orders) failed(new Error(say(labWords.ended, { why })))
}

function hear({ data }: MessageEvent<Told>): void {
  const order = waiting.get(data.id)
  if ('digest' in data) {
    order?.digested(data.digest)
    waiting.delete(data.id)
    return
  }
  open -= 1
  if ('failure' in data) {
    waiting.delete(data.id)
    order?.failed(new Error(data.failure))
  } else order?.done({ ...data, digest: order.digest })
  lookAhead()
}

/** Runs a scenario off the main thread; the same text again is answered from what is known. */
export function simulate(scenario: string): Promise<Computed> {
  const known = answers.get(scenario)
  if (known) return known
  const answer = new Promise<Computed>((done, failed) => {
    let digested: (digest: string) => void = () => {}
    const digest = new Promise<string>((told) => {
      digested = told
    })
    waiting.set(send(scenario), { done, failed, digested, digest })
    open += 1
  })
  answers.set(scenario, answer)
  if (answers.size > MOST_KEPT) answers.delete(answers.keys().next().value!)
  // A failure is told, and asked for anew.
  answer.catch(() => answers.delete(scenario))
  return answer
}

/** What may be asked next, to be answered while nobody waits. Replaces what was expected before. */
export function expect(scenarios: readonly string[]): void {
  const { deviceMemory = ENOUGH_MEMORY } = navigator as Navigator & { readonly deviceMemory?: number }
  if (deviceMemory < ENOUGH_MEMORY) return
  ahead = scenarios.filter((scenario) => !answers.has(scenario))
  lookAhead()
}

function lookAhead(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    if (open > 0) return
    const scenario = ahead.shift()
    // What cannot be computed is told to whoever asks for it.
    if (scenario !== undefined) simulate(scenario).catch(() => {})
  }, IDLE)
}

function send(scenario: string): number {
  next += 1
  const order: Order = { id: next, scenario }
  worker ??= begun()
  worker.postMessage(order)
  return next
}
