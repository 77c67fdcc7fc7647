// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 104,
  parameters: {
    'receptor.reserve': {
      value: 11.0849,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 83 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.777226,
      unit: 'ng/mL',
      ci95: [0.611209, 0.988336],
    },
    'buprenorphine.efficacy': {
      value: 0.379588,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 84 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008)); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.02256,
      unit: '1/min',
      ci95: [0.0134649, 0.0377986],
    },
    'morphine.KD': {
      value: 45.2919,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 91 % of the doubt of the prior (Olofsen 2010; divided by the reserve it lies within a factor of two of the potencies of 8 to 10 ng/mL (Romberg 2003, Dahan 2004, Lötsch 2001)); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 140.393,
      unit: 'min',
      ci95: [99.2525, 198.586],
    },
    'monoacetylmorphine.KD': {
      value: 108.45,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 51 % of the doubt of bounds 1 to 400 ng/mL; its level in plasma is not known well, so that neither is its potency; the start is the one of two (12, 60) that ends lower: from 12 the relief by heroin comes to rest with its peak after 13 minutes',
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 2.59088,
      unit: '1/h',
      ci95: [1.22794, 5.46658],
    },
    'fentanyl.k1': {
      value: 0.00154347,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (a half-life of 6.6 min by the electroencephalogram (Scott 1985, 1987), 4.7 min (Shafer 1991), 16 to 17 min by breathing (Yassen 2007, Algera 2021), 3.9 min in Mann 2022); published half-lives to the effect site run from 4 to 17 minutes',
    },
    'fentanyl.kon': {
      value: 0.0000172595,
      unit: '1/s',
      ci95: [0.0000107126, 0.0000278074],
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0326602,
      unit: 'ng/mL',
      ci95: [0.00882872, 0.12082],
    },
    'naltrexone.koff': {
      value: 0.0103029,
      unit: '1/h',
      ci95: [0.00722043, 0.0147013],
    },
    'tolerance.breathingGain': {
      value: 1.91757,
      unit: '1',
      ci95: [0.870502, 4.22409],
    },
    'breathing.P1': {
      value: 2.10907,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 73 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); it was fitted beside the published association rate and pace of fentanyl, which are free here',
    },
    'breathing.P3': {
      value: 0.814392,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 95 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); as above',
    },
    'pain.halfSignal': {
      value: 0.660968,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of the prior (half of it is relieved by 9.1 ng/mL of morphine (Dahan 2004, experimental pain), and pain after operations is just bearable, four sevenths of it gone, at 16 (Dahlström 1982, from memory) to 30 ng/mL (doi 10.2199/jjsca.30.669, abstract): through affinity and reserve as thought before a signal of 0.59 and of 0.71 to 0.82); relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 3.56609,
      unit: '1',
      assumed: 'no fit row pins it: they leave 77 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.694077,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.513102,
      unit: '1',
      ci95: [0.359116, 0.667088],
    },
    'high.steepness': {
      value: 3.33077,
      unit: '1',
      assumed: 'no fit row pins it: they leave 62 % of the doubt of bounds 1 to 10; as above',
    },
    'high.lasting': {
      value: 0.350464,
      unit: '1',
      assumed: 'no fit row pins it: they leave 97 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'fentanyl.effect':
      'moves by 30 % of its range along 0.98 ln fentanyl.k1 − 0.11 ln monoacetylmorphine.KD, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'monoacetylmorphine.bound':
      'moves by 30 % of its range along 0.79 ln monoacetylmorphine.KD + 0.42 ln monoacetylmorphine.hydrolysisInBrain − 0.29 ln pain.steepness + 0.24 ln high.steepness − 0.2 ln morphine.equilibration + 0.09 high.halfSignal, which no fit row pins',
    'pain.relief':
      'moves by 21 % of its range along −0.96 ln pain.steepness − 0.14 ln breathing.P1 + 0.14 pain.halfSignal − 0.13 ln fentanyl.kon, which no fit row pins',
    'sedation.level':
      'moves by 21 % of its range along 0.54 ln monoacetylmorphine.KD + 0.5 ln fentanyl.k1 + 0.44 sedation.halfSignal + 0.41 ln morphine.KD + 0.18 ln high.steepness + 0.15 ln monoacetylmorphine.hydrolysisInBrain …, which no fit row pins',
  },
}

export default fit
