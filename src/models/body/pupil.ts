import type { ModelSource } from '../../language/model.ts'

/**
 * The signal narrows the pupil; hardly any tolerance comes about.
 *
 * Measured in  volunteers in dim light
 * Leaves out   light, age
 */
const pupil: ModelSource = {
  id: 'pupil',
  title: 'Width of the pupil',
  source: { cites: 'Allostat', where: 'docs/decisions/0011-effects.md' },
  leavesOut: ['light', 'age', 'other medicines'],
  inputs: {
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
    'receptor.restSignal': { unit: '1', is: 'the same at rest, in a person new to opioids' },
  },
  parameters: {
    'pupil.rest': {
      value: 6,
      unit: 'mm',
      is: 'width at rest in dim light',
      assumed: 'healthy young people 5 to 7 mm',
      within: [2, 9],
    },
    'pupil.least': {
      value: 1.5,
      unit: 'mm',
      is: 'width at the full signal',
      assumed: 'pinpoint pupils measure 1 to 2 mm',
      within: [0.5, 5],
    },
    'pupil.halfSignal': {
      value: 0.45,
      unit: '1',
      is: 'signal of half of the narrowing',
      assumed: 'narrow at doses that hardly slow breathing',
      within: [0.05, 0.95],
    },
    'pupil.steepness': {
      value: 1.5,
      unit: '1',
      is: 'steepness on the signal',
      assumed: 'plausible 1 to 3',
      within: [0.2, 20],
    },
  },
  quantities: {
    'pupil.diameter': { unit: 'mm', is: 'width of the pupil' },
    'pupil.narrowed': { unit: '1', is: 'share of the largest narrowing' },
  },
  equations: `
    pupil.atRest = hill(receptor.restSignal, pupil.halfSignal, pupil.steepness)
    pupil.narrowed = (hill(receptor.signal, pupil.halfSignal, pupil.steepness) - pupil.atRest) / (1 - pupil.atRest)
    pupil.diameter = pupil.rest - (pupil.rest - pupil.least) * pupil.narrowed
  `,
}

export default pupil
