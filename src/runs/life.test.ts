import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { columnOf, runByHand } from './testing/hand-person.ts'

const lifeOf = (...items: string[]) => `life:\n${items.map((item) => `  - ${item}\n`).join('')}`
/** What pain comes to over 10 h; at rest it is 1. The rest run before time 0 (10 h) leaves 10 in the sum. */
async function painOver10h(...items: string[]): Promise<number> {
  const result = await runByHand(`duration: 10 h\n${lifeOf(...items)}summarise: [end of pain.felt in h]\n`)
  return result.people[0]!.summaries[0]! - 10
}

describe('what happens in a life', () => {
  it('sets its variable for a while, and is told where it begins and ends', async () => {
    const result = await runByHand(`duration: 10 h
${lifeOf('{ pain: 7, at: 2 h, for: 3 h }')}record: { every: 1 h, columns: { pain: pain.given } }
summarise: [area of pain.given in h, mean of pain.given between 2 h and 5 h]
`)
    // 1 for 7 h, 7 for 3 h. A row at the instant of a change shows the state just before it.
    expect(result.people[0]!.summaries[0]).toBeCloseTo(28, 9)
    expect(result.people[0]!.summaries[1]).toBeCloseTo(7, 9)
    expect(columnOf(result, 'pain')).toEqual([1, 1, 1, 7, 7, 7, 1, 1, 1, 1, 1])
    expect(result.people[0]!.events.map(({ time, event, detail }) => [time, event, detail])).toEqual([
      [2, 'life', 'pain 7'],
      [5, 'life', 'pain 7 ends'],
    ])
  })

  it('lasts to the end where it says nothing else, and may begin at once', async () => {
    expect(await painOver10h('{ pain: 4, at: 0 h }')).toBeCloseTo(40, 9)
  })

  it('comes again as often as it says', async () => {
    const item = '{ pain: 3, at: 1 h, for: 30 min, repeat: { every: 2 h, times: 4 } }'
    expect(await painOver10h(item)).toBeCloseTo(8 + 6, 9)
  })

  it('of pains at once the greatest counts: a small one takes nothing from it', async () => {
    expect(await painOver10h('{ pain: 8, at: 1 h, for: 4 h }', '{ pain: 2, at: 2 h, for: 5 h }')).toBeCloseTo(
      4 + 32 + 4,
      9,
    )
    // Less than at rest is less: the value at rest does not count beside it.
    expect(await painOver10h('{ pain: 0, at: 1 h, for: 4 h }')).toBeCloseTo(6, 9)
  })

  it('of oxygen, rescue breathing and places the one that began last counts', async () => {
    const result = await runByHand(`duration: 6 h
${lifeOf(
  '{ oxygen: 100 %, at: 0 h, for: 5 h }',
  '{ oxygen: 40 %, at: 1 h, for: 2 h }',
  '{ rescue-breathing: on, at: 0 h }',
  '{ rescue-breathing: off, at: 2 h, for: 1 h }',
  '{ setting: residential, at: 1 h, for: 4 h }',
  '{ setting: community, at: 3 h, for: 1 h }',
  '{ lesion: prefrontal, size: 0.3, at: 2 h }',
)}record: { every: 1 h, columns: { oxygen: air.oxygen in %, breaths: rescue.breaths, place: place.supervised, lesion: lesion.prefrontal } }
`)
    expect(columnOf(result, 'oxygen')).toEqual([21, 100, 40, 40, 100, 100, 21])
    expect(columnOf(result, 'breaths')).toEqual([0, 5, 5, 0, 5, 5, 5])
    expect(columnOf(result, 'place')).toEqual([0, 0, 1, 1, 0, 1, 0])
    expect(columnOf(result, 'lesion')).toEqual([0, 0, 0, 0.3, 0.3, 0.3, 0.3])
    expect(result.people[0]!.events.slice(0, 5).map(({ detail }) => detail)).toEqual([
      'oxygen 100 %',
      'rescue-breathing on',
      'oxygen 40 %',
      'setting residential',
      'rescue-breathing off',
    ])
    expect(result.people[0]!.events.map(({ detail }) => detail)).toContain('lesion prefrontal, size 0.3')
  })

  it('can wait for a condition', async () => {
    const result = await runByHand(`duration: 20 h
give: [{ substance: tracer, route: iv, dose: 10 mg, over: 2 h, at: 0 h }]
${lifeOf('{ pain: 5, when: tracer.central < 2 mg, after: 1 h, for: 2 h }')}summarise: [end of pain.felt in h]
`)
    // At 0 the tracer is below 2 mg already: the pain lasts from 1 h to 3 h.
    expect(result.people[0]!.summaries[0]! - 10).toBeCloseTo(18 + 10, 9)
    expect(result.people[0]!.events.map(({ event, time }) => [event, time])).toEqual([
      ['threshold', 0],
      ['dose', 0],
      ['life', 1],
      ['life', 3],
    ])
  })

  it('that leaves no trace is a warning', async () => {
    const result = await runByHand(`duration: 5 h
${lifeOf('{ pain: 5, at: 1 h, for: 1 h }', '{ oxygen: 50 %, at: 5 h }')}record: { every: 1 h, columns: { v: breathing.ventilation } }
`)
    expect(result.warnings).toEqual([
      'does not happen, because the run ends before: oxygen 50 % (line 7)',
      'changes nothing that this run computes: pain 5 (line 6)',
    ])
    const used = await runByHand(
      `duration: 5 h\n${lifeOf('{ pain: 5, at: 1 h }')}record: { every: 1 h, columns: { felt: pain.felt } }\n`,
    )
    expect(used.warnings.filter((warning) => warning.includes('pain 5'))).toEqual([])
  })

  it('and doses that wait for what never comes are a warning', async () => {
    // One compartment: 20 mg leave ventilation at 6/(1 + 20/10) = 2 L/min, 1 mg at 5.45.
    const body = (dose: string) => `duration: 5 h
give:
  - { substance: tracer, route: iv, dose: ${dose}, at: 1 h }
  - { substance: tracer, route: iv, dose: 1 mg, when: breathing.ventilation < 4 L/min }
${lifeOf('{ rescue-breathing: on, when: breathing.ventilation < 4 L/min, for: 1 h }')}record: { every: 1 h, columns: { v: breathing.total } }
`
    const told = async (dose: string) =>
      (await runByHand(body(dose))).people[0]!.warnings.filter((each) => each.includes('did not come true'))
    expect(await told('20 mg')).toEqual([])
    expect(await told('1 mg')).toEqual([
      'did not come true, so what waits for it did not happen: breathing.ventilation < 4 L/min (line 7)',
      'did not come true, so what waits for it did not happen: breathing.ventilation < 4 L/min (line 9)',
    ])
  })

  it('gives the same bits for any rows', async () => {
    const body = (every: string) =>
      `duration: 10 h\n${lifeOf('{ pain: 7, at: 2 h, for: 3 h }')}record: { every: ${every}, columns: { felt: pain.felt } }\n`
    const [fine, coarse] = [await runByHand(body('1 h')), await runByHand(body('5 h'))]
    expect(columnOf(coarse, 'felt')).toEqual(columnOf(fine, 'felt').filter((_, row) => row % 5 === 0))
  })

  it.each([
    ['a word that the model does not take', '{ stress: 0.5, at: 0 h }', /`stress`/, /`pain`.*`oxygen`/],
    ['a name that it does not know', '{ setting: prison, at: 0 h }', /prison/, /`community` or `residential`/],
    ['a region that it does not know', '{ lesion: amygdala, size: 0.3, at: 0 h }', /amygdala/, /`prefrontal`/],
    ['oxygen outside its range', '{ oxygen: 5 %, at: 0 h }', /5 %/, /from 10 to 100 %/],
    ['a repeat without an end of each', '{ pain: 5, at: 0 h, repeat: { every: 1 h, times: 3 } }', /repeat/, /`for`/],
  ])('%s is refused at its line', async (_, item, found, expected) => {
    const attempt = async () => runByHand(`duration: 1 h\n${lifeOf(item)}`)
    const error = await attempt().catch((problem: unknown) => problem)
    expect(error).toBeInstanceOf(InputError)
    const { problem } = error as InputError
    expect(problem.place).toMatchObject({ file: 'test.yaml', line: 6 })
    expect(problem.found).toMatch(found)
    expect(problem.expected).toMatch(expected)
  })
})
