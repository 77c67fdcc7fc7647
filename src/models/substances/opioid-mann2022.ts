import type { ModelSource, ParameterValue, StartingLimit } from '../../language/model.ts'
import { type KineticBinding, kineticBinding } from '../receptor/kinetic-binding.ts'

type Numbers = Record<string, ParameterValue>

/** The numbers in which one intravenous opioid of Mann 2022 differs from another. */
export interface OpioidNumbers {
  readonly substance: string
  readonly title: string
  readonly is: string
  readonly leavesOut: readonly string[]
  readonly kinetics: Numbers
  readonly binding: Omit<KineticBinding, 'substance'>
}

export interface OpioidOptions {
  /** As the published implementation has it, strong blood flow shrinks the volume of plasma. */
  readonly flowShrinksVolume: boolean
  /** Rate (mg/s) at which more of it enters plasma, a quantity of another part. */
  readonly entering?: string
  /** How volumes and rates follow body weight; without it they are the same for everybody. */
  readonly weight?: WeightNumbers
  readonly limits?: readonly StartingLimit[]
}

/** Powers of body weight, against that of the people in whom the kinetics were measured. */
export interface WeightNumbers {
  readonly reference: ParameterValue
  readonly clearance: ParameterValue
}

const MEANING: Record<string, string> = {
  MW: 'molar mass as the published implementation uses it',
  VP: 'apparent volume of plasma at normal blood flow',
  kout: 'elimination rate',
  k12: 'rate from plasma to the fast tissue',
  k21: 'rate back from the fast tissue',
  k13: 'rate from plasma to the slow tissue',
  k31: 'rate back from the slow tissue',
  k1: 'rate of equilibration between plasma and effect site',
}

/**
 * An opioid given into a vein spreads over three compartments and follows into an effect site.
 *
 * Measured in  people
 * Holds for    intravenous boluses over the first hours
 */
export function opioid(
  { substance, title, is, leavesOut, kinetics }: OpioidNumbers,
  options: OpioidOptions,
): ModelSource {
  const parameters = Object.fromEntries(
    Object.entries(kinetics).map(([name, value]) => [
      `${substance}.${name}`,
      { ...value, is: MEANING[name] ?? name, within: [0, 1e9] as [number, number] },
    ]),
  )
  const bolus = 'amount of a dose that is still here'
  const s = substance
  const { flowShrinksVolume, entering, weight, limits } = options
  // Volumes grow with weight, so rates go as clearance over it.
  const speed = weight ? `${s}.speed * ` : ''
  const volume = weight ? `(${s}.VP * ${s}.size)` : `${s}.VP`
  return {
    id: `${substance}-mann2022`,
    title,
    source: { doi: '10.1002/cpt.2696', where: 'Supplement 1, pharmacokinetic equations' },
    leavesOut,
    substances: { [s]: { is, molarMass: `${s}.MW` } },
    inputs: {
      ...(flowShrinksVolume
        ? { 'circulation.volumeFactor': { unit: '1', is: 'by how much blood flow shrinks the apparent volume' } }
        : {}),
      ...(entering ? { [entering]: { unit: 'mg/s', is: 'what enters plasma from elsewhere' } } : {}),
      ...(weight ? { 'person.weight': { unit: 'kg', is: 'body weight' } } : {}),
    },
    parameters: { ...parameters, ...(weight ? ofWeight(s, weight) : {}) },
    states: {
      [`${s}.central`]: { unit: 'mg', start: 0, is: `${bolus}, in plasma`, within: [0, 1e6], scale: 0.1 },
      [`${s}.peripheral`]: { unit: 'mg', start: 0, is: `${bolus}, in the fast tissue`, within: [0, 1e6], scale: 0.1 },
      [`${s}.deep`]: { unit: 'mg', start: 0, is: `${bolus}, in the slow tissue`, within: [0, 1e6], scale: 0.1 },
      ...(flowShrinksVolume
        ? {}
        : {
            [`${s}.eliminated`]: {
              unit: 'mg',
              start: 0,
              is: `${s} that left the body`,
              within: [0, 1e6] as [number, number],
              scale: 1,
            },
          }),
      [`${s}.effect`]: { unit: 'ng/mL', start: 0, is: 'effect-site concentration', within: [0, 1e9], scale: 1 },
    },
    quantities: {
      [`${s}.plasma`]: { unit: 'ng/mL', is: 'plasma concentration' },
      ...(weight
        ? {
            [`${s}.size`]: { unit: '1', is: 'body weight against that at which the volumes hold' },
            [`${s}.speed`]: { unit: '1', is: 'by how much faster than at that weight it moves and leaves' },
          }
        : {}),
    },
    equations: `
${weight ? `      ${s}.size = person.weight / ${s}.weightRef\n      ${s}.speed = ${s}.size^(${s}.CLweight - 1)` : ''}
      ${s}.plasma = ${s}.central / ${flowShrinksVolume ? `(${s}.VP / circulation.volumeFactor)` : volume}
      ${s}.central' = -${speed}(${s}.kout + ${s}.k12 + ${s}.k13) * ${s}.central + ${speed}${s}.k21 * ${s}.peripheral + ${speed}${s}.k31 * ${s}.deep${entering ? ` + ${entering}` : ''}
      ${s}.peripheral' = ${speed}${s}.k12 * ${s}.central - ${speed}${s}.k21 * ${s}.peripheral
      ${s}.deep' = ${speed}${s}.k13 * ${s}.central - ${speed}${s}.k31 * ${s}.deep
      ${s}.effect' = ${s}.k1 * (${s}.plasma - ${s}.effect)
${flowShrinksVolume ? '' : `      ${s}.eliminated' = ${speed}${s}.kout * ${s}.central\n`}    `,
    doses: [{ substance: s, route: 'iv', target: `${s}.central`, ...(limits ? { limits } : {}) }],
  }
}

function ofWeight(s: string, { reference, clearance }: WeightNumbers) {
  return {
    [`${s}.weightRef`]: {
      ...reference,
      is: 'weight at which volumes and rates hold',
      within: [1, 300] as [number, number],
    },
    [`${s}.CLweight`]: {
      ...clearance,
      is: 'power of body weight with which clearances grow; volumes grow in proportion',
      within: [0, 2] as [number, number],
    },
  }
}

/** The parts of the published model that one of its opioids brings: kinetics and binding. */
export function publishedOpioid(numbers: OpioidNumbers): readonly ModelSource[] {
  const binding = { substance: numbers.substance, ...numbers.binding }
  return [opioid(numbers, { flowShrinksVolume: true }), kineticBinding(binding, { to: 'published', agonist: true })]
}

/** The same numbers for the whole model: volumes stay as they are, and the receptor is the one that all ligands share. */
export function sharedOpioid(
  numbers: OpioidNumbers,
  more: Pick<OpioidOptions, 'entering' | 'weight' | 'limits'> = {},
): readonly ModelSource[] {
  const binding = { substance: numbers.substance, ...numbers.binding }
  const options = { flowShrinksVolume: false, ...more }
  return [opioid(numbers, options), kineticBinding(binding, { to: 'shared', agonist: true })]
}
