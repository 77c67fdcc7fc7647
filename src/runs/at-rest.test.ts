import { describe, expect, it } from 'vitest'
import { below, minus, negative, plus, times, tinyModel } from '../compiler/testing.ts'
import { statesAtRest } from './at-rest.ts'

/** A drug binds and makes tolerance; both act on a loop of drive and gas, which a heart and mood follow. */
const model = tinyModel({
  states: {
    drug: { start: 0, rate: negative('drug') },
    bound: { start: 0, rate: minus('drug', 'bound') },
    tolerance: { start: 0, rate: minus('bound', 'tolerance') },
    drive: { start: 1, rate: minus('gas', 'effect') },
    gas: { start: 1, rate: minus('ventilation', 'gas') },
    heart: { start: 1, rate: times('heart', 'gas') },
    mood: { start: 1, rate: minus('gas', 'mood') },
  },
  quantities: { effect: minus('bound', 'tolerance'), ventilation: plus('drive', 'effect') },
  events: [
    { id: 'apnoea', when: below('ventilation', 0.1), whenComputed: true },
    { id: 'arrest', when: below('heart', 0.1), whenComputed: true },
    { id: 'used', when: below('tolerance', 0.1) },
  ],
})
const all = model.states.map(({ id }) => id)
const atRest = (watched: string[], held: string[] = []) => [...statesAtRest(model, all, watched, new Set(held))].sort()

describe('what stays at rest before time 0', () => {
  it('is the loop that an event looks at, not what leads into it', () => {
    expect(atRest(['apnoea'])).toEqual(['drive', 'gas'])
  })
  it('is what the event looks at alone, where nothing answers it', () => {
    expect(atRest(['arrest'])).toEqual(['heart'])
    expect(atRest(['apnoea', 'arrest'])).toEqual(['drive', 'gas', 'heart'])
  })
  it('is nothing for events that are always watched, or not at all', () => {
    expect(atRest(['used'])).toEqual([])
    expect(atRest([])).toEqual([])
  })
  it('does not look through what is held', () => {
    expect(atRest(['apnoea'], ['ventilation'])).toEqual([])
  })
})
