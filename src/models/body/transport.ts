import type { ModelSource } from '../../language/model.ts'
import { transportVolumes } from './transport-mann2022.ts'

/**
 * Blood takes seconds from the lungs to what feels its gases, and mixes on the way: one chamber on each, of the published volume.
 *
 * The mean time is that of the published delay. Nothing here looks back, so that steps may be as long as breathing is steady.
 *
 * Measured in  people (circulation times)
 * Leaves out   the part of the way on which blood does not mix
 */
const transport: ModelSource = {
  id: 'transport',
  title: 'The way of the blood to the chemoreceptors, which mixes it',
  source: {
    doi: '10.1002/cpt.2696',
    where: 'Supplement 1, ventilation control (volumes); mixing: docs/decisions/0010-breathing.md',
  },
  leavesOut: ['the part of the way on which blood does not mix'],
  inputs: {
    'circulation.total': { unit: 'L/min', is: 'total blood flow' },
    'breathing.PaO2': { unit: 'mmHg', is: 'arterial oxygen pressure' },
    'breathing.PaCO2': { unit: 'mmHg', is: 'arterial carbon dioxide pressure' },
    'breathing.brainPCO2': { unit: 'mmHg', is: 'carbon dioxide pressure in the brain' },
  },
  parameters: transportVolumes,
  states: {
    'breathing.feltPaO2': {
      unit: 'mmHg',
      start: 95,
      is: 'oxygen pressure of the blood that the carotid body feels',
      within: [0, 1000],
      scale: 100,
    },
    'breathing.feltPaCO2': {
      unit: 'mmHg',
      start: 40,
      is: 'carbon dioxide pressure of the blood that the carotid body feels',
      within: [0, 1000],
      scale: 40,
    },
    'breathing.feltBrainPCO2': {
      unit: 'mmHg',
      start: 45,
      is: 'carbon dioxide pressure that the brainstem feels',
      within: [0, 1000],
      scale: 40,
    },
  },
  equations: `
    breathing.feltPaO2' = circulation.total / breathing.arterialVolume * (breathing.PaO2 - breathing.feltPaO2)
    breathing.feltPaCO2' = circulation.total / breathing.arterialVolume * (breathing.PaCO2 - breathing.feltPaCO2)
    breathing.feltBrainPCO2' = circulation.total / breathing.centralVolume * (breathing.brainPCO2 - breathing.feltBrainPCO2)
  `,
}

export default transport
