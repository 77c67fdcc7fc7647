// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 95,
  parameters: {
    'receptor.reserve': {
      value: 11.291,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 78 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.738019,
      unit: 'ng/mL',
      ci95: [0.57927, 0.940273],
    },
    'buprenorphine.efficacy': {
      value: 0.356193,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 86 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008)); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.0246849,
      unit: '1/min',
      assumed:
        'no fit row pins it: they leave 51 % of the doubt of the prior (the middle of 0.0172 by breathing and 0.0785 by pain (Yassen 2006, 2007, people); 0.0082 in cells); three published values that differ tenfold',
    },
    'morphine.KD': {
      value: 37.881,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 92 % of the doubt of the prior (Olofsen 2010; divided by the reserve it lies within a factor of two of the potencies of 8 to 10 ng/mL (Romberg 2003, Dahan 2004, Lötsch 2001)); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 91.5242,
      unit: 'min',
      ci95: [62.8192, 133.346],
    },
    'monoacetylmorphine.KD': {
      value: 106.608,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 80 % of the doubt of bounds 1 to 400 ng/mL; its level in plasma is not known well, so that neither is its potency; the start is the one of two (12, 60) that ends lower: from 12 the relief by heroin comes to rest with its peak after 13 minutes',
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 4.18408,
      unit: '1/h',
      ci95: [1.69494, 10.3287],
    },
    'fentanyl.k1': {
      value: 0.00150923,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (a half-life of 6.6 min by the electroencephalogram (Scott 1985, 1987), 4.7 min (Shafer 1991), 16 to 17 min by breathing (Yassen 2007, Algera 2021), 3.9 min in Mann 2022); published half-lives to the effect site run from 4 to 17 minutes',
    },
    'fentanyl.kon': {
      value: 0.0000160312,
      unit: '1/s',
      ci95: [0.0000094885, 0.0000270854],
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0329163,
      unit: 'ng/mL',
      ci95: [0.00887112, 0.122136],
    },
    'naltrexone.koff': {
      value: 0.0103312,
      unit: '1/h',
      ci95: [0.00728393, 0.0146533],
    },
    'tolerance.breathingGain': {
      value: 2.3949,
      unit: '1',
      ci95: [1.13083, 5.07199],
    },
    'tolerance.euphoriaGain': {
      value: 1.70071,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 90 % of the doubt of the prior (1.6 to 2.5 in all in rats after weeks; people raise their doses tenfold and more); no number was found in people',
    },
    'breathing.P1': {
      value: 2.09745,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 73 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); it was fitted beside the published association rate and pace of fentanyl, which are free here',
    },
    'breathing.P3': {
      value: 0.759439,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 93 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); as above',
    },
    'pain.halfSignal': {
      value: 0.664777,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 88 % of the doubt of the prior (half of it is relieved by 9.1 ng/mL of morphine (Dahan 2004, experimental pain), and pain after operations is just bearable, four sevenths of it gone, at 16 (Dahlström 1982, from memory) to 30 ng/mL (doi 10.2199/jjsca.30.669, abstract): through affinity and reserve as thought before a signal of 0.59 and of 0.71 to 0.82); relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 3.69526,
      unit: '1',
      assumed: 'no fit row pins it: they leave 78 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.70993,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.66142,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 65 % of the doubt of the prior (of the high after 25 mg of heroin 4, 13.5 and 53 % are left 24, 48 and 72 h after 100 mg of naltrexone (Verebey 1976, from memory), when it holds 0.83, 0.69 and 0.57 of the receptors by its half-time of 90 h (Lee 1988): a half at 0.87, if the heroin held all others, and less if it did not); ratings depend on scale and setting',
    },
    'high.steepness': {
      value: 9.65541,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 81 % of the doubt of the prior (as for high.halfSignal: 10 and more); as above',
    },
    'high.lasting': {
      value: 0.321867,
      unit: '1',
      assumed: 'no fit row pins it: they leave 93 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'balance.pain':
      'moves by 36 % of its range along 0.63 ln pain.steepness + 0.48 ln buprenorphine.koff − 0.38 ln breathing.P1 − 0.37 ln fentanyl.kon − 0.19 ln tolerance.breathingGain + 0.14 ln receptor.reserve …, which no fit row pins',
    'craving.level':
      'moves by 39 % of its range along 0.94 ln monoacetylmorphine.KD + 0.27 ln monoacetylmorphine.hydrolysisInBrain + 0.14 ln high.steepness − 0.1 ln morphine.equilibration, which no fit row pins',
    'fentanyl.effect': 'moves by 32 % of its range along 1 ln fentanyl.k1, which no fit row pins',
    'high.level': 'moves by 33 % of its range along 1 ln fentanyl.k1, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'monoacetylmorphine.bound':
      'moves by 125 % of its range along 0.94 ln monoacetylmorphine.KD + 0.27 ln monoacetylmorphine.hydrolysisInBrain + 0.14 ln high.steepness − 0.1 ln morphine.equilibration, which no fit row pins',
    'tolerance.euphoria':
      'moves by 20 % of its range along 0.87 ln tolerance.euphoriaGain + 0.35 ln high.steepness − 0.21 high.lasting + 0.17 ln monoacetylmorphine.KD + 0.16 ln morphine.KD, which no fit row pins',
    'withdrawal.cows':
      'moves by 36 % of its range along 0.63 ln pain.steepness + 0.48 ln buprenorphine.koff − 0.38 ln breathing.P1 − 0.37 ln fentanyl.kon − 0.19 ln tolerance.breathingGain + 0.14 ln receptor.reserve …, which no fit row pins',
    'withdrawal.sows':
      'moves by 36 % of its range along 0.63 ln pain.steepness + 0.48 ln buprenorphine.koff − 0.38 ln breathing.P1 − 0.37 ln fentanyl.kon − 0.19 ln tolerance.breathingGain + 0.14 ln receptor.reserve …, which no fit row pins',
    'withdrawal.sowsGossop':
      'moves by 36 % of its range along 0.63 ln pain.steepness + 0.48 ln buprenorphine.koff − 0.38 ln breathing.P1 − 0.37 ln fentanyl.kon − 0.19 ln tolerance.breathingGain + 0.14 ln receptor.reserve …, which no fit row pins',
  },
}

export default fit
