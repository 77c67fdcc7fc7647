import type { ModelSource } from '../../language/model.ts'
import { constantsFrom } from './constant-mann2022.ts'

const constant = constantsFrom('blood flow and cardiac arrest')

/**
 * The heart begins to fail after minutes without oxygen, by the rule of the published implementation; strong flow shrinks the
 * volumes of drugs.
 *
 * Measured in  nobody: the rule is the authors' own
 * Leaves out   resuscitation and recovery of the heart
 */
const collapse: ModelSource = {
  id: 'collapse-mann2022',
  title: 'Collapse and cardiac arrest',
  source: { doi: '10.1002/cpt.2696', where: 'published implementation, collapse rule' },
  leavesOut: ['resuscitation', 'recovery of the heart once it has begun to fail'],
  inputs: {
    'breathing.PaO2': { unit: 'mmHg', is: 'arterial oxygen pressure' },
    'circulation.total': { unit: 'L/min', is: 'total blood flow' },
  },
  parameters: {
    'circulation.collapsePaO2': constant(15, 'mmHg', 'oxygen pressure that the heart bears for a limited time only'),
    'circulation.arrestFlow': constant(0.01, 'L/min', 'flow that counts as cardiac arrest'),
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
  quantities: {
    'circulation.volumeFactor': { unit: '1', is: 'by how much blood flow shrinks the apparent volume of a drug' },
  },
  // The published code's comments speak of falling flow; the sign is as it computes: rising flow halves the volume.
  equations: `
    circulation.volumeFactor = 1 + 1 / (1 + exp((circulation.volumeMiddle - circulation.total / circulation.volumeFlow) / circulation.volumeWidth))
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

export default collapse
