// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 105,
  parameters: {
    'receptor.reserve': {
      value: 11.1389,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 83 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.767273,
      unit: 'ng/mL',
      ci95: [0.60228, 0.977465],
    },
    'buprenorphine.efficacy': {
      value: 0.382212,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 85 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008)); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.0227618,
      unit: '1/min',
      ci95: [0.0136192, 0.038042],
    },
    'morphine.KD': {
      value: 41.8513,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 90 % of the doubt of the prior (Olofsen 2010; divided by the reserve it lies within a factor of two of the potencies of 8 to 10 ng/mL (Romberg 2003, Dahan 2004, Lötsch 2001)); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 143.22,
      unit: 'min',
      ci95: [100.857, 203.377],
    },
    'monoacetylmorphine.KD': {
      value: 79.1551,
      unit: 'ng/mL',
      ci95: [27.3998, 200],
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 2.50497,
      unit: '1/h',
      ci95: [1.18983, 5.27376],
    },
    'fentanyl.k1': {
      value: 0.00154321,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (a half-life of 6.6 min by the electroencephalogram (Scott 1985, 1987), 4.7 min (Shafer 1991), 16 to 17 min by breathing (Yassen 2007, Algera 2021), 3.9 min in Mann 2022); published half-lives to the effect site run from 4 to 17 minutes',
    },
    'fentanyl.kon': {
      value: 0.0000174506,
      unit: '1/s',
      ci95: [0.0000108054, 0.0000281825],
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0278432,
      unit: 'ng/mL',
      ci95: [0.00626679, 0.123707],
    },
    'tolerance.breathingGain': {
      value: 1.9162,
      unit: '1',
      ci95: [0.869185, 4.22444],
    },
    'breathing.P1': {
      value: 2.13539,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 73 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); it was fitted beside the published association rate and pace of fentanyl, which are free here',
    },
    'breathing.P3': {
      value: 0.81822,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 95 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); as above',
    },
    'pain.halfSignal': {
      value: 0.705648,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 93 % of the doubt of the prior (the least level of morphine that makes pain after operations bearable is 16 ng/mL (Dahlström 1982, from memory) to 30 ng/mL (doi 10.2199/jjsca.30.669, abstract), and through affinity and reserve as thought before a signal of 0.71 to 0.82; four sevenths of the pain are then gone); relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 3.19963,
      unit: '1',
      assumed: 'no fit row pins it: they leave 74 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.69702,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.521791,
      unit: '1',
      ci95: [0.366351, 0.677231],
    },
    'high.steepness': {
      value: 3.31539,
      unit: '1',
      assumed: 'no fit row pins it: they leave 62 % of the doubt of bounds 1 to 10; as above',
    },
    'high.lasting': {
      value: 0.348546,
      unit: '1',
      assumed: 'no fit row pins it: they leave 97 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'high.level':
      'moves by 20 % of its range along 0.6 ln morphine.KD + 0.54 ln monoacetylmorphine.KD + 0.54 high.lasting − 0.21 ln high.steepness − 0.1 sedation.halfSignal + 0.09 ln monoacetylmorphine.hydrolysisInBrain, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
  },
}

export default fit
