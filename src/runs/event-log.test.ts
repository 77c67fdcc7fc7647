import { describe, expect, it } from 'vitest'
import { runByHand } from './testing/hand-person.ts'

/** The person by hand, with a way in that waits half an hour. */
const slow = (model: string) =>
  model
    .replace('  tracer.k:', '  tracer.wait: { value: 30, unit: min, is: wait, assumed: example }\n  tracer.k:')
    .replace(
      '  - { substance: tracer, route: iv',
      '  - { substance: tracer, route: sublingual, target: tracer.central, lag: tracer.wait }\n  - { substance: tracer, route: iv',
    )
const logOf = async (body: string) =>
  (await runByHand(body, slow)).people[0]!.events.map(({ time, detail }) => [time, detail])

describe('the event log', () => {
  it('tells of a dose when it is given, and of all things in order of time', async () => {
    const log = await logOf(`duration: 2 h
give:
  - { substance: tracer, route: sublingual, dose: 4 mg, at: 1 h }
  - { substance: tracer, route: iv, dose: 1 mg, at: 1.25 h }
life: [{ pain: 7, at: 1.1 h }]
`)
    expect(log).toEqual([
      [1, 'tracer sublingual 4 mg'],
      [1.1, 'pain 7'],
      [1.25, 'tracer iv 1 mg'],
    ])
  })

  it('tells so of a dose that waits for a condition', async () => {
    const log = await logOf(`duration: 20 h
give:
  - { substance: tracer, route: iv, dose: 20 mg, at: 0 h }
  - { substance: tracer, route: sublingual, dose: 4 mg, when: breathing.goal > 3 L/min, after: 1 h }
`)
    const dose = log.find(([, detail]) => detail === 'tracer sublingual 4 mg')!
    // At time 0 the goal is above: the condition is true already, the first dose comes an hour later.
    expect(dose[0]).toBeCloseTo(1, 9)
  })

  it('tells of what is still on its way at the end, but of nothing that the run does not reach', async () => {
    const log = await logOf(`duration: 2 h
give:
  - { substance: tracer, route: sublingual, dose: 4 mg, at: 1.8 h }
  - { substance: tracer, route: sublingual, dose: 3 mg, at: 2 h }
`)
    expect(log).toEqual([[1.8, 'tracer sublingual 4 mg']])
  })

  it('moves no dose', async () => {
    const result = await runByHand(
      `duration: 2 h
give: [{ substance: tracer, route: sublingual, dose: 4 mg, at: 1 h }]
summarise: [value of tracer.central in mg at 1.4 h, value of tracer.central in mg at 2 h]
`,
      slow,
    )
    const [before, arrived] = result.people[0]!.summaries
    expect(before).toBe(0)
    expect(arrived! / (4 * Math.exp(-0.05)) - 1).toBeCloseTo(0, 5)
  })
})
