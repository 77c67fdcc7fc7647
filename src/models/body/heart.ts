import type { ModelSource } from '../../language/model.ts'
import { constantsFrom } from './constant-mann2022.ts'

const constant = constantsFrom('blood flow and cardiac arrest')

/**
 * Minutes without oxygen add up until the heart begins to fail; with oxygen the debt is paid back.
 *
 * The published rule looks at oxygen twice, 220 s apart. Here what lies between counts: a heart that lacked oxygen for all of that
 * time fails at the same moment, and one that got some in between has time left.
 *
 * Measured in  nobody: the 220 s are the published authors' own; how fast the debt is paid back is assumed
 * Leaves out   resuscitation and recovery of the heart once it fails
 */
const heart: ModelSource = {
  id: 'heart',
  title: 'Lack of oxygen, collapse and cardiac arrest',
  source: {
    doi: '10.1002/cpt.2696',
    where: 'published implementation, collapse rule; the debt: docs/decisions/0010-breathing.md',
  },
  leavesOut: ['resuscitation', 'recovery of the heart once it has begun to fail', 'heart disease, age'],
  inputs: {
    'breathing.PaO2': { unit: 'mmHg', is: 'arterial oxygen pressure' },
    'circulation.total': { unit: 'L/min', is: 'total blood flow' },
  },
  parameters: {
    'circulation.collapsePaO2': constant(15, 'mmHg', 'oxygen pressure that the heart bears for a limited time only'),
    'circulation.bearing': constant(220, 's', 'how long it bears it'),
    'circulation.arrestFlow': constant(0.01, 'L/min', 'flow that counts as cardiac arrest'),
    'circulation.payback': {
      value: 220,
      unit: 's',
      is: 'time constant in which a debt of oxygen is paid back',
      assumed: 'as fast as it comes about; nobody has measured it',
      within: [1, 1e5],
    },
  },
  discrete: {
    'circulation.collapsed': { unit: '1', start: 0, is: '1 from the moment when the heart begins to fail' },
  },
  states: {
    'circulation.debt': {
      unit: '1',
      start: 0,
      is: 'lack of oxygen so far; at 1 the heart begins to fail',
      within: [0, 20],
      scale: 1,
    },
  },
  equations: `
    circulation.debt' = piecewise(breathing.PaO2 <= circulation.collapsePaO2, 1 / circulation.bearing, -circulation.debt / circulation.payback)
  `,
  events: {
    'circulation.collapse': {
      is: 'the heart begins to fail: oxygen was too low for too long',
      when: 'circulation.debt >= 1',
      set: { 'circulation.collapsed': 1 },
      whenComputed: true,
    },
    'breathing.arrest': {
      is: 'cardiac arrest: blood flow has all but ended',
      when: 'circulation.total <= circulation.arrestFlow',
      ends: true,
      whenComputed: true,
    },
  },
}

export default heart
