// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 107,
  parameters: {
    'receptor.reserve': {
      value: 16.4496,
      unit: '1',
      assumed: 'no fit row pins it: they leave 65 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.966662,
      unit: 'ng/mL',
      ci95: [0.803491, 1.16297],
    },
    'buprenorphine.efficacy': {
      value: 0.401227,
      unit: '1',
      assumed: 'no fit row pins it: they leave 79 % of the doubt of the prior (partial agonist in cells, about a quarter to a half of full ones, with receptors in reserve; 0.56 to 0.67 of the largest effect on breathing (Yassen 2006)); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.0206639,
      unit: '1/min',
      ci95: [0.012702, 0.0336164],
    },
    'morphine.KD': {
      value: 41.5061,
      unit: 'ng/mL',
      assumed: 'no fit row pins it: they leave 81 % of the doubt of the prior (Olofsen 2010); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 142.774,
      unit: 'min',
      ci95: [98.7226, 206.482],
    },
    'monoacetylmorphine.KD': {
      value: 61.0205,
      unit: 'ng/mL',
      ci95: [20.2959, 183.461],
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 2.55387,
      unit: '1/h',
      ci95: [1.19704, 5.44866],
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed: 'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0338833,
      unit: 'ng/mL',
      ci95: [0.00758372, 0.151387],
    },
    'tolerance.breathingGain': {
      value: 2.98932,
      unit: '1',
      ci95: [1.7297, 5.16623],
    },
    'pain.halfSignal': {
      value: 0.677525,
      unit: '1',
      assumed: 'no fit row pins it: they leave 52 % of the doubt of bounds 0.2 to 0.9; relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 4.54001,
      unit: '1',
      assumed: 'no fit row pins it: they leave 86 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.707559,
      unit: '1',
      assumed: 'no fit row pins it: they leave 89 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.67762,
      unit: '1',
      assumed: 'no fit row pins it: they leave 61 % of the doubt of bounds 0.3 to 0.95; ratings depend on scale and setting',
    },
    'high.steepness': {
      value: 4.12589,
      unit: '1',
      assumed: 'no fit row pins it: they leave 88 % of the doubt of bounds 1 to 10; as above',
    },
    'high.lasting': {
      value: 0.34031,
      unit: '1',
      assumed: 'no fit row pins it: they leave 99 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'm6g.bound': 'moves by 26 % of its range along −0.63 ln morphine.KD − 0.53 ln monoacetylmorphine.KD + 0.53 ln high.steepness + 0.15 high.halfSignal − 0.08 ln monoacetylmorphine.hydrolysisInBrain + 0.08 sedation.halfSignal …, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'monoacetylmorphine.bound': 'moves by 20 % of its range along −0.63 ln morphine.KD − 0.53 ln monoacetylmorphine.KD + 0.53 ln high.steepness + 0.15 high.halfSignal − 0.08 ln monoacetylmorphine.hydrolysisInBrain + 0.08 sedation.halfSignal …, which no fit row pins',
    'pain.relief': 'moves by 24 % of its range along 0.99 ln pain.steepness − 0.11 pain.halfSignal, which no fit row pins',
  },
}

export default fit
