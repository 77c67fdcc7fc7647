import type { ModelSource } from '../../language/model.ts'
import { fitted } from '../fitted.ts'
import { shifted } from '../receptor/tolerance.ts'

/**
 * The rated high follows the signal and, more strongly, how fast it rises: the same exposure that comes slowly is felt far less.
 *
 * What is felt for days becomes usual and is no high any more. The rise is what the feeling is ahead of its own recent past, a state that follows it within minutes.
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
    'high.halfSignal': {
      ...fitted('high.halfSignal', {
        value: 0.65,
        unit: '1',
        assumed:
          'small signals are hardly felt: nine tenths of the receptors blocked leave next to nothing of a usual dose',
        plausible: [0.4, 0.8],
      }),
      is: 'signal that is felt half as strongly as the strongest',
      within: [0.05, 0.95],
    },
    'high.steepness': {
      ...fitted('high.steepness', {
        value: 4,
        unit: '1',
        assumed: 'ratings rise from little to most over about one order of magnitude of dose',
        plausible: [2, 6],
      }),
      is: 'steepness of what is felt on the signal',
      within: [0.2, 20],
    },
    'high.lasting': {
      ...fitted('high.lasting', {
        value: 0.35,
        unit: '1',
        assumed: 'the same exposure by mouth is felt far less than into a vein',
        plausible: [0.2, 0.6],
      }),
      is: 'share of the strongest rating that the signal itself makes; the rest is for its rise',
      within: [0, 1],
    },
    'high.usualTime': {
      value: 36,
      unit: 'h',
      is: 'time constant in which a lasting feeling becomes the usual one',
      assumed: 'people on a steady dose of methadone feel normal after some days',
      plausible: [12, 96],
      within: [1, 2000],
    },
    'high.adaptTime': {
      value: 12,
      unit: 'min',
      is: 'time constant in which a new feeling is no longer new',
      assumed: 'a rush lasts from under a minute to a few minutes, the high after it for an hour or more',
      within: [0.1, 600],
    },
  },
  states: {
    'high.usual': { unit: '1', start: 0, is: 'what was felt in the last days', within: [0, 1], scale: 0.1 },
    'high.recent': { unit: '1', start: 0, is: 'what was felt in the last minutes', within: [0, 1], scale: 0.1 },
  },
  quantities: { 'high.level': { unit: '1', is: 'rated high, 0 to 100' } },
  equations: `
    high.atRest = hill(${shifted('receptor.restSignal', 'tolerance.euphoriaFold')}, high.halfSignal, high.steepness)
    high.felt = max(0, hill(${shifted('receptor.signal', 'tolerance.euphoriaFold')}, high.halfSignal, high.steepness) - high.atRest)
    high.recent' = (high.felt - high.recent) / high.adaptTime
    high.usual' = (high.felt - high.usual) / high.usualTime
    high.level = 100 * (high.lasting * max(0, high.felt - high.usual) + (1 - high.lasting) * max(0, high.felt - high.recent))
  `,
}

export default high
