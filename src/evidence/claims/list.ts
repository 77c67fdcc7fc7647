import * as balance from './balance.ts'
import * as brain from './brain.ts'
import type { Claim } from './claim.ts'
import * as control from './control.ts'
import * as effects from './effects.ts'
import * as longUse from './long-use.ts'
import * as treatment from './treatment.ts'

/** The claims that are checked: those that need neither choice nor therapy, in their order. */
export const claims: readonly Claim[] = [balance, effects, brain, control, longUse, treatment]
  .flatMap((group): readonly Claim[] => Object.values(group))
  .sort((a, b) => (a.id < b.id ? -1 : 1))
