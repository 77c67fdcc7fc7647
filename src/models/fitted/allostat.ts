// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 92,
  parameters: {
    'receptor.reserve': {
      value: 9.34618,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 83 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.802155,
      unit: 'ng/mL',
      ci95: [0.63332, 1.016],
    },
    'buprenorphine.efficacy': {
      value: 0.332614,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008)); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.0121916,
      unit: '1/min',
      assumed:
        'no fit row pins it: they leave 67 % of the doubt of the prior (0.0082 in cells, 0.0172 by breathing, 0.0785 by pain (Yassen 2006, 2007)); three published values that differ tenfold',
    },
    'morphine.KD': {
      value: 44.7503,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 90 % of the doubt of the prior (Olofsen 2010; divided by the reserve it lies within a factor of two of the potencies of 8 to 10 ng/mL (Romberg 2003, Dahan 2004, Lötsch 2001)); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 140.486,
      unit: 'min',
      ci95: [99.297, 198.761],
    },
    'monoacetylmorphine.KD': {
      value: 106.58,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 50 % of the doubt of bounds 1 to 400 ng/mL; its level in plasma is not known well, so that neither is its potency; the start is the one of two (12, 60) that ends lower: from 12 the relief by heroin comes to rest with its peak after 13 minutes',
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 2.58081,
      unit: '1/h',
      ci95: [1.22259, 5.44795],
    },
    'fentanyl.k1': {
      value: 0.00149349,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (a half-life of 6.6 min by the electroencephalogram (Scott 1985, 1987), 4.7 min (Shafer 1991), 16 to 17 min by breathing (Yassen 2007, Algera 2021), 3.9 min in Mann 2022); published half-lives to the effect site run from 4 to 17 minutes',
    },
    'fentanyl.kon': {
      value: 0.0000185336,
      unit: '1/s',
      ci95: [0.000011666, 0.0000294441],
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0327077,
      unit: 'ng/mL',
      ci95: [0.0088308, 0.121143],
    },
    'naltrexone.koff': {
      value: 0.0103001,
      unit: '1/h',
      ci95: [0.00721992, 0.0146944],
    },
    'tolerance.breathingGain': {
      value: 2.06312,
      unit: '1',
      ci95: [0.957809, 4.44396],
    },
    'tolerance.euphoriaGain': {
      value: 2.47899,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 88 % of the doubt of the prior (1.6 to 2.5 in all in rats after weeks; people raise their doses tenfold and more); no number was found in people',
    },
    'breathing.P1': {
      value: 2.44435,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 80 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); it was fitted beside the published association rate and pace of fentanyl, which are free here',
    },
    'breathing.P3': {
      value: 0.856365,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 86 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); as above',
    },
    'pain.halfSignal': {
      value: 0.646896,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 95 % of the doubt of the prior (half of it is relieved by 9.1 ng/mL of morphine (Dahan 2004, experimental pain), and pain after operations is just bearable, four sevenths of it gone, at 16 (Dahlström 1982, from memory) to 30 ng/mL (doi 10.2199/jjsca.30.669, abstract): through affinity and reserve as thought before a signal of 0.59 and of 0.71 to 0.82); relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 2.61968,
      unit: '1',
      assumed: 'no fit row pins it: they leave 73 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.688034,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.765342,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 58 % of the doubt of the prior (of the high after 25 mg of heroin 4, 13.5 and 53 % are left 24, 48 and 72 h after 100 mg of naltrexone (Verebey 1976, from memory), when it holds 0.83, 0.69 and 0.57 of the receptors by its half-time of 90 h (Lee 1988): a half at 0.87, if the heroin held all others, and less if it did not); ratings depend on scale and setting',
    },
    'high.steepness': {
      value: 9.034,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (as for high.halfSignal: 10 and more); as above',
    },
    'high.lasting': {
      value: 0.275147,
      unit: '1',
      assumed: 'no fit row pins it: they leave 93 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'fentanyl.effect': 'moves by 31 % of its range along 0.99 ln fentanyl.k1, which no fit row pins',
    'high.level': 'moves by 27 % of its range along 0.99 ln fentanyl.k1, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'monoacetylmorphine.bound':
      'moves by 40 % of its range along 0.86 ln monoacetylmorphine.KD + 0.46 ln monoacetylmorphine.hydrolysisInBrain − 0.22 ln morphine.equilibration, which no fit row pins',
    'morphine.effect':
      'moves by 23 % of its range along 0.86 ln monoacetylmorphine.KD + 0.46 ln monoacetylmorphine.hydrolysisInBrain − 0.22 ln morphine.equilibration, which no fit row pins',
    'tolerance.euphoria':
      'moves by 32 % of its range along 0.86 ln tolerance.euphoriaGain − 0.49 ln high.steepness − 0.11 high.halfSignal, which no fit row pins',
  },
}

export default fit
