import type { ModelSource } from '../../language/model.ts'

/** What a person brings: weight, age, and two things on which single substances depend. */
const person: ModelSource = {
  id: 'person',
  title: 'A person',
  source: { cites: 'Allostat', where: 'reference person' },
  parameters: {
    'person.weight': {
      value: 70,
      unit: 'kg',
      is: 'body weight',
      fixed: 'reference person',
      from: 'by convention',
      within: [20, 300],
    },
    'person.age': {
      value: 35,
      unit: 'y',
      is: 'age at time 0, which stands for the whole run',
      fixed: 'reference person',
      from: 'by convention',
      within: [10, 110],
    },
    'person.cyp2b6': {
      value: 1,
      unit: '1',
      is: 'activity score of the enzyme CYP2B6 by its genes: 0 poor, 0.5 intermediate, 1 normal, 1.5 rapid, 2 ultra-rapid',
      fixed:
        'reference person; about half of the people of a study in the United States (Aruldhas 2021) score 1, a third 0.5',
      from: 'by convention',
      within: [0, 2],
    },
    'person.urinePH': {
      value: 6,
      unit: '1',
      is: 'acidity of urine, pH',
      fixed: 'reference person',
      from: 'usual acidity; it varies from 4.5 to 8 with food and illness',
      within: [4, 9],
    },
  },
  equations: '',
}

export default person
