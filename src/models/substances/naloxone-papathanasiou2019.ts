import type { ModelSource, ParameterSource, ParameterValue, StateSource } from '../../language/model.ts'
import { naloxoneInjected, naloxoneSpray } from './labels.ts'

const MODEL =
  'Papathanasiou 2019 (doi 10.1016/j.bja.2018.12.007), the simple model, as transcribed in stanpumpR (an early version); the abstract names its structure'
const SALT = 327.38 / 363.84

/** Rates follow from volumes and clearances, each in proportion to body weight. */
const rate = (clearance: number, volume: number) => clearance / volume / 60

const disposition = (clearance: number, volume: number, is: string): ParameterSource => ({
  value: rate(clearance, volume),
  unit: '1/s',
  is,
  from: `${MODEL}: ${clearance} L/min/kg over ${volume} L/kg`,
  fixed: 'typical value; no interval was read',
})

const MUSCLE = { F: 'muscleF', ktr: 'muscleKtr', kin: 'muscleKin', quick: 'muscleQuick' } as const

const OURS =
  'our calculation: the chain that, with one disposition for all ways in, gives the curve of the first four hours of'
const AUTO = `${OURS} Mann 2022 (2 mg in 0.4 mL) and Yang 2024 (doi 10.1002/psp4.13215), the geometric mean of the two`
const SYRINGE = `${OURS} Mann 2022 (2 mg in 2 mL)`
const SPRAY = `${OURS} Mann 2022 (4 mg spray) and Laffont 2024 (doi 10.3389/fpsyt.2024.1399803), the geometric mean of the two`

const values = (from: string, F: number, ktr: number, kin: number, quick: number, between: number) => ({
  F: { value: F, unit: '1', from: `${from}; 0.36 in Dowling 2008`, range: [0.36, 1] as const },
  ktr: { value: ktr, unit: '1/s', from, between },
  kin: { value: kin, unit: '1/s', from, between },
  quick: { value: quick, unit: '1', from, range: [0.1, 0.6] as const },
})

// The spread of the rates is that of the transit rate in Yang 2024; of the other products none was read.
const autoInjector = values(`${AUTO}; spread: of the transit rate in Yang 2024`, 1, 0.00246, 0.000214, 0.368, 0.324)
const syringe = values(`${SYRINGE}; spread taken over from the auto-injector`, 1, 0.00234, 0.000103, 0.182, 0.324)

const intoMuscle = (product: Record<keyof typeof MUSCLE, ParameterValue>) =>
  Object.fromEntries(Object.entries(MUSCLE).map(([name, id]) => [`naloxone.${id}`, product[name as 'F']]))

const MEANING = {
  F: 'share of an injection into muscle that reaches the blood',
  ktr: 'rate of leaving the place of injection, and of the step after it',
  kin: 'rate at which the slow part enters plasma from muscle',
  quick: 'share of it that enters plasma without the slow step',
}

const share = { within: [0, 1] as const }
const amount = (is: string, scale = 1): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })

/** Of what is sprayed into a nostril this much stays; the rest runs into the throat, and next to nothing of what is swallowed is absorbed. */
const STAYS = 0.122
const RUNS_OFF = `${SPRAY}; of the volume in a nostril only 0.122 mL stay, the geometric mean of the 0.1 to 0.15 mL that reviews give for the most that a nostril holds`

/** Share of a dose that reaches the blood where a nostril gets more than it holds. */
const overflowing = (mL: number) => ({
  value: (0.455 * STAYS) / mL,
  unit: '1',
  from: RUNS_OFF,
  range: [(0.455 * 0.1) / mL, (0.455 * 0.15) / mL] as const,
})

/** Solutions of large volume, by the volume in each of two nostrils. */
const LARGE = [
  { product: 'in-8mg-0.4mL', mg: 8, mL: 0.2 },
  { product: 'in-16mg-0.4mL', mg: 16, mL: 0.2 },
  { product: 'in-2mg-2mL', mg: 2, mL: 1 },
]

/** Sprays on the market differ in strength; the share absorbed was found to be the same from 2 to 8 mg. */
const SPRAYS = [2, 4, 8, 10]

/**
 * Naloxone comes out of muscle, nose or a syringe into one body, which treats it the same whichever way it came.
 *
 * Of what is absorbed a share enters at once and the rest through a slow step. What has landed in the nose is decided within seconds:
 * a spray brings its own share, and later sprays do not change it.
 *
 * Measured in  eight people (disposition, after a vein), people (absorption)
 * Leaves out   active metabolites
 */
