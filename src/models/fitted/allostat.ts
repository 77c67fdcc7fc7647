// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 92,
  parameters: {
    'receptor.reserve': {
      value: 9.66806,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 81 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.811224,
      unit: 'ng/mL',
      ci95: [0.638078, 1.03135],
    },
    'buprenorphine.efficacy': {
      value: 0.434944,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 66 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008); wide, because that hangs on the exponents of breathing, which are free); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.0206267,
      unit: '1/min',
      ci95: [0.0115839, 0.0367286],
    },
    'morphine.KD': {
      value: 24.8324,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (8 to 10 ng/mL at the effect site halve breathing, experimental pain and the pupil (Romberg 2003, Dahan 2004, Lötsch 2001); fentanyl halves breathing (Algera 2020) at a signal of 0.7, which with the reserve as thought before asks for 28; 46 in Olofsen 2010, whose effects follow occupancy otherwise); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 147.263,
      unit: 'min',
      ci95: [102.462, 211.652],
    },
    'monoacetylmorphine.KD': {
      value: 48.8233,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 65 % of the doubt of the prior (held about as firmly as morphine in cells, and more is switched on (Selley 2001); its level in plasma is known within a factor of three); its level in plasma is not known well, so that neither is its potency; the start is the one of two (12, 60) that ends lower: from 12 the relief by heroin comes to rest with its peak after 13 minutes',
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 2.39527,
      unit: '1/h',
      ci95: [1.1135, 5.15252],
    },
    'fentanyl.k1': {
      value: 0.00149855,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (a half-life of 6.6 min by the electroencephalogram (Scott 1985, 1987), 4.7 min (Shafer 1991), 16 to 17 min by breathing (Yassen 2007, Algera 2021), 3.9 min in Mann 2022); published half-lives to the effect site run from 4 to 17 minutes',
    },
    'fentanyl.kon': {
      value: 0.0000173596,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 57 % of the doubt of the prior (Mann 2022, Table S2: interval 9.5e-6 to 1.0e-4); measured in a dish, against a concentration that no protein binds',
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0326517,
      unit: 'ng/mL',
      ci95: [0.00882835, 0.120763],
    },
    'naltrexone.koff': {
      value: 0.0103034,
      unit: '1/h',
      ci95: [0.00722052, 0.0147026],
    },
    'tolerance.breathingGain': {
      value: 2.073,
      unit: '1',
      ci95: [0.942325, 4.56035],
    },
    'tolerance.euphoriaGain': {
      value: 2.84614,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 91 % of the doubt of the prior (1.6 to 2.5 in all in rats after weeks; people raise their doses tenfold and more); no number was found in people',
    },
    'breathing.P1': {
      value: 2.10334,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 65 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); it was fitted beside the published association rate and pace of fentanyl, which are free here',
    },
    'breathing.P3': {
      value: 0.975409,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 90 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); as above',
    },
    'pain.halfSignal': {
      value: 0.700411,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 92 % of the doubt of the prior (half of it is relieved by 9.1 ng/mL of morphine (Dahan 2004, experimental pain), and pain after operations is just bearable, four sevenths of it gone, at 16 ng/mL (Dahlström 1982, from memory): through affinity and reserve as thought before a signal of 0.7 and of 0.8, and a half at 0.7 and 0.73); relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 3.07886,
      unit: '1',
      assumed: 'no fit row pins it: they leave 78 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.710642,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.800326,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 57 % of the doubt of the prior (of the high after 25 mg of heroin 4, 13.5 and 53 % are left 24, 48 and 72 h after 100 mg of naltrexone (Verebey 1976, from memory), when it holds 0.83, 0.69 and 0.57 of the receptors by its half-time of 90 h (Lee 1988): a half at 0.87, if the heroin held all others, and less if it did not); ratings depend on scale and setting',
    },
    'high.steepness': {
      value: 8.86668,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 92 % of the doubt of the prior (as for high.halfSignal: 10 and more); as above',
    },
    'high.lasting': {
      value: 0.206852,
      unit: '1',
      assumed: 'no fit row pins it: they leave 93 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'fentanyl.effect':
      'moves by 30 % of its range along 0.97 ln fentanyl.k1 + 0.14 ln breathing.P3 + 0.11 ln tolerance.euphoriaGain, which no fit row pins',
    'high.level':
      'moves by 24 % of its range along −0.8 ln tolerance.euphoriaGain + 0.56 ln high.steepness − 0.13 ln morphine.KD − 0.12 ln monoacetylmorphine.KD + 0.1 high.halfSignal, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'monoacetylmorphine.bound':
      'moves by 24 % of its range along 0.62 ln monoacetylmorphine.KD + 0.55 ln monoacetylmorphine.hydrolysisInBrain + 0.3 ln pain.steepness − 0.29 ln morphine.equilibration − 0.21 ln morphine.KD + 0.19 ln buprenorphine.koff …, which no fit row pins',
    'tolerance.euphoria':
      'moves by 22 % of its range along 0.69 ln tolerance.euphoriaGain − 0.48 ln morphine.KD − 0.43 ln monoacetylmorphine.KD + 0.26 high.lasting + 0.16 ln high.steepness, which no fit row pins',
  },
}

export default fit
