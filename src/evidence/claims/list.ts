import { anyPleasure, movesThreshold, pullsBack, sharedAreas, tippedToPain } from './balance.ts'
import type { Claim } from './claim.ts'
import * as effects from './effects.ts'

/** The claims that are checked: those that need neither choice nor therapy, in their order. */
export const claims: readonly Claim[] = [sharedAreas, pullsBack, movesThreshold, tippedToPain, anyPleasure, ...Object.values(effects)]
