import { language } from '../words/words.ts'

/** A worker that speaks the reader's language, which it takes from its name. */
export function startWorker(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: language })
}
