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
  Object.fromEntries(answers.map(({ how, digest, steps }) => [how, { digest, steps }]))

const inNode = new Map<string, Promise<Answer[]>>()
function answersOfNode(file: string): Promise<Answer[]> {
  const answers = inNode.get(file) ?? answersTo({ file, files }, nodeThreads()!)
  inNode.set(file, answers)
  return answers
}

describe('every example scenario', () => {
  it.each(scenarios)('gives the same digest with each back end and number of threads: %s', async (file) => {
    const answers = await answersOfNode(file)
    const { digest, steps } = answers[0]!
    expect(answers).toHaveLength(BACKENDS.length * THREADS.length)
    expect(byWay(answers)).toEqual(Object.fromEntries(answers.map(({ how }) => [how, { digest, steps }])))
  })

  it('is there: people on several threads, a table of doses, a user’s own model', async () => {
    expect(Math.max(...(await answersOfNode('rescue-population.yaml')).map(({ started }) => started))).toBe(2)
    expect(files['users-own-model.yaml']).toMatch(/model: \.\/[^]*table: /)
  })
})

const program = findChromium()
// Where changes are judged a browser that is not there is a fault, and not a reason to look away.
const isLeftOut = program === undefined && !process.env.CI
if (isLeftOut) console.warn('SKIPPED: nothing was compared with Chromium, because it is not on the PATH. Install it.')

/** Chromium is started once, by the first test that asks. */
let visited: Promise<Map<string, Answer[]>> | undefined
function answersOfChromium(): Promise<Map<string, Answer[]>> {
  visited ??= askChromium()
  return visited
}

async function askChromium(): Promise<Map<string, Answer[]>> {
  if (program === undefined) throw new Error('Chromium is not on the PATH: install it, as .ci/run does')
  const code = await bundle({ page: 'tests/agreement/page.ts', 'threads-worker': 'src/runs/threads-worker.ts' })
  const page = `<!doctype html><title>Digests</title><script type="module" src="page.js"></script>`
  const site = new Map([['', page], ['questions.json', JSON.stringify(questions)], ...code])
  return visit(program, site, ['answers/page', 'answers/worker'], 100_000)
}

describe.skipIf(isLeftOut)('Chromium', () => {
  it.each(
    scenarios.flatMap((file) => [
      { file, place: 'page' },
      { file, place: 'worker' },
    ]),
  )('gives the digests of Node: $file in a $place', async ({ file, place }) => {
    const answers = (await answersOfChromium()).get(`answers/${place}`)!.filter((answer) => answer.file === file)
    expect(byWay(answers)).toEqual(byWay(await answersOfNode(file)))
    expect(answers.map(({ started }) => started)).toEqual((await answersOfNode(file)).map(({ started }) => started))
  })
})
