import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { RunFailure } from './failure.ts'
import type { Course } from './result.ts'
import { run } from './run.ts'
import { parseScenario } from './scenario.ts'
import { threadsFor } from './threads.ts'
import { type Answer, type Order, type StartThread, ThreadFailure } from './threads-messages.ts'
import { nodeThreads } from './threads-node.ts'

const node = join(import.meta.dirname, '../../node_modules/node/bin/node')

// y' = k·y² from y(0) = 1 is 1 / (1 - k·t): whose k is 1 or more fails within the hour, the others reach the end.
const MODEL = `allostat-model: 1
id: grows
title: A rate that grows with the square
source: { cites: algebra, where: here }
parameters:
  growth.k: { value: 0.1, unit: 1/h, is: rate, from: here, range: [0.05, 0.5] }
states:
  growth.y: { unit: "1", start: 1, is: what grows }
equations: |
  growth.y' = growth.k * growth.y^2
events:
  growth.doubled: { when: growth.y > 2, is: twice what it was }
`
const table = (rates: readonly number[]) =>
  `person,growth.k [1/h]\n${rates.map((k, i) => `p${i + 1},${k}`).join('\n')}\n`
const scenario = (rates: readonly number[], more = '') =>
  parseScenario(
    `allostat: 1
title: Many
model: ./grows.model.yaml
${rates.length > 0 ? 'people: { table: ./people.csv }' : ''}
duration: 1 h
record: { every: 10 min, columns: { y: growth.y } }
summarise: [end of growth.y, time of growth.doubled, share of people with growth.doubled]
${more}`,
    { file: 'many.yaml', read: (path) => (path.endsWith('.csv') ? table(rates) : MODEL) },
  )
/** Rates at which some double within the hour and others do not. */
const rates = Array.from({ length: 37 }, (_, i) => 0.3 + 0.01 * i)

const allButTime = async (...asked: Parameters<typeof run>) => ({ ...(await run(...asked)), wallSeconds: 0 })

describe('threads', () => {
  it.each([2, 3, undefined])('give the same result as one: %s', async (threads) => {
    const alone = await allButTime(scenario(rates), { threads: 1 })
    expect(alone.people.map((each) => each.person)).toEqual(rates.map((_, i) => `p${i + 1}`))
    expect(new Set(alone.people.map((each) => each.events.length))).toEqual(new Set([0, 1]))
    expect(await allButTime(scenario(rates), threads ? { threads } : {})).toEqual(alone)
  })

  it('share the draws of one person in doubt', async () => {
    const inDoubt = scenario([], 'doubt: { draws: 40, seed: 1 }')
    const alone = await allButTime(inDoubt, { threads: 1 })
    expect(alone.columns.map((each) => each.name)).toEqual(['y', 'y_low', 'y_high'])
    expect(await allButTime(inDoubt, { threads: 3 })).toEqual(alone)
  })

  it('run the overdose model of virtual people to the same bits', async () => {
    const people = parseScenario(`allostat: 1
title: Three people
model: overdose-mann2022
person: { history: chronic }
people: { count: 3, seed: 1, population: mann2022 }
duration: 10 min
give: [{ substance: fentanyl, route: iv, dose: 2.965 mg, at: 0 min }]
record: { every: 30 s, columns: { PaO2: breathing.PaO2 in mmHg } }
summarise: [minimum of breathing.PaO2 in mmHg, time of breathing.arrest in s]
`)
    const alone = await allButTime(people, { threads: 1 })
    expect(await allButTime(people, { threads: 2 })).toEqual(alone)
  })

  it('tell how far they are, never backwards and to the end', async () => {
    const told: number[] = []
    await run(scenario(rates), {
      threads: 2,
      onProgress: (done, total) => {
        expect(total).toBe(rates.length)
        told.push(done)
      },
    })
    expect(told).toEqual(rates.map((_, i) => i + 1))
  })

  it.each([1, 2])('tell of each course once, as it stands in the result, on %i threads', async (threads) => {
    const told = new Map<string, Course>()
    const onCourse = (course: Course) => told.set(`${course.person} ${course.draw}`, course)
    const { people } = await run(scenario(rates), { threads, onCourse })
    expect(told.size).toBe(rates.length)
    expect(people.map((_, i) => told.get(`${i} 0`)!.result)).toEqual(people)
  })

  it('tell of each draw from doubt, the person’s own course first', async () => {
    const told: Course[] = []
    const onCourse = (course: Course) => told.push(course)
    const { people, columns } = await run(scenario([], 'doubt: { draws: 3 }'), { threads: 1, onCourse })
    expect(told.map(({ person, draw }) => [person, draw])).toEqual([
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 3],
    ])
    const ends = told.map(({ result }) => result.values.at(-1)!)
    // One column with its two ends: the typical course is the first of the three.
    expect(columns.length).toBe(3)
    expect(people[0]!.values.at(-3)).toBe(ends[0])
    expect(people[0]!.values.at(-2)).toBeGreaterThanOrEqual(Math.min(...ends.slice(1)))
    expect(people[0]!.values.at(-1)).toBeLessThanOrEqual(Math.max(...ends.slice(1)))
  })

  it('pass on what the caller’s progress throws', async () => {
    const onProgress = () => {
      throw new RangeError('enough')
    }
    await expect(run(scenario(rates), { threads: 2, onProgress })).rejects.toThrow(new RangeError('enough'))
  })

  it('fail with the first person’s failure, as one thread does', async () => {
    const failing = rates.map((rate, i) => ([13, 14, 22, 36].includes(i) ? 2 + i : rate))
    const failures = await Promise.all(
      [1, 2, 3].map((threads) => run(scenario(failing), { threads }).catch((error: unknown) => error)),
    )
    for (const failure of failures) {
      expect(failure).toBeInstanceOf(RunFailure)
      const { message, facts, equation, replay } = failure as RunFailure
      expect(facts.person).toBe('p14')
      const first = failures[0] as RunFailure
      expect({ message, facts, equation, replay }).toEqual({
        message: first.message,
        facts: first.facts,
        equation: first.equation,
        replay: first.replay,
      })
    }
  })

  it.each([0, 257, 1.5, Number.NaN])('refuse to be %s', async (threads) => {
    const refusal = await run(scenario(rates), { threads }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(InputError)
    expect((refusal as InputError).problem.place).toEqual({ file: 'threads' })
  })

  it('are no more than pay', () => {
    expect([threadsFor(undefined, 1), threadsFor(undefined, 16), threadsFor(256, 3)]).toEqual([1, 1, 3])
    expect(threadsFor(undefined, 17)).toBeLessThanOrEqual(2)
  })
})

