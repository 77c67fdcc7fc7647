import type { ModelSource, ParameterSource } from '../../language/model.ts'

type Number = Omit<ParameterSource, 'is'>

/** How one ligand holds receptors: the concentration of half occupancy, what a held receptor signals, and how slowly it lets go. */
export interface LigandNumbers {
  readonly substance: string
  /** Plasma-equivalent concentration at which it would hold half of the receptors if it were alone. */
  readonly KD: Number
  /** Share of the receptors that it holds which are switched on; absent for an antagonist. */
  readonly efficacy?: Number
  /** Rate of letting go; absent where binding settles faster than anything that follows from it. */
  readonly koff?: Number
  /** The concentration that counts; `SUBSTANCE.effect` if not given. */
  readonly site?: string
}

/**
 * One ligand at the shared receptor, by an affinity as it appears in living people, in concentrations of total plasma.
 *
 * A receptor that is held is on or off; long use makes going on harder for all ligands alike, which costs a partial agonist more of its
 * efficacy than a full one (two states of a receptor: e / (e + F (1 − e)), F = 1 in a person new to opioids).
 *
 * With `koff` what it holds is a state; without, it is at equilibrium with what is at the effect site (the Gaddum form).
 */
export function ligand({ substance: s, KD, efficacy, koff, site = `${s}.effect` }: LigandNumbers): ModelSource {
  return {
    id: `${s}-binding`,
    title: `${s} at the mu receptor`,
    source: { cites: 'Allostat', where: 'each number names its own source; docs/decisions/0008-receptor.md' },
    leavesOut: ['receptor types other than mu', 'protein binding as such: concentrations are of total plasma'],
    inputs: {
      [site]: { unit: 'ng/mL', is: 'concentration at the effect site' },
      'receptor.free': { unit: '1', is: 'share of mu receptors that nothing holds' },
      ...(efficacy
        ? { 'tolerance.reluctance': { unit: '1', is: 'by how much harder long use makes it to switch a receptor on' } }
        : {}),
    },
    parameters: {
      [`${s}.KD`]: {
        ...KD,
        is: 'concentration of half occupancy, alone, as total plasma',
        within: KD.within ?? [1e-6, 1e6],
      },
      ...(efficacy
        ? {
            [`${s}.efficacy`]: {
              ...efficacy,
              is: 'share of the receptors it holds that are switched on',
              within: [0, 1] as const,
            },
          }
        : {}),
      ...(koff
        ? { [`${s}.koff`]: { ...koff, is: 'rate of letting go of the receptor', within: [0, 1e6] as const } }
        : {}),
    },
    ...(koff
      ? {
          states: {
            [`${s}.bound`]: {
              unit: '1',
              start: 0,
              is: `share of mu receptors that ${s} holds`,
              within: [0, 1],
              scale: 0.1,
            },
          },
        }
      : { quantities: { [`${s}.bound`]: { unit: '1', is: `share of mu receptors that ${s} holds` } } }),
    equations: `
      ${s}.pull = ${site} / ${s}.KD
      ${koff ? `${s}.bound' = ${s}.koff * (${s}.pull * receptor.free - ${s}.bound)` : `${s}.bound = ${s}.pull * receptor.free`}
      ${koff ? `receptor.held += ${s}.bound` : `receptor.pull += ${s}.pull`}
      receptor.occupancy += ${s}.bound
      ${efficacy ? `receptor.active += ${s}.efficacy / (${s}.efficacy + tolerance.reluctance * (1 - ${s}.efficacy)) * ${s}.bound` : ''}
    `,
  }
}
