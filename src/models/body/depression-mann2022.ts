import type { ModelSource, ParameterSource } from '../../language/model.ts'

/** Mann 2022 fitted these two exponents to clinical ventilation data; no interval is published. */
const exponent = (value: number, is: string): ParameterSource => ({
  value,
  unit: '1',
  is,
  from: `Mann 2022, published implementation, ventilation control; opioid-naive. The paper's prose swaps the names P1 and P3: the roles here are those of the implementation`,
  fixed: 'fitted once to clinical data; no interval published',
  within: [0.05, 20],
})

/**
 * Bound receptors weaken the drives to breathe, each with its own steepness.
 *
 * Measured in  healthy volunteers and people with chronic opioid use, ventilation under fentanyl
 * Leaves out   tolerance as a course: a person has it or not; other sedatives
 */
const depression: ModelSource = {
  id: 'depression-mann2022',
  title: 'What bound receptors take from the drives to breathe',
  source: { doi: '10.1002/cpt.2696', where: 'Supplement 1, ventilation control' },
  leavesOut: ['tolerance as a course: it is a switch', 'other sedatives'],
  inputs: { 'receptor.signal': { unit: '1', is: 'share of mu receptors held by agonists' } },
  parameters: {
    'breathing.P1': exponent(2.875, 'exponent of the receptor signal on the chemoreflexes'),
    'breathing.P3': exponent(0.9, 'exponent of the receptor signal on the wakefulness drive'),
  },
  quantities: {
    'breathing.wakefulShare': { unit: '1', is: 'remaining share of the wakefulness drive' },
    'breathing.reflexShare': { unit: '1', is: 'remaining share of the chemoreflexes' },
  },
  equations: `
    breathing.wakefulShare = max(0, 1 - receptor.signal^breathing.P3)
    breathing.reflexShare = 1 - receptor.signal^breathing.P1
  `,
}

export default depression
