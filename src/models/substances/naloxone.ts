import { kineticBinding } from '../receptor/kinetic-binding.ts'
import naloxoneBinding from '../receptor/naloxone-binding-mann2022.ts'
import naloxone from './naloxone-papathanasiou2019.ts'

/** Naloxone for the whole model: one body for all ways in, and binding at the shared receptor. */
export const naloxoneParts = [naloxone, kineticBinding(naloxoneBinding, { to: 'shared', agonist: false })]
