import type { StartThread } from './threads-messages.ts'

// Node's own modules are asked for while running and not imported, so that the library can be bundled for a browser.
const node = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.bind(process)

/** How many threads can run at the same time here. */
export function availableCores(): number {
  return node?.('node:os').availableParallelism() ?? globalThis.navigator?.hardwareConcurrency ?? 1
}

/** Limits of a thread's memory, as Node takes them. */
export interface ThreadMemory {
  readonly maxOldGenerationSizeMb?: number
}

/** How a thread is started in Node; undefined in a browser, which must say where its worker file is. */
export function nodeThreads(memory?: ThreadMemory): StartThread | undefined {
  if (!node) return undefined
  const { Worker } = node('node:worker_threads')
  // Beside this file, as TypeScript in the source and as JavaScript in the build. Bundlers look for `new URL('…', import.meta.url)`.
  const here = import.meta.url
  const file = new URL(`./threads-worker${here.endsWith('.ts') ? '.ts' : '.js'}`, here)
  return () => {
    // Without the options that this process was started with: `--input-type`, loaders of test runners.
    const worker = new Worker(file, { execArgv: [], ...(memory ? { resourceLimits: memory } : {}) })
    return {
      post: (order) => worker.postMessage(order),
      listen: (answered, died) => {
        worker.on('message', answered)
        worker.on('error', (error) => died(error.message))
        worker.on('messageerror', (error) => died(error.message))
        worker.on('exit', (code) => died(`it ended with code ${code}`))
      },
      end: () => worker.terminate(),
    }
  }
}
