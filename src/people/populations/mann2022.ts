import { bindingCorrelation } from '../../models/receptor/binding-correlation-mann2022.ts'
import type { Block, Derived, Population } from '../population.ts'

const README = 'reference/fda, section 5 of its description (Mann 2022, published virtual population)'
const ROWS =
  'standard deviations over the 100 shared virtual people of reference/fda, log-normal (estimated by this project)'

/** Kinetics of an opioid in a vein, from which rates follow. */
export const kinetics: Block = {
  names: ['CL', 'V1', 'V2', 'V3', 'Q2', 'Q3'],
  median: [0.021, 10.5, 14.4, 166, 0.034, 0.038],
  // Square roots of the published log-variances 0.087, 0.43, 0.52, 0.060, 0.39, 0.098.
  spread: [0.29495762, 0.65574385, 0.72111026, 0.24494897, 0.6244998, 0.31304952],
  from: README,
}

/** Binding constants of one ligand, drawn together: fits with a high association rate have a low exponent. */
const binding = (ligand: keyof typeof bindingCorrelation, median: number[], spread: number[]): Block => ({
  names: [`${ligand}.kon`, `${ligand}.koff`, `${ligand}.slope`],
  median,
  spread,
  correlation: bindingCorrelation[ligand].correlation,
  from: `${README}; ${bindingCorrelation[ligand].from}`,
})

const absorption = (product: string, median: number[], spread: number[]): Block => ({
  names: ['F', 'ktr', 'kin', 'CL', 'V1', 'CLi', 'V2'].map((name) => `${product} ${name}`),
  median,
  spread,
  caps: { [`${product} F`]: 0.9, [`${product} kin`]: 10 },
  from: `${README}; ${ROWS}; the spread of F by maximum likelihood with its cap at 0.9; medians of the 2 mg/2 mL product: its typical values`,
  product,
})

const opioidRates = (substance: string, slow: number, fast: number): Derived[] => [
  { parameter: `${substance}.VP`, unit: 'L', numerator: 'V1' },
  { parameter: `${substance}.kout`, unit: '1/s', numerator: 'CL', denominator: 'V1', factor: slow },
  { parameter: `${substance}.k12`, unit: '1/s', numerator: 'Q2', denominator: 'V1' },
  { parameter: `${substance}.k21`, unit: '1/s', numerator: 'Q2', denominator: 'V2', factor: fast },
  { parameter: `${substance}.k13`, unit: '1/s', numerator: 'Q3', denominator: 'V1', factor: slow },
  { parameter: `${substance}.k31`, unit: '1/s', numerator: 'Q3', denominator: 'V3', factor: fast },
]

const bindingRates = (ligand: string): Derived[] => [
  { parameter: `${ligand}.kon`, unit: '1/s', numerator: `${ligand}.kon` },
  { parameter: `${ligand}.koff`, unit: '1/s', numerator: `${ligand}.koff` },
  { parameter: `${ligand}.slope`, unit: '1', numerator: `${ligand}.slope` },
]

const UNITS = { F: '1', ktr: '1/s', kin: '1/s', CL: 'mL/s', V1: 'L', CLi: 'mL/s', V2: 'L' }

const productRates = (product: string): Derived[] =>
  Object.entries(UNITS).map(([name, unit]) => ({
    parameter: `naloxone.${name}`,
    unit,
    numerator: `${product} ${name}`,
    product,
  }))

const AUTO_INJECTOR = 'im-2mg-0.4mL'
const GENERIC = 'im-2mg-2mL'

/** Two thousand virtual people who use opioids, as published: kinetics and binding vary, physiology does not. */
const mann2022: Population = {
  id: 'mann2022',
  model: 'overdose-mann2022',
  is: 'virtual people of Mann 2022: opioid kinetics, receptor binding and absorption of naloxone from muscle vary; physiology, nasal and intravenous naloxone kinetics do not',
  from: README,
  sameForAll: {
    products: ['in-4mg', 'iv'],
    says: 'everybody absorbs and clears intranasal and intravenous naloxone alike (its spread is not published): do not compare these shares with those of naloxone into muscle',
  },
  blocks: [
    kinetics,
    binding('fentanyl', [3.1e-5, 0.00433, 0.843], [0.6, 0.075, 0.12]),
    binding('carfentanil', [1.0e-5, 2.46e-4, 1.024], [0.17, 0.049, 0.03]),
    binding('naloxone', [1.65e-4, 0.0394, 0.86], [0.39, 0.24, 0.054]),
    absorption(
      AUTO_INJECTOR,
      [0.577, 0.0081, 0.008, 31.1, 123, 45, 109],
      [0.335, 0.856, 0.785, 0.442, 0.396, 0.735, 0.365],
    ),
    absorption(
      GENERIC,
      [0.6257, 0.005121, 0.005164, 32.03, 156.5, 524.6, 320],
      [0.39, 1.093, 1.606, 0.419, 0.567, 0.63, 0.583],
    ),
  ],
  derived: [
    ...opioidRates('fentanyl', 1, 1),
    ...opioidRates('carfentanil', 0.1, 10),
    ...bindingRates('fentanyl'),
    ...bindingRates('carfentanil'),
    ...bindingRates('naloxone'),
    ...productRates(AUTO_INJECTOR),
    ...productRates(GENERIC),
  ],
}

export default mann2022
