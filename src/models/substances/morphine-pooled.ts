import type { ModelSource, StateSource } from '../../language/model.ts'
import { fitted } from '../fitted.ts'
import { morphineInjected, morphineInVein, morphineOral } from './labels.ts'

const POOLED =
  'five published models (Lötsch as stanpumpR codes it, de Hoogd 2017, Olofsen 2010, Pierre 2017, Wang 2013) at 70 kg: their mean curve from 5 min to 8 h; docs/decisions/0012'
const ONE_CURVE = 'one number of a curve that was fitted as a whole; no interval'
const HASSELSTROM =
  'Hasselström & Säwe 1993 (doi 10.2165/00003088-199324040-00007), abstract: urine over 72 h, 7 healthy people'
const OLOFSEN = 'Olofsen 2010 (doi 10.1097/ALN.0b013e3181d5e29d), breathing, read in nlmixr2lib; CV 40 %'
const MOLAR = 'by atomic weights'

const amount = (is: string, scale = 10): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })
const site = (is: string): StateSource => ({ unit: 'ng/mL', start: 0, is, within: [0, 1e6], scale: 10 })

/**
 * Morphine spreads over three compartments, and the liver makes M6G and M3G of it. By mouth most of a dose becomes these two before it
 * reaches the blood, less so in people who use opioids daily and where a dose is so large that the liver does not keep up.
 *
 * Measured in  healthy people, into a vein; oral doses also in people with cancer pain and in heroin-assisted treatment
 * Holds for    people above some 10 kg; the same part serves for the morphine that heroin becomes
 * Leaves out   severe obesity, slow-release tablets
 */