/** Threads that answer each range when they are told to, in the order that the test wants. */
function puppets(answers: (first: number, count: number) => Answer) {
  const waiting: { first: number; answer: () => void }[] = []
  const ended: boolean[] = []
  const start: StartThread = () => {
    let hear: (answer: Answer) => void = () => {}
    return {
      post: (order: Order) => {
        if ('scenario' in order) return
        waiting.push({ first: order.first, answer: () => hear(answers(order.first, order.count)) })
      },
      listen: (answered) => {
        hear = answered
      },
      end: async () => ended.push(true),
    }
  }
  return { start, waiting, ended }
}

describe('of several failures', () => {
  it('the lowest is told though a later one came first, and no more work is begun', async () => {
    const failing = rates.map((rate, i) => (i === 2 || i > 7 ? 2 + i : rate))
    const { start, waiting, ended } = puppets((first, count) => ({
      failed: first === 0 ? 2 : first + count - 1,
      message: '',
    }))
    const failure = run(scenario(failing), { threads: 3, startThread: start }).catch((error: unknown) => error)
    await new Promise((resolve) => setTimeout(resolve))
    expect(waiting).toHaveLength(3)
    waiting[1]!.answer()
    waiting[0]!.answer()
    expect(waiting).toHaveLength(3)
    expect(((await failure) as RunFailure).facts.person).toBe('p3')
    // The third thread was not waited for.
    expect(ended).toEqual([true, true, true])
  })
})

describe('a thread that is lost', () => {
  it('gives one message: out of memory', async () => {
    const start = nodeThreads({ maxOldGenerationSizeMb: 3 })!
    const failure = await run(scenario(rates), { threads: 2, startThread: start }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ThreadFailure)
    expect((failure as Error).message).toMatch(/^a thread was lost, .*\n {2}found: .*memory.*\n {2}to do: .*fewer/)
  })
})

describe('the process', () => {
  const program = (text: string) => [
    '--input-type=module',
    '-e',
    `import { parseScenario, run } from ${JSON.stringify(join(import.meta.dirname, '../index.ts'))}
     const many = (people) => parseScenario(${JSON.stringify(`allostat: 1
title: Many
model: overdose-mann2022
people: { count: PEOPLE, seed: 1, population: mann2022 }
duration: 60 min
give: [{ substance: fentanyl, route: iv, dose: 2.965 mg, at: 0 min }]
`)}.replace('PEOPLE', people))
     ${text}`,
  ]

  it('ends by itself after a run and after a failed one', () => {
    const { status, stdout, stderr } = spawnSync(
      node,
      program(`console.log((await run(many(4), { threads: 2 })).people.length)
        const onProgress = () => { throw new Error('stop') }
        await run(many(40), { threads: 2, onProgress }).catch((error) => console.log(error.message))`),
      { encoding: 'utf8', timeout: 60_000 },
    )
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '4\nstop\n', stderr: '' })
  })

  it('ends at once when it is interrupted', async () => {
    const running = spawn(
      node,
      program(`await run(many(100000), { threads: 2, onProgress: () => console.log('one') })`),
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    await new Promise((resolve) => running.stdout.once('data', resolve))
    const gone = new Promise((resolve) => running.once('exit', (_, signal) => resolve(signal)))
    running.kill('SIGINT')
    expect(await gone).toBe('SIGINT')
  })
})
