import type { ModelSource, StateSource } from '../../language/model.ts'
import { lofexidineOral } from './labels.ts'

const VOLUNTEERS = 'Al-Ghananeem 2009 (doi 10.1002/jps.21401), abstract'
const FITTED =
  'our calculation: with what is absorbed, gives the peaks of single doses of 0.4 to 2 mg in Al-Ghananeem 2009 (0.43 to 0.59 ng/mL for each 0.4 mg)'
const DEEP =
  'tissue that fills over days, so that the half-life is 11 h after one dose (Al-Ghananeem 2009) and 17 to 22 h in steady use (label); nobody published a fit'

const amount = (is: string, scale = 1): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })

/**
 * Lofexidine by mouth spreads into a body with a deep part that gives back slowly, so that it lasts longer the longer it was taken.
 *
 * Measured in  healthy people, by mouth
 * Leaves out   what it does: it holds no mu receptor
 */
const lofexidine: ModelSource = {
  id: 'lofexidine-alghananeem2009',
  title: 'Lofexidine by mouth: plasma and effect site',
  source: { doi: '10.1002/jps.21401', where: 'abstract; bioavailability and half-lives of the label' },
  leavesOut: [
    'people who break it down slowly (CYP2D6), some 7 of 100, who reach higher levels',
    'kidney and liver disease',
    'body weight',
    'binding to protein as such',
  ],
  substances: { lofexidine: { is: 'agonist at the alpha-2 receptor, not an opioid', molarMass: 'lofexidine.MW' } },
  parameters: {
    'lofexidine.MW': { value: 259.13, unit: 'g/mol', is: 'molar mass', from: 'by atomic weights', fixed: 'molar mass' },
    'lofexidine.base': {
      value: 259.13 / 295.59,
      unit: '1',
      is: 'share of lofexidine in the labelled mass, hydrochloride',
      from: '259.13 / 295.59, by atomic weights',
      fixed: 'ratio of molar masses',
      within: [0, 1],
    },
    'lofexidine.F': {
      value: 0.72,
      unit: '1',
      is: 'share of an oral dose that reaches the blood',
      from: 'label of Lucemyra tablets, read in a drug guide',
      fixed: 'typical value; no interval was read',
      within: [0, 1],
    },
    'lofexidine.ka': {
      value: 0.81,
      unit: '1/h',
      is: 'absorption rate by mouth',
      from: `our calculation: with the rest, a peak 3.3 h after a dose (${VOLUNTEERS}: 3 to 3.33 h; label 3 to 5 h)`,
      range: [0.35, 1],
    },
    'lofexidine.V1': {
      value: 369,
      unit: 'L',
      is: 'volume of plasma and what is one with it',
      from: FITTED,
      range: [300, 480],
    },
    'lofexidine.CL': {
      value: 20.3,
      unit: 'L/h',
      is: 'clearance',
      from: `our calculation: with the rest, a half-life of 11 h from 12 to 36 h after a dose (${VOLUNTEERS}: rates of 0.063 and 0.065 1/h)`,
      range: [15, 25],
    },
    'lofexidine.Q': { value: 5.5, unit: 'L/h', is: 'clearance to the deep tissue', assumed: DEEP },
    'lofexidine.V2': { value: 600, unit: 'L', is: 'volume of the deep tissue', assumed: DEEP },
    'lofexidine.ke0': {
      value: 1,
      unit: '1/h',
      is: 'effect-site rate',
      assumed: 'it follows within an hour or two; nobody measured it',
    },
  },
  states: {
    'lofexidine.gut': amount('lofexidine in the gut'),
    'lofexidine.unabsorbed': amount('lofexidine that never reached the blood', 10),
    'lofexidine.central': amount('lofexidine in plasma and what is one with it'),
    'lofexidine.deep': amount('lofexidine in the deep tissue'),
    'lofexidine.eliminated': amount('lofexidine that left the body', 10),
    'lofexidine.effect': { unit: 'ng/mL', start: 0, is: 'lofexidine at the effect site', within: [0, 1e6], scale: 0.1 },
  },
  quantities: { 'lofexidine.plasma': { unit: 'ng/mL', is: 'plasma concentration' } },
  equations: `
    lofexidine.fromGut = lofexidine.ka * lofexidine.gut
    lofexidine.gut' = -lofexidine.fromGut
    lofexidine.unabsorbed' = (1 - lofexidine.F) * lofexidine.fromGut
    lofexidine.C = lofexidine.central / lofexidine.V1
    lofexidine.plasma = lofexidine.C * lofexidine.MW
    lofexidine.spread = lofexidine.Q * (lofexidine.C - lofexidine.deep / lofexidine.V2)
    lofexidine.central' = lofexidine.F * lofexidine.fromGut - lofexidine.CL * lofexidine.C - lofexidine.spread
    lofexidine.deep' = lofexidine.spread
    lofexidine.eliminated' = lofexidine.CL * lofexidine.C
    lofexidine.effect' = lofexidine.ke0 * (lofexidine.plasma - lofexidine.effect)
  `,
  doses: [
    {
      substance: 'lofexidine',
      route: 'oral',
      target: 'lofexidine.gut',
      bioavailability: 'lofexidine.base',
      limits: lofexidineOral,
    },
    { substance: 'lofexidine', route: 'iv', target: 'lofexidine.central', bioavailability: 'lofexidine.base' },
  ],
}

export default lofexidine
