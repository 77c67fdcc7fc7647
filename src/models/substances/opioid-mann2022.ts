import type { ModelSource, ParameterValue } from '../../language/model.ts'
import type { BindingCorrelation } from '../receptor/binding-correlation-mann2022.ts'

type Numbers = Record<string, ParameterValue>

/** The numbers in which one intravenous opioid of Mann 2022 differs from another. */
export interface OpioidNumbers {
  readonly substance: string
  readonly title: string
  readonly is: string
  readonly leavesOut: readonly string[]
  readonly kinetics: Numbers
  readonly binding: Numbers
  readonly correlation: BindingCorrelation
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
  kon: 'association rate with the mu receptor at 1 pM',
  koff: 'dissociation rate from the mu receptor',
  slope: 'exponent on concentration in the association rate',
}

/**
 * An opioid given into a vein spreads over three compartments, follows into an effect site, and competes for mu receptors.
 *
 * Measured in  people (kinetics); rat glioma cells carrying the human receptor (binding)
 * Holds for    intravenous boluses over the first hours
 */
export function opioid({
  substance,
  title,
  is,
  leavesOut,
  kinetics,
  binding,
  correlation,
}: OpioidNumbers): ModelSource {
  const parameters = Object.fromEntries(
    Object.entries({ ...kinetics, ...binding }).map(([name, value]) => [
      `${substance}.${name}`,
      // A fractional power of 0 is 0 only for a positive exponent, so the slope's bounds matter to the compiler.
      { ...value, is: MEANING[name] ?? name, within: (name === 'slope' ? [0.05, 5] : [0, 1e9]) as [number, number] },
    ]),
  )
  const bolus = 'amount of a dose that is still here'
  const s = substance
  return {
    id: `${substance}-mann2022`,
    title,
    source: { doi: '10.1002/cpt.2696', where: 'Supplement 1, pharmacokinetic and receptor binding equations' },
    leavesOut,
    substances: { [s]: { is, molarMass: `${s}.MW` } },
    inputs: {
      'circulation.volumeFactor': { unit: '1', is: 'by how much blood flow shrinks the apparent volume' },
      'receptor.free': { unit: '1', is: 'share of mu receptors that nothing holds' },
      'receptor.Cref': { unit: 'pM', is: 'reference concentration of the association rates' },
    },
    parameters,
    jointDoubt: [{ of: [`${s}.kon`, `${s}.koff`, `${s}.slope`], ...correlation }],
    states: {
      [`${s}.central`]: { unit: 'mg', start: 0, is: `${bolus}, in plasma`, within: [0, 1e6], scale: 0.1 },
      [`${s}.peripheral`]: { unit: 'mg', start: 0, is: `${bolus}, in the fast tissue`, within: [0, 1e6], scale: 0.1 },
      [`${s}.deep`]: { unit: 'mg', start: 0, is: `${bolus}, in the slow tissue`, within: [0, 1e6], scale: 0.1 },
      [`${s}.effect`]: { unit: 'ng/mL', start: 0, is: 'effect-site concentration', within: [0, 1e9], scale: 1 },
      [`${s}.bound`]: { unit: '1', start: 0, is: `share of mu receptors that ${s} holds`, within: [0, 1], scale: 0.1 },
    },
    quantities: {
      [`${s}.plasma`]: { unit: 'ng/mL', is: 'plasma concentration' },
    },
    equations: `
      ${s}.plasma = ${s}.central / (${s}.VP / circulation.volumeFactor)
      ${s}.central' = -(${s}.kout + ${s}.k12 + ${s}.k13) * ${s}.central + ${s}.k21 * ${s}.peripheral + ${s}.k31 * ${s}.deep
      ${s}.peripheral' = ${s}.k12 * ${s}.central - ${s}.k21 * ${s}.peripheral
      ${s}.deep' = ${s}.k13 * ${s}.central - ${s}.k31 * ${s}.deep
      ${s}.effect' = ${s}.k1 * (${s}.plasma - ${s}.effect)
      ${s}.bound' = ${s}.kon * (${s}.effect / ${s}.MW / receptor.Cref)^${s}.slope * receptor.free - ${s}.koff * ${s}.bound
      receptor.occupancy += ${s}.bound
      receptor.signal += ${s}.bound
    `,
    doses: [{ substance: s, route: 'iv', target: `${s}.central` }],
  }
}
