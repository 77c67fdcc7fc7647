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
    pain: { is: 'pain from an injury or illness, 0 to 10 points', sets: 'life.pain', within: [0, 10] },
  },
  discrete: {
    'life.oxygen': { unit: '1', start: 0.21, is: 'share of oxygen in the inspired gas' },
    'life.rescueBreathing': { unit: '1', start: 0, is: '1 while somebody breathes for the person' },
    'life.sedative': { unit: '1', start: 0, is: 'strength of a sedative taken with it, 0 to 1' },
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