const morphine: ModelSource = {
  id: 'morphine-pooled',
  title: 'Morphine: plasma, effect site, first pass',
  source: {
    cites: 'Allostat, from five published models',
    where: 'docs/decisions/0012-morphine-and-heroin.md; each number names its own source',
  },
  leavesOut: [
    'severe obesity, in which clearance does not grow with weight',
    'slow-release tablets',
    'how long use must last until more of an oral dose reaches the blood: it is a matter of the named history only',
  ],
  inputs: { 'person.weight': { unit: 'kg', is: 'body weight' } },
  substances: {
    morphine: { is: 'full agonist', molarMass: 'morphine.MW' },
  },
  histories: {
    chronic: {
      is: 'uses opioids daily',
      set: {
        'morphine.F': {
          value: 0.38,
          unit: '1',
          from: 'people with cancer pain: published mean 38 %, 15 to 64 % (doi 10.1177/0825859788004001-222, abstract); 30 to 69 % in six (Säwe 1985, doi 10.1111/j.1365-2125.1985.tb02675.x, abstract)',
          range: [0.15, 0.64],
        },
      },
    },
  },
  parameters: {
    'morphine.MW': { value: 285.34, unit: 'g/mol', is: 'molar mass', from: MOLAR, fixed: 'molar mass' },
    'morphine.base': {
      value: (2 * 285.34) / 758.83,
      unit: '1',
      is: 'share of morphine in the labelled mass, sulfate pentahydrate',
      from: '2 · 285.34 / 758.83, by atomic weights',
      fixed: 'ratio of molar masses',
      within: [0, 1],
    },
    'morphine.weightRef': {
      value: 70,
      unit: 'kg',
      is: 'weight at which the volumes and clearances hold',
      from: 'by convention',
      fixed: 'reference weight',
      within: [1, 300],
    },
    'morphine.CL': {
      value: 75,
      unit: 'L/h',
      is: 'clearance at 70 kg',
      from: 'between 72.7 by the area of Crews 2001 and 81, the geometric mean of eleven that were published (50 to 137 L/h; docs/decisions/0012); spread: CV 20.8 % of de Hoogd 2017',
      between: 0.206,
    },
    'morphine.CLweight': {
      value: 0.872,
      unit: '1',
      is: 'how clearance grows with weight above some 10 kg',
      from: 'Wang 2013 (doi 10.1007/s40261-013-0097-6), as run in DDMODEL00000269, read in nlmixr2lib; no growth in severe obesity (de Hoogd 2017)',
      range: [0.75, 1],
    },
    'morphine.V1': {
      value: 9.4,
      unit: 'L',
      is: 'central volume at 70 kg, in proportion to weight',
      from: `${POOLED}; spread: CV 42.3 % of Pierre 2017`,
      between: 0.406,
    },
    'morphine.Q2': {
      value: 82,
      unit: 'L/h',
      is: 'clearance to the first tissue at 70 kg, in proportion to weight',
      from: POOLED,
      fixed: ONE_CURVE,
    },
    'morphine.V2': { value: 37, unit: 'L', is: 'volume of the first tissue at 70 kg', from: POOLED, fixed: ONE_CURVE },
    'morphine.Q3': {
      value: 47,
      unit: 'L/h',
      is: 'clearance to the second tissue at 70 kg, in proportion to weight',
      from: POOLED,
      fixed: ONE_CURVE,
    },
    'morphine.V3': { value: 92, unit: 'L', is: 'volume of the second tissue at 70 kg', from: POOLED, fixed: ONE_CURVE },
    'morphine.toM3G': {
      value: 0.669,
      unit: '1',
      is: 'share of the elimination that makes M3G, part of which goes into bile',
      from: `${HASSELSTROM}: 57.3 % of a dose as M3G; here so much that bile leaves this for urine; 54.5 % in de Hoogd 2017`,
      range: [0.6, 0.69],
      within: [0, 0.72],
    },
    'morphine.toM6G': {
      value: 0.121,
      unit: '1',
      is: 'share of the elimination that makes M6G, part of which goes into bile',
      from: `${HASSELSTROM}: 10.4 % of a dose as M6G; here so much that bile leaves this for urine; 7.55 % of it in Lötsch 1998 (doi 10.1016/S0009-9236(98)90086-8), 10.5 % in de Hoogd 2017`,
      range: [0.088, 0.14],
      within: [0.01, 0.15],
    },
    'morphine.toUrine': {
      value: 0.109,
      unit: '1',
      is: 'share of the elimination that leaves unchanged in urine',
      from: `${HASSELSTROM}: 10.9 %; 12.5 % in Pierre 2017; lower end: our judgement`,
      range: [0.09, 0.125],
      within: [0, 0.13],
    },
    'morphine.kaMuscle': {
      value: 5.4,
      unit: '1/h',
      is: 'absorption rate from muscle or under the skin',
      from: 'Stanski 1978 (Clin Pharmacol Ther 24:52-59), abstract: half-life 7.7 ± 1.6 (standard error) min from muscle, all of it, 8 healthy men; under the skin taken as the same, with a peak at 15 min (Stuart-Harris 2000, PMC2014910, Table 1)',
      rse: 21,
    },
    'morphine.emptying': {
      value: 2.5,
      unit: '1/h',
      is: 'rate at which swallowed drugs leave the stomach',
      assumed: 'half of a drink has left an empty stomach within some 17 min; with food it takes an hour or more',
    },
    'morphine.kaOral': {
      value: 1.85,
      unit: '1/h',
      is: 'absorption rate from the gut',
      assumed:
        'with the emptying of the stomach it gives the peak of a solution at 45 min (Hoskin 1989, doi 10.1111/j.1365-2125.1989.tb05399.x)',
    },
    'morphine.absorbed': {
      value: 0.95,
      unit: '1',
      is: 'share of an oral dose that leaves the gut',
      assumed:
        'nearly all: the same shares are found as M3G and M6G after a swallowed dose as after one into a vein (Hasselström & Säwe 1993); two thirds in Twycross 1974',
      plausible: [0.7, 1],
      within: [0.7, 1],
    },
    'morphine.F': {
      value: 0.24,
      unit: '1',
      is: 'share of a very small oral dose that reaches the blood as morphine',
      from: 'healthy people, solutions of 10 to 20 mg, abstracts: 23.9 % (Hoskin 1989), 21.6 % (Westerling 1993), 29.2 % (Hasselström & Säwe 1993), 24 ± 13 % (Masood & Thomas 1996)',
      range: [0.216, 0.292],
      within: [0, 0.7],
    },
    'morphine.firstPassHalf': {
      value: 2400,
      unit: 'umol/h',
      is: 'rate of arrival at which the first pass removes half as much of it, at 70 kg',
      assumed:
        'in heroin-assisted treatment 67 % of swallowed doses up to 900 mg reach the blood as morphine (Girardin 2004, doi 10.1016/j.clpt.2003.11.083), and 56 to 61 % of some 700 to 950 mg (Perger 2009, abstract read, its authors from memory), more than of small doses; no dependence on dose at ordinary ones (Säwe 1983, doi 10.1111/j.1365-2125.1983.tb02148.x)',
    },
    'morphine.equilibration': {
      ...fitted('morphine.equilibration', { value: 74.4, unit: 'min', from: OLOFSEN, between: 0.385 }),
      is: 'half-life to the effect site',
    },
  },
  states: {
    'morphine.muscle': amount('morphine in muscle or under the skin'),
    'morphine.stomach': amount('morphine in the stomach'),
    'morphine.gut': amount('morphine in the gut'),
    'morphine.central': amount('morphine in plasma'),
    'morphine.peripheral': amount('morphine in the first tissue'),
    'morphine.deep': amount('morphine in the second tissue'),
    'morphine.excreted': amount('morphine that left unchanged in urine', 100),
    'morphine.eliminated': amount('morphine that left the body on other ways', 100),
    'morphine.unabsorbed': amount('morphine that never left the gut', 100),
    'morphine.effect': site('morphine at the effect site'),
  },
  quantities: {
    'morphine.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'morphine.madeInBrain': {
      unit: 'ng/mL/h',
      is: 'rate at which other substances become morphine at the effect site',
    },
    'morphine.formed': { unit: 'umol/h', is: 'rate at which other substances become morphine in the body' },
    'morphine.size': { unit: '1', is: 'body weight against that at which volumes and clearances hold' },
    'm3g.made': { unit: 'umol/h', is: 'rate at which the liver makes M3G' },
    'm6g.made': { unit: 'umol/h', is: 'rate at which the liver makes M6G' },
    'morphine.swallowed': {
      unit: 'umol/h',
      is: 'rate at which swallowed morphine, of whatever origin, is dealt with in the gut',
    },
  },
  // What the first pass removes is taken to become glucuronides only, in the ratio in which the body makes them.
  equations: `
    morphine.size = person.weight / morphine.weightRef
    morphine.C = morphine.central / (morphine.V1 * morphine.size)
    morphine.plasma = morphine.C * morphine.MW
    morphine.absorbing = morphine.kaMuscle * morphine.muscle
    morphine.leavingGut = morphine.kaOral * morphine.gut
    morphine.swallowed += morphine.leavingGut
    morphine.firstPass = (morphine.absorbed - morphine.F) * morphine.swallowed
      / (1 + morphine.swallowed / (morphine.firstPassHalf * morphine.size))
    morphine.shareM6G = morphine.toM6G / (morphine.toM6G + morphine.toM3G)
    morphine.lost = morphine.CL * morphine.size^morphine.CLweight * morphine.C
    m3g.made = morphine.toM3G * morphine.lost + (1 - morphine.shareM6G) * morphine.firstPass
    m6g.made = morphine.toM6G * morphine.lost + morphine.shareM6G * morphine.firstPass
    morphine.spread2 = morphine.Q2 * (morphine.size * morphine.C - morphine.peripheral / morphine.V2)
    morphine.spread3 = morphine.Q3 * (morphine.size * morphine.C - morphine.deep / morphine.V3)
    morphine.muscle' = -morphine.absorbing
    morphine.stomach' = -morphine.emptying * morphine.stomach
    morphine.gut' = morphine.emptying * morphine.stomach - morphine.leavingGut
    morphine.central' = morphine.absorbing + morphine.absorbed * morphine.swallowed - morphine.firstPass + morphine.formed
      - morphine.lost - morphine.spread2 - morphine.spread3
    morphine.peripheral' = morphine.spread2
    morphine.deep' = morphine.spread3
    morphine.excreted' = morphine.toUrine * morphine.lost
    morphine.eliminated' = (1 - morphine.toM3G - morphine.toM6G - morphine.toUrine) * morphine.lost
    morphine.unabsorbed' = (1 - morphine.absorbed) * morphine.swallowed
    morphine.effect' = ln(2) / morphine.equilibration * (morphine.plasma - morphine.effect) + morphine.madeInBrain
  `,
  doses: [
    {
      substance: 'morphine',
      route: 'iv',
      target: 'morphine.central',
      bioavailability: 'morphine.base',
      limits: morphineInVein,
    },
    {
      substance: 'morphine',
      route: 'im',
      target: 'morphine.muscle',
      bioavailability: 'morphine.base',
      limits: morphineInjected,
    },
    {
      substance: 'morphine',
      route: 'sc',
      target: 'morphine.muscle',
      bioavailability: 'morphine.base',
      limits: morphineInjected,
    },
    {
      substance: 'morphine',
      route: 'oral',
      target: 'morphine.stomach',
      bioavailability: 'morphine.base',
      limits: morphineOral,
    },
  ],
}

export default morphine
