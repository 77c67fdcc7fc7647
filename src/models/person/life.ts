import type { ModelSource } from '../../language/model.ts'

/** What happens to a person from outside; each is 0 unless a scenario says otherwise. */
const life: ModelSource = {
  id: 'life',
  title: 'What happens from outside',
  source: { cites: 'Allostat', where: 'the words of a scenario under `life`' },
  life: {
    oxygen: { is: 'share of oxygen in what is breathed in', sets: 'life.oxygen', within: [0, 1] },
    'rescue-breathing': { is: 'somebody breathes for the person', sets: 'life.rescueBreathing', on: 1 },
    sedative: {
      is: 'a sedative taken with it, from 0 to 1, the depth of anaesthesia',
      sets: 'life.sedative',
      within: [0, 1],
    },
    stress: { is: 'stress from outside, 0 to 1', sets: 'life.stress', within: [0, 1] },
    cue: { is: 'a cue that reminds of the drug, 0 to 1', sets: 'life.cue', within: [0, 1] },
    reward: { is: 'a pleasure that is no drug: 1 is a strong one', sets: 'life.reward', within: [0, 2] },
    'dopamine-drug': {
      is: 'a drug that raises dopamine without mu signal: 1 is a usual dose of a stimulant',
      sets: 'life.dopamineDrug',
      within: [0, 2],
    },
    setting: {
      is: 'where the person lives: away from everyday cues or not',
      sets: 'life.away',
      names: { community: 0, residential: 1, inpatient: 1, prison: 1 },
    },
    lesion: { is: 'loss of a share of a region, which stays', regions: { prefrontal: 'life.lesionPrefrontal' } },
    pain: { is: 'pain from an injury or illness, 0 to 10 points', sets: 'life.pain', within: [0, 10] },
  },
  discrete: {
    'life.oxygen': { unit: '1', start: 0.21, is: 'share of oxygen in the inspired gas' },
    'life.rescueBreathing': { unit: '1', start: 0, is: '1 while somebody breathes for the person' },
    'life.sedative': { unit: '1', start: 0, is: 'strength of a sedative taken with it, 0 to 1' },
    'life.stress': { unit: '1', start: 0, is: 'stress from outside, 0 to 1' },
    'life.cue': { unit: '1', start: 0, is: 'a cue that reminds of the drug' },
    'life.reward': { unit: '1', start: 0, is: 'a pleasure that is no drug' },
    'life.dopamineDrug': { unit: '1', start: 0, is: 'a drug that raises dopamine without mu signal' },
    'life.away': { unit: '1', start: 0, is: 'share of everyday cues that a setting keeps away' },
    'life.lesionPrefrontal': { unit: '1', start: 0, is: 'share of the prefrontal cortex that is lesioned' },
    'life.pain': { unit: '1', start: 0, is: 'pain from an injury or illness, points of 10' },
  },
  parameters: {
    'life.rescueFlow': {
      value: 4,
      unit: 'L/min',
      is: 'air that rescue breathing moves into the alveoli',
      assumed: '10 breaths a minute of 0.6 L, of which two thirds reach the alveoli',
      within: [0, 20],
    },
    'life.dryPressure': {
      value: 713,
      unit: 'mmHg',
      is: 'pressure of inspired gas without its water',
      from: '760 mmHg at sea level less 47 mmHg of water at 37 degrees',
      fixed: 'physics',
    },
    'life.air': { value: 0.21, unit: '1', is: 'share of oxygen in air', from: 'composition of air', fixed: 'physics' },
  },
  equations: `
    gas.addedO2 += life.dryPressure * (life.oxygen - life.air)
    breathing.assisted += life.rescueFlow * life.rescueBreathing
  `,
}

export default life
