import type { ModelSource, StateSource } from '../../language/model.ts'

const LOTSCH = 'Lötsch, as coded in stanpumpR (R/drugs_morphine.R); the paper’s own table was not read'
const HOOGD = 'de Hoogd 2017 (doi 10.1007/s40262-017-0544-2), Table 2, read in nlmixr2lib'
const PENSON = 'Penson 2001 (doi 10.1002/jps.1131), abstract: M3G into a vein, 9 healthy people'
const ROOK = 'Rook 2006 (doi 10.2165/00003088-200645040-00005), abstract: 6 to 10 L/h for both glucuronides'
const OLOFSEN = 'Olofsen 2010 (doi 10.1097/ALN.0b013e3181d5e29d), breathing, read in nlmixr2lib; CV 40 %'
const ROMBERG = 'Romberg 2003 (Anesthesiology 99:788-798), abstract, breathing; 6.4 h for the pupil (Lötsch 2001)'
const HOSKIN = 'Hoskin 1989 (doi 10.1111/j.1365-2125.1989.tb05399.x), abstract: six healthy people'
const MOLAR = 'by atomic weights'
const NO_INTERVAL = 'typical value; no interval was read'
const AS_CODED = 'all volumes and clearances follow weight, as the source codes it'

const amount = (is: string, scale = 10): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })
const site = (is: string): StateSource => ({ unit: 'ng/mL', start: 0, is, within: [0, 1e6], scale: 10 })

/**
 * Morphine spreads over three compartments and becomes M6G, which acts, and M3G, which hardly does; by mouth most of it becomes
 * these two before it reaches the blood, unless a dose is so large that the liver does not keep up.
 *
 * Measured in  healthy people, into a vein; the glucuronides were also given as such
 * Holds for    hours after a dose; the same part serves for the morphine that heroin becomes
 * Leaves out   the return of glucuronides from the gut (the 15 h tail of M3G), kidney disease, severe obesity
 */