const naloxone: ModelSource = {
  id: 'naloxone-papathanasiou2019',
  title: 'Naloxone into muscle, nose or vein: plasma and effect site',
  source: { doi: '10.1016/j.bja.2018.12.007', where: 'disposition; absorption: docs/decisions/0014-antagonists.md' },
  leavesOut: [
    'naloxone’s active metabolites',
    'what is swallowed after a spray: it counts as not absorbed',
    'differences between auto-injector and syringe within one run: two products into muscle at once are refused',
  ],
  substances: { naloxone: { is: 'competitive antagonist', molarMass: 'naloxone.MW' } },
  inputs: { 'person.weight': { unit: 'kg', is: 'body weight' } },
  parameters: {
    'naloxone.MW': { value: 327.38, unit: 'g/mol', is: 'molar mass', from: 'by atomic weights', fixed: 'molar mass' },
    'naloxone.base': {
      value: SALT,
      unit: '1',
      is: 'share of naloxone in the labelled mass, hydrochloride',
      from: '327.38 / 363.84, by atomic weights',
      fixed: 'ratio of molar masses',
      ...share,
    },
    'naloxone.VN': {
      value: 0.408 * 70 * SALT,
      unit: 'L',
      is: 'volume of plasma and what is one with it, at 70 kg',
      from: `${MODEL}: 0.408 L/kg for the labelled mass, times the share of base in it; spread: of the volume in Yang 2024`,
      between: 0.255,
      within: [0.1, 1e4],
    },
    'naloxone.weightRef': {
      value: 70,
      unit: 'kg',
      is: 'body weight at which the volume is as given',
      from: MODEL,
      fixed: 'reference of the model',
    },
    'naloxone.i10': disposition(0.049, 0.408, 'elimination rate'),
    'naloxone.i12': disposition(0.046, 0.408, 'rate from plasma to the fast tissue'),
    'naloxone.i21': disposition(0.046, 0.636, 'rate back from the fast tissue'),
    'naloxone.i13': disposition(0.026, 0.408, 'rate from plasma to the slow tissue'),
    'naloxone.i31': {
      value: 0.000225,
      unit: '1/s',
      is: 'rate back from the slow tissue',
      from: 'our calculation: with the rest, a half-life of 85 min, as in the pilot of a nasal spray (NTNU, row NLX-040); 0.000265 (73 min) in Papathanasiou 2019; range: 94 to 73 min',
      range: [0.0002, 0.000265],
    },
    'naloxone.ke': {
      value: 0.001774,
      unit: '1/s',
      is: 'rate of equilibration between plasma and effect site',
      from: 'Mann 2022, published implementation; as Yassen 2007 (half-time 6.5 min)',
      fixed: 'typical value; its spread was not read',
    },
    'naloxone.muscleF': { ...autoInjector.F, is: MEANING.F, ...share },
    'naloxone.muscleKtr': { ...autoInjector.ktr, is: MEANING.ktr },
    'naloxone.muscleKin': { ...autoInjector.kin, is: MEANING.kin },
    'naloxone.muscleQuick': { ...autoInjector.quick, is: MEANING.quick, ...share },
    'naloxone.F': {
      value: 0.455,
      unit: '1',
      is: 'share of a spray that reaches the blood',
      from: `${SPRAY}; spread: of CL/F in Laffont 2024`,
      between: 0.377,
      ...share,
    },
    'naloxone.f1': {
      value: 0.455 * (0.2005 / 0.2563),
      unit: '1',
      is: 'the same of the third and later sprays',
      from: 'as many times less than that of the first as in Mann 2022, repeated sprays (0.2005 against 0.2563)',
      fixed: 'typical value; its spread is not published with the model',
      ...share,
    },
    'naloxone.f2': {
      value: 0.455 * (0.165 / 0.2563),
      unit: '1',
      is: 'the same of the second and later pairs of sprays',
      from: 'as many times less than that of the first as in Mann 2022, repeated sprays (0.165 against 0.2563)',
      fixed: 'typical value; its spread is not published with the model',
      ...share,
    },
    'naloxone.land': {
      value: 0.2,
      unit: '1/s',
      is: 'rate at which a spray settles in the nose',
      assumed: 'within seconds, so that the share absorbed belongs to the spray',
    },
    'naloxone.ktr': {
      value: 0.00213,
      unit: '1/s',
      is: 'rate of leaving the lining of the nose, and of the step after it',
      from: `${SPRAY}; spread taken over from muscle`,
      between: 0.324,
    },
    'naloxone.kin': {
      value: 0.000375,
      unit: '1/s',
      is: 'rate at which the slow part enters plasma from the nose',
      from: `${SPRAY}; spread taken over from muscle`,
      between: 0.324,
    },
    'naloxone.quick': {
      value: 0.331,
      unit: '1',
      is: 'share of it that enters plasma without the slow step',
      from: SPRAY,
      range: [0.1, 0.6],
      ...share,
    },
  },
  discrete: {
    'naloxone.sprays': { unit: '1', start: 0, is: 'sprays given so far' },
    'naloxone.together': { unit: '1', start: 0, is: 'sprays given at the latest moment' },
  },
  states: {
    'naloxone.muscle': amount('naloxone in muscle, where it was injected'),
    'naloxone.muscle1': amount('naloxone on its way out of muscle'),
    'naloxone.muscle2': amount('naloxone in muscle, slow part'),
    'naloxone.landing': amount('naloxone in the nose, just sprayed'),
    'naloxone.nose': amount('naloxone in the lining of the nose'),
    'naloxone.nose1': amount('naloxone on its way out of the nose'),
    'naloxone.nose2': amount('naloxone in the nose, slow part'),
    'naloxone.unabsorbed': amount('naloxone that never reached the blood', 10),
    'naloxone.central': amount('naloxone in plasma'),
    'naloxone.fast': amount('naloxone in the fast tissue'),
    'naloxone.slow': amount('naloxone in the slow tissue'),
    'naloxone.eliminated': amount('naloxone that left the body', 10),
    'naloxone.effect': { unit: 'ng/mL', start: 0, is: 'naloxone at the effect site', within: [0, 1e9], scale: 1 },
  },
  quantities: {
    'naloxone.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'naloxone.Fnow': { unit: '1', is: 'share of the latest spray that reaches the blood' },
  },
  equations: `
    naloxone.Fnow = piecewise(naloxone.sprays <= 2, naloxone.F, naloxone.together >= 2 and naloxone.sprays >= 4, naloxone.f2, naloxone.f1)
    naloxone.muscle' = -naloxone.muscleKtr * naloxone.muscle
    naloxone.muscle1' = naloxone.muscleF * naloxone.muscleKtr * naloxone.muscle - naloxone.muscleKtr * naloxone.muscle1
    naloxone.muscle2' = (1 - naloxone.muscleQuick) * naloxone.muscleKtr * naloxone.muscle1 - naloxone.muscleKin * naloxone.muscle2
    naloxone.landing' = -naloxone.land * naloxone.landing
    naloxone.nose' = naloxone.Fnow * naloxone.land * naloxone.landing - naloxone.ktr * naloxone.nose
    naloxone.nose1' = naloxone.ktr * (naloxone.nose - naloxone.nose1)
    naloxone.nose2' = (1 - naloxone.quick) * naloxone.ktr * naloxone.nose1 - naloxone.kin * naloxone.nose2
    naloxone.unabsorbed' = (1 - naloxone.muscleF) * naloxone.muscleKtr * naloxone.muscle
      + (1 - naloxone.Fnow) * naloxone.land * naloxone.landing
    naloxone.entering = naloxone.muscleQuick * naloxone.muscleKtr * naloxone.muscle1 + naloxone.muscleKin * naloxone.muscle2
      + naloxone.quick * naloxone.ktr * naloxone.nose1 + naloxone.kin * naloxone.nose2
    naloxone.toFast = naloxone.i12 * naloxone.central - naloxone.i21 * naloxone.fast
    naloxone.toSlow = naloxone.i13 * naloxone.central - naloxone.i31 * naloxone.slow
    naloxone.central' = naloxone.entering - naloxone.i10 * naloxone.central - naloxone.toFast - naloxone.toSlow
    naloxone.fast' = naloxone.toFast
    naloxone.slow' = naloxone.toSlow
    naloxone.eliminated' = naloxone.i10 * naloxone.central
    naloxone.plasma = naloxone.central * naloxone.MW / (naloxone.VN * person.weight / naloxone.weightRef)
    naloxone.effect' = naloxone.ke * (naloxone.plasma - naloxone.effect)
  `,
  doses: [
    ...[
      { product: 'im-2mg-0.4mL', set: intoMuscle(autoInjector) },
      { product: 'im-2mg-2mL', set: intoMuscle(syringe) },
    ].map((product) => ({
      substance: 'naloxone',
      route: 'im',
      target: 'naloxone.muscle',
      bioavailability: 'naloxone.base',
      limits: naloxoneInjected,
      ...product,
    })),
    ...SPRAYS.map((mg) => ({
      substance: 'naloxone',
      route: 'in',
      product: `in-${mg}mg`,
      target: 'naloxone.landing',
      bioavailability: 'naloxone.base',
      counts: { unit: `${mg} mg`, total: 'naloxone.sprays', together: 'naloxone.together', covers: 2 },
      limits: naloxoneSpray(mg),
    })),
    ...LARGE.map(({ product, mg, mL }) => ({
      substance: 'naloxone',
      route: 'in',
      product,
      target: 'naloxone.landing',
      bioavailability: 'naloxone.base',
      counts: { unit: `${mg} mg`, total: 'naloxone.sprays', together: 'naloxone.together', covers: 2 },
      set: { 'naloxone.F': overflowing(mL) },
    })),
    {
      substance: 'naloxone',
      route: 'iv',
      product: 'iv',
      target: 'naloxone.central',
      bioavailability: 'naloxone.base',
      limits: naloxoneInjected,
    },
  ],
}

export default naloxone
