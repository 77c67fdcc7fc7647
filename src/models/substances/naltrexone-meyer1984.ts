import type { ModelSource, StateSource } from '../../language/model.ts'
import { naltrexoneDepot, naltrexoneOral } from './labels.ts'

const MEYER = 'Meyer 1984 (J Clin Psychiatry 45(9):15-19), abstract'
const SHAPE =
  'our idea of how microspheres release: a burst, diffusion in the first days, erosion over weeks; nobody published a fit, and this was not fitted to the label'

const SWISS = 'Swiss label of 50 mg tablets: 13.3 ng/mL and 108 ng/mL of 6β-naltrexol about an hour after one'
const SPLIT = `our calculation: with the rest, comes nearest to the peak (${SWISS}) and to a half-life of 4 h (${MEYER})`
const SPLIT_METABOLITE = `our calculation: with the rest, comes nearest to the peak (${SWISS}) and to a half-life of 12 h (${MEYER})`
const NO_INTERVAL = 'typical value; no interval was read'

const amount = (is: string, scale = 10): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })
const site = (is: string): StateSource => ({ unit: 'ng/mL', start: 0, is, within: [0, 1e6], scale: 1 })

/**
 * Naltrexone by mouth is mostly turned into 6β-naltrexol before it reaches the blood; from an injected depot it comes unchanged, in
 * a burst and then over a month.
 *
 * Measured in  24 healthy men, by mouth; the release from the depot is assumed, but for its last weeks
 * Leaves out   a slow phase of 6β-naltrexol
 */
