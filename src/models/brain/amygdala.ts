import type { ModelSource } from '../../language/model.ts'
import { illustrative } from '../assumed.ts'

/**
 * The grey matter of the amygdala shrinks within weeks of an opioid signal, by medicine as by use, and takes months to come back.
 *
 * Cortex follows a lasting surplus of dopamine (see structure); tablets for pain hardly raise that, and yet change the amygdala.
 * It acts on nothing.
 *
 * Measured in  people (a month of morphine for pain, and scans 4.7 months later)
 * Leaves out   regions that grow meanwhile (hypothalamus, parts of the cingulate); what a change of volume is made of
 */
const amygdala: ModelSource = {
  id: 'amygdala',
  title: 'Grey matter of the amygdala',
  source: { cites: 'Allostat', where: 'docs/decisions/0026-cortisol-sleep-structure.md' },
  leavesOut: ['regions that grow under opioids', 'what a change of volume is made of', 'left and right'],
  inputs: {
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
    'receptor.restSignal': { unit: '1', is: 'the same at rest, by the body’s own opioids' },
  },
  parameters: {
    'amygdala.depth': illustrative(
      0.12,
      '1',
      'share of its volume that a lasting full signal could take away',
      'what a month of morphine did was still there at 4.7 months (neuro.csv PFC009); no percentage could be read',
      [0, 1],
    ),
    'amygdala.buildTime': illustrative(
      20,
      'day',
      'time constant of the loss at a full signal',
      'a month of tablets is enough, more so at higher doses (Younger 2011)',
      [1, 1000],
    ),
    'amygdala.recoveryTime': illustrative(
      150,
      'day',
      'time constant of its return',
      'there at 4.7 months (neuro.csv PFC009)',
      [5, 3000],
    ),
  },
  states: {
    'amygdala.lost': {
      unit: '1',
      start: 0,
      is: 'share of the amygdala’s grey matter that is lost',
      within: [0, 1],
      scale: 0.01,
    },
  },
  quantities: { 'structure.amygdala': { unit: '1', is: 'grey matter of the amygdala against baseline' } },
  equations: `
    amygdala.driven = max(0, receptor.signal - receptor.restSignal)
    amygdala.lost' = amygdala.driven * (amygdala.depth - amygdala.lost) / amygdala.buildTime - amygdala.lost / amygdala.recoveryTime
    structure.amygdala = 1 - amygdala.lost
  `,
}

export default amygdala
