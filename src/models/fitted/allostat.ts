// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 105,
  parameters: {
    'receptor.reserve': {
      value: 10.216,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 76 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.692674,
      unit: 'ng/mL',
      ci95: [0.540947, 0.886957],
    },
    'buprenorphine.efficacy': {
      value: 0.320624,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 80 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008)); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.0112205,
      unit: '1/min',
      assumed:
        'no fit row pins it: they leave 74 % of the doubt of the prior (0.0082 in cells, 0.0172 by breathing, 0.0785 by pain (Yassen 2006, 2007)); three published values that differ tenfold',
    },
    'morphine.KD': {
      value: 33.4858,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 90 % of the doubt of the prior (Olofsen 2010; divided by the reserve it lies within a factor of two of the potencies of 8 to 10 ng/mL (Romberg 2003, Dahan 2004, Lötsch 2001)); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 131.649,
      unit: 'min',
      ci95: [89.2256, 194.243],
    },
    'monoacetylmorphine.KD': {
      value: 65.53,
      unit: 'ng/mL',
      ci95: [18.9366, 200],
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 2.75527,
      unit: '1/h',
      ci95: [1.23279, 6.15799],
    },
    'fentanyl.k1': {
      value: 0.00153174,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (a half-life of 6.6 min by the electroencephalogram (Scott 1985, 1987), 4.7 min (Shafer 1991), 16 to 17 min by breathing (Yassen 2007, Algera 2021), 3.9 min in Mann 2022); published half-lives to the effect site run from 4 to 17 minutes',
    },
    'fentanyl.kon': {
      value: 0.0000224709,
      unit: '1/s',
      ci95: [0.0000165932, 0.0000304305],
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0278691,
      unit: 'ng/mL',
      ci95: [0.00591502, 0.131307],
    },
    'tolerance.breathingGain': {
      value: 1.88251,
      unit: '1',
      ci95: [0.809405, 4.37833],
    },
    'pain.halfSignal': {
      value: 0.699217,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 96 % of the doubt of the prior (the least level of morphine that makes pain after operations bearable is 16 ng/mL (Dahlström 1982, from memory) to 30 ng/mL (doi 10.2199/jjsca.30.669, abstract), and through affinity and reserve as thought before a signal of 0.71 to 0.82; four sevenths of the pain are then gone); relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 2.64183,
      unit: '1',
      assumed: 'no fit row pins it: they leave 72 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.706792,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 90 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.642961,
      unit: '1',
      ci95: [0.484031, 0.801891],
    },
    'high.steepness': {
      value: 6.27514,
      unit: '1',
      assumed: 'no fit row pins it: they leave 83 % of the doubt of bounds 1 to 10; as above',
    },
    'high.lasting': {
      value: 0.277841,
      unit: '1',
      assumed: 'no fit row pins it: they leave 99 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'fentanyl.effect': 'moves by 32 % of its range along 0.99 ln fentanyl.k1, which no fit row pins',
    'high.level': 'moves by 30 % of its range along 0.99 ln fentanyl.k1, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'monoacetylmorphine.bound':
      'moves by 22 % of its range along −0.58 ln monoacetylmorphine.hydrolysisInBrain − 0.51 ln monoacetylmorphine.KD + 0.48 ln pain.steepness + 0.33 ln morphine.equilibration − 0.18 ln buprenorphine.koff + 0.14 ln high.steepness …, which no fit row pins',
  },
}

export default fit
