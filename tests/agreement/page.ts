// What Chromium runs: first in the page, then, by the same file, in a worker that starts threads of its own.
import { browserThreads } from '../../src/runs/threads-browser.ts'
import { type Answer, answersTo, type Question } from './answers.ts'

/** Where the server of `chromium.ts` has the bundle's files. */
const here = new URL('/', location.href)
const place = 'document' in globalThis ? 'page' : 'worker'

async function answerAll(): Promise<Answer[]> {
  const questions: Question[] = await (await fetch(new URL('questions.json', here))).json()
  const startThread = browserThreads(new URL('threads-worker.js', here))
  const answers: Answer[] = []
  for (const question of questions) answers.push(...(await answersTo(question, startThread)))
  return answers
}

function tell(path: string, body: unknown): Promise<unknown> {
  return fetch(new URL(path, here), { method: 'POST', body: JSON.stringify(body) })
}

try {
  await tell(`answers/${place}`, await answerAll())
  if (place === 'page') {
    const worker = new Worker(new URL('page.js', here), { type: 'module' })
    worker.onerror = ({ message }) => tell('failure', `the worker could not be started: ${message}`)
  }
} catch (error) {
  await tell('failure', `in the ${place}: ${error instanceof Error ? error.stack : error}`)
}
