import type { ModelSource } from '../../language/model.ts'

/**
 * All ligands compete for one pool of mu receptors: what is taken by one is not free for another.
 *
 * Measured in  cells in a dish, one ligand at a time
 * Leaves out   desensitisation, internalisation, partial agonism, the body's own opioids
 */
const competition: ModelSource = {
  id: 'competition-mann2022',
  title: 'Ligands compete for the mu receptor',
  source: { doi: '10.1002/cpt.2696', where: 'Supplement 1, receptor binding equations' },
  leavesOut: [
    'desensitisation and loss of receptors',
    'partial agonists: a bound agonist counts fully',
    'endogenous opioids',
  ],
  parameters: {
    'receptor.Cref': {
      value: 1,
      unit: 'pM',
      is: 'reference concentration of the association rates',
      from: 'the paper gives association rates in pM^-n s^-1; only a ratio can be raised to the power n',
      fixed: 'a unit, not a measurement',
    },
  },
  quantities: {
    'receptor.occupancy': { unit: '1', is: 'share of mu receptors held by all outside ligands' },
    'receptor.signal': { unit: '1', is: 'share of mu receptors held by agonists' },
    'receptor.free': { unit: '1', is: 'share of mu receptors that nothing holds' },
  },
  equations: `
    receptor.free = 1 - receptor.occupancy
  `,
}

export default competition
