import type { Answer, StartThread } from './threads-messages.ts'

/**
 * How a thread is started in a browser, in a page or in a worker of it.
 *
 * @param file  where the page's bundle holds `threads-worker`, as a module of its own
 */
export function browserThreads(file: URL | string): StartThread {
  return () => {
    const worker = new Worker(file, { type: 'module' })
    return {
      post: (order) => worker.postMessage(order),
      listen: (answered, died) => {
        worker.onmessage = ({ data }: MessageEvent<Answer>) => answered(data)
        // Without a message where the file is missing or is no module.
        worker.onerror = ({ message }) => died(message || `it could not be started from ${file}`)
        worker.onmessageerror = () => died('it sent what could not be read')
      },
      end: async () => worker.terminate(),
    }
  }
}
