import type { Drawn, Order, Told } from './messages.ts'

export interface Computed extends Drawn {
  readonly digest: Promise<string>
}

interface Waiting {
  done(computed: Computed): void
  failed(error: Error): void
  digested(digest: string): void
  readonly digest: Promise<string>
}

/** Answers that are kept, by scenario: a twin that did not change, what undo and redo bring back. Chosen: some megabytes. */
const MOST_KEPT = 24
/** Milliseconds without a question before the worker looks ahead. Chosen: a hand that goes down a list is not disturbed. */
const IDLE = 150

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
const waiting = new Map<number, Waiting>()
const answers = new Map<string, Promise<Computed>>()
let next = 0
/** Orders that somebody waits for. */
let open = 0
let ahead: string[] = []
let timer: ReturnType<typeof setTimeout> | undefined

worker.onmessage = ({ data }: MessageEvent<Told>) => {
  const order = waiting.get(data.id)
  if ('isReady' in data) return lookAhead()
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

/** What may be asked next: compiled, and simulated up to its beginning, while nobody waits. Replaces what was to be looked at before. */
export function expect(scenarios: readonly string[]): void {
  ahead = [...scenarios]
  lookAhead()
}

function lookAhead(): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    if (open > 0) return
    const scenario = ahead.shift()
    if (scenario !== undefined) send(scenario, true)
  }, IDLE)
}

function send(scenario: string, isAhead = false): number {
  next += 1
  const order: Order = { id: next, scenario, ...(isAhead ? { isAhead } : {}) }
  worker.postMessage(order)
  return next
}
