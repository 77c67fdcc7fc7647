import type { ModelSource, StateSource } from '../../src/language/model.ts'
import { cv, guess, read } from './forty-states-numbers.ts'

const HENTHORN = 'Henthorn and Kharasch 2026 (doi 10.1002/cpt.70147), Table 2, R-methadone'
const BJORNSSON = 'Bjornsson 2023 (doi 10.1007/s40262-023-01288-6), Table 3'
const YASSEN = 'Yassen 2007 (doi 10.2165/00003088-200746110-00004), reversal model of breathing'

const amount = (is: string, scale: number): StateSource => ({ unit: 'mg', start: 0, is, within: [0, 1e4], scale })
const site = (is: string, scale: number): StateSource => ({ unit: 'ng/mL', start: 0, is, within: [0, 1e5], scale })
const bound = (of: string): StateSource => ({
  unit: '1',
  start: 0,
  is: `share of mu receptors that ${of} holds`,
  within: [0, 1],
  scale: 0.5,
})

/**
 * The two medications for opioid use disorder: methadone by mouth (its R form acts), buprenorphine under the tongue.
 *
 * Measured in  people
 * Leaves out   S-methadone, induction of methadone's own metabolism, norbuprenorphine, the slow part of sublingual absorption
 */
const treatment: ModelSource = {
  id: 'forty-states-treatment',
  title: 'R-methadone and buprenorphine',
  source: { doi: '10.1002/cpt.70147', where: 'methadone; each number names its own source' },
  leavesOut: [
    'S-methadone',
    'methadone speeding up its own metabolism',
    'norbuprenorphine',
    'the slower quarter of sublingual absorption, and its lag',
    'that small doses of buprenorphine are absorbed better than large ones',
  ],
  substances: {
    methadone: { is: 'R-methadone, full agonist' },
    buprenorphine: { is: 'partial agonist that lets go slowly' },
  },
  inputs: { 'receptor.free': { unit: '1', is: 'share of mu receptors that nothing holds' } },
  parameters: {
    'methadone.F': read(
      0.7,
      '1',
      'share absorbed by mouth',
      'Kharasch 2004 (doi 10.1016/j.clpt.2004.05.003); range of single-dose studies',
      {
        range: [0.41, 0.99],
      },
    ),
    'methadone.ka': guess(0.6, '1/h', 'absorption rate', 'gives a peak at about 3 h'),
    'methadone.CL': read(0.103, 'L/min', 'clearance', `${HENTHORN}: 0.024 + 0.026 + 0.053`),
    'methadone.Vc': read(196.3, 'L', 'central volume', `${HENTHORN}: 41.0 + 155.3, which mix within minutes`),
    'methadone.Q': read(0.5, 'L/min', 'clearance to the slow tissue', HENTHORN),
    'methadone.Vp': read(208.1, 'L', 'volume of the slow tissue', HENTHORN),
    'methadone.ke0': guess(2, '1/h', 'effect-site rate', 'no number found; faster than absorption'),
    'methadone.Kd': guess(
      380,
      'ng/mL',
      'apparent dissociation constant',
      'would give 25 % occupancy at a simulated mean of 127 ng/mL in long treatment; plausible values 270 to 540',
    ),
    'methadone.koff': guess(0.5, '1/min', 'dissociation rate', 'no kinetics found; between morphine and alfentanil'),
    'methadone.efficacy': guess(1, '1', 'relative efficacy', 'full agonist, the reference of this scale'),
    'buprenorphine.F': read(0.14, '1', 'share absorbed under the tongue, at 16 mg', BJORNSSON, cv(31.1)),
    'buprenorphine.ka': read(1.72, '1/h', 'absorption rate', BJORNSSON),
    'buprenorphine.CL': read(52.1, 'L/h', 'clearance', BJORNSSON, cv(20.9)),
    'buprenorphine.Vc': read(237, 'L', 'central volume in people with opioid use disorder', BJORNSSON, cv(78.6)),
    'buprenorphine.Q': read(186, 'L/h', 'clearance to the first tissue', BJORNSSON),
    'buprenorphine.Vp': read(130, 'L', 'volume of the first tissue', BJORNSSON),
    'buprenorphine.Q2': read(60.3, 'L/h', 'clearance to the second tissue', BJORNSSON, cv(38)),
    'buprenorphine.Vp2': read(1580, 'L', 'volume of the second tissue', BJORNSSON, cv(29.8)),
    'buprenorphine.ke0': read(0.00404, '1/min', 'effect-site rate', YASSEN, cv(83.5)),
    'buprenorphine.Kd': read(
      0.67,
      'ng/mL',
      'apparent dissociation constant',
      'Nasser 2014 (doi 10.1007/s40262-014-0155-0), PET',
    ),
    'buprenorphine.koff': read(0.0172, '1/min', 'dissociation rate', YASSEN, cv(96.5)),
    'buprenorphine.efficacy': guess(0.5, '1', 'relative efficacy', 'plausible values 0.4 to 0.67'),
  },
  states: {
    'methadone.depot': amount('R-methadone in the gut', 50),
    'methadone.central': amount('R-methadone in plasma and fast tissue', 50),
    'methadone.peripheral': amount('R-methadone in slow tissue', 50),
    'methadone.effect': site('R-methadone at the effect site', 200),
    'methadone.bound': bound('R-methadone'),
    'buprenorphine.depot': amount('buprenorphine under the tongue', 5),
    'buprenorphine.central': amount('buprenorphine in plasma', 0.5),
    'buprenorphine.peripheral1': amount('buprenorphine in the first tissue', 0.2),
    'buprenorphine.peripheral2': amount('buprenorphine in the second tissue', 2),
    'buprenorphine.effect': site('buprenorphine at the effect site', 2),
    'buprenorphine.bound': bound('buprenorphine'),
  },
  quantities: {
    'methadone.plasma': { unit: 'ng/mL', is: 'plasma concentration of R-methadone' },
    'buprenorphine.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
  },
  equations: `
    methadone.plasma = methadone.central / methadone.Vc
    methadone.spread = methadone.Q * (methadone.plasma - methadone.peripheral / methadone.Vp)
    methadone.depot' = -methadone.ka * methadone.depot
    methadone.central' = methadone.F * methadone.ka * methadone.depot - methadone.CL * methadone.plasma - methadone.spread
    methadone.peripheral' = methadone.spread
    methadone.effect' = methadone.ke0 * (methadone.plasma - methadone.effect)
    methadone.bound' = methadone.koff * (methadone.effect / methadone.Kd * receptor.free - methadone.bound)
    buprenorphine.plasma = buprenorphine.central / buprenorphine.Vc
    buprenorphine.spread1 = buprenorphine.Q * (buprenorphine.plasma - buprenorphine.peripheral1 / buprenorphine.Vp)
    buprenorphine.spread2 = buprenorphine.Q2 * (buprenorphine.plasma - buprenorphine.peripheral2 / buprenorphine.Vp2)
    buprenorphine.depot' = -buprenorphine.ka * buprenorphine.depot
    buprenorphine.central' = buprenorphine.F * buprenorphine.ka * buprenorphine.depot - buprenorphine.CL * buprenorphine.plasma
      - buprenorphine.spread1 - buprenorphine.spread2
    buprenorphine.peripheral1' = buprenorphine.spread1
    buprenorphine.peripheral2' = buprenorphine.spread2
    buprenorphine.effect' = buprenorphine.ke0 * (buprenorphine.plasma - buprenorphine.effect)
    buprenorphine.bound' = buprenorphine.koff * (buprenorphine.effect / buprenorphine.Kd * receptor.free - buprenorphine.bound)
    receptor.occupancy += methadone.bound + buprenorphine.bound
    receptor.agonism += methadone.efficacy * methadone.bound + buprenorphine.efficacy * buprenorphine.bound
  `,
  doses: [
    { substance: 'methadone', route: 'oral', target: 'methadone.depot' },
    { substance: 'buprenorphine', route: 'sublingual', target: 'buprenorphine.depot' },
  ],
}

export default treatment
