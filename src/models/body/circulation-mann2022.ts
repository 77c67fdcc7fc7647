import type { ModelSource } from '../../language/model.ts'
import { constantsFrom } from './constant-mann2022.ts'

const constant = constantsFrom('blood flow and cardiac arrest')

/**
 * Blood flow rises with carbon dioxide and with lack of oxygen, until the heart fails after minutes without oxygen.
 *
 * Measured in  people and dogs (flow responses); the collapse rule is the authors' own
 * Leaves out   blood pressure, heart rhythm, direct effects of opioids on vessels
 */
const circulation: ModelSource = {
  id: 'circulation-mann2022',
  title: 'Blood flow, collapse and cardiac arrest',
  source: { doi: '10.1002/cpt.2696', where: 'Supplement 1, blood flow; published implementation, collapse rule' },
  leavesOut: ['blood pressure and heart rhythm', 'resuscitation', 'recovery of the heart once it has begun to fail'],
  inputs: {
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
    'circulation.failureRate': constant(0.024, '1/s', 'rate at which flow falls after collapse'),
    'circulation.failureBase': constant(0.15, '1', 'part of that rate that does not depend on carbon dioxide'),
    'circulation.failurePCO2': constant(52, 'mmHg', 'carbon dioxide pressure at which the rate is whole'),
    'circulation.collapsePaO2': constant(15, 'mmHg', 'oxygen pressure that the heart bears for a limited time only'),
    'circulation.arrestFlow': constant(0.01, 'L/min', 'flow that counts as cardiac arrest'),
    'circulation.lowFlow': constant(0.98, 'L/min', 'blood flow below which the brainstem fails'),
    'circulation.volumeFlow': constant(4.87, 'L/min', 'reference flow of the volume rule'),
    'circulation.volumeMiddle': constant(1.6, '1', 'relative flow in the middle of the volume rule'),
    'circulation.volumeWidth': constant(0.05, '1', 'width of the volume rule'),
  },
  discrete: {
    'circulation.collapsed': { unit: '1', start: 0, is: '1 from the moment when the heart begins to fail' },
    'circulation.unconfirmed': {
      unit: '1',
      start: 0,
      is: '1 after a first lack of oxygen that had passed when it was checked',
    },
    'circulation.secondLook': { unit: '1', start: 0, is: '1 where a second lack of oxygen can bring collapse' },
  },
  states: {
    'circulation.CO2response': { unit: '1', start: 0, is: 'response of brain flow to carbon dioxide', scale: 1 },
    'circulation.O2response': { unit: '1', start: 0, is: 'response of flow to lack of oxygen', scale: 1 },
    'circulation.pump': { unit: '1', start: 1, is: 'what the heart still does, 1 = all', within: [0, 1], scale: 1 },
  },
  quantities: {
    'circulation.brain': { unit: 'L/min', is: 'blood flow to the brain' },
    'circulation.tissue': { unit: 'L/min', is: 'blood flow to the rest of the body' },
    'circulation.total': { unit: 'L/min', is: 'total blood flow' },
    'circulation.volumeFactor': { unit: '1', is: 'by how much blood flow shrinks the apparent volume of a drug' },
  },
  // The published code's comments speak of falling flow; the sign is as it computes: rising flow halves the volume.
  equations: `
    circulation.brain = circulation.brainRest * (1 + circulation.CO2response + circulation.O2response) * circulation.pump
    circulation.tissue = circulation.tissueRest * (1 + circulation.tissueResponse * circulation.O2response) * circulation.pump
    circulation.total = circulation.brain + circulation.tissue
    circulation.volumeFactor = 1 + 1 / (1 + exp((circulation.volumeMiddle - circulation.total / circulation.volumeFlow) / circulation.volumeWidth))
    circulation.CO2response' = (circulation.CO2gain * (circulation.CO2span / (1 + exp(-(breathing.PaCO2 - circulation.CO2middle) / circulation.CO2width)) - circulation.CO2low)
      - circulation.CO2response) / circulation.CO2time
    circulation.O2response' = (min(circulation.O2most, circulation.O2gain * (exp(-breathing.PaO2 / circulation.O2width) - exp(-circulation.O2rest / circulation.O2width)))
      - circulation.O2response) / circulation.O2time
    circulation.pump' = -circulation.collapsed * circulation.failureRate * (circulation.failureBase + (1 - circulation.failureBase) * breathing.PaCO2 / circulation.failurePCO2) * circulation.pump
  `,
  events: {
    'circulation.hypoxia': {
      is: 'arterial oxygen has fallen to 15 mmHg; if it is no higher 220 s later, the heart begins to fail',
      when: 'breathing.PaO2 <= circulation.collapsePaO2',
      grid: '0.1 s',
      after: '220 s',
      check: 'breathing.PaO2 <= circulation.collapsePaO2',
      set: { 'circulation.collapsed': 1 },
      otherwise: { 'circulation.unconfirmed': 1 },
    },
    'circulation.hypoxiaAgain': {
      is: 'oxygen has fallen a second time; the heart begins to fail 220 s later (intranasal and intravenous rescue only)',
      when: 'circulation.unconfirmed > 0 and circulation.secondLook > 0 and breathing.PaO2 <= circulation.collapsePaO2',
      grid: '0.1 s',
      after: '220 s',
      set: { 'circulation.collapsed': 1 },
    },
    'circulation.collapse': {
      is: 'the heart begins to fail',
      when: 'circulation.collapsed > 0',
    },
    'breathing.arrest': {
      is: 'cardiac arrest: blood flow has all but ended',
      when: 'circulation.total <= circulation.arrestFlow',
      ends: true,
    },
  },
}

export default circulation
