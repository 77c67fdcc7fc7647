import type { OutputFolder } from '../runs/write/folder.ts'

/** Does the writing so that an interrupt removes what is not finished. While people are simulated nothing lies on disk. */
export async function withCleanUp<T>(folder: OutputFolder, write: (folder: OutputFolder) => Promise<T>): Promise<T> {
  const leave = (signal: NodeJS.Signals) => {
    folder.abandon()
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  process.once('SIGINT', leave).once('SIGTERM', leave)
  try {
    return await write(folder)
  } finally {
    process.off('SIGINT', leave).off('SIGTERM', leave)
  }
}
