import type { ModelSource, StateSource } from '../../language/model.ts'
import { buprenorphineInVein } from './labels.ts'

const TABLE = 'Table 3, read in the transcription of nlmixr2lib'
const YASSEN = 'Yassen 2007 (doi 10.2165/00003088-200746110-00004), breathing, read in nlmixr2lib; CV 83.5 %'

const amount = (is: string, scale = 1): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })

/**
 * Buprenorphine in the body: three compartments, an effect site that it enters and leaves slowly, and norbuprenorphine. The ways in
 * are parts of their own: under the tongue, and depots under the skin.
 *
 * Measured in  147 people, healthy or with opioid use disorder
 * Leaves out   norbuprenorphine at receptors: it hardly enters the brain
 */
const buprenorphine: ModelSource = {
  id: 'buprenorphine-bjornsson2023',
  title: 'Buprenorphine and norbuprenorphine: plasma and effect site',
  source: { doi: '10.1007/s40262-023-01288-6', where: 'Table 3; the effect site and norbuprenorphine from other work' },
  leavesOut: [
    'liver disease and medicines that block CYP3A4',
    'any effect of norbuprenorphine',
    'buprenorphine glucuronide',
  ],
  inputs: {
    'person.weight': { unit: 'kg', is: 'body weight' },
    'person.age': { unit: 'y', is: 'age' },
  },
  substances: {
    buprenorphine: { is: 'partial agonist that lets go slowly', molarMass: 'buprenorphine.MW' },
    norbuprenorphine: { is: 'metabolite that hardly enters the brain', molarMass: 'norbuprenorphine.MW' },
  },
  parameters: {
    'buprenorphine.MW': {
      value: 467.64,
      unit: 'g/mol',
      is: 'molar mass',
      from: 'by atomic weights',
      fixed: 'molar mass',
    },
    'buprenorphine.CL': {
      value: 52.1,
      unit: 'L/h',
      is: 'clearance at 35 y and 72.4 kg',
      from: `${TABLE}; CV 20.9 %`,
      between: 0.207,
    },
    'buprenorphine.CLage': { value: -0.233, unit: '1', is: 'its exponent of age', from: TABLE, rse: 23.4 },
    'buprenorphine.CLweight': { value: 0.413, unit: '1', is: 'its exponent of weight', from: TABLE, rse: 20.9 },
    'buprenorphine.ageRef': { value: 35, unit: 'y', is: 'age of the numbers', from: TABLE, fixed: 'reference' },
    'buprenorphine.weightRef': {
      value: 72.4,
      unit: 'kg',
      is: 'weight of the numbers',
      from: TABLE,
      fixed: 'reference',
    },
    'buprenorphine.V1': {
      value: 64.3,
      unit: 'L',
      is: 'central volume in healthy people, the only ones who also got it into a vein',
      from: `${TABLE}; CV 78.6 %; 237 L in people with opioid use disorder, who got depots only`,
      between: 0.694,
    },
    'buprenorphine.Q2': {
      value: 186,
      unit: 'L/h',
      is: 'clearance to the first tissue',
      from: TABLE,
      rse: 2.51,
    },
    'buprenorphine.V2': { value: 130, unit: 'L', is: 'volume of the first tissue', from: TABLE, rse: 1.86 },
    'buprenorphine.Q3': {
      value: 60.3,
      unit: 'L/h',
      is: 'clearance to the second tissue',
      from: `${TABLE}; CV 38 %`,
      between: 0.367,
    },
    'buprenorphine.V3': {
      value: 1580,
      unit: 'L',
      is: 'volume of the second tissue',
      from: `${TABLE}; CV 29.8 %`,
      between: 0.292,
    },
    'buprenorphine.ke0': { value: 0.00404, unit: '1/min', is: 'effect-site rate', from: YASSEN, between: 0.727 },
    'norbuprenorphine.MW': {
      value: 413.55,
      unit: 'g/mol',
      is: 'molar mass',
      from: 'by atomic weights',
      fixed: 'molar mass',
    },
    'norbuprenorphine.formed': {
      value: 0.3,
      unit: '1',
      is: 'share of the clearance of buprenorphine that makes norbuprenorphine in plasma',
      assumed: 'about a third of the concentration of buprenorphine after depots; no model was read',
      plausible: [0.2, 0.5],
      within: [0, 1],
    },
    'norbuprenorphine.firstPass': {
      value: 0.17,
      unit: '1',
      is: 'share of swallowed buprenorphine that becomes norbuprenorphine in plasma',
      assumed:
        'peaks of norbuprenorphine near those of buprenorphine in long treatment under the tongue (Greenwald 2003, doi 10.1038/sj.npp.1300251, abstract), without exceeding it much on average',
      plausible: [0.1, 0.3],
      within: [0, 1],
    },
    'norbuprenorphine.kGut': {
      value: 1,
      unit: '1/h',
      is: 'rate at which what was swallowed passes the gut and the liver',
      assumed: 'emptying of the stomach and absorption, about an hour',
      plausible: [0.5, 3],
    },
    'norbuprenorphine.CL': {
      value: 42,
      unit: 'L/h',
      is: 'clearance',
      assumed: 'follows from the two shares above',
    },
    'norbuprenorphine.V1': {
      value: 120,
      unit: 'L',
      is: 'central volume',
      assumed:
        'with the exchange below a peak of 3.7 ng/mL within half an hour of 16 mg into a vein, and peaks of 0.5 to 1, 5 to 6 and 13 to 14 ng/mL under 2, 16 and 32 mg a day under the tongue (Huestis 2013, doi 10.1016/j.drugalcdep.2012.11.014; Greenwald 2003; abstracts)',
      plausible: [80, 250],
    },
    'norbuprenorphine.Q': {
      value: 200,
      unit: 'L/h',
      is: 'clearance to the tissues',
      assumed: 'with the volumes, as above',
      plausible: [100, 300],
    },
    'norbuprenorphine.V2': {
      value: 1400,
      unit: 'L',
      is: 'volume of the tissues',
      assumed: 'gives a half-life of more than a day: it lasts longer than buprenorphine (Kuhlman 1996, abstract)',
    },
  },
  states: {
    'buprenorphine.central': amount('buprenorphine in plasma'),
    'buprenorphine.peripheral': amount('buprenorphine in the first tissue'),
    'buprenorphine.deep': amount('buprenorphine in the second tissue'),
    'buprenorphine.eliminated': amount('buprenorphine that left the body or was conjugated', 10),
    'buprenorphine.effect': {
      unit: 'ng/mL',
      start: 0,
      is: 'buprenorphine at the effect site',
      within: [0, 1e6],
      scale: 1,
    },
    'buprenorphine.gut': amount('buprenorphine that was swallowed, in gut and liver'),
    'norbuprenorphine.central': amount('norbuprenorphine in plasma'),
    'norbuprenorphine.peripheral': amount('norbuprenorphine in the tissues'),
    'norbuprenorphine.eliminated': amount('norbuprenorphine that left the body', 10),
  },
  quantities: {
    'buprenorphine.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'norbuprenorphine.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'buprenorphine.entering': { unit: 'umol/h', is: 'rate at which buprenorphine enters plasma, from all places' },
    'buprenorphine.swallowed': { unit: 'umol/h', is: 'rate at which buprenorphine is swallowed' },
  },
  equations: `
    buprenorphine.C = buprenorphine.central / buprenorphine.V1
    buprenorphine.plasma = buprenorphine.C * buprenorphine.MW
    buprenorphine.lost = buprenorphine.CL * (person.age / buprenorphine.ageRef)^buprenorphine.CLage
      * (person.weight / buprenorphine.weightRef)^buprenorphine.CLweight * buprenorphine.C
    buprenorphine.spread2 = buprenorphine.Q2 * (buprenorphine.C - buprenorphine.peripheral / buprenorphine.V2)
    buprenorphine.spread3 = buprenorphine.Q3 * (buprenorphine.C - buprenorphine.deep / buprenorphine.V3)
    buprenorphine.central' = buprenorphine.entering - buprenorphine.lost - buprenorphine.spread2 - buprenorphine.spread3
    buprenorphine.peripheral' = buprenorphine.spread2
    buprenorphine.deep' = buprenorphine.spread3
    buprenorphine.passed = norbuprenorphine.kGut * buprenorphine.gut
    buprenorphine.gut' = buprenorphine.swallowed - buprenorphine.passed
    buprenorphine.eliminated' = (1 - norbuprenorphine.formed) * buprenorphine.lost
      + (1 - norbuprenorphine.firstPass) * buprenorphine.passed
    buprenorphine.effect' = buprenorphine.ke0 * (buprenorphine.plasma - buprenorphine.effect)
    norbuprenorphine.C = norbuprenorphine.central / norbuprenorphine.V1
    norbuprenorphine.spread = norbuprenorphine.Q
      * (norbuprenorphine.C - norbuprenorphine.peripheral / norbuprenorphine.V2)
    norbuprenorphine.central' = norbuprenorphine.formed * buprenorphine.lost
      + norbuprenorphine.firstPass * buprenorphine.passed
      - norbuprenorphine.CL * norbuprenorphine.C - norbuprenorphine.spread
    norbuprenorphine.peripheral' = norbuprenorphine.spread
    norbuprenorphine.eliminated' = norbuprenorphine.CL * norbuprenorphine.C
    norbuprenorphine.plasma = norbuprenorphine.C * norbuprenorphine.MW
  `,
  doses: [{ substance: 'buprenorphine', route: 'iv', target: 'buprenorphine.central', limits: buprenorphineInVein }],
}

export default buprenorphine
