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
      value: 0.73,
      unit: '1',
      is: 'signal of half of the narrowing',
      from: 'our calculation: the signal at 36.2 nM (10.3 ng/mL) of morphine at the effect site, with affinity and reserve as fitted; Lötsch 2001, abstract, median of 8 healthy people; range: theirs, 19.7 to 43.3 nM',
      range: [0.59, 0.76],
      within: [0.05, 0.95],
    },
    'pupil.steepness': {
      value: 7.8,
      unit: '1',
      is: 'steepness on the signal',
      from: 'our calculation: 1.9 on the concentration of morphine there (Lötsch 2001), where the signal rises by 0.24 of itself for each of the concentration; range: our judgement, 1.2 to 2.6 on the concentration',
      range: [5, 10.7],
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
