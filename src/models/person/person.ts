import type { ModelSource } from '../../language/model.ts'

/** What a person brings: weight and age. */
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
      is: 'age',
      fixed: 'reference person',
      from: 'by convention',
      within: [10, 110],
    },
  },
  equations: '',
}

export default person
