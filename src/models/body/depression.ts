import type { ModelSource, ParameterValue } from '../../language/model.ts'
import { fitted } from '../fitted.ts'
import { shifted } from '../receptor/tolerance.ts'

const NAIVE = 'Mann 2022, published implementation, ventilation control; people new to opioids'
const FITTED = 'fitted once to clinical data; no interval published'

/** How the signal takes the drives: two exponents, and the signal at which nothing is left of them. */
export interface Exponents {
  readonly P1: ParameterValue
  readonly P3: ParameterValue
  readonly end: ParameterValue
}

/** Those of the published model, in which a signal of 1 alone ends breathing. */
export const publishedExponents: Exponents = {
  P1: { value: 2.875, unit: '1', from: NAIVE, fixed: FITTED },
  P3: { value: 0.9, unit: '1', from: NAIVE, fixed: FITTED },
  end: { value: 1, unit: '1', from: NAIVE, fixed: 'by its form' },
}

/**
 * The receptor signal weakens the drives to breathe, less as tolerance grows; sedatives that are taken with it weaken them further.
 *
 * The signal enters as in the published model, but that breathing ends somewhat below a full one; tolerance, a course here and a switch
 * there, shifts it. At rest, with the body's own
 * opioids alone, the drives are those of the published model at rest.
 *
 * Measured in  healthy volunteers, ventilation under fentanyl
 * Leaves out   pain, noise and touch, which drive breathing; sleep
 */
export const depressionBy = ({ P1, P3, end }: Exponents): ModelSource => ({
  id: 'depression',
  title: 'What the receptor signal and sedatives take from the drives to breathe',
  source: {
    doi: '10.1002/cpt.2696',
    where: 'Supplement 1, ventilation control; tolerance: docs/decisions/0009-tolerance.md',
  },
  leavesOut: ['pain, noise and touch, which drive breathing', 'sleep', 'which sedative it is'],
  inputs: {
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
    'receptor.restSignal': { unit: '1', is: 'the same at rest, in a person new to opioids' },
    'tolerance.breathingFold': { unit: '1', is: 'shift of breathing beyond the uncoupling' },
    'life.sedative': { unit: '1', is: 'strength of a sedative taken with it, 0 to 1' },
  },
  parameters: {
    'breathing.P1': {
      ...P1,
      is: 'exponent of the receptor signal on the chemoreflexes',
      within: [0.05, 20],
    },
    'breathing.P3': {
      ...P3,
      is: 'exponent of the receptor signal on the wakefulness drive',
      within: [0.05, 20],
    },
    'breathing.end': { ...end, is: 'signal, as breathing feels it, at which the drives are gone', within: [0.5, 1] },
    'breathing.resistance': {
      value: 1,
      unit: '1',
      is: 'how many times the concentration the breathing of this person needs for the same effect, against the typical one',
      between: 0.4,
      from: 'the typical person by definition; between people a coefficient of variation of 19 % for fentanyl (Yassen 2007), some 47 % for remifentanil and 60 % for alfentanil (Glass 1999, from the intervals of the means) and 52 % for morphine (Olofsen 2010, from its two rates): the geometric mean',
      within: [0.05, 20],
    },
    'breathing.sedativeWake': {
      value: 0.8,
      unit: '1',
      is: 'share of the wakefulness drive that the strongest sedative takes',
      assumed: 'anaesthesia takes nearly all of it, a usual dose of a benzodiazepine a small part',
      within: [0, 1],
    },
    'breathing.sedativeReflex': {
      value: 0.5,
      unit: '1',
      is: 'share of the chemoreflexes that the strongest sedative takes',
      assumed: 'the slope of the response to carbon dioxide falls by some half under sedation',
      within: [0, 1],
    },
  },
  quantities: {
    'breathing.felt': { unit: '1', is: 'receptor signal as breathing feels it, after tolerance' },
    'breathing.wakefulShare': { unit: '1', is: 'remaining share of the wakefulness drive' },
    'breathing.reflexShare': { unit: '1', is: 'remaining share of the chemoreflexes' },
  },
  equations: `
    breathing.felt = ${shifted('receptor.signal', '(breathing.resistance * tolerance.breathingFold)')}
    breathing.depth = min(1, breathing.felt / breathing.end)
    breathing.depthAtRest = ${shifted('receptor.restSignal', 'breathing.resistance')} / breathing.end
    breathing.wakefulShare = max(0, 1 - breathing.depth^breathing.P3) / (1 - breathing.depthAtRest^breathing.P3)
      * (1 - breathing.sedativeWake * life.sedative)
    breathing.reflexShare = max(0, 1 - breathing.depth^breathing.P1) / (1 - breathing.depthAtRest^breathing.P1)
      * (1 - breathing.sedativeReflex * life.sedative)
  `,
})

/** Of the whole model: fitted beside the pace and the association rate of fentanyl, as they were published beside others. */
export default depressionBy({
  P1: fitted('breathing.P1', publishedExponents.P1),
  P3: fitted('breathing.P3', publishedExponents.P3),
  end: {
    value: 0.96,
    unit: '1',
    assumed:
      '6 of 14 people stopped breathing under fentanyl at a signal of some 0.93, and others breathed at 0.96 (Algera 2020, through this model); a full signal alone, as published, would leave a person breathing after 2 mg',
    plausible: [0.93, 1],
  },
})
