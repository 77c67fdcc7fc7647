// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 111,
  parameters: {
    'receptor.reserve': {
      value: 9.40825,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 88 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.764468,
      unit: 'ng/mL',
      ci95: [0.587961, 0.993962],
    },
    'buprenorphine.efficacy': {
      value: 0.309819,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 91 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008)); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.0104581,
      unit: '1/min',
      assumed:
        'no fit row pins it: they leave 91 % of the doubt of the prior (0.0082 in cells, 0.0172 by breathing, 0.0785 by pain (Yassen 2006, 2007)); three published values that differ tenfold',
    },
    'morphine.KD': {
      value: 19.7439,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 74 % of the doubt of the prior (Olofsen 2010); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 132.908,
      unit: 'min',
      assumed:
        'no fit row pins it: they leave 53 % of the doubt of the prior (74 min (Olofsen 2010), 168 min for the pupil (Lötsch 2001)); published values run from 74 min to 4 h',
    },
    'monoacetylmorphine.KD': {
      value: 45.5682,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 60 % of the doubt of bounds 1 to 200 ng/mL; its level in plasma is not known well, so that neither is its potency',
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 2.73694,
      unit: '1/h',
      ci95: [1.12668, 6.64858],
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0280785,
      unit: 'ng/mL',
      ci95: [0.00551963, 0.142836],
    },
    'tolerance.breathingGain': {
      value: 3.06848,
      unit: '1',
      ci95: [1.68424, 5.59039],
    },
    'pain.halfSignal': {
      value: 0.533387,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 66 % of the doubt of bounds 0.2 to 0.9; relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 3.35635,
      unit: '1',
      assumed: 'no fit row pins it: they leave 87 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.719485,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 91 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.698841,
      unit: '1',
      ci95: [0.54792, 0.849762],
    },
    'high.steepness': {
      value: 6.97908,
      unit: '1',
      assumed: 'no fit row pins it: they leave 76 % of the doubt of bounds 1 to 10; as above',
    },
    'high.lasting': {
      value: 0.261416,
      unit: '1',
      assumed: 'no fit row pins it: they leave 98 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'm6g.bound':
      'moves by 38 % of its range along 0.71 ln monoacetylmorphine.KD + 0.53 ln morphine.KD + 0.28 ln buprenorphine.koff + 0.26 ln high.steepness + 0.22 ln monoacetylmorphine.hydrolysisInBrain − 0.12 ln morphine.equilibration …, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'monoacetylmorphine.bound':
      'moves by 31 % of its range along 0.71 ln monoacetylmorphine.KD + 0.53 ln morphine.KD + 0.28 ln buprenorphine.koff + 0.26 ln high.steepness + 0.22 ln monoacetylmorphine.hydrolysisInBrain − 0.12 ln morphine.equilibration …, which no fit row pins',
  },
}

export default fit
