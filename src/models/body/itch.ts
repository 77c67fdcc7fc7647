import type { ModelSource } from '../../language/model.ts'

/**
 * The signal makes the skin itch, at doses that relieve pain already; an antagonist ends it.
 *
 * Measured in  people after operations (how many); no course over time was found
 * Leaves out   histamine, which morphine frees in the skin
 */
const itch: ModelSource = {
  id: 'itch',
  title: 'Itch',
  source: { cites: 'Allostat', where: 'docs/decisions/0011-effects.md' },
  leavesOut: ['histamine freed in the skin', 'tolerance: no number was found'],
  inputs: { 'receptor.above': { unit: '1', is: 'what outside ligands add to the drive at rest' } },
  parameters: {
    'itch.halfSignal': {
      value: 0.6,
      unit: '1',
      is: 'signal of half of the worst itch',
      assumed: 'illustrative: present at doses that relieve pain',
      within: [0.05, 2],
    },
    'itch.steepness': {
      value: 2,
      unit: '1',
      is: 'steepness on the signal',
      assumed: 'illustrative',
      within: [0.2, 20],
    },
  },
  quantities: { 'itch.level': { unit: '1', is: 'itch, 0 to 1' } },
  equations: `
    itch.level = hill(receptor.above, itch.halfSignal, itch.steepness)
  `,
}

export default itch
