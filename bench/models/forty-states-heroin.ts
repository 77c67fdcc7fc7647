import type { ModelSource, StateSource } from '../../src/language/model.ts'
import { cv, guess, molarMass, read } from './forty-states-numbers.ts'

const DERIVED =
  'worked out to give the half-lives of heroin (1.1 and 7.6 min) and 6-MAM (21.8 min) of Rook 2006 and the clearance of Inturrisi 1984; no table was read'
const HOOGD = 'de Hoogd 2017 (doi 10.1007/s40262-017-0544-2), Table 2, at 70 kg'
const OLOFSEN = 'Olofsen 2010 (doi 10.1097/ALN.0b013e3181d5e29d), receptor model of breathing'
const ROMBERG = 'Romberg 2003, Anesthesiology 99:788-798, abstract'

const amount = (is: string, scale: number): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })
const site = (is: string, scale: number): StateSource => ({ unit: 'ng/mL', start: 0, is, within: [0, 1e6], scale })

/**
 * Heroin in a vein becomes 6-MAM within minutes and morphine within the hour; morphine becomes M6G, which acts, and M3G.
 *
 * Measured in  people (kinetics, morphine at the receptor)
 * Leaves out   weight, the transit chains of the glucuronides, other routes than into a vein
 */
const heroin: ModelSource = {
  id: 'forty-states-heroin',
  title: 'Heroin, 6-MAM, morphine and its glucuronides',
  source: { doi: '10.2165/00003088-200645040-00005', where: 'structure; each number names its own source' },
  leavesOut: ['body weight', 'transit compartments before the glucuronides', 'routes other than into a vein'],
  substances: {
    heroin: { is: 'full agonist through its metabolites', molarMass: 'heroin.MW' },
    mam: { is: '6-monoacetylmorphine, full agonist', molarMass: 'mam.MW' },
    morphine: { is: 'agonist', molarMass: 'morphine.MW' },
    M6G: { is: 'morphine-6-glucuronide, weak agonist per concentration', molarMass: 'M6G.MW' },
    M3G: { is: 'morphine-3-glucuronide, no opioid effect', molarMass: 'M6G.MW' },
  },
  inputs: { 'receptor.free': { unit: '1', is: 'share of mu receptors that nothing holds' } },
  parameters: {
    'heroin.MW': molarMass(369.4, 'heroin base'),
    'heroin.CL': read(
      2.15,
      'L/min',
      'clearance, all to 6-MAM',
      'Inturrisi 1984 (doi 10.1056/NEJM198405103101902): 30.8 mL/kg/min at 70 kg',
      cv(6.8),
    ),
    'heroin.Vc': guess(4, 'L', 'central volume', DERIVED),
    'heroin.Q': guess(0.374, 'L/min', 'clearance between the compartments', DERIVED),
    'heroin.Vp': guess(3.39, 'L', 'peripheral volume', DERIVED),
    'mam.MW': molarMass(327.4, '6-MAM'),
    'mam.CL': guess(9.75, 'L/min', 'clearance, all to morphine', DERIVED),
    'mam.Vc': guess(100, 'L', 'central volume', DERIVED),
    'mam.Q': guess(10.3, 'L/min', 'clearance between the compartments', DERIVED),
    'mam.Vp': guess(126, 'L', 'peripheral volume', DERIVED),
    'mam.ke0': guess(0.7, '1/min', 'effect-site rate', 'the effect comes within minutes: at least 0.5/min'),
    'mam.Kd': guess(
      60,
      'ng/mL',
      'apparent dissociation constant',
      'near that of morphine; volume and potency are not known apart',
    ),
    'mam.koff': guess(
      1,
      '1/min',
      'dissociation rate',
      'no kinetics found; between alfentanil (0.85/min) and naloxone (2.4/min) in cells',
    ),
    'mam.efficacy': guess(1, '1', 'relative efficacy', 'above morphine (Selley 2001, qualitative)'),
    'morphine.MW': molarMass(285.3, 'morphine'),
    'morphine.CLM3G': read(0.748, 'L/min', 'clearance to M3G', HOOGD, cv(20.8)),
    'morphine.CLM6G': read(0.1443, 'L/min', 'clearance to M6G', `${HOOGD}: 0.129 · (70/98.5)^-0.329`),
    'morphine.CLother': read(0.4805, 'L/min', 'other clearance', HOOGD),
    'morphine.Vc': read(4.62, 'L', 'central volume', HOOGD),
    'morphine.Q': read(0.814, 'L/min', 'clearance to the first tissue', HOOGD),
    'morphine.Vp': read(9.52, 'L', 'volume of the first tissue', HOOGD),
    'morphine.Q2': read(1.29, 'L/min', 'clearance to the second tissue', HOOGD),
    'morphine.Vp2': read(100.1, 'L', 'volume of the second tissue', `${HOOGD}: 118 · (70/98.5)^0.483`),
    'morphine.halfLife': read(74.4, 'min', 'half-life of equilibration with the effect site', OLOFSEN, cv(40)),
    'morphine.Kd': read(
      46.2,
      'ng/mL',
      'apparent dissociation constant',
      `${OLOFSEN}: koff / kon, kon 0.00299 mL/ng/min; spread that of kon`,
      cv(44),
    ),
    'morphine.koff': read(0.138, '1/min', 'dissociation rate', OLOFSEN, { ci95: [0.109, 0.167] }),
    'morphine.efficacy': guess(0.9, '1', 'relative efficacy', 'plausible values 0.8 to 1.0'),
    'M6G.MW': molarMass(461.5, 'a morphine glucuronide'),
    'M6G.CL': read(0.2118, 'L/min', 'clearance', `${HOOGD}: 0.149 · (70/98.5)^-1.03`),
    'M6G.V': read(5.29, 'L', 'volume', HOOGD, cv(29.7)),
    'M6G.halfLife': read(2.1, 'h', 'half-life of equilibration with the effect site', ROMBERG, {
      ci95: [1.708, 2.492],
    }),
    'M6G.weakness': read(19, '1', 'how much weaker than morphine, in moles', `${ROMBERG}: 528 against 28 nM`),
    'M3G.CL': read(0.1938, 'L/min', 'clearance', `${HOOGD}: 0.134 · (70/98.5)^-1.08`, cv(65.9)),
    'M3G.V': read(5.29, 'L', 'volume', HOOGD, cv(29.7)),
  },
  states: {
    'heroin.central': amount('heroin in plasma', 100),
    'heroin.peripheral': amount('heroin in tissue', 10),
    'mam.central': amount('6-MAM in plasma', 50),
    'mam.peripheral': amount('6-MAM in tissue', 50),
    'mam.effect': site('6-MAM at the effect site', 100),
    'mam.bound': { unit: '1', start: 0, is: 'share of mu receptors that 6-MAM holds', within: [0, 1], scale: 0.5 },
    'morphine.central': amount('morphine in plasma', 5),
    'morphine.peripheral1': amount('morphine in the first tissue', 5),
    'morphine.peripheral2': amount('morphine in the second tissue', 50),
    'morphine.effect': site('morphine at the effect site', 100),
    'morphine.bound': {
      unit: '1',
      start: 0,
      is: 'share of mu receptors that morphine and M6G hold',
      within: [0, 1],
      scale: 0.5,
    },
    'M6G.central': amount('M6G in plasma', 2),
    'M6G.effect': site('M6G at the effect site', 100),
    'M3G.central': amount('M3G in plasma', 10),
  },
  quantities: {
    'heroin.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'mam.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'morphine.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'M6G.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'M3G.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
  },
  equations: `
    heroin.plasma = heroin.central / heroin.Vc * heroin.MW
    heroin.lost = heroin.CL * heroin.central / heroin.Vc
    heroin.spread = heroin.Q * (heroin.central / heroin.Vc - heroin.peripheral / heroin.Vp)
    heroin.central' = -heroin.lost - heroin.spread
    heroin.peripheral' = heroin.spread
    mam.plasma = mam.central / mam.Vc * mam.MW
    mam.lost = mam.CL * mam.central / mam.Vc
    mam.spread = mam.Q * (mam.central / mam.Vc - mam.peripheral / mam.Vp)
    mam.central' = heroin.lost - mam.lost - mam.spread
    mam.peripheral' = mam.spread
    mam.effect' = mam.ke0 * (mam.plasma - mam.effect)
    mam.bound' = mam.koff * (mam.effect / mam.Kd * receptor.free - mam.bound)
    morphine.concentration = morphine.central / morphine.Vc
    morphine.plasma = morphine.concentration * morphine.MW
    morphine.spread1 = morphine.Q * (morphine.concentration - morphine.peripheral1 / morphine.Vp)
    morphine.spread2 = morphine.Q2 * (morphine.concentration - morphine.peripheral2 / morphine.Vp2)
    morphine.central' = mam.lost - (morphine.CLM3G + morphine.CLM6G + morphine.CLother) * morphine.concentration
      - morphine.spread1 - morphine.spread2
    morphine.peripheral1' = morphine.spread1
    morphine.peripheral2' = morphine.spread2
    morphine.effect' = ln(2) / morphine.halfLife * (morphine.plasma - morphine.effect)
    M6G.plasma = M6G.central / M6G.V * M6G.MW
    M6G.central' = morphine.CLM6G * morphine.concentration - M6G.CL * M6G.central / M6G.V
    M6G.effect' = ln(2) / M6G.halfLife * (M6G.plasma - M6G.effect)
    M6G.asMorphine = M6G.effect / M6G.MW * morphine.MW / M6G.weakness
    morphine.bound' = morphine.koff * ((morphine.effect + M6G.asMorphine) / morphine.Kd * receptor.free - morphine.bound)
    M3G.plasma = M3G.central / M3G.V * M6G.MW
    M3G.central' = morphine.CLM3G * morphine.concentration - M3G.CL * M3G.central / M3G.V
    receptor.occupancy += mam.bound + morphine.bound
    receptor.agonism += mam.efficacy * mam.bound + morphine.efficacy * morphine.bound
  `,
  doses: [{ substance: 'heroin', route: 'iv', target: 'heroin.central' }],
}

export default heroin
