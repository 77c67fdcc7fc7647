import type { ModelSource, StateSource } from '../../language/model.ts'
import { fitted } from '../fitted.ts'

const TWO_HALF_LIVES =
  'with the clearance, the central volume and a last half-life of 7.6 min (Rook 2006, abstract) it gives the 3.0 min of Inturrisi 1984 between 2 and 12 min; docs/decisions/0012'
const SCALE =
  'gives a last half-life of 21.8 min (Rook 2006, abstract) and a peak within minutes (Inturrisi 1984); the scale is that of the clearance; by weight as heroin'
const MOLAR = 'by atomic weights'
const FAST =
  'the rush comes within a minute: 0.5/min or faster; brain uptake of heroin in rats is some 30 times that of morphine'

const amount = (is: string, scale = 10): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })
const site = (is: string): StateSource => ({ unit: 'ng/mL', start: 0, is, within: [0, 1e6], scale: 10 })

/**
 * Heroin becomes 6-MAM within minutes and 6-MAM becomes morphine within the hour, mole for mole; swallowed heroin reaches the blood
 * as morphine only.
 *
 * Measured in  people in heroin-assisted treatment, people with chronic pain
 * Holds for    the order of events and the exposure to morphine; the height of the first minutes of heroin and 6-MAM is not known
 * Leaves out   the difference between arterial and venous blood, unchanged heroin in urine (about 0.1 %)
 */
