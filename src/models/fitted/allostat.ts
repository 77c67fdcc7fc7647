// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 95,
  parameters: {
    'receptor.reserve': {
      value: 11.3447,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 78 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.740426,
      unit: 'ng/mL',
      ci95: [0.581445, 0.942876],
    },
    'buprenorphine.efficacy': {
      value: 0.356394,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 85 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008)); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.024624,
      unit: '1/min',
      assumed:
        'no fit row pins it: they leave 51 % of the doubt of the prior (the middle of 0.0172 by breathing and 0.0785 by pain (Yassen 2006, 2007, people); 0.0082 in cells); three published values that differ tenfold',
    },
    'morphine.KD': {
      value: 37.7078,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 92 % of the doubt of the prior (Olofsen 2010; divided by the reserve it lies within a factor of two of the potencies of 8 to 10 ng/mL (Romberg 2003, Dahan 2004, Lötsch 2001)); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 91.4619,
      unit: 'min',
      ci95: [62.7418, 133.329],
    },
    'monoacetylmorphine.KD': {
      value: 104.559,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 79 % of the doubt of bounds 1 to 400 ng/mL; its level in plasma is not known well, so that neither is its potency; the start is the one of two (12, 60) that ends lower: from 12 the relief by heroin comes to rest with its peak after 13 minutes',
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 4.17271,
      unit: '1/h',
      ci95: [1.68471, 10.335],
    },
    'fentanyl.k1': {
      value: 0.001509,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 88 % of the doubt of the prior (a half-life of 6.6 min by the electroencephalogram (Scott 1985, 1987), 4.7 min (Shafer 1991), 16 to 17 min by breathing (Yassen 2007, Algera 2021), 3.9 min in Mann 2022); published half-lives to the effect site run from 4 to 17 minutes',
    },
    'fentanyl.kon': {
      value: 0.0000162543,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 51 % of the doubt of the prior (Mann 2022, Table S2: interval 9.5e-6 to 1.0e-4); measured in a dish, against a concentration that no protein binds',
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0334651,
      unit: 'ng/mL',
      ci95: [0.00888623, 0.126028],
    },
    'naltrexone.koff': {
      value: 0.0102829,
      unit: '1/h',
      ci95: [0.00726758, 0.0145493],
    },
    'tolerance.breathingGain': {
      value: 2.0887,
      unit: '1',
      ci95: [0.880674, 4.95379],
    },
    'tolerance.euphoriaGain': {
      value: 1.70197,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 90 % of the doubt of the prior (1.6 to 2.5 in all in rats after weeks; people raise their doses tenfold and more); no number was found in people',
    },
    'breathing.P1': {
      value: 2.10552,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 69 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); it was fitted beside the published association rate and pace of fentanyl, which are free here',
    },
    'breathing.P3': {
      value: 0.761673,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 92 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); as above',
    },
    'pain.halfSignal': {
      value: 0.665118,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 88 % of the doubt of the prior (half of it is relieved by 9.1 ng/mL of morphine (Dahan 2004, experimental pain), and pain after operations is just bearable, four sevenths of it gone, at 16 (Dahlström 1982, from memory) to 30 ng/mL (doi 10.2199/jjsca.30.669, abstract): through affinity and reserve as thought before a signal of 0.59 and of 0.71 to 0.82); relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 3.70072,
      unit: '1',
      assumed: 'no fit row pins it: they leave 77 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.710181,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.658985,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 65 % of the doubt of the prior (of the high after 25 mg of heroin 4, 13.5 and 53 % are left 24, 48 and 72 h after 100 mg of naltrexone (Verebey 1976, from memory), when it holds 0.83, 0.69 and 0.57 of the receptors by its half-time of 90 h (Lee 1988): a half at 0.87, if the heroin held all others, and less if it did not); ratings depend on scale and setting',
    },
    'high.steepness': {
      value: 9.69536,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 81 % of the doubt of the prior (as for high.halfSignal: 10 and more); as above',
    },
    'high.lasting': {
      value: 0.322016,
      unit: '1',
      assumed: 'no fit row pins it: they leave 93 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'craving.level':
      'moves by 39 % of its range along 0.94 ln monoacetylmorphine.KD + 0.28 ln monoacetylmorphine.hydrolysisInBrain + 0.14 ln high.steepness − 0.1 ln morphine.equilibration, which no fit row pins',
    'fentanyl.effect':
      'moves by 31 % of its range along 0.98 ln fentanyl.k1 + 0.12 ln monoacetylmorphine.KD, which no fit row pins',
    'high.level':
      'moves by 33 % of its range along 0.98 ln fentanyl.k1 + 0.12 ln monoacetylmorphine.KD, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'monoacetylmorphine.bound':
      'moves by 124 % of its range along 0.94 ln monoacetylmorphine.KD + 0.28 ln monoacetylmorphine.hydrolysisInBrain + 0.14 ln high.steepness − 0.1 ln morphine.equilibration, which no fit row pins',
  },
}

export default fit
