// Written by `npm run calibrate -- allostat`; change nothing here, but evidence/calibration/allostat.yaml.
import type { Fit } from './fit.ts'

const fit: Fit = {
  model: 'allostat',
  rows: 104,
  parameters: {
    'receptor.reserve': {
      value: 11.0619,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 83 % of the doubt of the prior (occupancy by tomography against effects of the same doses, our judgement); nobody can count receptors in reserve in people',
    },
    'buprenorphine.KD': {
      value: 0.77647,
      unit: 'ng/mL',
      ci95: [0.61058, 0.98743],
    },
    'buprenorphine.efficacy': {
      value: 0.380201,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 85 % of the doubt of the prior (with the reserve as it is it gives the largest effect on breathing of the published models, 0.56 to 0.67 of all (Yassen 2006 to 2008)); only its ceiling tells of it',
    },
    'buprenorphine.koff': {
      value: 0.0225506,
      unit: '1/min',
      ci95: [0.0134557, 0.0377928],
    },
    'morphine.KD': {
      value: 44.6315,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 92 % of the doubt of the prior (Olofsen 2010; divided by the reserve it lies within a factor of two of the potencies of 8 to 10 ng/mL (Romberg 2003, Dahan 2004, Lötsch 2001)); potencies of 8 to 10 ng/mL and an apparent affinity of 46 have both been published',
    },
    'morphine.equilibration': {
      value: 134.896,
      unit: 'min',
      ci95: [93.6864, 194.232],
    },
    'monoacetylmorphine.KD': {
      value: 27.1454,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 93 % of the doubt of bounds 1 to 200 ng/mL; its level in plasma is not known well, so that neither is its potency',
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      value: 2.45109,
      unit: '1/h',
      ci95: [1.0503, 5.72012],
    },
    'fentanyl.k1': {
      value: 0.00154335,
      unit: '1/s',
      assumed:
        'no fit row pins it: they leave 87 % of the doubt of the prior (a half-life of 6.6 min by the electroencephalogram (Scott 1985, 1987), 4.7 min (Shafer 1991), 16 to 17 min by breathing (Yassen 2007, Algera 2021), 3.9 min in Mann 2022); published half-lives to the effect site run from 4 to 17 minutes',
    },
    'fentanyl.kon': {
      value: 0.00001727,
      unit: '1/s',
      ci95: [0.0000107186, 0.0000278258],
    },
    'methadone.KD': {
      value: 380,
      unit: 'ng/mL',
      assumed:
        'no fit row pins it: they leave 100 % of the doubt of the prior (Kling 2000, our calculation); occupancy from one study',
    },
    'naltrexone.KD': {
      value: 0.0326531,
      unit: 'ng/mL',
      ci95: [0.0088284, 0.120772],
    },
    'naltrexone.koff': {
      value: 0.0103033,
      unit: '1/h',
      ci95: [0.00722049, 0.0147023],
    },
    'tolerance.breathingGain': {
      value: 1.91764,
      unit: '1',
      ci95: [0.870504, 4.22438],
    },
    'breathing.P1': {
      value: 2.11032,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 73 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); it was fitted beside the published association rate and pace of fentanyl, which are free here',
    },
    'breathing.P3': {
      value: 0.814905,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 95 % of the doubt of the prior (Mann 2022, people new to opioids; no interval published); as above',
    },
    'pain.halfSignal': {
      value: 0.660338,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of the prior (half of it is relieved by 9.1 ng/mL of morphine (Dahan 2004, experimental pain), and pain after operations is just bearable, four sevenths of it gone, at 16 (Dahlström 1982, from memory) to 30 ng/mL (doi 10.2199/jjsca.30.669, abstract): through affinity and reserve as thought before a signal of 0.59 and of 0.71 to 0.82); relief was never measured against the signal',
    },
    'pain.steepness': {
      value: 3.58472,
      unit: '1',
      assumed: 'no fit row pins it: they leave 77 % of the doubt of bounds 0.8 to 10; as above',
    },
    'sedation.halfSignal': {
      value: 0.695683,
      unit: '1',
      assumed:
        'no fit row pins it: they leave 89 % of the doubt of bounds 0.3 to 0.95; shares of sleepy people, not depths, were counted',
    },
    'high.halfSignal': {
      value: 0.518483,
      unit: '1',
      ci95: [0.363253, 0.673713],
    },
    'high.steepness': {
      value: 3.28503,
      unit: '1',
      assumed: 'no fit row pins it: they leave 62 % of the doubt of bounds 1 to 10; as above',
    },
    'high.lasting': {
      value: 0.348479,
      unit: '1',
      assumed: 'no fit row pins it: they leave 97 % of the doubt of bounds 0.1 to 0.8; as above',
    },
  },
  illustrative: {
    'fentanyl.effect': 'moves by 31 % of its range along 0.99 ln fentanyl.k1, which no fit row pins',
    'methadone.bound': 'moves by 26 % of its range along 1 ln methadone.KD, which no fit row pins',
    'monoacetylmorphine.bound':
      'moves by 98 % of its range along 0.99 ln monoacetylmorphine.KD + 0.12 ln monoacetylmorphine.hydrolysisInBrain, which no fit row pins',
    'morphine.bound':
      'moves by 21 % of its range along 0.99 ln monoacetylmorphine.KD + 0.12 ln monoacetylmorphine.hydrolysisInBrain, which no fit row pins',
    'pain.relief':
      'moves by 21 % of its range along −0.95 ln pain.steepness + 0.14 ln monoacetylmorphine.KD + 0.14 pain.halfSignal − 0.13 ln fentanyl.kon − 0.13 ln breathing.P1, which no fit row pins',
  },
}

export default fit
