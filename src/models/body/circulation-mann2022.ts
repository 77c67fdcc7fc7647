import type { ModelSource } from '../../language/model.ts'
import { constantsFrom } from './constant-mann2022.ts'

const constant = constantsFrom('blood flow and cardiac arrest')

/**
 * Blood flow rises with carbon dioxide and with lack of oxygen, and falls with the heart.
 *
 * Measured in  people and dogs
 * Leaves out   blood pressure, heart rhythm, direct effects of opioids on vessels
 */
const circulation: ModelSource = {
  id: 'circulation-mann2022',
  title: 'Blood flow to the brain and the rest of the body',
  source: { doi: '10.1002/cpt.2696', where: 'Supplement 1, blood flow' },
  leavesOut: ['blood pressure and heart rhythm', 'direct effects of opioids on vessels'],
  inputs: {
    'circulation.collapsed': { unit: '1', is: '1 from the moment when the heart begins to fail' },
    'breathing.PaO2': { unit: 'mmHg', is: 'arterial oxygen pressure' },
    'breathing.PaCO2': { unit: 'mmHg', is: 'arterial carbon dioxide pressure' },
  },
  parameters: {
    'circulation.brainRest': constant(0.75, 'L/min', 'brain blood flow at rest'),
    'circulation.tissueRest': constant(4.25, 'L/min', 'blood flow to the rest of the body at rest'),
    'circulation.tissueResponse': constant(
      0.32,
      '1',
      'response of the body to lack of oxygen against that of the brain',
    ),
    'circulation.CO2gain': constant(0.02, '1', 'strength of the carbon dioxide response'),
    'circulation.CO2low': constant(30, '1', 'lower limit of the carbon dioxide response'),
    'circulation.CO2span': constant(60, '1', 'span of the carbon dioxide response'),
    'circulation.CO2middle': constant(40, 'mmHg', 'carbon dioxide pressure in the middle of the response'),
    'circulation.CO2width': constant(4.5, 'mmHg', 'width of the carbon dioxide response'),
    'circulation.CO2time': constant(20, 's', 'time constant of the carbon dioxide response'),
    'circulation.O2most': constant(2, '1', 'largest oxygen response'),
    'circulation.O2gain': constant(17, '1', 'strength of the oxygen response'),
    'circulation.O2width': constant(11, 'mmHg', 'width of the oxygen response'),
    'circulation.O2rest': constant(95, 'mmHg', 'oxygen pressure at rest'),
    'circulation.O2time': constant(10, 's', 'time constant of the oxygen response'),
    'circulation.lowFlow': constant(0.98, 'L/min', 'blood flow below which the brainstem fails'),
    'circulation.failureRate': constant(0.024, '1/s', 'rate at which flow falls after collapse'),
    'circulation.failureBase': constant(0.15, '1', 'part of that rate that does not depend on carbon dioxide'),
    'circulation.failurePCO2': constant(52, 'mmHg', 'carbon dioxide pressure at which the rate is whole'),
  },
  states: {
    'circulation.CO2response': { unit: '1', start: 0, is: 'response of brain flow to carbon dioxide', scale: 1 },
    'circulation.O2response': { unit: '1', start: 0, is: 'response of flow to lack of oxygen', scale: 1 },
    'circulation.pump': { unit: '1', start: 1, is: 'what the heart still does, 1 = all', within: [0, 1], scale: 1 },
  },
  quantities: {
    'circulation.failing': { unit: '1/s', is: 'rate at which the heart fails' },
    'circulation.brain': { unit: 'L/min', is: 'blood flow to the brain' },
    'circulation.tissue': { unit: 'L/min', is: 'blood flow to the rest of the body' },
    'circulation.total': { unit: 'L/min', is: 'total blood flow' },
  },
  equations: `
    circulation.brain = circulation.brainRest * (1 + circulation.CO2response + circulation.O2response) * circulation.pump
    circulation.tissue = circulation.tissueRest * (1 + circulation.tissueResponse * circulation.O2response) * circulation.pump
    circulation.total = circulation.brain + circulation.tissue
    circulation.CO2response' = (circulation.CO2gain * (circulation.CO2span / (1 + exp(-(breathing.PaCO2 - circulation.CO2middle) / circulation.CO2width)) - circulation.CO2low)
      - circulation.CO2response) / circulation.CO2time
    circulation.O2response' = (min(circulation.O2most, circulation.O2gain * (exp(-breathing.PaO2 / circulation.O2width) - exp(-circulation.O2rest / circulation.O2width)))
      - circulation.O2response) / circulation.O2time
    circulation.failing = circulation.collapsed * circulation.failureRate * (circulation.failureBase + (1 - circulation.failureBase) * breathing.PaCO2 / circulation.failurePCO2)
    circulation.pump' = -circulation.failing * circulation.pump
  `,
}

export default circulation
