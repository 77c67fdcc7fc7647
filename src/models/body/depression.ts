import type { ModelSource } from '../../language/model.ts'
import { fitted } from '../fitted.ts'
import { shifted } from '../receptor/tolerance.ts'

const NAIVE = 'Mann 2022, published implementation, ventilation control; people new to opioids'
const FITTED = 'fitted once to clinical data; no interval published'

/**
 * The receptor signal weakens the drives to breathe, less as tolerance grows; sedatives that are taken with it weaken them further.
 *
 * The signal enters as in the published model; tolerance, a course here and a switch there, shifts it. At rest, with the body's own
 * opioids alone, the drives are those of the published model at rest.
 *
 * Measured in  healthy volunteers, ventilation under fentanyl
 * Leaves out   pain, noise and touch, which drive breathing; sleep
 */
const depression: ModelSource = {
  id: 'depression',
  title: 'What the receptor signal and sedatives take from the drives to breathe',
  source: {
    doi: '10.1002/cpt.2696',
    where: 'Supplement 1, ventilation control; tolerance: docs/decisions/0009-tolerance.md',
  },
  leavesOut: ['pain, noise and touch, which drive breathing', 'sleep', 'which sedative it is'],
  inputs: {
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
    'receptor.restSignal': { unit: '1', is: 'the same at rest, in a person new to opioids' },
    'tolerance.breathingFold': { unit: '1', is: 'shift of breathing beyond the uncoupling' },
    'life.sedative': { unit: '1', is: 'strength of a sedative taken with it, 0 to 1' },
  },
  parameters: {
    'breathing.P1': {
      ...fitted('breathing.P1', { value: 2.875, unit: '1', from: NAIVE, fixed: FITTED }),
      is: 'exponent of the receptor signal on the chemoreflexes',
      within: [0.05, 20],
    },
    'breathing.P3': {
      ...fitted('breathing.P3', { value: 0.9, unit: '1', from: NAIVE, fixed: FITTED }),
      is: 'exponent of the receptor signal on the wakefulness drive',
      within: [0.05, 20],
    },
    'breathing.sedativeWake': {
      value: 0.8,
      unit: '1',
      is: 'share of the wakefulness drive that the strongest sedative takes',
      assumed: 'anaesthesia takes nearly all of it, a usual dose of a benzodiazepine a small part',
      within: [0, 1],
    },
    'breathing.sedativeReflex': {
      value: 0.5,
      unit: '1',
      is: 'share of the chemoreflexes that the strongest sedative takes',
      assumed: 'the slope of the response to carbon dioxide falls by some half under sedation',
      within: [0, 1],
    },
  },
  quantities: {
    'breathing.felt': { unit: '1', is: 'receptor signal as breathing feels it, after tolerance' },
    'breathing.wakefulShare': { unit: '1', is: 'remaining share of the wakefulness drive' },
    'breathing.reflexShare': { unit: '1', is: 'remaining share of the chemoreflexes' },
  },
  equations: `
    breathing.felt = ${shifted('receptor.signal', 'tolerance.breathingFold')}
    breathing.wakefulShare = max(0, 1 - breathing.felt^breathing.P3) / (1 - receptor.restSignal^breathing.P3)
      * (1 - breathing.sedativeWake * life.sedative)
    breathing.reflexShare = max(0, 1 - breathing.felt^breathing.P1) / (1 - receptor.restSignal^breathing.P1)
      * (1 - breathing.sedativeReflex * life.sedative)
  `,
}

export default depression
