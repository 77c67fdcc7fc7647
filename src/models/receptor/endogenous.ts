import type { ModelSource } from '../../language/model.ts'

/**
 * The body makes opioids of its own; they hold a few receptors at rest and compete with what is given.
 *
 * Measured in  people (β-endorphin in spinal fluid), with results that contradict each other
 * Leaves out   the many substances, places and receptors behind one word
 */
const endogenous: ModelSource = {
  id: 'endogenous',
  title: 'The body’s own opioids',
  source: { cites: 'Allostat', where: 'docs/decisions/0008-receptor.md' },
  leavesOut: ['the many substances and places behind one word', 'release by pain, stress or exercise'],
  inputs: { 'tolerance.slow': { unit: '1', is: 'tolerance that comes and goes in weeks' } },
  parameters: {
    'endogenous.loss': {
      value: 0,
      unit: '1',
      is: 'share of the tone that long use takes away',
      assumed:
        'evidence in people is contradictory (low in treatment and without drugs alike, a dip and a rebound after stopping): none by default',
      plausible: [0, 0.5],
      within: [0, 1],
    },
  },
  quantities: { 'endogenous.tone': { unit: '1', is: 'the body’s own opioids against baseline' } },
  equations: `
    endogenous.tone = 1 - endogenous.loss * tolerance.slow
  `,
}

export default endogenous
