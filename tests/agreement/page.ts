// What Chromium runs: first in the page, then, by the same file, in a worker that starts threads of its own.
import { run } from '../../src/index.ts'
import { browserThreads } from '../../src/runs/threads-browser.ts'
import { type Answer, answersTo, type Question, scenarioOf } from './answers.ts'

/** Where the server of `chromium.ts` has the bundle's files. */
const here = new URL('/', location.href)
const place = 'document' in globalThis ? 'page' : 'worker'

async function answerAll(questions: readonly Question[]): Promise<Answer[]> {
  const startThread = browserThreads(new URL('threads-worker.js', here))
  const answers: Answer[] = []
  for (const question of questions) answers.push(...(await answersTo(question, startThread)))
  return answers
}

/** What a run says whose threads' file is not where it was said to be. */
async function lostThread(questions: readonly Question[]): Promise<string> {
  const scenarios = questions.map(scenarioOf)
  const startThread = browserThreads(new URL('nowhere.js', here))
  const lost = run(scenarios.find(({ people }) => people)!, { threads: 2, startThread })
  return lost.then(
    () => 'nothing was lost',
    (error: unknown) => String(error),
  )
}

function tell(path: string, body: unknown): Promise<unknown> {
  return fetch(new URL(path, here), { method: 'POST', body: JSON.stringify(body) })
}

try {
  const questions: Question[] = await (await fetch(new URL('questions.json', here))).json()
  await tell(`answers/${place}`, await answerAll(questions))
  if (place === 'page') {
    await tell('lost', await lostThread(questions))
    const worker = new Worker(new URL('page.js', here), { type: 'module' })
    worker.onerror = ({ message }) => tell('failure', `the worker could not be started: ${message}`)
  }
} catch (error) {
  await tell('failure', `in the ${place}: ${error instanceof Error ? error.stack : error}`)
}
