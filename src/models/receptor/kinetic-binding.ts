import type { ModelSource, ParameterValue } from '../../language/model.ts'
import type { BindingCorrelation } from './binding-correlation-mann2022.ts'

/** How one ligand comes to the receptor and goes, measured in a dish. */
export interface KineticBinding {
  readonly substance: string
  readonly kon: ParameterValue
  readonly koff: ParameterValue
  readonly slope: ParameterValue
  readonly correlation: BindingCorrelation
  /** Where living people moved the association rate: its doubt no longer goes with that of the dish. */
  readonly inPeople?: boolean
}

/** What receptor a ligand binds to: the published one, or the one that all of the whole model share. */
export type Receptor = 'published' | 'shared'

const MEANING = {
  kon: 'association rate with the mu receptor at 1 pM',
  koff: 'dissociation rate from the mu receptor',
  slope: 'exponent on concentration in the association rate',
}

/**
 * A ligand binds to free mu receptors with an association rate that is a power of its concentration at the effect site.
 *
 * For an agonist the rate of the published model is that of an apparent affinity: half the effect at half the published occupancy.
 * Where receptors are in reserve, fewer of them need be held for the same effect, so the shared receptor divides an agonist's
 * association rate by the reserve; an antagonist's stands as it is. The signal at equilibrium is the same, with and without
 * competition (docs/decisions/0008-receptor.md).
 */
export function kineticBinding(
  { substance, correlation, inPeople, ...rates }: KineticBinding,
  { to, agonist }: { to: Receptor; agonist: boolean },
): ModelSource {
  const s = substance
  const reserve = to === 'shared' && agonist
  return {
    id: `${s}-binding-mann2022`,
    title: `${s} at the mu receptor`,
    source: { doi: '10.1002/cpt.2696', where: 'Supplement 1, receptor binding equations' },
    leavesOut: ['what a bound receptor does next, receptor types other than mu'],
    inputs: {
      'receptor.free': { unit: '1', is: 'share of mu receptors that nothing holds' },
      'receptor.Cref': { unit: 'pM', is: 'reference concentration of the association rates' },
      [`${s}.effect`]: { unit: 'ng/mL', is: 'effect-site concentration' },
      [`${s}.MW`]: { unit: 'g/mol', is: 'molar mass' },
      ...(reserve
        ? { 'receptor.reserve': { unit: '1', is: 'how many times more receptors there are than a full effect needs' } }
        : {}),
    },
    parameters: Object.fromEntries(
      (['kon', 'koff', 'slope'] as const).map((name) => [
        `${s}.${name}`,
        // A fractional power of 0 is 0 only for a positive exponent, so the slope's bounds matter to the compiler.
        { ...rates[name], is: MEANING[name], within: (name === 'slope' ? [0.05, 5] : [0, 1e9]) as [number, number] },
      ]),
    ),
    jointDoubt: [
      inPeople ? withoutRate(s, correlation) : { of: [`${s}.kon`, `${s}.koff`, `${s}.slope`], ...correlation },
    ],
    states: {
      [`${s}.bound`]: { unit: '1', start: 0, is: `share of mu receptors that ${s} holds`, within: [0, 1], scale: 0.1 },
    },
    equations: `
      ${s}.bound' = ${s}.kon${reserve ? ' / receptor.reserve' : ''} * (${s}.effect / ${s}.MW / receptor.Cref)^${s}.slope * receptor.free - ${s}.koff * ${s}.bound
      receptor.occupancy += ${s}.bound
${to === 'shared' ? `      receptor.held += ${s}.bound\n` : ''}${agonist ? `      ${to === 'shared' ? 'receptor.active' : 'receptor.signal'} += ${s}.bound\n` : ''}    `,
  }
}

function withoutRate(s: string, { correlation, from }: BindingCorrelation) {
  return { of: [`${s}.koff`, `${s}.slope`], correlation: [[], [correlation[2]![1]!]], from }
}
