import type { ModelSource } from '../../language/model.ts'
import { signalState } from './signal-state.ts'

/**
 * The signal makes sick where it is new; within a week or so of steady use it hardly does.
 *
 * Measured in  people after operations and volunteers (how many); days of fading from clinical texts
 * Leaves out   movement, which makes it worse; the gut; other emetic substances
 */
const nausea: ModelSource = {
  id: 'nausea',
  title: 'Nausea and vomiting',
  source: { cites: 'Allostat', where: 'each number names its own source; docs/decisions/0011-effects.md' },
  leavesOut: ['movement', 'the slow gut', 'who is prone to it'],
  inputs: { 'receptor.above': { unit: '1', is: 'what outside ligands add to the drive at rest' } },
  parameters: {
    'nausea.halfSignal': {
      value: 0.75,
      unit: '1',
      is: 'signal of half of the worst nausea',
      assumed:
        'half of volunteers feel it after usual doses, and 22 to 23 of 100 people with cancer in the first two days of opioids (Okamoto 2010, doi 10.5055/jom.2010.0041: slow morphine; Ogawa 2021)',
      within: [0.05, 2],
    },
    'nausea.steepness': {
      value: 2,
      unit: '1',
      is: 'steepness of nausea on the signal',
      assumed: 'its author’s judgement',
      plausible: [1, 4],
      within: [0.2, 20],
    },
    'nausea.fading': {
      value: 10,
      unit: 'day',
      is: 'time constant in which the brain gets used to it',
      assumed:
        'it abates within three to seven days at a steady dose (Weissman, Fast Facts 25 of the Palliative Care Network of Wisconsin): with what is left after full adaptation a quarter is left after five days',
      plausible: [6, 15],
      within: [0.1, 100],
    },
    'nausea.tolerance': {
      value: 12,
      unit: '1',
      is: 'how many times weaker it is after full adaptation, less one',
      assumed: 'next to nothing is left after ten days',
      within: [0, 1000],
    },
    'vomiting.rate': {
      value: 0.6,
      unit: '1/h',
      is: 'chance rate of vomiting at the worst nausea',
      assumed: 'about a fifth of patients vomit in the hours after an operation',
      within: [0, 20],
    },
  },
  states: {
    'nausea.adapted': signalState('signal to which the vomiting centre has adapted'),
  },
  quantities: {
    'nausea.level': { unit: '1', is: 'nausea, 0 to 1' },
    'vomiting.hazard': { unit: '1/h', is: 'chance rate of vomiting' },
  },
  equations: `
    nausea.adapted' = (receptor.above - nausea.adapted) / nausea.fading
    nausea.level = hill(receptor.above, nausea.halfSignal, nausea.steepness) / (1 + nausea.tolerance * nausea.adapted)
    vomiting.hazard = vomiting.rate * nausea.level^2
  `,
}

export default nausea
