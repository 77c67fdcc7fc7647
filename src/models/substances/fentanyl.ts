import { fitted } from '../fitted.ts'
import fentanyl from './fentanyl-mann2022.ts'
import fentanylWays from './fentanyl-ways.ts'
import { fentanylInVein } from './labels.ts'
import { sharedOpioid } from './opioid-mann2022.ts'

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
      ],
    },
    { entering: 'fentanyl.entering', limits: fentanylInVein },
  ),
  fentanylWays,
]
