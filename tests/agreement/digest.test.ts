import { describe, expect, it } from 'vitest'
import { nodeThreads } from '../../src/runs/threads-node.ts'
import { filesUnder, read } from '../project.ts'
import { type Answer, answersTo, BACKENDS, type Question, THREADS } from './answers.ts'
import { bundle } from './bundle.ts'
import { findChromium, visit } from './chromium.ts'

const files = Object.fromEntries(filesUnder('scenarios').map((path) => [path.replace('scenarios/', ''), read(path)]))
const scenarios = Object.keys(files).filter((file) => /^allostat:/m.test(files[file]!))
const questions = scenarios.map((file): Question => ({ file, files }))

/** Each way to the result by its name, with what it found. */
const byWay = (answers: readonly Answer[]) =>
  Object.fromEntries(answers.map(({ how, digest, bits, steps }) => [how, { digest, bits, steps }]))

const inNode = new Map<string, Promise<Answer[]>>()
function answersOfNode(file: string): Promise<Answer[]> {
  const answers = inNode.get(file) ?? answersTo({ file, files }, nodeThreads()!)
  inNode.set(file, answers)
  return answers
}

describe('every example scenario', () => {
  it.each(scenarios)('gives the same digest with each back end and number of threads: %s', async (file) => {
    const answers = await answersOfNode(file)
    const { digest, bits, steps } = answers[0]!
    expect(answers).toHaveLength(BACKENDS.length * THREADS.length)
    expect(byWay(answers)).toEqual(Object.fromEntries(answers.map(({ how }) => [how, { digest, bits, steps }])))
  })

  it('is there: people on several threads, a table of doses, a user’s own model', async () => {
    expect(Math.max(...(await answersOfNode('rescue-population.yaml')).map(({ started }) => started))).toBe(2)
    expect(files['users-own-model.yaml']).toMatch(/model: \.\/[\s\S]*table: /)
  })
})

const program = findChromium()
// Where changes are judged a browser that is not there is a fault, and not a reason to look away.
const isLeftOut = program === undefined && !process.env.CI
if (isLeftOut) console.warn('SKIPPED: nothing was compared with Chromium, because it is not on the PATH. Install it.')

/** What goes wrong before the module can tell of it is told by the page. */
const PAGE = `<!doctype html>
<title>Digests</title>
<script>
  const tell = ({ message }) => fetch('failure', { method: 'POST', body: JSON.stringify(message || 'a file is missing') })
  addEventListener('error', tell, true)
</script>
<script type="module" src="page.js"></script>`

/** Chromium is started once, by the first test that asks. */
let visited: ReturnType<typeof visit> | undefined
async function toldByChromium<Told>(path: string): Promise<Told> {
  visited ??= askChromium()
  return (await visited).get(path) as Told
}

async function askChromium(): ReturnType<typeof visit> {
  if (program === undefined) throw new Error('Chromium is not on the PATH: install it, as .ci/run does')
  const code = await bundle({ page: 'tests/agreement/page.ts', 'threads-worker': 'src/runs/threads-worker.ts' })
  const site = new Map([['', PAGE], ['questions.json', JSON.stringify(questions)], ...code])
  return visit(program, site, ['answers/page', 'lost', 'answers/worker'], 100_000)
}

describe.skipIf(isLeftOut)('Chromium', () => {
  const everywhere = scenarios.flatMap((file) => ['page', 'worker'].map((place) => ({ file, place })))
  it.each(everywhere)('gives the digests of Node: $file in a $place', async ({ file, place }) => {
    const told = await toldByChromium<Answer[]>(`answers/${place}`)
    const answers = told.filter((answer) => answer.file === file)
    const expected = await answersOfNode(file)
    expect(byWay(answers)).toEqual(byWay(expected))
    expect(answers.map(({ started }) => started)).toEqual(expected.map(({ started }) => started))
  })

  it('says which file of a thread it did not find', async () => {
    expect(await toldByChromium('lost')).toMatch(/^ThreadFailure: a thread was lost[\s\S]*from http:.*\/nowhere\.js/)
  })
})
