import type { Block, Derived, Population } from '../population.ts'
import { kinetics as published } from './mann2022.ts'

const BJORNSSON =
  'Bjornsson 2023 (doi 10.1007/s40262-023-01288-6), Table 1, read in the transcription of nlmixr2lib: 236 people, healthy or with opioid use disorder'
const ABSORPTION = 'Bjornsson 2023, Table 3, read in the transcription of nlmixr2lib'
/** Weight and age from a median and the range of the people, drawn apart: how they go together is not published. */
const body: Block = {
  names: ['weight', 'age'],
  median: [72.2, 35],
  spread: [0.165, 0.23],
  floors: { weight: 50.4, age: 18 },
  caps: { weight: 127, age: 65 },
  from: `${BJORNSSON}; medians 72.2 kg and 35 y, ranges 50.4 to 127 kg and 18 to 65 y, beyond which nobody is drawn; spread by our calculation: 236 draws of a normal distribution are expected to range over 5.60 standard deviations, so ln(127 / 50.4) / 5.60 and ln(65 / 18) / 5.60`,
}

/** The published kinetics as multiples of those of the typical person. */
const kinetics: Block = { ...published, median: published.names.map(() => 1) }

const RATES: readonly (readonly [rate: string, numerator: string, denominator?: string])[] = [
  ['VP', 'V1'],
  ['kout', 'CL', 'V1'],
  ['k12', 'Q2', 'V1'],
  ['k21', 'Q2', 'V2'],
  ['k13', 'Q3', 'V1'],
  ['k31', 'Q3', 'V3'],
]

/** A rate is a clearance over a volume, so rates go together where they share one. */
const ratesOf = (substance: string): Derived[] =>
  RATES.map(([rate, numerator, denominator]) => ({
    parameter: `${substance}.${rate}`,
    numerator,
    ...(denominator === undefined ? {} : { denominator }),
  }))

/** Adults who differ in what was measured of differences between people: their bodies and what these do with each substance. */
const adults: Population = {
  id: 'adults',
  model: 'allostat',
  is: 'adults as in studies of opioid treatment: weight, age, CYP2B6 and the kinetics of each substance vary, each as its source found, and so do how much breathing answers, how strongly withdrawal is felt, discounting and the flow of the prefrontal cortex; receptors, other effects and tolerance do not',
  from: 'weight and age: Bjornsson 2023; CYP2B6: Aruldhas 2021; kinetics: the spread between people that each number of the model declares; fentanyl and carfentanil: Mann 2022',
  sameForAll: {
    says: 'people differ in body, kinetics, how much breathing answers and how strongly withdrawal is felt: receptors, other effects and tolerance are those of the typical person, because their spread is not published. Real people differ more than these',
  },
  blocks: [
    body,
    kinetics,
    {
      names: ['morphine.equilibration'],
      median: [1],
      spread: [0.385],
      from: 'Olofsen 2010, breathing (CV 40 %); the typical number is fitted',
    },
  ],
  derived: [
    { parameter: 'person.weight', unit: 'kg', numerator: 'weight' },
    { parameter: 'person.age', unit: 'y', numerator: 'age' },
    ...ratesOf('fentanyl'),
    ...ratesOf('carfentanil'),
    { parameter: 'morphine.equilibration', numerator: 'morphine.equilibration' },
  ],
  classes: [
    {
      parameter: 'person.cyp2b6',
      unit: '1',
      people: [
        { value: 0, count: 3 },
        { value: 0.5, count: 18 },
        { value: 1, count: 29 },
        { value: 1.5, count: 2 },
      ],
      from: 'Aruldhas 2021 (doi 10.1002/psp4.12687), Table S1, read in the transcription of nlmixr2lib: 52 adolescents in the United States, four of five of them White; shares differ between ancestries',
    },
  ],
  logits: [
    { parameter: 'buprenorphine.fast', spread: 0.762, from: ABSORPTION },
    { parameter: 'buprenorphine.weeklyFast', spread: 0.901, from: ABSORPTION },
    { parameter: 'buprenorphine.monthlyFast', spread: 0.921, from: ABSORPTION },
    {
      parameter: 'buprenorphine.xrFast',
      spread: 0.44,
      from: 'Jones 2021 (doi 10.1007/s40262-020-00957-0), Table 3, read in the transcription of nlmixr2lib',
    },
  ],
  drawsDeclared: true,
}

export default adults
