import type { ModelSource, StateSource } from '../../language/model.ts'

const PENSON = 'Penson 2001 (doi 10.1002/jps.1131), abstract: M3G into a vein, 9 healthy people'
const CREWS = 'Crews 2001 (PMC2014461), Table 1'
const ROMBERG = 'Romberg 2003 (Anesthesiology 99:788-798), abstract, breathing; 6.4 h for the pupil (Lötsch 2001)'
const MOLAR = 'by atomic weights'

const amount = (is: string, scale = 10): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })

/**
 * What morphine became: M6G reaches plasma a little late and M3G at once; both leave in urine, and a fifth goes with bile into the
 * gut, from where some comes back as morphine over a day.
 *
 * Measured in  healthy people, after morphine into a vein and after the glucuronides as such
 * Holds for    people with sound kidneys
 * Leaves out   kidney disease; that bile comes in bouts with meals
 */
const glucuronides: ModelSource = {
  id: 'morphine-glucuronides',
  title: 'M6G and M3G: plasma, effect site, bile',
  source: { cites: 'Allostat', where: 'docs/decisions/0012-morphine-and-heroin.md; each number names its own source' },
  leavesOut: [
    'kidney disease, in which M6G stays for days',
    'that bile comes in bouts with meals, which makes second peaks',
  ],
  inputs: {
    'morphine.size': { unit: '1', is: 'body weight against that at which volumes and clearances hold' },
    'morphine.CLweight': { unit: '1', is: 'how clearance grows with weight' },
    'morphine.excreted': { unit: 'umol', is: 'morphine that left unchanged in urine' },
    'm3g.made': { unit: 'umol/h', is: 'rate at which the liver makes M3G' },
    'm6g.made': { unit: 'umol/h', is: 'rate at which the liver makes M6G' },
  },
  substances: {
    m6g: { is: 'morphine-6-glucuronide, agonist, some 20 times weaker per concentration', molarMass: 'm6g.MW' },
    m3g: { is: 'morphine-3-glucuronide, no effect at mu receptors', molarMass: 'm3g.MW' },
  },
  parameters: {
    'm6g.MW': { value: 461.46, unit: 'g/mol', is: 'molar mass', from: MOLAR, fixed: 'molar mass' },
    'm3g.MW': { value: 461.46, unit: 'g/mol', is: 'molar mass', from: MOLAR, fixed: 'molar mass' },
    'morphine.toBile': {
      value: 0.2,
      unit: '1',
      is: 'share of newly made glucuronides that the liver gives into bile',
      assumed:
        'with the half that stays in the gut it leaves 8 % of a dose in faeces, of which labels say 7 to 10 %; 11 to 14 % of a dose with bile in dogs (Garrett, J Pharm Sci, abstract)',
      plausible: [0.1, 0.25],
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
      assumed: 'half: see the share that goes into bile',
      plausible: [0.3, 0.7],
      within: [0, 1],
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
      from: `6 to 10 L/h for both glucuronides (Rook 2006, doi 10.2165/00003088-200645040-00005, abstract); 10.5 by the areas of ${CREWS}, 13.2 of Hasselström & Säwe 1993`,
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
    'morphine.bile': amount('glucuronides that bile brought into the gut'),
    'm6g.transit1': amount('M6G on its way to plasma, first step', 1),
    'm6g.transit2': amount('M6G on its way to plasma, second step', 1),
    'm6g.central': amount('M6G in plasma', 1),
    'm6g.eliminated': amount('M6G that left in urine', 100),
    'm6g.effect': { unit: 'ng/mL', start: 0, is: 'M6G at the effect site', within: [0, 1e6], scale: 10 },
    'm3g.central': amount('M3G in plasma'),
    'm3g.eliminated': amount('M3G that left in urine', 100),
    'morphine.faeces': amount('what bile brought into the gut and stayed there', 100),
  },
  quantities: {
    'm6g.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'm3g.plasma': { unit: 'ng/mL', is: 'plasma concentration' },
    'm3g.C': { unit: 'umol/L', is: 'plasma concentration of M3G in moles' },
    'morphine.inUrine': { unit: 'umol', is: 'morphine in urine so far, free and as glucuronides' },
  },
  equations: `
    morphine.freed = ln(2) / morphine.bileReturn * morphine.bile
    morphine.bile' = morphine.toBile * (m3g.made + m6g.made) - morphine.freed
    morphine.faeces' = (1 - morphine.reabsorbed) * morphine.freed
    morphine.swallowed += morphine.reabsorbed * morphine.freed
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
}

export default glucuronides
