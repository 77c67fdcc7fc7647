import type { Computed, Told } from './messages.ts'

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
const waiting = new Map<number, { done: (computed: Computed) => void; failed: (error: Error) => void }>()
let next = 0

worker.onmessage = ({ data }: MessageEvent<Told>) => {
  const order = waiting.get(data.id)
  waiting.delete(data.id)
  if ('failure' in data) order?.failed(new Error(data.failure))
  else order?.done(data)
}

/** Runs a scenario off the main thread. */
export function simulate(scenario: string): Promise<Computed> {
  next += 1
  const id = next
  return new Promise((done, failed) => {
    waiting.set(id, { done, failed })
    worker.postMessage({ id, scenario })
  })
}
