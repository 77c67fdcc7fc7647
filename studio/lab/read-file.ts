import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import { type FileOrder, type Found, LONGEST_FILE } from './file-messages.ts'
import { startWorker } from './start-worker.ts'

/** A scenario is read in a blink; what takes longer is ended with its worker. In ms. */
const LONGEST_READING = 20_000

/** Reads a file of the reader's in a worker of its own: whatever it holds, the page goes on. */
export async function readFile(file: File): Promise<Found> {
  const unread = (why: string): Found => ({ refused: say(labWords.refused.unread, { why }) })
  let text = ''
  try {
    if (file.size <= LONGEST_FILE) text = await file.text()
  } catch (error) {
    // It was moved or changed since it was chosen.
    return unread(String(error))
  }
  const worker = startWorker()
  const found = await new Promise<Found>((done) => {
    const refuse = (why: string) => done(unread(why))
    worker.onmessage = ({ data }: MessageEvent<Found | { failure: string }>) =>
      'failure' in data ? refuse(data.failure) : done(data)
    worker.onerror = ({ message = '' }) => refuse(message)
    setTimeout(() => refuse(labWords.refused.slow), LONGEST_READING)
    const order: FileOrder = { id: 0, file: { name: file.name, text, size: file.size } }
    worker.postMessage(order)
  })
  worker.terminate()
  return found
}
