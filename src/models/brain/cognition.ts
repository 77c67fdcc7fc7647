import type { ModelSource } from '../../language/model.ts'
import { illustrative } from '../assumed.ts'

/**
 * Thinking, memory and movement against baseline: they follow control, structure and the transporters of dopamine, and suffer under
 * sedation and withdrawal.
 *
 * Measured in  people (small to medium differences over 61 studies); sizes illustrative
 * Leaves out   single tests; schooling, injuries, lack of oxygen
 */
const cognition: ModelSource = {
  id: 'cognition',
  title: 'Thinking, memory and movement',
  source: { cites: 'Allostat', where: 'docs/decisions/0025-balance-mood-craving.md' },
  leavesOut: ['single tests', 'schooling, head injuries, lack of oxygen'],
  inputs: {
    'control.prefrontal': { unit: '1', is: 'prefrontal control against that of an adult at rest' },
    'structure.grey': { unit: '1', is: 'grey matter against baseline' },
    'structure.white': { unit: '1', is: 'white matter against baseline' },
    'reward.transporter': { unit: '1', is: 'availability of dopamine transporters against baseline' },
    'sedation.level': { unit: '1', is: 'heaviness and sleepiness, 0 to 1' },
    'withdrawal.symptoms': { unit: '1', is: 'symptoms before they are rated' },
  },
  parameters: {
    'cognition.executiveByControl': illustrative(0.5, '1', 'share of a loss of control that tasks show', '', [0, 5]),
    'cognition.bySedation': illustrative(0.4, '1', 'loss under full sedation', '', [0, 1]),
    'cognition.bySymptoms': illustrative(0.2, '1', 'loss by withdrawal', '', [0, 5]),
    'cognition.memoryByGrey': illustrative(2, '1', 'loss of memory over that of grey matter', '', [0, 20]),
    'cognition.motorByWhite': illustrative(1, '1', 'loss of movement over that of white matter', '', [0, 20]),
    'cognition.motorByTransporter': illustrative(0.15, '1', 'loss of movement with all transporters', '', [0, 5]),
  },
  quantities: {
    'cognition.executive': { unit: '1', is: 'executive function against baseline' },
    'cognition.memory': { unit: '1', is: 'memory against baseline' },
    'cognition.motor': { unit: '1', is: 'movement against baseline' },
  },
  equations: `
    cognition.awake = 1 - cognition.bySedation * sedation.level
    cognition.executive = max(0, 1 - cognition.executiveByControl * (1 - control.prefrontal)
      - cognition.bySymptoms * withdrawal.symptoms) * cognition.awake
    cognition.memory = max(0, 1 - cognition.memoryByGrey * (1 - structure.grey) - cognition.bySymptoms * withdrawal.symptoms)
      * cognition.awake
    cognition.motor = max(0, 1 - cognition.motorByWhite * (1 - structure.white)
      - cognition.motorByTransporter * (1 - reward.transporter)) * cognition.awake
  `,
}

export default cognition
