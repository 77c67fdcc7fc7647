import { describe, expect, it } from 'vitest'
import { needsShare } from './report/people-share.ts'
import { runByHand, scenarioByHand } from './testing/hand-person.ts'

/** Deadly in this model: ventilation goes from 6 to 6 / (1 + 100/10) = 0.55 L/min, and 1 L/min is the least. */
const DEADLY = 'duration: 10 h\ngive: [{ substance: tracer, route: iv, dose: 100 mg, at: 1 h }]\n'
const arrests = (result: Awaited<ReturnType<typeof runByHand>>) =>
  result.people[0]!.events.filter(({ event }) => event === 'breathing.arrest').length

describe('an event that a run need not watch', () => {
  it('is left out with all that only it needs, and one warning says so', async () => {
    const result = await runByHand(`${DEADLY}record: { every: 5 h, columns: { level: tolerance.level } }\n`)
    expect(result.statesComputed).toEqual(['tracer.central', 'tolerance.level'])
    expect(result.eventsWatched).toEqual([])
    expect([...result.people[0]!.times]).toEqual([0, 5, 10])
    expect(result.warnings).toEqual([
      'breathing is not computed in this run, so nobody can have breathing.arrest (breathing has stopped) in it: to have it, record breathing.ventilation, or ask for `time of breathing.arrest` in `summarise`',
    ])
  })

  it.each([
    ['a recorded column', 'record: { every: 5 h, columns: { v: breathing.ventilation } }'],
    ['a summary of what it looks at', 'summarise: [minimum of breathing.ventilation]'],
    ['the time of it', 'summarise: [time of breathing.arrest in h]'],
    ['the share of people with it', 'summarise: [share of people with breathing.arrest]'],
  ])('is watched for %s', async (_, line) => {
    const result = await runByHand(`${DEADLY}${line}\n`)
    expect(result.statesComputed).toEqual(['tracer.central', 'breathing.ventilation'])
    expect(arrests(result)).toBe(1)
    expect(result.warnings).toEqual([])
  })

  it('is watched for the condition of a dose', async () => {
    const result = await runByHand(`duration: 10 h
give:
  - { substance: tracer, route: iv, dose: 100 mg, at: 1 h }
  - { substance: tracer, route: iv, dose: 1 mg, when: breathing.ventilation < 10 % of rest }
`)
    expect(arrests(result)).toBe(1)
  })

  it('is watched where what it looks at is held, which costs nothing', async () => {
    const result = await runByHand(`${DEADLY}hold: { breathing.ventilation: 5 }\n`)
    expect(result.eventsWatched).toEqual(['breathing.arrest'])
    expect(arrests(result)).toBe(0)
  })

  it('is always watched where the model does not say so', async () => {
    const result = await runByHand(DEADLY, (model) => model.replace(', whenComputed: true', ''))
    expect(arrests(result)).toBe(1)
  })

  it('makes no run of one person an overdose that has to stand beside many', () => {
    const scenario = scenarioByHand(DEADLY)
    expect(needsShare(scenario)).toBe(true)
    expect(needsShare(scenario, { eventsWatched: [] })).toBe(false)
  })
})
