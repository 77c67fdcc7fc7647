import type { ModelSource } from '../../language/model.ts'
import { fitted } from '../fitted.ts'
import { signalState } from './signal-state.ts'

/**
 * Heaviness follows the signal with a delay, so it comes after the high and outlasts it; people get used to it within days.
 *
 * Measured in  people with cancer (how many are sleepy)
 * Leaves out   sleep itself, time of day
 */
const sedation: ModelSource = {
  id: 'sedation',
  title: 'Heaviness and sleepiness',
  source: { cites: 'Allostat', where: 'each number names its own source; docs/decisions/0011-effects.md' },
  leavesOut: ['sleep and time of day', 'which sedative it is'],
  inputs: {
    'receptor.above': { unit: '1', is: 'what outside ligands add to the drive at rest' },
    'life.sedative': { unit: '1', is: 'strength of a sedative taken with it, 0 to 1' },
  },
  parameters: {
    'sedation.delay': {
      value: 30,
      unit: 'min',
      is: 'time constant in which it follows the signal',
      assumed: 'it comes after the high and outlasts it',
      within: [0.1, 1000],
    },
    'sedation.halfSignal': {
      ...fitted('sedation.halfSignal', {
        value: 0.7,
        unit: '1',
        assumed: 'nearly half are sleepy after usual doses into muscle (Kaiko 1981)',
      }),
      is: 'delayed signal of half of the deepest sedation',
      within: [0.05, 2],
    },
    'sedation.steepness': {
      value: 2.5,
      unit: '1',
      is: 'steepness on the signal',
      assumed: 'its author’s judgement',
      plausible: [1, 4],
      within: [0.2, 20],
    },
    'sedation.fading': {
      value: 3,
      unit: 'day',
      is: 'time constant in which people get used to it',
      assumed: 'days, as for nausea',
      within: [0.1, 100],
    },
    'sedation.tolerance': {
      value: 3,
      unit: '1',
      is: 'how many times weaker it is after full adaptation, less one',
      assumed: 'less than for nausea',
      within: [0, 1000],
    },
  },
  states: {
    'sedation.signal': signalState('the signal as sedation follows it'),
    'sedation.adapted': signalState('signal to which wakefulness has adapted'),
  },
  quantities: { 'sedation.level': { unit: '1', is: 'heaviness and sleepiness, 0 to 1' } },
  equations: `
    sedation.signal' = (receptor.above - sedation.signal) / sedation.delay
    sedation.adapted' = (sedation.signal - sedation.adapted) / sedation.fading
    sedation.byOpioid = hill(sedation.signal, sedation.halfSignal, sedation.steepness) / (1 + sedation.tolerance * sedation.adapted)
    sedation.level = 1 - (1 - sedation.byOpioid) * (1 - life.sedative)
  `,
}

export default sedation
