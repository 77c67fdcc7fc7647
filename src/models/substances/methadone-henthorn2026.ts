import type { ModelSource, ParameterSource, StateSource } from '../../language/model.ts'
import { methadoneInjected, methadoneOral } from './labels.ts'

const HENTHORN = 'Table 2, read in the header of stanpumpR'
const ARULDHAS =
  'Aruldhas 2021 (doi 10.1002/psp4.12687), Table 2, 61 adolescents, read in the transcription of nlmixr2lib'
const NO_INTERVAL = 'typical value; no interval was read'

const amount = (is: string, scale = 10): StateSource => ({ unit: 'umol', start: 0, is, within: [0, 1e6], scale })
const read = (value: number, unit: string, is: string, how = ''): ParameterSource => ({
  value,
  unit,
  is,
  from: HENTHORN + how,
  fixed: NO_INTERVAL,
})

type Form = 'R' | 'S'

const statesOf = (form: Form): Record<string, StateSource> => ({
  [`methadone.central${form}`]: amount(`${form}-methadone in plasma`),
  [`methadone.peripheral${form}`]: amount(`${form}-methadone in the fast tissue`),
  [`methadone.deep${form}`]: amount(`${form}-methadone in the slow tissue`),
  [`methadone.eliminated${form}`]: amount(`${form}-methadone that left the body or became EDDP`, 100),
  [`methadone.effect${form}`]: {
    unit: 'ng/mL',
    start: 0,
    is: `${form}-methadone at the effect site`,
    within: [0, 1e6],
    scale: 100,
  },
})

/** The two forms have equations of one shape; what one form has against the other is in the parameters. */
const equationsOf = (form: Form) => `
    methadone.enzyme${form} = 1 + methadone.gene${form} * (person.cyp2b6 - 1)
    methadone.reaching${form} = methadone.F / (methadone.F + (1 - methadone.F) * methadone.enzyme${form})
    methadone.entering${form} = (methadone.reaching${form} * methadone.fromGut + methadone.fromMuscle + methadone.fromVein) / 2
    methadone.C${form} = methadone.central${form} / methadone.V1${form}
    methadone.plasma${form} = methadone.C${form} * methadone.MW
    methadone.CL${form} = methadone.pace * (methadone.enzyme${form} * methadone.CLeddp${form} + methadone.CLother${form}
      + methadone.acidity * methadone.CLrenal${form})
    methadone.spread2${form} = methadone.Q2${form} * (methadone.C${form} - methadone.peripheral${form} / methadone.V2${form})
    methadone.spread3${form} = methadone.Q3${form} * (methadone.C${form} - methadone.deep${form} / methadone.V3${form})
    methadone.central${form}' = methadone.entering${form} - methadone.CL${form} * methadone.C${form}
      - methadone.spread2${form} - methadone.spread3${form}
    methadone.peripheral${form}' = methadone.spread2${form}
    methadone.deep${form}' = methadone.spread3${form}
    methadone.eliminated${form}' = methadone.CL${form} * methadone.C${form}
    methadone.effect${form}' = methadone.ke0 * (methadone.plasma${form} - methadone.effect${form})
`

/**
 * Methadone is swallowed as a half-and-half mixture of two mirror forms; R acts at mu receptors and stays longer than S. The enzyme
 * CYP2B6 makes EDDP of a part of it, on the way in and later; the kidney loses more of it where urine is acid.
 *
 * Measured in  64 healthy people, a single dose into a vein; by mouth in other studies
 * Holds for    typical people; between people clearance differs many times over
 * Leaves out   that methadone speeds up its own metabolism in the first weeks
 */
