import type { ModelSource, StateSource } from '../../language/model.ts'
import { assumed, illustrative } from '../assumed.ts'

const loss = (is: string): StateSource => ({ unit: '1', start: 0, is, within: [0, 1], scale: 0.01 })

/**
 * Grey and white matter look a little smaller under long use; most of it is back within a month of stopping, so it is no loss of cells.
 *
 * Measured in  people (differences between groups; no percentage could be read)
 * Leaves out   regions; what was there before any use
 */
const structure: ModelSource = {
  id: 'structure',
  title: 'Grey and white matter',
  source: { cites: 'Allostat', where: 'docs/decisions/0024-reward-stress-control.md' },
  leavesOut: ['regions: some recover and some do not', 'differences from before any use', 'harm by lack of oxygen'],
  inputs: { 'reward.load': { unit: '1', is: 'surplus of dopamine over the last days and weeks' } },
  parameters: {
    'structure.greyFast': illustrative(
      0.06,
      '1',
      'grey matter lost for a while to a lasting surplus',
      'a few percent',
      [0, 1],
    ),
    'structure.greySlow': illustrative(
      0.02,
      '1',
      'grey matter lost for months',
      'smaller than what comes back at once',
      [0, 1],
    ),
    'structure.whiteFast': illustrative(0.05, '1', 'white matter lost for a while', '', [0, 1]),
    'structure.whiteSlow': illustrative(0.015, '1', 'white matter lost for months', '', [0, 1]),
    'structure.fastTime': assumed(
      8,
      'day',
      'time constant of what comes back at once',
      'differences found at 3 days of abstinence are gone at one month (neuro.csv PFC001 to PFC004), which leaves a few time constants',
      { plausible: [5, 14], within: [0.5, 100] },
    ),
    'structure.slowTime': assumed(
      150,
      'day',
      'time constant of what comes back in months',
      'changes after a month of morphine were still there at 4.7 months (neuro.csv PFC009), frontal ones no more after three years',
      { plausible: [80, 300], within: [5, 3000] },
    ),
  },
  states: {
    'structure.greyPassing': loss('grey matter lost for a while'),
    'structure.greyLasting': loss('grey matter lost for months'),
    'structure.whitePassing': loss('white matter lost for a while'),
    'structure.whiteLasting': loss('white matter lost for months'),
  },
  quantities: {
    'structure.grey': { unit: '1', is: 'grey matter against baseline' },
    'structure.white': { unit: '1', is: 'white matter against baseline' },
  },
  equations: `
    structure.greyPassing' = (structure.greyFast * min(1, reward.load) - structure.greyPassing) / structure.fastTime
    structure.greyLasting' = (structure.greySlow * min(1, reward.load) - structure.greyLasting) / structure.slowTime
    structure.whitePassing' = (structure.whiteFast * min(1, reward.load) - structure.whitePassing) / structure.fastTime
    structure.whiteLasting' = (structure.whiteSlow * min(1, reward.load) - structure.whiteLasting) / structure.slowTime
    structure.grey = 1 - structure.greyPassing - structure.greyLasting
    structure.white = 1 - structure.whitePassing - structure.whiteLasting
  `,
}

export default structure
