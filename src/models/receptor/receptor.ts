import type { ModelSource } from '../../language/model.ts'
import { fitted } from '../fitted.ts'

const ILLUSTRATIVE = 'nobody has measured it in people'

/**
 * All ligands, the body's own opioids among them, compete for one pool of mu receptors; what is switched on makes a signal, and the
 * signal is as large as the coupling of receptor to cell allows.
 *
 * A share R of the receptors is switched on: S = q R / (q R + 1 − R). With many receptors in reserve (q large) few need be
 * held; as coupling is lost q falls, and more are needed, most of all by a ligand that switches on few of those it holds. A ligand
 * that settles at once is at equilibrium with what the slow ones leave free.
 *
 * Measured in  people (occupancy by emission tomography, effects), cells and rodents (coupling)
 * Leaves out   receptor types other than mu; regional differences; internalisation and the number of receptors, which stays
 */
const receptor: ModelSource = {
  id: 'receptor',
  title: 'One pool of mu receptors, held by many and coupled to the cell',
  source: { cites: 'Allostat', where: 'docs/decisions/0008-receptor.md' },
  leavesOut: [
    'receptor types other than mu',
    'differences between regions of the brain',
    'the number of receptors: it stays, as tomography in people finds; coupling is what changes',
  ],
  inputs: {
    'tolerance.uncoupling': { unit: '1', is: 'by how much long use has uncoupled receptors, 0 = not' },
    'endogenous.tone': { unit: '1', is: 'the body’s own opioids against baseline' },
  },
  parameters: {
    'receptor.Cref': {
      value: 1,
      unit: 'pM',
      is: 'reference concentration of the association rates',
      from: 'Mann 2022 gives association rates in pM^-n s^-1; only a ratio can be raised to the power n',
      fixed: 'a unit, not a measurement',
    },
    'receptor.reserve': {
      ...fitted('receptor.reserve', {
        value: 7,
        unit: '1',
        assumed:
          'occupancy seen by tomography (methadone about a quarter, buprenorphine most) and effects of the same doses agree at about 7; 1 is the published model',
      }),
      is: 'how many times more receptors there are than a full effect needs',
      within: [1, 1000],
    },
    'receptor.ownPull': {
      value: 0.0045,
      unit: '1',
      is: 'concentration of the body’s own opioids over that of half occupancy, at rest',
      assumed: `gives 3 % of the largest signal at rest with the reserve as it is; ${ILLUSTRATIVE}`,
      within: [0, 1],
    },
    'receptor.desensitising': {
      value: 2,
      unit: '1/h',
      is: 'rate at which switched-on receptors desensitise',
      assumed: `as fast as they recover, some minutes; ${ILLUSTRATIVE}`,
      within: [0, 1000],
    },
    'receptor.resensitising': {
      value: 2.77,
      unit: '1/h',
      is: 'rate of recovery from it',
      assumed: 'half-life 15 min: at most 25 min in cells of rats new to opioids, at most an hour in tolerant ones',
      within: [0.01, 1000],
    },
    'receptor.desensitisable': {
      value: 0.1,
      unit: '1',
      is: 'share of the signal that can desensitise',
      assumed: 'small: people show it in some studies and not in others',
      within: [0, 0.9],
    },
  },
  states: {
    'receptor.desensitised': {
      unit: '1',
      start: 0,
      is: 'share of the signal’s way that is desensitised',
      within: [0, 1],
      scale: 0.1,
    },
  },
  quantities: {
    'receptor.occupancy': { unit: '1', is: 'share of mu receptors held by all outside ligands' },
    'receptor.held': { unit: '1', is: 'share of mu receptors held by ligands that let go slowly' },
    'receptor.pull': { unit: '1', is: 'sum over ligands at equilibrium of concentration over that of half occupancy' },
    'receptor.active': { unit: '1', is: 'share of mu receptors that outside ligands have switched on' },
    'receptor.free': { unit: '1', is: 'share of mu receptors that nothing holds' },
    'receptor.own': { unit: '1', is: 'share of mu receptors that the body’s own opioids hold' },
    'receptor.drive': { unit: '1', is: 'what the signal would be without any uncoupling' },
    'receptor.above': { unit: '1', is: 'what outside ligands add to the drive at rest' },
    'receptor.pool': { unit: '1', is: 'functional receptors against baseline: coupling, not number' },
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
    'receptor.restSignal': { unit: '1', is: 'the same at rest, by the body’s own opioids, in a person new to others' },
  },
  equations: `
    receptor.free = (1 - receptor.held) / (1 + receptor.pull + receptor.ownPull * endogenous.tone)
    receptor.own = receptor.ownPull * endogenous.tone * receptor.free
    receptor.on = receptor.active + receptor.own
    receptor.drive = receptor.reserve * receptor.on / (receptor.reserve * receptor.on + 1 - receptor.on)
    receptor.restOn = receptor.ownPull / (1 + receptor.ownPull)
    receptor.restSignal = receptor.reserve * receptor.restOn / (receptor.reserve * receptor.restOn + 1 - receptor.restOn)
    receptor.above = max(0, receptor.drive - receptor.restSignal)
    receptor.coupling = 1 / (1 + tolerance.uncoupling)
    receptor.desensitised' = receptor.desensitising * receptor.above * (1 - receptor.desensitised)
      - receptor.resensitising * receptor.desensitised
    receptor.pool = receptor.coupling * (1 - receptor.desensitisable * receptor.desensitised)
    receptor.coupled = receptor.pool * receptor.reserve * receptor.on
    receptor.signal = receptor.coupled / (receptor.coupled + 1 - receptor.on)
  `,
}

export default receptor
