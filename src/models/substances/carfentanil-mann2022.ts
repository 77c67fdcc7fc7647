import { bindingCorrelation } from '../receptor/binding-correlation-mann2022.ts'
import type { OpioidNumbers } from './opioid-mann2022.ts'

const KINETICS = 'Mann 2022, published implementation, carfentanil kinetics'
const TABLE =
  'FDA repository, Ligand_Data/Carfentanil_parameters; interval: our calculation, median times exp(±1.96 s), s the SD of the logarithm over 2,000 bootstrap fits (reference/fda, section 5)'
const SPREAD = 'spread taken over from fentanyl'

const carfentanil: OpioidNumbers = {
  substance: 'carfentanil',
  title: 'Carfentanil into a vein: plasma and effect site',
  is: 'extremely potent full agonist; veterinary medicine and contaminant',
  leavesOut: [
    'kinetics measured in people: kout and k13 are fentanyl’s divided by ten, k21 and k31 multiplied by ten, k12 and VP the same; the effect site follows within seconds',
    'other routes than a bolus into a vein',
  ],
  kinetics: {
    MW: { value: 394.5, unit: 'g/mol', from: KINETICS, fixed: 'molar mass' },
    VP: { value: 10.5, unit: 'L', from: `${KINETICS}; ${SPREAD}`, between: 0.656 },
    kout: { value: 0.0002, unit: '1/s', from: `${KINETICS}; ${SPREAD}`, between: 0.719 },
    k12: { value: 0.0032, unit: '1/s', from: `${KINETICS}; ${SPREAD}`, between: 0.906 },
    k13: { value: 0.00036, unit: '1/s', from: `${KINETICS}; ${SPREAD}`, between: 0.727 },
    k21: { value: 0.023, unit: '1/s', from: `${KINETICS}; ${SPREAD}`, between: 0.954 },
    k31: { value: 0.0023, unit: '1/s', from: `${KINETICS}; ${SPREAD}`, between: 0.397 },
    k1: { value: 10, unit: '1/min', from: KINETICS, fixed: 'not varied in the published population' },
  },
  binding: {
    correlation: bindingCorrelation.carfentanil,
    kon: { value: 9.95e-6, unit: '1/s', from: TABLE, ci95: [7.1e-6, 1.39e-5] },
    koff: { value: 2.47e-4, unit: '1/s', from: TABLE, ci95: [2.24e-4, 2.72e-4] },
    slope: {
      value: 1.025,
      unit: '1',
      from: `${TABLE}. Table S2 of the paper and nlmixr2lib read 1.023; the published implementation runs with 1.025`,
      ci95: [0.966, 1.087],
    },
  },
}

export default carfentanil