const morphine: ModelSource = {
  id: 'morphine-lotsch',
  title: 'Morphine, M6G and M3G: plasma and effect site',
  source: {
    cites: 'Lötsch J et al., three compartments, as stanpumpR codes them (R/drugs_morphine.R)',
    where: 'morphine in the body; all other numbers name their own source',
  },
  leavesOut: [
    'the return of glucuronides from the gut, so the long tail of M3G is missing',
    'kidney disease, in which M6G stays for days',
    'severe obesity, in which clearance does not follow weight',
    'slow-release tablets',
    'that long use itself raises the share of an oral dose that reaches the blood',
  ],
  inputs: { 'person.weight': { unit: 'kg', is: 'body weight' } },
  substances: {
    morphine: { is: 'full agonist', molarMass: 'morphine.MW' },
    m6g: { is: 'morphine-6-glucuronide, agonist, some 20 times weaker per concentration', molarMass: 'm6g.MW' },
    m3g: { is: 'morphine-3-glucuronide, no effect at mu receptors', molarMass: 'm3g.MW' },
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
    'morphine.V1': {
      value: 0.25,
      unit: 'L/kg',
      is: 'central volume by weight',
      from: `${LOTSCH}; ${AS_CODED}; spread: CV 13.4 % of Olofsen 2010`,
      between: 0.133,
    },
    'morphine.pace': {
      value: 1,
      unit: '1',
      is: 'how fast this person clears morphine, against a typical one',
      from: 'spread: CV 20.8 % of the clearance to M3G, de Hoogd 2017, Table 2, read in nlmixr2lib',
      between: 0.206,
    },
    'morphine.k10': { value: 0.070505618, unit: '1/min', is: 'elimination rate', from: LOTSCH, fixed: NO_INTERVAL },
    'morphine.k12': {
      value: 0.127340824,
      unit: '1/min',
      is: 'rate to the first tissue',
      from: LOTSCH,
      fixed: NO_INTERVAL,
    },
    'morphine.k21': { value: 0.025964108, unit: '1/min', is: 'rate back from it', from: LOTSCH, fixed: NO_INTERVAL },
    'morphine.k13': {
      value: 0.018258427,
      unit: '1/min',
      is: 'rate to the second tissue',
      from: LOTSCH,
      fixed: NO_INTERVAL,
    },
    'morphine.k31': { value: 0.001633166, unit: '1/min', is: 'rate back from it', from: LOTSCH, fixed: NO_INTERVAL },
    'morphine.toM3G': {
      value: 0.545,
      unit: '1',
      is: 'share of the elimination that makes M3G',
      from: `${HOOGD}: 0.748 of 1.373 L/min at 70 kg`,
      fixed: NO_INTERVAL,
      within: [0, 0.7],
    },
    'morphine.toM6G': {
      value: 0.105,
      unit: '1',
      is: 'share of the elimination that makes M6G',
      from: `${HOOGD}: 0.144 of 1.373 L/min at 70 kg; 0.0755 in Lötsch 1998 (doi 10.1016/S0009-9236(98)90086-8)`,
      range: [0.0755, 0.12],
      within: [0.01, 0.3],
    },
    'morphine.kaMuscle': {
      value: 5.4,
      unit: '1/h',
      is: 'absorption rate from muscle or under the skin',
      assumed: 'half-life of absorption 7.7 min from muscle, one secondary number; under the skin taken as the same',
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
      assumed: 'with the emptying of the stomach it gives the peak of a solution at 45 min (Hoskin 1989)',
    },
    'morphine.absorbed': {
      value: 0.9,
      unit: '1',
      is: 'share of an oral dose that leaves the gut',
      assumed: 'nearly complete: most of an oral dose is found in urine as glucuronides; plausible 0.8 to 1',
      within: [0, 1],
    },
    'morphine.F': {
      value: 0.222,
      unit: '1',
      is: 'share of a very small oral dose that reaches the blood as morphine',
      from: `${HOSKIN}: 23.9 % of a solution, which 10 mg gives here; 18.7 to 23.9 % over forms`,
      range: [0.187, 0.239],
      within: [0, 1],
    },
    'morphine.firstPassHalf': {
      value: 770,
      unit: 'umol/h',
      is: 'rate of arrival at which the first pass removes half as much of it',
      assumed:
        'Girardin 2004 (doi 10.1016/j.clpt.2003.11.083), abstract: 67 % of heroin swallowed in doses up to 900 mg reached the blood as morphine, against a quarter of small doses; here 600 mg reaches about half, and the rest is left to long use',
    },
    'morphine.equilibration': {
      value: 74.4,
      unit: 'min',
      is: 'half-life to the effect site',
      from: OLOFSEN,
      between: 0.385,
    },
    'm6g.ktr': {
      value: 0.159,
      unit: '1/min',
      is: 'rate of each of two steps before M6G is in plasma',
      from: `${HOOGD}; CV 36.8 %; together 0.21 h, 0.28 ± 0.21 h in Lötsch 1998`,
      between: 0.356,
    },
    'm6g.V': {
      value: 0.33,
      unit: 'L/kg',
      is: 'volume by weight',
      from: `${PENSON}: 23.1 ± 4.8 L a 70 kg, and M6G very similar`,
      between: 0.206,
    },
    'm6g.CL': {
      value: 0.143,
      unit: 'L/h/kg',
      is: 'clearance by weight',
      from: `${ROOK}; 169 ± 48 mL/min for M3G, and M6G very similar, in ${PENSON}; here 10 L/h at 70 kg`,
      range: [0.086, 0.181],
    },
    'm6g.equilibration': {
      value: 2.1,
      unit: 'h',
      is: 'half-life to the effect site',
      from: ROMBERG,
      ci95: [1.71, 2.49],
    },
    'm3g.V': {
      value: 0.33,
      unit: 'L/kg',
      is: 'volume by weight',
      from: `${PENSON}: 23.1 ± 4.8 L a 70 kg`,
      between: 0.206,
    },
    'm3g.CL': {
      value: 0.1,
      unit: 'L/h/kg',
      is: 'clearance by weight',
      from: `${ROOK}; given as such 10.1 L/h (${PENSON}), formed from morphine apparently 4.9 (Crews 2001); here 7 L/h at 70 kg`,
      range: [0.07, 0.145],
    },
  },
  states: {
    'morphine.muscle': amount('morphine in muscle or under the skin'),
    'morphine.stomach': amount('morphine in the stomach'),
    'morphine.gut': amount('morphine in the gut'),
    'morphine.central': amount('morphine in plasma'),
    'morphine.peripheral': amount('morphine in the first tissue'),
    'morphine.deep': amount('morphine in the second tissue'),
    'morphine.eliminated': amount('morphine that left the body unchanged or on other ways', 100),
    'morphine.unabsorbed': amount('morphine that never left the gut', 100),
    'morphine.effect': site('morphine at the effect site'),
    'm6g.transit1': amount('M6G on its way to plasma, first step', 1),
    'm6g.transit2': amount('M6G on its way to plasma, second step', 1),
    'm6g.central': amount('M6G in plasma', 1),
    'm6g.eliminated': amount('M6G that left the body', 100),
    'm6g.effect': site('M6G at the effect site'),
    'm3g.central': amount('M3G in plasma'),
    'm3g.eliminated': amount('M3G that left the body', 100),
  },
  quantities: {
    'morphine.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'm6g.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'm3g.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'morphine.formed': { unit: 'umol/h', is: 'rate at which other substances become morphine in the body' },
    'morphine.swallowed': {
      unit: 'umol/h',
      is: 'rate at which swallowed morphine, of whatever origin, is dealt with in the gut',
    },
  },
  // What the first pass removes is taken to split between the glucuronides as it does in the body.
  equations: `
    morphine.plasma = morphine.central / (morphine.V1 * person.weight) * morphine.MW
    morphine.absorbing = morphine.kaMuscle * morphine.muscle
    morphine.leavingGut = morphine.kaOral * morphine.gut
    morphine.swallowed += morphine.leavingGut
    morphine.firstPass = (morphine.absorbed - morphine.F) * morphine.swallowed
      / (1 + morphine.swallowed / morphine.firstPassHalf)
    morphine.shareM6G = morphine.toM6G / (morphine.toM6G + morphine.toM3G)
    morphine.lost = morphine.pace * morphine.k10 * morphine.central
    morphine.spread2 = morphine.k12 * morphine.central - morphine.k21 * morphine.peripheral
    morphine.spread3 = morphine.k13 * morphine.central - morphine.k31 * morphine.deep
    morphine.muscle' = -morphine.absorbing
    morphine.stomach' = -morphine.emptying * morphine.stomach
    morphine.gut' = morphine.emptying * morphine.stomach - morphine.leavingGut
    morphine.central' = morphine.absorbing + morphine.absorbed * morphine.swallowed - morphine.firstPass + morphine.formed
      - morphine.lost - morphine.spread2 - morphine.spread3
    morphine.peripheral' = morphine.spread2
    morphine.deep' = morphine.spread3
    morphine.eliminated' = (1 - morphine.toM3G - morphine.toM6G) * morphine.lost
    morphine.unabsorbed' = (1 - morphine.absorbed) * morphine.swallowed
    morphine.effect' = ln(2) / morphine.equilibration * (morphine.plasma - morphine.effect)
    m6g.C = m6g.central / (m6g.V * person.weight)
    m6g.plasma = m6g.C * m6g.MW
    m6g.lost = m6g.CL * person.weight * m6g.C
    m6g.transit1' = morphine.toM6G * morphine.lost + morphine.shareM6G * morphine.firstPass - m6g.ktr * m6g.transit1
    m6g.transit2' = m6g.ktr * (m6g.transit1 - m6g.transit2)
    m6g.central' = m6g.ktr * m6g.transit2 - m6g.lost
    m6g.eliminated' = m6g.lost
    m6g.effect' = ln(2) / m6g.equilibration * (m6g.plasma - m6g.effect)
    m3g.C = m3g.central / (m3g.V * person.weight)
    m3g.plasma = m3g.C * m3g.MW
    m3g.lost = m3g.CL * person.weight * m3g.C
    m3g.central' = morphine.toM3G * morphine.lost + (1 - morphine.shareM6G) * morphine.firstPass - m3g.lost
    m3g.eliminated' = m3g.lost
  `,
  doses: [
    { substance: 'morphine', route: 'iv', target: 'morphine.central', bioavailability: 'morphine.base' },
    { substance: 'morphine', route: 'im', target: 'morphine.muscle', bioavailability: 'morphine.base' },
    { substance: 'morphine', route: 'sc', target: 'morphine.muscle', bioavailability: 'morphine.base' },
    { substance: 'morphine', route: 'oral', target: 'morphine.stomach', bioavailability: 'morphine.base' },
  ],
}

export default morphine
