// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 95,
  parameters: {
    'receptor.reserve': {
      value: 11.5131,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 78 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.74633,
      unit: 'ng/mL',
      ci95: [0.586487, 0.949738],
    },
    'buprenorphine.efficacy': {
      value: 0.354053,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 86 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008)); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.0242972,
      unit: '1/min',
      assumed:
        'no fit row pins it: they leave 52 % of the doubt of the prior (the middle of 0.0172 by breathing and 0.0785 by pain (Yassen 2006, 2007, people); 0.0082 in cells); three published values that differ tenfold',
    },
    'morphine.KD': {
      value: 36.3178,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of the prior (Olofsen 2010; divided by the reserve it lies within a factor of two of the potencies of 8 to 10 ng/mL (Romberg 2003, Dahan 2004, Lötsch 2001)); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 119.328,
      unit: 'min',
      ci95: [86.8571, 163.938],
    },
    'monoacetylmorphine.KD': {
      value: 80.2875,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 51 % of the doubt of bounds 1 to 400 ng/mL; its level in plasma is not known well, so that neither is its potency; the start is the one of two (12, 60) that ends lower: from 12 the relief by heroin comes to rest with its peak after 13 minutes',
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 3.04887,
      unit: '1/h',
      ci95: [1.43613, 6.47267],
    },
    'fentanyl.k1': {
      value: 0.00150788,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (a half-life of 6.6 min by the electroencephalogram (Scott 1985, 1987), 4.7 min (Shafer 1991), 16 to 17 min by breathing (Yassen 2007, Algera 2021), 3.9 min in Mann 2022); published half-lives to the effect site run from 4 to 17 minutes',
    },
    'fentanyl.kon': {
      value: 0.0000165163,
      unit: '1/s',
      ci95: [0.00000948834, 0.0000287498],
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0328746,
      unit: 'ng/mL',
      ci95: [0.0088597, 0.121984],
    },
    'naltrexone.koff': {
      value: 0.010296,
      unit: '1/h',
      ci95: [0.00727829, 0.0145649],
    },
    'tolerance.breathingGain': {
      value: 2.10266,
      unit: '1',
      ci95: [0.899948, 4.91271],
    },
    'tolerance.euphoriaGain': {
      value: 1.66969,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 88 % of the doubt of the prior (1.6 to 2.5 in all in rats after weeks; people raise their doses tenfold and more); no number was found in people',
    },
    'breathing.P1': {
      value: 2.13133,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 72 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); it was fitted beside the published association rate and pace of fentanyl, which are free here',
    },
    'breathing.P3': {
      value: 0.765112,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 93 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); as above',
    },
    'pain.halfSignal': {
      value: 0.664703,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 88 % of the doubt of the prior (half of it is relieved by 9.1 ng/mL of morphine (Dahan 2004, experimental pain), and pain after operations is just bearable, four sevenths of it gone, at 16 (Dahlström 1982, from memory) to 30 ng/mL (doi 10.2199/jjsca.30.669, abstract): through affinity and reserve as thought before a signal of 0.59 and of 0.71 to 0.82); relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 3.73922,
      unit: '1',
      assumed: 'no fit row pins it: they leave 78 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.707336,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.673949,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 63 % of the doubt of the prior (of the high after 25 mg of heroin 4, 13.5 and 53 % are left 24, 48 and 72 h after 100 mg of naltrexone (Verebey 1976, from memory), when it holds 0.83, 0.69 and 0.57 of the receptors by its half-time of 90 h (Lee 1988): a half at 0.87, if the heroin held all others, and less if it did not); ratings depend on scale and setting',
    },
    'high.steepness': {
      value: 8.67951,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 79 % of the doubt of the prior (as for high.halfSignal: 10 and more); as above',
    },
    'high.lasting': {
      value: 0.290064,
      unit: '1',
      assumed: 'no fit row pins it: they leave 93 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'anhedonia.level':
      'moves by 21 % of its range along 0.62 ln breathing.P1 + 0.6 ln fentanyl.kon + 0.3 ln buprenorphine.efficacy + 0.21 ln receptor.reserve + 0.18 ln pain.steepness + 0.16 ln tolerance.breathingGain …, which no fit row pins',
    'balance.setpoint':
      'moves by 22 % of its range along 0.62 ln breathing.P1 + 0.6 ln fentanyl.kon + 0.3 ln buprenorphine.efficacy + 0.21 ln receptor.reserve + 0.18 ln pain.steepness + 0.16 ln tolerance.breathingGain …, which no fit row pins',
    'craving.level':
      'moves by 22 % of its range along 0.83 ln monoacetylmorphine.KD + 0.49 ln monoacetylmorphine.hydrolysisInBrain − 0.21 ln morphine.equilibration − 0.13 ln pain.steepness, which no fit row pins',
    'fentanyl.effect': 'moves by 32 % of its range along 1 ln fentanyl.k1, which no fit row pins',
    'high.level': 'moves by 32 % of its range along 1 ln fentanyl.k1, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'monoacetylmorphine.bound':
      'moves by 54 % of its range along 0.83 ln monoacetylmorphine.KD + 0.49 ln monoacetylmorphine.hydrolysisInBrain − 0.21 ln morphine.equilibration − 0.13 ln pain.steepness, which no fit row pins',
    'stress.dynorphin':
      'moves by 22 % of its range along 0.62 ln breathing.P1 + 0.6 ln fentanyl.kon + 0.3 ln buprenorphine.efficacy + 0.21 ln receptor.reserve + 0.18 ln pain.steepness + 0.16 ln tolerance.breathingGain …, which no fit row pins',
    'tolerance.euphoria':
      'moves by 21 % of its range along 0.67 ln tolerance.euphoriaGain + 0.56 ln monoacetylmorphine.KD + 0.36 ln morphine.KD + 0.2 high.lasting − 0.14 ln high.steepness − 0.11 ln breathing.P3 …, which no fit row pins',
  },
}

export default fit
