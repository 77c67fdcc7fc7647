import type { ModelSource } from '../../language/model.ts'
import { shifted } from '../receptor/tolerance.ts'

/**
 * The rated high follows the signal and, more strongly, how fast it rises: the same exposure that comes slowly is felt far less.
 *
 * The rise is what the signal is ahead of its own recent past, a state that follows it within minutes.
 *
 * Measured in  people who use opioids (ratings of liking and high after doses into a vein)
 * Leaves out   setting, expectation, mood; seconds of the first rush
 */
const high: ModelSource = {
  id: 'high',
  title: 'Rated high, and the rush of a fast rise',
  source: { cites: 'Allostat', where: 'each number names its own source; docs/decisions/0011-effects.md' },
  leavesOut: ['setting, expectation and mood', 'the seconds of a rush'],
  inputs: {
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
    'receptor.restSignal': { unit: '1', is: 'the same at rest, in a person new to opioids' },
    'tolerance.euphoriaFold': { unit: '1', is: 'shift of the rated high beyond the uncoupling' },
  },
  parameters: {
    'high.adaptTime': {
      value: 12,
      unit: 'min',
      is: 'time constant in which a new signal is no longer new',
      assumed: 'a rush lasts from under a minute to a few minutes, the high after it for an hour or more',
      within: [0.1, 600],
    },
    'high.level0': {
      value: 0.9,
      unit: '1',
      is: 'weight of the signal',
      assumed: 'about half of the largest rating without a rush',
      within: [0, 20],
    },
    'high.rush': {
      value: 3,
      unit: '1',
      is: 'weight of its rise',
      assumed: 'the same dose by mouth is felt far less than into a vein',
      within: [0, 50],
    },
  },
  states: {
    'high.recent': { unit: '1', start: 0, is: 'the signal of the last minutes', within: [0, 1], scale: 0.1 },
  },
  quantities: { 'high.level': { unit: '1', is: 'rated high, 0 to 100' } },
  equations: `
    high.felt = max(0, ${shifted('receptor.signal', 'tolerance.euphoriaFold')} - ${shifted('receptor.restSignal', 'tolerance.euphoriaFold')})
    high.recent' = (high.felt - high.recent) / high.adaptTime
    high.drive = high.level0 * high.felt^2 + high.rush * max(0, high.felt - high.recent)
    high.level = 100 * high.drive / (1 + high.drive)
  `,
}

export default high
