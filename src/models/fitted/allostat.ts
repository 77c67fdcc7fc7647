// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 110,
  parameters: {
    'receptor.reserve': {
      value: 10.4678,
      unit: '1',
      assumed: 'no fit row pins it: they leave 79 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.791887,
      unit: 'ng/mL',
      ci95: [0.621553, 1.0089],
    },
    'buprenorphine.efficacy': {
      value: 0.365229,
      unit: '1',
      assumed: 'no fit row pins it: they leave 82 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008)); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.0127403,
      unit: '1/min',
      assumed: 'no fit row pins it: they leave 65 % of the doubt of the prior (0.0082 in cells, 0.0172 by breathing, 0.0785 by pain (Yassen 2006, 2007)); three published values that differ tenfold',
    },
    'morphine.KD': {
      value: 38.9042,
      unit: 'ng/mL',
      assumed: 'no fit row pins it: they leave 76 % of the doubt of the prior (Olofsen 2010); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 141.633,
      unit: 'min',
      ci95: [97.3383, 206.084],
    },
    'monoacetylmorphine.KD': {
      value: 57.308,
      unit: 'ng/mL',
      ci95: [19.1842, 171.194],
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 2.57134,
      unit: '1/h',
      ci95: [1.18213, 5.59313],
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed: 'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0339191,
      unit: 'ng/mL',
      ci95: [0.00730434, 0.15751],
    },
    'tolerance.breathingGain': {
      value: 3.05477,
      unit: '1',
      ci95: [1.74404, 5.35057],
    },
    'pain.halfSignal': {
      value: 0.584653,
      unit: '1',
      assumed: 'no fit row pins it: they leave 57 % of the doubt of bounds 0.2 to 0.9; relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 3.94347,
      unit: '1',
      assumed: 'no fit row pins it: they leave 85 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.698311,
      unit: '1',
      assumed: 'no fit row pins it: they leave 90 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.6173,
      unit: '1',
      assumed: 'no fit row pins it: they leave 50 % of the doubt of bounds 0.3 to 0.95; ratings depend on scale and setting',
    },
    'high.steepness': {
      value: 3.74634,
      unit: '1',
      assumed: 'no fit row pins it: they leave 66 % of the doubt of bounds 1 to 10; as above',
    },
    'high.lasting': {
      value: 0.34205,
      unit: '1',
      assumed: 'no fit row pins it: they leave 98 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'm6g.bound': 'moves by 28 % of its range along 0.68 ln morphine.KD + 0.63 ln monoacetylmorphine.KD + 0.21 sedation.halfSignal + 0.21 ln high.steepness + 0.16 ln monoacetylmorphine.hydrolysisInBrain − 0.11 ln morphine.equilibration …, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'morphine.effect': 'moves by 24 % of its range along −0.85 ln monoacetylmorphine.hydrolysisInBrain + 0.49 ln morphine.equilibration + 0.11 ln morphine.KD + 0.09 ln monoacetylmorphine.KD − 0.09 high.halfSignal, which no fit row pins',
    'pain.relief': 'moves by 26 % of its range along 0.98 ln pain.steepness − 0.14 pain.halfSignal − 0.13 ln buprenorphine.koff, which no fit row pins',
  },
}

export default fit
