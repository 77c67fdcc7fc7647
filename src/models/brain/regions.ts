import type { ModelSource } from '../../language/model.ts'
import { illustrative } from '../assumed.ts'

/**
 * Activity of three regions against baseline, as a reader of the model’s other states: it acts on nothing.
 *
 * Measured in  people (direction, by imaging); sizes illustrative
 * Leaves out   everything within a region
 */
const regions: ModelSource = {
  id: 'regions',
  title: 'Activity of basal ganglia, amygdala and prefrontal cortex',
  source: { cites: 'Allostat', where: 'docs/decisions/0025-balance-mood-craving.md' },
  leavesOut: ['everything within a region', 'how blood flow, which is what imaging sees, differs from activity'],
  inputs: {
    'reward.dopamine': { unit: '1', is: 'dopamine in the accumbens against baseline' },
    'stress.crf': { unit: '1', is: 'CRF of the extended amygdala against baseline' },
    'stress.covered': { unit: '1', is: 'signal that covers stress systems, 0 to 1' },
    'control.prefrontal': { unit: '1', is: 'prefrontal control against that of an adult at rest' },
    'control.glutamate': { unit: '1', is: 'cue glutamate against baseline' },
    'pain.intensity': { unit: '1', is: 'rating of pain, 0 to 10 points' },
    'life.cue': { unit: '1', is: 'a cue that reminds of the drug' },
    'craving.learned': { unit: '1', is: 'how firmly the drug’s value is learned' },
  },
  parameters: {
    'region.ganglia': illustrative(0.6, '1', 'rise of the basal ganglia with dopamine', '', [0, 10]),
    'region.gangliaByPain': illustrative(
      0.02,
      '1',
      'rise of the basal ganglia with one point of pain',
      'pain and reward meet there',
      [0, 10],
    ),
    'region.gangliaByGlutamate': illustrative(0.3, '1', 'rise of the basal ganglia with glutamate', '', [0, 10]),
    'region.amygdalaByCrf': illustrative(0.5, '1', 'rise of the amygdala with CRF', '', [0, 10]),
    'region.amygdalaByPain': illustrative(0.04, '1', 'rise of the amygdala with one point of pain', '', [0, 10]),
    'region.amygdalaByDopamine': illustrative(0.1, '1', 'rise of the amygdala with dopamine', '', [0, 10]),
    'region.amygdalaByCue': illustrative(0.4, '1', 'rise of the amygdala by a fully learned cue', '', [0, 10]),
    'region.prefrontalQuieted': illustrative(0.15, '1', 'fall of the prefrontal cortex at full signal', '', [0, 1]),
    'region.prefrontalByCue': illustrative(
      0.3,
      '1',
      'rise of the prefrontal cortex by a fully learned cue',
      'imaging of craving',
      [0, 10],
    ),
    'region.perfusionOfPerson': {
      value: 1,
      unit: '1',
      is: 'blood flow of the prefrontal cortex of the person at rest, against that of others',
      from: 'by definition 1 in the typical person; healthy people differ by less than 5 % in normalised flow of a region (Jonsson 2000, HMPAO, six people)',
      between: 0.05,
      within: [0.2, 5],
    },
  },
  quantities: {
    'region.basalGanglia': { unit: '1', is: 'activity of the basal ganglia against baseline' },
    'region.amygdala': { unit: '1', is: 'activity of the amygdala against baseline' },
    'region.prefrontal': { unit: '1', is: 'activity of the prefrontal cortex against baseline' },
    'region.perfusion': { unit: '1', is: 'blood flow of the prefrontal cortex against the mean of others at rest' },
  },
  equations: `
    region.cue = craving.learned * life.cue
    region.basalGanglia = max(0, 1 + region.ganglia * (reward.dopamine - 1) + region.gangliaByPain * pain.intensity
      + region.gangliaByGlutamate * (control.glutamate - 1))
    region.amygdala = max(0, 1 + region.amygdalaByCrf * (stress.crf - 1) + region.amygdalaByPain * pain.intensity
      + region.amygdalaByDopamine * (reward.dopamine - 1) + region.amygdalaByCue * region.cue)
    region.prefrontal = max(0, control.prefrontal * (1 - region.prefrontalQuieted * stress.covered)
      + region.prefrontalByCue * region.cue)
    region.perfusion = region.perfusionOfPerson * region.prefrontal
  `,
}

export default regions