const methadone: ModelSource = {
  id: 'methadone-henthorn2026',
  title: 'R- and S-methadone by mouth, into muscle or into a vein: plasma and effect site',
  source: { doi: '10.1002/cpt.70147', where: 'Table 2; absorption from other work' },
  leavesOut: [
    'that methadone speeds up its own metabolism in the first weeks: no time course was found, and levels of people in treatment are those of its first dose (docs/decisions/0013-methadone-buprenorphine.md)',
    'binding to plasma protein, which rises with illness and stress and lowers the volumes',
    'other medicines that speed up or block its metabolism',
    'that acid urine also lowers the volumes, as Nilsson 1982 found',
    'EDDP as a substance: it has no effect',
  ],
  inputs: {
    'person.weight': { unit: 'kg', is: 'body weight' },
    'person.cyp2b6': { unit: '1', is: 'activity score of the enzyme CYP2B6, 1 = normal' },
    'person.urinePH': { unit: '1', is: 'acidity of urine, pH' },
  },
  substances: { methadone: { is: 'full agonist (its R form)', molarMass: 'methadone.MW' } },
  parameters: {
    'methadone.MW': { value: 309.45, unit: 'g/mol', is: 'molar mass', from: 'by atomic weights', fixed: 'molar mass' },
    'methadone.base': {
      value: 309.45 / 345.91,
      unit: '1',
      is: 'share of methadone in the labelled mass, hydrochloride',
      from: '309.45 / 345.91, by atomic weights',
      fixed: 'ratio of molar masses',
      within: [0, 1],
    },
    'methadone.F': {
      value: 0.7,
      unit: '1',
      is: 'share of an oral dose that reaches the blood',
      from: 'Kharasch 2004 (doi 10.1016/j.clpt.2004.05.003), read in the header of stanpumpR; 0.72 and 0.61 for R and S in 61 adolescents (Aruldhas 2021), 0.86 in 7 people (Dale 2004); range of single-dose studies',
      range: [0.41, 0.99],
      within: [0, 1],
    },
    'methadone.ka': {
      value: 0.66,
      unit: '1/h',
      is: 'absorption rate by mouth',
      from: 'our calculation: the rate that gives a peak at 2.8 h with the disposition here, as in 7 healthy people (Dale 2004, doi 10.1111/j.1365-2125.2004.02116.x, abstract: 95 % interval 1.6 to 4.0 h)',
      range: [0.42, 1.35],
    },
    'methadone.kMuscle': {
      value: 5.4,
      unit: '1/h',
      is: 'absorption rate from muscle or skin, all of the dose',
      assumed: 'as morphine from muscle, half of it in 7.7 min',
      plausible: [1, 8],
    },
    'methadone.kInjected': {
      value: 2,
      unit: '1/min',
      is: 'rate at which an injection mixes with the blood',
      assumed: 'one turn of the blood takes about a minute',
    },
    'methadone.pace': {
      value: 1,
      unit: '1',
      is: 'how fast this person clears methadone, against a typical one with the same CYP2B6 and urine',
      from: 'spread: 60 men in long treatment differed 16 times in CL/F (Mazandaran, 2014, abstract); the expected range of 60 is 4.64 standard deviations, of which F accounts for a part: sqrt(0.60² - 0.25²)',
      between: 0.54,
    },
    'methadone.ke0': {
      value: 5.4,
      unit: '1/h',
      is: 'effect-site rate',
      from: 'our calculation: the rate that gives the strongest effect 11.3 min after a dose into a vein with the disposition here, the time that stanpumpR keeps from Inturrisi 1987; range: 8 to 20 min',
      range: [4.5, 7],
    },
    'methadone.V1R': read(41, 'L', 'central volume of R'),
    'methadone.V2R': read(155.3, 'L', 'fast tissue of R'),
    'methadone.V3atR': read(208.1, 'L', 'slow tissue of R at 74 kg'),
    'methadone.Q2R': read(13.3, 'L/min', 'clearance of R to the fast tissue'),
    'methadone.Q3R': read(0.5, 'L/min', 'clearance of R to the slow tissue'),
    'methadone.CLeddpR': read(0.024, 'L/min', 'clearance of R to EDDP'),
    'methadone.CLrenalR': read(0.026, 'L/min', 'clearance of R by the kidney'),
    'methadone.CLotherR': read(0.053, 'L/min', 'other clearance of R'),
    'methadone.volumesS': read(0.6, '1', 'volumes of S against R'),
    'methadone.exchangeS': read(0.77, '1', 'clearances of S to the tissues against R'),
    'methadone.eddpS': read(1.3, '1', 'clearance of S to EDDP against R'),
    'methadone.renalS': read(0.57, '1', 'clearance of S by the kidney against R'),
    'methadone.CLotherS': read(0.045, 'L/min', 'other clearance of S'),
    'methadone.geneR': {
      value: 0.745,
      unit: '1',
      is: 'change of the clearance of R to EDDP for each point of the activity score of CYP2B6',
      from: ARULDHAS,
      rse: 17.4,
      within: [0, 1],
    },
    'methadone.geneS': {
      value: 0.636,
      unit: '1',
      is: 'change of the clearance of S to EDDP for each point of the activity score of CYP2B6',
      from: ARULDHAS,
      rse: 25.2,
      within: [0, 1],
    },
    'methadone.acidMost': {
      value: 2.9,
      unit: '1',
      is: 'clearance by the kidney in the most acid urine against that at the usual acidity',
      assumed:
        'where nothing is taken back from urine, the kidney can lose all unbound R that reaches it: 0.124 unbound of 0.6 L/min, against the 0.026 L/min at the usual acidity',
      plausible: [2, 6],
      within: [1, 20],
    },
    'methadone.usualPH': {
      value: 6,
      unit: '1',
      is: 'acidity of urine at which the clearances were measured, pH',
      assumed: 'usual acidity of urine; it was not controlled',
      within: [4, 9],
    },
    'methadone.weightRef': { value: 74, unit: 'kg', is: 'weight of the numbers', from: HENTHORN, fixed: 'reference' },
    'methadone.V3weight': read(1.23, '1', 'exponent of weight of the slow tissue'),
  },
  states: {
    'methadone.gut': amount('methadone in the gut'),
    'methadone.muscle': amount('methadone in muscle or under the skin'),
    'methadone.injected': amount('methadone not yet mixed with the blood'),
    'methadone.unabsorbed': amount('methadone that never reached the blood', 100),
    ...statesOf('R'),
    ...statesOf('S'),
  },
  quantities: {
    'methadone.plasma': { unit: 'ng/mL', is: 'plasma concentration of both forms' },
    'methadone.effect': { unit: 'ng/mL', is: 'effect-site concentration of both forms' },
    'methadone.plasmaR': { unit: 'ng/mL', is: 'plasma concentration of R' },
    'methadone.plasmaS': { unit: 'ng/mL', is: 'plasma concentration of S' },
  },
  equations: `
    methadone.fromGut = methadone.ka * methadone.gut
    methadone.fromMuscle = methadone.kMuscle * methadone.muscle
    methadone.fromVein = methadone.kInjected * methadone.injected
    methadone.gut' = -methadone.fromGut
    methadone.muscle' = -methadone.fromMuscle
    methadone.injected' = -methadone.fromVein
    methadone.unabsorbed' = (1 - (methadone.reachingR + methadone.reachingS) / 2) * methadone.fromGut
    # What urine takes back of a weak base falls tenfold with each point of pH towards the acid.
    methadone.acidity = methadone.acidMost
      / (1 + (methadone.acidMost - 1) * exp(ln(10) * (person.urinePH - methadone.usualPH)))
    methadone.V3R = methadone.V3atR * (person.weight / methadone.weightRef)^methadone.V3weight
    methadone.V1S = methadone.volumesS * methadone.V1R
    methadone.V2S = methadone.volumesS * methadone.V2R
    methadone.V3S = methadone.volumesS * methadone.V3R
    methadone.Q2S = methadone.exchangeS * methadone.Q2R
    methadone.Q3S = methadone.exchangeS * methadone.Q3R
    methadone.CLeddpS = methadone.eddpS * methadone.CLeddpR
    methadone.CLrenalS = methadone.renalS * methadone.CLrenalR
    ${equationsOf('R')}
    ${equationsOf('S')}
    methadone.plasma = methadone.plasmaR + methadone.plasmaS
    methadone.effect = methadone.effectR + methadone.effectS
  `,
  doses: [
    {
      substance: 'methadone',
      route: 'oral',
      target: 'methadone.gut',
      bioavailability: 'methadone.base',
      limits: methadoneOral,
    },
    {
      substance: 'methadone',
      route: 'im',
      target: 'methadone.muscle',
      bioavailability: 'methadone.base',
      limits: methadoneInjected,
    },
    {
      substance: 'methadone',
      route: 'sc',
      target: 'methadone.muscle',
      bioavailability: 'methadone.base',
      limits: methadoneInjected,
    },
    {
      substance: 'methadone',
      route: 'iv',
      target: 'methadone.injected',
      bioavailability: 'methadone.base',
      limits: methadoneInjected,
    },
  ],
}

export default methadone
