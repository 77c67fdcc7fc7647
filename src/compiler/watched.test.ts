import { describe, expect, it } from 'vitest'
import { above, below, minus, negative, times, tinyModel } from './testing.ts'
import { eventsToWatch } from './watched.ts'

/** A drug slows breathing; after a lack of air something is marked, which mood depends on. */
const model = tinyModel({
  parameters: { k: 1 },
  discrete: { marked: 0 },
  states: {
    drug: { start: 1, rate: negative(times('k', 'drug')) },
    breath: { start: 1, rate: minus('drug', 'breath') },
    mood: { start: 1, rate: minus('marked', 'mood') },
  },
  events: [
    { id: 'used', when: above('drug', 2) },
    { id: 'stopped', when: below('breath', 0.1), ends: true, whenComputed: true },
    { id: 'lack', when: below('breath', 0.5), set: [{ id: 'marked', value: 1 }], whenComputed: true },
    { id: 'late', when: above('marked', 0), whenComputed: true },
  ],
})
const watched = (outputs: string[], asked: string[] = []) =>
  eventsToWatch(model, { outputs, dosed: ['drug'] }, new Set(asked))

describe('events to watch', () => {
  it('are those that the model always watches; not one that only what others set would make true', () => {
    expect(watched(['drug'])).toEqual(['used'])
  })
  it('are all whose states are computed', () => {
    expect(watched(['breath'])).toEqual(['used', 'stopped', 'lack', 'late'])
  })
  it('are those asked for, and then others that look at the same', () => {
    expect(watched([], ['stopped'])).toEqual(['used', 'stopped', 'lack', 'late'])
  })
  it('are those that change what is computed, since leaving them out would change what is shown', () => {
    expect(watched(['mood'])).toEqual(['used', 'stopped', 'lack', 'late'])
  })
})
