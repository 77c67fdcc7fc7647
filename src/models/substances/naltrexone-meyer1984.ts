import type { ModelSource, StateSource } from '../../language/model.ts'

const MEYER = 'Meyer 1984 (J Clin Psychiatry 45(9):15-19), abstract'
const SHAPE =
  'our idea of how microspheres release: a burst, diffusion in the first days, erosion over weeks; nobody published a fit, and this was not fitted to the label'

const amount = (is: string, scale = 10): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })
const site = (is: string): StateSource => ({ unit: 'ng/mL', start: 0, is, within: [0, 1e6], scale: 1 })

/**
 * Naltrexone by mouth is mostly turned into 6β-naltrexol before it reaches the blood; from an injected depot it comes unchanged, in
 * a burst and then over a month.
 *
 * Measured in  24 healthy men, by mouth; the release from the depot is assumed
 * Leaves out   slow phases of both, after days
 */
const naltrexone: ModelSource = {
  id: 'naltrexone-meyer1984',
  title: 'Naltrexone and 6β-naltrexol by mouth or from a depot: plasma and effect site',
  source: {
    cites: 'Meyer MC, Straughn AB, Lo MW, Schary WL, Whitney CC. J Clin Psychiatry 1984;45(9):15-19',
    where: 'abstract; the depot is assumed',
  },
  leavesOut: [
    'the phase of days in which a little naltrexone comes back from tissue',
    'a clearance of 211 L/h after a vein (Licko 1981), which does not fit with 94 L/h',
    'liver disease',
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
      value: 0.05,
      unit: '1',
      is: 'share of an oral dose that reaches the blood as naltrexone',
      from: `${MEYER}; label 5 to 40 %`,
      range: [0.05, 0.4],
      within: [0, 1],
    },
    'naltrexone.CL': {
      value: 94,
      unit: 'L/h',
      is: 'clearance',
      from: `${MEYER}; 211 L/h in Licko 1981`,
      range: [94, 211],
    },
    'naltrexone.halfLife': {
      value: 4,
      unit: 'h',
      is: 'half-life',
      from: MEYER,
      fixed: 'typical value; no interval was read',
    },
    'naltrexone.ka': {
      value: 1.5,
      unit: '1/h',
      is: 'absorption rate by mouth',
      assumed: 'both peak about an hour after a tablet',
    },
    'naltrexone.ke0': {
      value: 2,
      unit: '1/h',
      is: 'effect-site rate',
      assumed: 'as other small lipophilic substances',
    },
    'naltrexone.toNaltrexol': {
      value: 0.43,
      unit: '1',
      is: 'share of naltrexone that becomes 6β-naltrexol in plasma, at first pass and later',
      assumed: 'about the share of a dose found in urine as 6β-naltrexol and its conjugate',
      within: [0, 1],
    },
    'naltrexol.CL': {
      value: 32,
      unit: 'L/h',
      is: 'clearance',
      assumed: 'gives exposures some 25 times those of naltrexone after a tablet',
    },
    'naltrexol.halfLife': {
      value: 12.5,
      unit: 'h',
      is: 'half-life',
      from: `${MEYER}: 12 h; label 13 h`,
      range: [12, 13],
    },
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
    'naltrexone.kLate': { value: 0.22, unit: '1/day', is: 'rate of each of three late steps', assumed: SHAPE },
  },
  states: {
    'naltrexone.gut': amount('naltrexone in the gut'),
    'naltrexone.depot': amount('naltrexone in a depot, just given', 100),
    'naltrexone.early1': amount('naltrexone in a depot, early part, first step', 100),
    'naltrexone.early2': amount('naltrexone in a depot, early part, second step', 100),
    'naltrexone.late1': amount('naltrexone in a depot, late part, first step', 100),
    'naltrexone.late2': amount('naltrexone in a depot, late part, second step', 100),
    'naltrexone.late3': amount('naltrexone in a depot, late part, third step', 100),
    'naltrexone.central': amount('naltrexone in the body'),
    'naltrexone.eliminated': amount('naltrexone that left the body or became something else', 100),
    'naltrexone.effect': site('naltrexone at the effect site'),
    'naltrexol.central': amount('6β-naltrexol in the body'),
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
    naltrexone.V = naltrexone.CL * naltrexone.halfLife / ln(2)
    naltrexone.C = naltrexone.central / naltrexone.V
    naltrexone.plasma = naltrexone.C * naltrexone.MW
    naltrexone.changed = (1 - naltrexone.F) * naltrexone.fromGut + naltrexone.CL * naltrexone.C
    naltrexone.central' = naltrexone.F * naltrexone.fromGut + naltrexone.burst * naltrexone.fromDepot
      + naltrexone.kEarly * naltrexone.early2 + naltrexone.kLate * naltrexone.late3 - naltrexone.CL * naltrexone.C
    naltrexone.eliminated' = (1 - naltrexone.toNaltrexol) * naltrexone.changed
    naltrexone.effect' = naltrexone.ke0 * (naltrexone.plasma - naltrexone.effect)
    naltrexol.V = naltrexol.CL * naltrexol.halfLife / ln(2)
    naltrexol.C = naltrexol.central / naltrexol.V
    naltrexol.plasma = naltrexol.C * naltrexol.MW
    naltrexol.central' = naltrexone.toNaltrexol * naltrexone.changed - naltrexol.CL * naltrexol.C
    naltrexol.eliminated' = naltrexol.CL * naltrexol.C
    naltrexol.effect' = naltrexol.ke0 * (naltrexol.plasma - naltrexol.effect)
  `,
  doses: [
    { substance: 'naltrexone', route: 'oral', target: 'naltrexone.gut', bioavailability: 'naltrexone.base' },
    { substance: 'naltrexone', route: 'depot', target: 'naltrexone.depot' },
  ],
}

export default naltrexone
