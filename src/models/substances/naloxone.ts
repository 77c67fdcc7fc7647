import { kineticBinding } from '../receptor/kinetic-binding.ts'
import naloxoneBinding from '../receptor/naloxone-binding-mann2022.ts'
import { naloxone } from './naloxone-mann2022.ts'

/** Naloxone for the whole model: the published kinetics without what its implementation does beside, at the shared receptor. */
export const naloxoneParts = [
  naloxone({ isPublished: false }),
  kineticBinding(naloxoneBinding, { to: 'shared', agonist: false }),
]
