import { constants } from 'node:os'
import type { OutputFolder } from '../runs/write/folder.ts'

/** Ctrl-C, a request to end, and a terminal that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Does the writing so that an interrupt removes what is not finished. While people are simulated nothing lies on disk. */
export async function withCleanUp<T>(folder: OutputFolder, write: (folder: OutputFolder) => Promise<T>): Promise<T> {
  const leave = (signal: NodeJS.Signals) => {
    folder.abandon()
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of SIGNALS) process.once(signal, leave)
  try {
    return await write(folder)
  } finally {
    for (const signal of SIGNALS) process.off(signal, leave)
  }
}
