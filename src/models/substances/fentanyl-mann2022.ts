import { bindingCorrelation } from '../receptor/binding-correlation-mann2022.ts'
import type { OpioidNumbers } from './opioid-mann2022.ts'

const KINETICS = 'Mann 2022, published implementation, fentanyl kinetics (Algera et al. 2020 data)'
const TABLE =
  'Mann 2022, Table S2, fentanyl; interval: our calculation, median times exp(±1.96 s), s the SD of the logarithm over 2,000 bootstrap fits (reference/fda, section 5)'
const SPREAD = 'spread of the published virtual population'

// `between` is the standard deviation of the logarithm. The rates are quotients of the clearances and volumes that vary
// (log-variances CL 0.087, V1 0.43, V2 0.52, V3 0.060, Q2 0.39, Q3 0.098), so their variances add.
const fentanyl: OpioidNumbers = {
  substance: 'fentanyl',
  title: 'Fentanyl into a vein: plasma and effect site',
  is: 'fast, potent full agonist',
  leavesOut: [
    'other routes than a bolus into a vein',
    'protein binding and metabolism as such: elimination is one rate',
  ],
  kinetics: {
    MW: {
      value: 336.4,
      unit: 'g/mol',
      from: KINETICS,
      fixed: 'molar mass (336.47 by atomic weights; the reference rounds)',
    },
    VP: { value: 10.5, unit: 'L', from: `${KINETICS}; ${SPREAD}`, between: 0.656 },
    kout: { value: 0.002, unit: '1/s', from: `${KINETICS}; ${SPREAD}`, between: 0.719 },
    k12: { value: 0.0032, unit: '1/s', from: `${KINETICS}; ${SPREAD}`, between: 0.906 },
    k13: { value: 0.0036, unit: '1/s', from: `${KINETICS}; ${SPREAD}`, between: 0.727 },
    k21: { value: 0.0023, unit: '1/s', from: `${KINETICS}; ${SPREAD}`, between: 0.954 },
    k31: { value: 0.00023, unit: '1/s', from: `${KINETICS}; ${SPREAD}`, between: 0.397 },
    k1: { value: 0.003, unit: '1/s', from: KINETICS, fixed: 'not varied in the published population' },
  },
  binding: {
    correlation: bindingCorrelation.fentanyl,
    kon: { value: 3.08e-5, unit: '1/s', from: TABLE, ci95: [9.5e-6, 1.0e-4] },
    koff: { value: 0.004331, unit: '1/s', from: TABLE, ci95: [0.00374, 0.00502] },
    slope: { value: 0.8439, unit: '1', from: TABLE, ci95: [0.667, 1.068] },
  },
}

export default fentanyl