const heroin: ModelSource = {
  id: 'heroin-rook2006',
  title: 'Heroin and 6-MAM, which become morphine: plasma and effect site',
  source: {
    doi: '10.2165/00003088-200645040-00005',
    where: 'structure, abstract; other numbers name their own source',
  },
  leavesOut: [
    'the difference between arterial and venous blood, which is large in the first minutes',
    'heroin that leaves in urine: all becomes 6-MAM',
    'smoke that is swallowed: what the lungs do not take up is lost',
    'cocaine, which shortens the half-life of 6-MAM by 13 %',
  ],
  inputs: {
    'morphine.MW': { unit: 'g/mol', is: 'molar mass of morphine' },
    'morphine.madeInBrain': {
      unit: 'ng/mL/h',
      is: 'rate at which other substances become morphine at the effect site',
    },
    'person.weight': { unit: 'kg', is: 'body weight' },
    'morphine.emptying': { unit: '1/h', is: 'rate at which swallowed drugs leave the stomach' },
    'morphine.formed': { unit: 'umol/h', is: 'rate at which other substances become morphine in the body' },
    'morphine.swallowed': {
      unit: 'umol/h',
      is: 'rate at which swallowed morphine, of whatever origin, is dealt with in the gut',
    },
  },
  substances: {
    heroin: { is: 'prodrug: acts through 6-MAM and morphine', molarMass: 'heroin.MW' },
    monoacetylmorphine: { is: '6-monoacetylmorphine, full agonist', molarMass: 'monoacetylmorphine.MW' },
  },
  parameters: {
    'heroin.MW': { value: 369.41, unit: 'g/mol', is: 'molar mass of heroin base', from: MOLAR, fixed: 'molar mass' },
    'heroin.base': {
      value: 369.41 / 423.89,
      unit: '1',
      is: 'share of heroin in the labelled mass, hydrochloride monohydrate',
      from: '369.41 / 423.89, by atomic weights',
      fixed: 'ratio of molar masses',
      within: [0, 1],
    },
    'heroin.CL': {
      value: 30.8,
      unit: 'mL/min/kg',
      is: 'clearance by body weight, all to 6-MAM',
      from: 'Inturrisi 1984 (doi 10.1056/NEJM198405103101902), abstract: 30.8 ± 2.1 in blood at steady state of an infusion',
      between: 0.068,
    },
    'heroin.V1': {
      value: 0.086,
      unit: 'L/kg',
      is: 'central volume by weight',
      assumed:
        'about the volume of blood, 6 L at 70 kg; 0.13 L/kg if the half-life of Inturrisi 1984 were the only one',
    },
    'heroin.Q': {
      value: 13.4,
      unit: 'mL/min/kg',
      is: 'clearance between the compartments by weight',
      assumed: TWO_HALF_LIVES,
    },
    'heroin.V2': { value: 0.093, unit: 'L/kg', is: 'volume of tissue by weight', assumed: TWO_HALF_LIVES },
    'heroin.ke0': { value: 0.7, unit: '1/min', is: 'effect-site rate', assumed: FAST },
    'heroin.kaMuscle': {
      value: 12,
      unit: '1/h',
      is: 'absorption rate from muscle or under the skin',
      assumed:
        'plasma peaks of heroin within 5 and of 6-MAM within 5 to 10 min (Cone 1993; Kendall & Latter 2003, doi 10.2165/00003088-200342060-00001, abstracts); large volumes are slower',
    },
    'heroin.kaNose': {
      value: 12,
      unit: '1/h',
      is: 'absorption rate from the nose',
      assumed: 'the same peaks as after muscle (Cone 1993); what is not absorbed is swallowed',
    },
    'heroin.Fnose': {
      value: 0.5,
      unit: '1',
      is: 'share absorbed from the nose',
      from: 'Cone 1993 (doi 10.1093/jat/17.6.327), abstract: about half as potent as into muscle, in six men; range: our judgement',
      range: [0.3, 0.7],
      within: [0, 1],
    },
    'heroin.kaLung': {
      value: 60,
      unit: '1/h',
      is: 'absorption rate from the lungs',
      assumed: 'vapour is absorbed within a minute or so',
      plausible: [20, 180],
    },
    'heroin.Flung': {
      value: 0.53,
      unit: '1',
      is: 'share absorbed from inhaled vapour',
      from: 'Rook 2006, abstract',
      ci95: [0.437, 0.623],
      within: [0, 1],
    },
    'heroin.kaOral': {
      value: 8,
      unit: '1/h',
      is: 'absorption rate from the gut',
      assumed:
        'crosses membranes more easily than morphine: with the emptying of the stomach, absorption is fastest at 13 min, as measured (10 to 15 min, Perger 2009, Eur J Pharm Sci 36:421-432: abstract read, its authors from memory)',
    },
    'heroin.swallowedAsMorphine': {
      value: 1,
      unit: '1',
      is: 'share of swallowed heroin that counts as swallowed morphine',
      from: '0.88 from Inturrisi 1984, abstract (79 % of the morphine after an equal weight of morphine); more than 1 from urine (Twycross 1974, doi 10.1111/j.1365-2125.1974.tb01699.x) and plasma (Girardin 2004), abstracts',
      range: [0.88, 1],
      within: [0, 1],
    },
    'monoacetylmorphine.MW': { value: 327.37, unit: 'g/mol', is: 'molar mass', from: MOLAR, fixed: 'molar mass' },
    'monoacetylmorphine.CL': {
      value: 0.139,
      unit: 'L/min/kg',
      is: 'apparent clearance by weight',
      assumed:
        '585 L/h at 70 kg, more than the heart pumps: tissues take part, and not all 6-MAM passes through plasma; 564 to 607 L/h in a review (Rook 2006, Curr Clin Pharmacol 1:109-118), from memory',
    },
    'monoacetylmorphine.V1': { value: 1.43, unit: 'L/kg', is: 'central volume by weight', assumed: SCALE },
    'monoacetylmorphine.Q': {
      value: 0.147,
      unit: 'L/min/kg',
      is: 'clearance between the compartments by weight',
      assumed: SCALE,
    },
    'monoacetylmorphine.V2': { value: 1.8, unit: 'L/kg', is: 'volume of tissue by weight', assumed: SCALE },
    'monoacetylmorphine.toMorphine': {
      value: 0.87,
      unit: '1',
      is: 'share of 6-MAM that becomes morphine',
      from: 'between 0.91 from urine (Twycross 1974, abstract: 70 ± 25 % of injected heroin as morphine, 77 ± 27 % of swallowed), 0.6 by which glucuronides would be as much higher after swallowed heroin as in Girardin 2004, and 1 in Rook 2006; the rest as such and as its own conjugate, which in dogs is 3 of 7 parts (Garrett 1980); range: our judgement',
      range: [0.6, 1],
      within: [0, 1],
    },
    'monoacetylmorphine.hydrolysisInBrain': {
      ...fitted('monoacetylmorphine.hydrolysisInBrain', {
        value: 3,
        unit: '1/h',
        assumed:
          'in rats 6-MAM enters the brain at once and morphine there peaks 24 min after heroin, sooner than morphine enters (Gottås 2014, doi 10.1017/S1461145714000169, abstract)',
        plausible: [0.5, 10],
      }),
      is: 'rate at which 6-MAM at the effect site becomes morphine there',
      within: [0, 100],
    },
    'monoacetylmorphine.ke0': { value: 0.7, unit: '1/min', is: 'effect-site rate', assumed: FAST },
  },
  states: {
    'heroin.muscle': amount('heroin in muscle or under the skin'),
    'heroin.nose': amount('heroin in the nose'),
    'heroin.lung': amount('heroin in the lungs'),
    'heroin.stomach': amount('heroin in the stomach'),
    'heroin.gut': amount('heroin in the gut'),
    'heroin.unabsorbed': amount('heroin that was never absorbed', 100),
    'heroin.central': amount('heroin in plasma'),
    'heroin.peripheral': amount('heroin in tissue'),
    'heroin.effect': site('heroin at the effect site'),
    'monoacetylmorphine.central': amount('6-MAM in plasma'),
    'monoacetylmorphine.peripheral': amount('6-MAM in tissue'),
    'monoacetylmorphine.eliminated': amount('6-MAM that left the body on other ways', 100),
    'monoacetylmorphine.effect': site('6-MAM at the effect site'),
  },
  quantities: {
    'heroin.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'monoacetylmorphine.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
  },
  equations: `
    heroin.fromMuscle = heroin.kaMuscle * heroin.muscle
    heroin.fromNose = heroin.kaNose * heroin.nose
    heroin.fromLung = heroin.kaLung * heroin.lung
    heroin.fromGut = heroin.kaOral * heroin.gut
    heroin.muscle' = -heroin.fromMuscle
    heroin.nose' = -heroin.fromNose
    heroin.lung' = -heroin.fromLung
    heroin.stomach' = (1 - heroin.Fnose) * heroin.fromNose - morphine.emptying * heroin.stomach
    heroin.gut' = morphine.emptying * heroin.stomach - heroin.fromGut
    heroin.unabsorbed' = (1 - heroin.Flung) * heroin.fromLung + (1 - heroin.swallowedAsMorphine) * heroin.fromGut
    heroin.C = heroin.central / (heroin.V1 * person.weight)
    heroin.plasma = heroin.C * heroin.MW
    heroin.hydrolysis = heroin.CL * person.weight * heroin.C
    heroin.spread = heroin.Q * (person.weight * heroin.C - heroin.peripheral / heroin.V2)
    heroin.central' = heroin.fromMuscle + heroin.Fnose * heroin.fromNose + heroin.Flung * heroin.fromLung
      - heroin.hydrolysis - heroin.spread
    heroin.peripheral' = heroin.spread
    heroin.effect' = heroin.ke0 * (heroin.plasma - heroin.effect)
    monoacetylmorphine.C = monoacetylmorphine.central / (monoacetylmorphine.V1 * person.weight)
    monoacetylmorphine.plasma = monoacetylmorphine.C * monoacetylmorphine.MW
    monoacetylmorphine.lost = monoacetylmorphine.CL * person.weight * monoacetylmorphine.C
    monoacetylmorphine.spread = monoacetylmorphine.Q
      * (person.weight * monoacetylmorphine.C - monoacetylmorphine.peripheral / monoacetylmorphine.V2)
    monoacetylmorphine.central' = heroin.hydrolysis - monoacetylmorphine.lost - monoacetylmorphine.spread
    monoacetylmorphine.peripheral' = monoacetylmorphine.spread
    monoacetylmorphine.effect' = monoacetylmorphine.ke0 * (monoacetylmorphine.plasma - monoacetylmorphine.effect)
    monoacetylmorphine.eliminated' = (1 - monoacetylmorphine.toMorphine) * monoacetylmorphine.lost
    morphine.madeInBrain += monoacetylmorphine.hydrolysisInBrain * monoacetylmorphine.effect * morphine.MW / monoacetylmorphine.MW
    morphine.formed += monoacetylmorphine.toMorphine * monoacetylmorphine.lost
    morphine.swallowed += heroin.swallowedAsMorphine * heroin.fromGut
  `,
  doses: [
    { substance: 'heroin', route: 'iv', target: 'heroin.central', bioavailability: 'heroin.base' },
    { substance: 'heroin', route: 'im', target: 'heroin.muscle', bioavailability: 'heroin.base' },
    { substance: 'heroin', route: 'sc', target: 'heroin.muscle', bioavailability: 'heroin.base' },
    { substance: 'heroin', route: 'in', target: 'heroin.nose', bioavailability: 'heroin.base' },
    { substance: 'heroin', route: 'inhaled', target: 'heroin.lung', bioavailability: 'heroin.base' },
    { substance: 'heroin', route: 'oral', target: 'heroin.stomach', bioavailability: 'heroin.base' },
  ],
}

export default heroin
