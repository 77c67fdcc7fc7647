import type { ModelSource, ParameterSource } from '../../language/model.ts'
import { constantsFrom } from './constant-mann2022.ts'

const constant = constantsFrom('ventilation control (after Ursino, Magosso and Avanzolini 2001)')

/** How much blood lies between the lungs and what feels its gases. */
export const transportVolumes: Readonly<Record<string, ParameterSource>> = {
  'breathing.arterialVolume': constant(0.588, 'L', 'blood between lungs and carotid body'),
  'breathing.centralVolume': constant(0.9239, 'L', 'blood between lungs and brainstem'),
}

/**
 * Blood takes seconds from the lungs to what feels its gases, each drop as long as any other: a delay.
 *
 * Measured in  people (circulation times)
 * Leaves out   mixing on the way
 */
const transport: ModelSource = {
  id: 'transport-mann2022',
  title: 'The way of the blood to the chemoreceptors, as a delay',
  source: { doi: '10.1002/cpt.2696', where: 'Supplement 1, ventilation control' },
  leavesOut: ['mixing on the way'],
  inputs: {
    'circulation.total': { unit: 'L/min', is: 'total blood flow' },
    'circulation.lowFlow': { unit: 'L/min', is: 'blood flow below which the brainstem fails' },
    'breathing.PaO2': { unit: 'mmHg', is: 'arterial oxygen pressure' },
    'breathing.PaCO2': { unit: 'mmHg', is: 'arterial carbon dioxide pressure' },
    'breathing.brainPCO2': { unit: 'mmHg', is: 'carbon dioxide pressure in the brain' },
  },
  parameters: transportVolumes,
  quantities: {
    'breathing.arterialLag': { unit: 's', is: 'time from lungs to carotid body' },
    'breathing.centralLag': { unit: 's', is: 'time from lungs to brainstem' },
    'breathing.feltPaO2': { unit: 'mmHg', is: 'oxygen pressure of the blood that the carotid body feels' },
    'breathing.feltPaCO2': { unit: 'mmHg', is: 'carbon dioxide pressure of the blood that the carotid body feels' },
    'breathing.feltBrainPCO2': { unit: 'mmHg', is: 'carbon dioxide pressure that the brainstem feels' },
  },
  // Where a delayed time would lie before time 0 the reference uses the present value; below the low flow it has no delays.
  equations: `
    breathing.arterialLag = piecewise(circulation.total < circulation.lowFlow, 0, breathing.arterialVolume / circulation.total)
    breathing.centralLag = piecewise(circulation.total < circulation.lowFlow, 0, breathing.centralVolume / circulation.total)
    breathing.feltPaCO2 = piecewise(time <= breathing.arterialLag, breathing.PaCO2, delay(breathing.PaCO2, breathing.arterialLag))
    breathing.feltPaO2 = piecewise(time <= breathing.arterialLag, breathing.PaO2, delay(breathing.PaO2, breathing.arterialLag))
    breathing.feltBrainPCO2 = piecewise(time <= breathing.centralLag, breathing.brainPCO2, delay(breathing.brainPCO2, breathing.centralLag))
  `,
}

export default transport