const naltrexone: ModelSource = {
  id: 'naltrexone-meyer1984',
  title: 'Naltrexone and 6β-naltrexol by mouth, from a depot or into a vein: plasma and effect site',
  source: {
    cites: 'Meyer MC, Straughn AB, Lo MW, Schary WL, Whitney CC. J Clin Psychiatry 1984;45(9):15-19',
    where: 'abstract; clearance, peaks and depot: docs/decisions/0014-antagonists.md',
  },
  leavesOut: [
    'a phase of days of 6β-naltrexol',
    'a clearance of 211 L/h after a vein (Licko 1981), which fits neither with 94 L/h nor with the levels of slow release',
    'liver disease',
    'body weight',
  ],
  substances: {
    naltrexone: { is: 'antagonist', molarMass: 'naltrexone.MW' },
    naltrexol: { is: '6β-naltrexol, weaker antagonist', molarMass: 'naltrexol.MW' },
  },
  parameters: {
    'naltrexone.MW': { value: 341.4, unit: 'g/mol', is: 'molar mass', from: 'by atomic weights', fixed: 'molar mass' },
    'naltrexol.MW': { value: 343.42, unit: 'g/mol', is: 'molar mass', from: 'by atomic weights', fixed: 'molar mass' },
    'naltrexone.base': {
      value: 341.4 / 377.86,
      unit: '1',
      is: 'share of naltrexone in the labelled mass of tablets, hydrochloride',
      from: '341.40 / 377.86, by atomic weights',
      fixed: 'ratio of molar masses',
      within: [0, 1],
    },
    'naltrexone.F': {
      value: 0.069,
      unit: '1',
      is: 'share of an oral dose that reaches the blood as naltrexone',
      from: `${MEYER}: 5 % of a dose at 94 L/h; what was measured is their ratio, the exposure, which is kept; label 5 to 40 %`,
      range: [0.05, 0.4],
      within: [0, 1],
    },
    'naltrexone.CL': {
      value: 129,
      unit: 'L/h',
      is: 'clearance',
      from: `geometric mean of 94 L/h (${MEYER}) and 176 L/h (our calculation from Chiang 1985, beads that release 1.6 mg a day: 0.38 ng/mL); 211 L/h in Licko 1981`,
      range: [94, 211],
    },
    'naltrexone.V1': {
      value: 110,
      unit: 'L',
      is: 'volume of plasma and what is one with it',
      from: SPLIT,
      fixed: NO_INTERVAL,
    },
    'naltrexone.Q': { value: 56, unit: 'L/h', is: 'clearance to tissue', from: SPLIT, fixed: NO_INTERVAL },
    'naltrexone.V2': { value: 207, unit: 'L', is: 'volume of tissue', from: SPLIT, fixed: NO_INTERVAL },
    'naltrexone.Q3': {
      value: 7.5,
      unit: 'L/h',
      is: 'clearance to deep tissue',
      from: 'our calculation: with a deep volume of 1033 L it gives the last half-life of 96 h that Lee 1988 (J Nucl Med 29:1207, abstract) quotes for naltrexone in plasma',
      fixed: NO_INTERVAL,
    },
    'naltrexone.V3': {
      value: 1033,
      unit: 'L',
      is: 'volume of deep tissue',
      from: 'what is left of the 1350 L that labels of tablets give for the volume after a vein (label from memory)',
      fixed: NO_INTERVAL,
    },
    'naltrexone.ka': {
      value: 1.6,
      unit: '1/h',
      is: 'absorption rate by mouth',
      from: SPLIT,
      fixed: NO_INTERVAL,
    },
    'naltrexone.ke0': {
      value: 2,
      unit: '1/h',
      is: 'effect-site rate',
      assumed: 'as other small lipophilic substances',
    },
    'naltrexone.toNaltrexol': {
      value: 0.456,
      unit: '1',
      is: 'share of naltrexone that becomes 6β-naltrexol in plasma, at first pass and later',
      from: `60 % of a dose is found in urine, 76 % of it as 6β-naltrexol or its conjugate (Swiss label); range: our judgement`,
      range: [0.35, 0.6],
      within: [0, 1],
    },
    'naltrexol.CL': {
      value: 31,
      unit: 'L/h',
      is: 'clearance',
      from: `our calculation: a renal clearance of 283 ml/min carries 25 % of a dose (${MEYER}), of the 45.6 % that become 6β-naltrexol`,
      fixed: NO_INTERVAL,
    },
    'naltrexol.V1': {
      value: 91,
      unit: 'L',
      is: 'volume of plasma and what is one with it',
      from: SPLIT_METABOLITE,
      fixed: NO_INTERVAL,
    },
    'naltrexol.Q': { value: 79, unit: 'L/h', is: 'clearance to tissue', from: SPLIT_METABOLITE, fixed: NO_INTERVAL },
    'naltrexol.V2': { value: 305, unit: 'L', is: 'volume of tissue', from: SPLIT_METABOLITE, fixed: NO_INTERVAL },
    'naltrexol.ke0': { value: 2, unit: '1/h', is: 'effect-site rate', assumed: 'as naltrexone' },
    'naltrexone.burst': {
      value: 0.02,
      unit: '1',
      is: 'share of a depot that comes at once',
      assumed: SHAPE,
      within: [0, 1],
    },
    'naltrexone.early': {
      value: 0.25,
      unit: '1',
      is: 'share that comes in the first days',
      assumed: SHAPE,
      within: [0, 1],
    },
    'naltrexone.kBurst': { value: 0.6, unit: '1/h', is: 'rate of the burst', assumed: SHAPE },
    'naltrexone.kEarly': { value: 0.5, unit: '1/day', is: 'rate of each of two early steps', assumed: SHAPE },
    'naltrexone.kLate': {
      value: 0.18,
      unit: '1/day',
      is: 'rate of each of three late steps',
      from: 'our calculation: a half-life of 6 days from the third week on (Dunbar 2006: 5 to 7 days); spread: gives the CV of about 50 % of the levels at day 30 in Chen 2014, another depot of 200 or 400 mg',
      between: 0.23,
    },
  },
  states: {
    'naltrexone.gut': amount('naltrexone in the gut'),
    'naltrexone.depot': amount('naltrexone in a depot, just given', 100),
    'naltrexone.early1': amount('naltrexone in a depot, early part, first step', 100),
    'naltrexone.early2': amount('naltrexone in a depot, early part, second step', 100),
    'naltrexone.late1': amount('naltrexone in a depot, late part, first step', 100),
    'naltrexone.late2': amount('naltrexone in a depot, late part, second step', 100),
    'naltrexone.late3': amount('naltrexone in a depot, late part, third step', 100),
    'naltrexone.central': amount('naltrexone in plasma and what is one with it'),
    'naltrexone.tissue': amount('naltrexone in tissue'),
    'naltrexone.deep': amount('naltrexone in deep tissue'),
    'naltrexone.eliminated': amount('naltrexone that left the body or became something else', 100),
    'naltrexone.effect': site('naltrexone at the effect site'),
    'naltrexol.central': amount('6β-naltrexol in plasma and what is one with it'),
    'naltrexol.tissue': amount('6β-naltrexol in tissue'),
    'naltrexol.eliminated': amount('6β-naltrexol that left the body', 100),
    'naltrexol.effect': site('6β-naltrexol at the effect site'),
  },
  quantities: {
    'naltrexone.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'naltrexol.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
  },
  equations: `
    naltrexone.fromGut = naltrexone.ka * naltrexone.gut
    naltrexone.fromDepot = naltrexone.kBurst * naltrexone.depot
    naltrexone.gut' = -naltrexone.fromGut
    naltrexone.depot' = -naltrexone.fromDepot
    naltrexone.early1' = naltrexone.early * naltrexone.fromDepot - naltrexone.kEarly * naltrexone.early1
    naltrexone.early2' = naltrexone.kEarly * (naltrexone.early1 - naltrexone.early2)
    naltrexone.late1' = (1 - naltrexone.burst - naltrexone.early) * naltrexone.fromDepot - naltrexone.kLate * naltrexone.late1
    naltrexone.late2' = naltrexone.kLate * (naltrexone.late1 - naltrexone.late2)
    naltrexone.late3' = naltrexone.kLate * (naltrexone.late2 - naltrexone.late3)
    naltrexone.C = naltrexone.central / naltrexone.V1
    naltrexone.spread = naltrexone.Q * (naltrexone.C - naltrexone.tissue / naltrexone.V2)
    naltrexone.spreadDeep = naltrexone.Q3 * (naltrexone.C - naltrexone.deep / naltrexone.V3)
    naltrexone.plasma = naltrexone.C * naltrexone.MW
    naltrexone.changed = (1 - naltrexone.F) * naltrexone.fromGut + naltrexone.CL * naltrexone.C
    naltrexone.central' = naltrexone.F * naltrexone.fromGut + naltrexone.burst * naltrexone.fromDepot
      + naltrexone.kEarly * naltrexone.early2 + naltrexone.kLate * naltrexone.late3
      - naltrexone.CL * naltrexone.C - naltrexone.spread - naltrexone.spreadDeep
    naltrexone.tissue' = naltrexone.spread
    naltrexone.deep' = naltrexone.spreadDeep
    naltrexone.eliminated' = (1 - naltrexone.toNaltrexol) * naltrexone.changed
    naltrexone.effect' = naltrexone.ke0 * (naltrexone.plasma - naltrexone.effect)
    naltrexol.C = naltrexol.central / naltrexol.V1
    naltrexol.spread = naltrexol.Q * (naltrexol.C - naltrexol.tissue / naltrexol.V2)
    naltrexol.plasma = naltrexol.C * naltrexol.MW
    naltrexol.central' = naltrexone.toNaltrexol * naltrexone.changed - naltrexol.CL * naltrexol.C - naltrexol.spread
    naltrexol.tissue' = naltrexol.spread
    naltrexol.eliminated' = naltrexol.CL * naltrexol.C
    naltrexol.effect' = naltrexol.ke0 * (naltrexol.plasma - naltrexol.effect)
  `,
  doses: [
    {
      substance: 'naltrexone',
      route: 'oral',
      target: 'naltrexone.gut',
      bioavailability: 'naltrexone.base',
      limits: naltrexoneOral,
    },
    { substance: 'naltrexone', route: 'iv', target: 'naltrexone.central', bioavailability: 'naltrexone.base' },
    { substance: 'naltrexone', route: 'depot', target: 'naltrexone.depot', limits: naltrexoneDepot },
  ],
}

export default naltrexone
