import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { RunFailure } from './failure.ts'
import { run } from './run.ts'
import { parseScenario } from './scenario.ts'

const MODEL = `allostat-model: 1
id: decay-or-burst
title: A square that outgrows its decay in some people
source: { cites: algebra, where: here }
parameters:
  x.k: { value: 1, unit: 1/h, is: decay rate, assumed: example }
  x.g: { value: 0, unit: 1/h, is: growth rate, assumed: example }
  x.threshold: { value: 0.5, unit: "1", is: half of the start, assumed: example }
states:
  x.y: { unit: "1", start: 1, is: amount }
equations: |
  x.y' = -x.k * x.y + x.g * x.y^2
events:
  x.half: { is: half is gone, when: x.y < x.threshold }
`

/** People of whom those in `burst` have no solution at 2 h: y' = -y + 5 y² from 1 is unbounded at ln(5/4) h. */
const scenario = (people: number, burst: readonly number[] = []) => {
  const rows = Array.from({ length: people }, (_, i) => `p${i + 1},${1 + i / 100},${burst.includes(i + 1) ? 5 : 0}`)
  return parseScenario(
    `allostat: 1
title: Threads
model: ./decay.model.yaml
people: { table: people.csv }
duration: 2 h
record: { every: 30 min, columns: { y: x.y } }
summarise: [end of x.y, time of x.half in min, share of people with x.half]
`,
    {
      file: 'threads.yaml',
      read: (path) => (path.includes('people') ? `person,x.k [1/h],x.g [1/h]\n${rows.join('\n')}\n` : MODEL),
    },
  )
}

describe('people on threads', () => {
  it('are the same to the bit for any number of threads', async () => {
    const [one, two, three] = await Promise.all([1, 2, 3].map((threads) => run(scenario(40), { threads })))
    expect(one!.people.map((each) => each.person)).toEqual(Array.from({ length: 40 }, (_, i) => `p${i + 1}`))
    for (const other of [two!, three!]) {
      expect(other.people).toEqual(one!.people)
      expect(other.overall).toEqual(one!.overall)
    }
    // The shares and a value that can be worked out: y(2 h) = exp(-2 k).
    expect(one!.people[9]!.summaries[0]! / Math.exp(-2 * 1.09)).toBeCloseTo(1, 5)
  })

  it('fail as the first of those who fail, whoever is reached first', async () => {
    for (const threads of [1, 2, 3]) {
      const failure = await run(scenario(40, [37, 23]), { threads }).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(RunFailure)
      expect((failure as RunFailure).facts.person).toBe('p23')
      expect((failure as RunFailure).equation).toContain("x.y' =")
      expect((failure as RunFailure).replay['allostat-replay']).toBe(1)
    }
  })

  it('tell how far they are, and never less than before', async () => {
    const told: number[] = []
    await run(scenario(40), { threads: 2, onProgress: (done) => told.push(done) })
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(40)
  })

  it.each([0, -1, 1.5, 257, Number.NaN])('refuse %d threads', async (threads) => {
    await expect(run(scenario(2), { threads })).rejects.toBeInstanceOf(InputError)
  })
})
