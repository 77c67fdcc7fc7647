import type { Answer, Thread } from './threads-messages.ts'

/** A browser's worker as a thread: `new Worker(…, { type: 'module' })` on a file that imports `threads-worker`. */
export function browserThread(worker: Worker): Thread {
  return {
    post: (order) => worker.postMessage(order),
    listen: (answered, died) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => answered(data)
      worker.onerror = (event) => died(event.message || 'it could not be started')
      worker.onmessageerror = () => died('it sent what could not be read')
    },
    end: async () => worker.terminate(),
  }
}
