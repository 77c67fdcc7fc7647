import { fitted } from '../fitted.ts'
import fentanyl from './fentanyl-mann2022.ts'
import fentanylWays from './fentanyl-ways.ts'
import { fentanylInVein } from './labels.ts'
import { sharedOpioid, type WeightNumbers } from './opioid-mann2022.ts'

/** Published kinetics with allometric weight; those of Algera 2020 do not state one. */
export const fentanylWeight: WeightNumbers = {
  reference: { value: 70, unit: 'kg', from: 'by convention', fixed: 'reference weight' },
  clearance: {
    value: 0.75,
    unit: '1',
    from: 'an allometric expression in 95 people (Bae 2020, abstract); lower end: doses for equal effect went with 52, 65, 83 and 93 kg in people of 52, 70, 100 and 120 kg (Shibutani 2005, doi 10.1093/bja/aei195, abstract), a power of 0.7',
    range: [0.65, 0.85],
  },
}

/** Fentanyl for the whole model: the published kinetics after a vein, other ways in, fat, and binding at the shared receptor. */
export const fentanylParts = [
  ...sharedOpioid(
    {
      ...fentanyl,
      title: 'Fentanyl: plasma and effect site',
      kinetics: { ...fentanyl.kinetics, k1: fitted('fentanyl.k1', fentanyl.kinetics.k1) },
      binding: { ...fentanyl.binding, kon: fitted('fentanyl.kon', fentanyl.binding.kon), inPeople: true },
      leavesOut: [
        'smoked or swallowed unawares: ways that nobody measured in people',
        'a clearance of 0.6 to 0.75 L/min after a vein in longer studies (here 1.26 L/min, in the people whose breathing was measured)',
        'protein binding and metabolism as such: elimination is one rate',
        'that volumes grow less than weight in severe obesity',
        'apnoea after 3 µg/kg and more, as seen in volunteers (Dahan 2005): here most people breathe on after 4 µg/kg',
      ],
    },
    { entering: 'fentanyl.entering', weight: fentanylWeight, limits: fentanylInVein },
  ),
  fentanylWays,
]
