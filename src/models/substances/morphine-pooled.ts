import type { ModelSource, StateSource } from '../../language/model.ts'
import { fitted } from '../fitted.ts'

const POOLED =
  'five published models (Lötsch as stanpumpR codes it, de Hoogd 2017, Olofsen 2010, Pierre 2017, Wang 2013) at 70 kg: their mean curve from 5 min to 8 h; docs/decisions/0012'
const ONE_CURVE = 'one number of a curve that was fitted as a whole; no interval'
const HASSELSTROM =
  'Hasselström & Säwe 1993 (doi 10.2165/00003088-199324040-00007), abstract: urine over 72 h, 7 healthy people'
const PENSON = 'Penson 2001 (doi 10.1002/jps.1131), abstract: M3G into a vein, 9 healthy people'
const CREWS = 'Crews 2001 (PMC2014461), Table 1'
const OLOFSEN = 'Olofsen 2010 (doi 10.1097/ALN.0b013e3181d5e29d), breathing, read in nlmixr2lib; CV 40 %'
const ROMBERG = 'Romberg 2003 (Anesthesiology 99:788-798), abstract, breathing; 6.4 h for the pupil (Lötsch 2001)'
const MOLAR = 'by atomic weights'

const amount = (is: string, scale = 10): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })
const site = (is: string): StateSource => ({ unit: 'ng/mL', start: 0, is, within: [0, 1e6], scale: 10 })

/**
 * Morphine spreads over three compartments and becomes M6G, which acts, and M3G, which hardly does; some of both goes with bile into
 * the gut and comes back as morphine over a day. By mouth most of a dose becomes the two before it reaches the blood, less so in
 * people who use opioids daily and where a dose is so large that the liver does not keep up.
 *
 * Measured in  healthy people, into a vein; oral doses also in people with cancer pain and in heroin-assisted treatment
 * Holds for    people above some 10 kg with sound kidneys; the same part serves for the morphine that heroin becomes
 * Leaves out   kidney disease, severe obesity, slow-release tablets
 */
