// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 92,
  parameters: {
    'receptor.reserve': {
      value: 10.6251,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 76 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.899004,
      unit: 'ng/mL',
      ci95: [0.747404, 1.08135],
    },
    'buprenorphine.efficacy': {
      value: 0.436216,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 80 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008); wide, because that hangs on the exponents of breathing, which are free); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.0135906,
      unit: '1/min',
      assumed:
        'no fit row pins it: they leave 85 % of the doubt of the prior (0.0082 in cells, 0.0172 by breathing, 0.0785 by pain (Yassen 2006, 2007)); three published values that differ tenfold',
    },
    'morphine.KD': {
      value: 27.5634,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 88 % of the doubt of the prior (8 to 10 ng/mL at the effect site halve breathing, experimental pain and the pupil (Romberg 2003, Dahan 2004, Lötsch 2001); fentanyl halves breathing (Algera 2020) at a signal of 0.7, which with the reserve as thought before asks for 28; 46 in Olofsen 2010, whose effects follow occupancy otherwise); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 139.885,
      unit: 'min',
      ci95: [99.9488, 195.778],
    },
    'monoacetylmorphine.KD': {
      value: 49.8629,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 64 % of the doubt of the prior (held about as firmly as morphine in cells, and more is switched on (Selley 2001); its level in plasma is known within a factor of three); its level in plasma is not known well, so that neither is its potency; the start is the one of two (12, 60) that ends lower: from 12 the relief by heroin comes to rest with its peak after 13 minutes',
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 2.5167,
      unit: '1/h',
      ci95: [1.19185, 5.31425],
    },
    'fentanyl.k1': {
      value: 0.00151098,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 88 % of the doubt of the prior (a half-life of 6.6 min by the electroencephalogram (Scott 1985, 1987), 4.7 min (Shafer 1991), 16 to 17 min by breathing (Yassen 2007, Algera 2021), 3.9 min in Mann 2022); published half-lives to the effect site run from 4 to 17 minutes',
    },
    'fentanyl.kon': {
      value: 0.0000152274,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 55 % of the doubt of the prior (Mann 2022, Table S2: interval 9.5e-6 to 1.0e-4); measured in a dish, against a concentration that no protein binds',
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0326688,
      unit: 'ng/mL',
      ci95: [0.0088291, 0.120879],
    },
    'naltrexone.koff': {
      value: 0.0103024,
      unit: '1/h',
      ci95: [0.00722034, 0.0147001],
    },
    'tolerance.breathingGain': {
      value: 2.11543,
      unit: '1',
      ci95: [0.908545, 4.9255],
    },
    'tolerance.euphoriaGain': {
      value: 1.04401,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 86 % of the doubt of the prior (1.6 to 2.5 in all in rats after weeks; people raise their doses tenfold and more); no number was found in people',
    },
    'breathing.P1': {
      value: 1.92213,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 63 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); it was fitted beside the published association rate and pace of fentanyl, which are free here',
    },
    'breathing.P3': {
      value: 0.747311,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 95 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); as above',
    },
    'pain.halfSignal': {
      value: 0.700168,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 91 % of the doubt of the prior (half of it is relieved by 9.1 ng/mL of morphine (Dahan 2004, experimental pain), and pain after operations is just bearable, four sevenths of it gone, at 16 ng/mL (Dahlström 1982, from memory): through affinity and reserve as thought before a signal of 0.7 and of 0.8, and a half at 0.7 and 0.73); relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 3.12705,
      unit: '1',
      assumed: 'no fit row pins it: they leave 78 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.710834,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.803588,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 56 % of the doubt of the prior (of the high after 25 mg of heroin 4, 13.5 and 53 % are left 24, 48 and 72 h after 100 mg of naltrexone (Verebey 1976, from memory), when it holds 0.83, 0.69 and 0.57 of the receptors by its half-time of 90 h (Lee 1988): a half at 0.87, if the heroin held all others, and less if it did not); ratings depend on scale and setting',
    },
    'high.steepness': {
      value: 8.31239,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (as for high.halfSignal: 10 and more); as above',
    },
    'high.lasting': {
      value: 0.312105,
      unit: '1',
      assumed: 'no fit row pins it: they leave 95 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'fentanyl.effect': 'moves by 32 % of its range along 0.99 ln fentanyl.k1, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'monoacetylmorphine.bound':
      'moves by 28 % of its range along 0.74 ln monoacetylmorphine.KD + 0.55 ln monoacetylmorphine.hydrolysisInBrain − 0.27 ln morphine.equilibration − 0.25 ln morphine.KD − 0.08 ln pain.steepness, which no fit row pins',
    'pain.relief':
      'moves by 22 % of its range along −0.84 ln pain.steepness + 0.33 ln breathing.P3 − 0.3 ln breathing.P1 − 0.15 ln fentanyl.kon + 0.15 pain.halfSignal − 0.12 ln morphine.KD …, which no fit row pins',
    'sedation.level':
      'moves by 23 % of its range along 0.6 sedation.halfSignal + 0.46 ln monoacetylmorphine.KD + 0.41 ln morphine.KD + 0.3 ln buprenorphine.koff − 0.23 ln receptor.reserve − 0.21 ln fentanyl.k1 …, which no fit row pins',
    'tolerance.euphoria':
      'moves by 31 % of its range along 0.83 ln tolerance.euphoriaGain + 0.38 high.lasting − 0.3 ln morphine.KD − 0.27 ln monoacetylmorphine.KD, which no fit row pins',
  },
}

export default fit