const morphine: ModelSource = {
  id: 'morphine-pooled',
  title: 'Morphine, M6G and M3G: plasma and effect site',
  source: {
    cites: 'Allostat, from five published models',
    where: 'docs/decisions/0012-morphine-and-heroin.md; each number names its own source',
  },
  leavesOut: [
    'kidney disease, in which M6G stays for days',
    'severe obesity, in which clearance does not grow with weight',
    'slow-release tablets',
    'that bile comes in bouts with meals, which makes second peaks',
    'how long use must last until more of an oral dose reaches the blood: it is a matter of the named history only',
  ],
  inputs: { 'person.weight': { unit: 'kg', is: 'body weight' } },
  substances: {
    morphine: { is: 'full agonist', molarMass: 'morphine.MW' },
    m6g: { is: 'morphine-6-glucuronide, agonist, some 20 times weaker per concentration', molarMass: 'm6g.MW' },
    m3g: { is: 'morphine-3-glucuronide, no effect at mu receptors', molarMass: 'm3g.MW' },
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
    'm6g.MW': { value: 461.46, unit: 'g/mol', is: 'molar mass', from: MOLAR, fixed: 'molar mass' },
    'm3g.MW': { value: 461.46, unit: 'g/mol', is: 'molar mass', from: MOLAR, fixed: 'molar mass' },
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
      from: 'geometric mean of nine: the five models of docs/decisions/0012, Crews 2001, Stanski 1978, Hasselström 1993, Rook 2006; 50 to 97 L/h among them; spread: CV 20.8 % of de Hoogd 2017',
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
        'nearly all: the same shares are found as M3G and M6G after a swallowed dose as after one into a vein (Hasselström & Säwe 1993); two thirds in Twycross 1974; plausible 0.7 to 1',
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
        'in heroin-assisted treatment 67 % of swallowed doses up to 900 mg reach the blood as morphine (Girardin 2004, doi 10.1016/j.clpt.2003.11.083), and 56 to 61 % of some 700 to 950 mg (Meyer 2013), more than of small doses; no dependence on dose at ordinary ones (Säwe 1983, doi 10.1111/j.1365-2125.1983.tb02148.x)',
    },
    'morphine.toBile': {
      value: 0.2,
      unit: '1',
      is: 'share of newly made glucuronides that the liver gives into bile',
      assumed:
        'with the half that stays in the gut it leaves 8 % of a dose in faeces, of which labels say 7 to 10 %; 11 to 14 % of a dose with bile in dogs (Garrett, J Pharm Sci, abstract); plausible 0.1 to 0.25',
      within: [0, 0.5],
    },
    'morphine.bileReturn': {
      value: 15.7,
      unit: 'h',
      is: 'half-life of what bile brought into the gut, until it is morphine again and taken up or lost',
      from: `the last half-life of M3G: 15.7 h, 13.3 to 18.6 (${CREWS}); 11.2 h, and morphine 15.1 and M6G 12.9 h (Hasselström & Säwe 1993)`,
      range: [11.2, 18.6],
    },
    'morphine.reabsorbed': {
      value: 0.5,
      unit: '1',
      is: 'share of that which becomes morphine again and is dealt with as swallowed',
      assumed: 'half: see the share that goes into bile; plausible 0.3 to 0.7',
      within: [0, 1],
    },
    'morphine.equilibration': {
      ...fitted('morphine.equilibration', { value: 74.4, unit: 'min', from: OLOFSEN, between: 0.385 }),
      is: 'half-life to the effect site',
    },
    'm6g.ktr': {
      value: 0.159,
      unit: '1/min',
      is: 'rate of each of two steps before M6G is in plasma',
      from: 'de Hoogd 2017 (doi 10.1007/s40262-017-0544-2), Table 2, read in nlmixr2lib; CV 36.8 %; together 0.21 h, 0.28 ± 0.21 h in Lötsch 1998',
      between: 0.356,
    },
    'm6g.V': {
      value: 16,
      unit: 'L',
      is: 'volume at 70 kg, in proportion to weight',
      from: `extracellular water, which the peak after 10 mg into a vein asks for (${CREWS}); 23.1 L of M3G given as such (${PENSON}), 5.3 L in de Hoogd 2017; spread: CV 29.7 % there`,
      between: 0.291,
    },
    'm6g.CL': {
      value: 10,
      unit: 'L/h',
      is: 'clearance at 70 kg',
      from: `6 to 10 L/h for both glucuronides (Rook 2006, doi 10.2165/00003088-200645040-00005, abstract); 10.5 by the areas of ${CREWS}, 13.2 of Hasselström & Säwe 1993, 9.2 given as such (Lötsch 1998)`,
      range: [8, 13.2],
    },
    'm6g.equilibration': {
      value: 2.1,
      unit: 'h',
      is: 'half-life to the effect site',
      from: ROMBERG,
      ci95: [1.71, 2.49],
    },
    'm3g.V': {
      value: 16,
      unit: 'L',
      is: 'volume at 70 kg, in proportion to weight',
      from: `as M6G; 23.1 ± 4.8 L given as such (${PENSON}), 9.5 L in Pierre 2017; spread: CV 29.7 % of de Hoogd 2017`,
      between: 0.291,
    },
    'm3g.CL': {
      value: 6.1,
      unit: 'L/h',
      is: 'clearance at 70 kg',
      from: `about the geometric mean of 5.3 by the areas of ${CREWS}, 6.6 of Hasselström & Säwe 1993 and 6, the lower end of Rook 2006; 7.3 if all went to M3G (Pierre 2017), 10.1 given as such (${PENSON})`,
      range: [5.3, 10.1],
    },
  },
  states: {
    'morphine.muscle': amount('morphine in muscle or under the skin'),
    'morphine.stomach': amount('morphine in the stomach'),
    'morphine.gut': amount('morphine in the gut'),
    'morphine.bile': amount('glucuronides that bile brought into the gut'),
    'morphine.central': amount('morphine in plasma'),
    'morphine.peripheral': amount('morphine in the first tissue'),
    'morphine.deep': amount('morphine in the second tissue'),
    'morphine.excreted': amount('morphine that left unchanged in urine', 100),
    'morphine.eliminated': amount('morphine that left the body on other ways', 100),
    'morphine.unabsorbed': amount('morphine that never left the gut, or went there with bile and stayed', 100),
    'morphine.effect': site('morphine at the effect site'),
    'm6g.transit1': amount('M6G on its way to plasma, first step', 1),
    'm6g.transit2': amount('M6G on its way to plasma, second step', 1),
    'm6g.central': amount('M6G in plasma', 1),
    'm6g.eliminated': amount('M6G that left in urine', 100),
    'm6g.effect': site('M6G at the effect site'),
    'm3g.central': amount('M3G in plasma'),
    'm3g.eliminated': amount('M3G that left in urine', 100),
  },
  quantities: {
    'morphine.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'm6g.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'm3g.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'm3g.C': { unit: 'umol/L', is: 'plasma concentration of M3G in moles' },
    'morphine.inUrine': { unit: 'umol', is: 'morphine in urine so far, free and as glucuronides' },
    'morphine.madeInBrain': {
      unit: 'ng/mL/h',
      is: 'rate at which other substances become morphine at the effect site',
    },
    'morphine.formed': { unit: 'umol/h', is: 'rate at which other substances become morphine in the body' },
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
    morphine.freed = ln(2) / morphine.bileReturn * morphine.bile
    morphine.swallowed += morphine.leavingGut + morphine.reabsorbed * morphine.freed
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
    morphine.bile' = morphine.toBile * (m3g.made + m6g.made) - morphine.freed
    morphine.central' = morphine.absorbing + morphine.absorbed * morphine.swallowed - morphine.firstPass + morphine.formed
      - morphine.lost - morphine.spread2 - morphine.spread3
    morphine.peripheral' = morphine.spread2
    morphine.deep' = morphine.spread3
    morphine.excreted' = morphine.toUrine * morphine.lost
    morphine.eliminated' = (1 - morphine.toM3G - morphine.toM6G - morphine.toUrine) * morphine.lost
    morphine.unabsorbed' = (1 - morphine.absorbed) * morphine.swallowed + (1 - morphine.reabsorbed) * morphine.freed
    morphine.effect' = ln(2) / morphine.equilibration * (morphine.plasma - morphine.effect) + morphine.madeInBrain
    m6g.C = m6g.central / (m6g.V * morphine.size)
    m6g.plasma = m6g.C * m6g.MW
    m6g.lost = m6g.CL * morphine.size^morphine.CLweight * m6g.C
    m6g.transit1' = (1 - morphine.toBile) * m6g.made - m6g.ktr * m6g.transit1
    m6g.transit2' = m6g.ktr * (m6g.transit1 - m6g.transit2)
    m6g.central' = m6g.ktr * m6g.transit2 - m6g.lost
    m6g.eliminated' = m6g.lost
    m6g.effect' = ln(2) / m6g.equilibration * (m6g.plasma - m6g.effect)
    m3g.C = m3g.central / (m3g.V * morphine.size)
    m3g.plasma = m3g.C * m3g.MW
    m3g.lost = m3g.CL * morphine.size^morphine.CLweight * m3g.C
    m3g.central' = (1 - morphine.toBile) * m3g.made - m3g.lost
    m3g.eliminated' = m3g.lost
    morphine.inUrine = morphine.excreted + m3g.eliminated + m6g.eliminated
  `,
  doses: [
    { substance: 'morphine', route: 'iv', target: 'morphine.central', bioavailability: 'morphine.base' },
    { substance: 'morphine', route: 'im', target: 'morphine.muscle', bioavailability: 'morphine.base' },
    { substance: 'morphine', route: 'sc', target: 'morphine.muscle', bioavailability: 'morphine.base' },
    { substance: 'morphine', route: 'oral', target: 'morphine.stomach', bioavailability: 'morphine.base' },
  ],
}

export default morphine
