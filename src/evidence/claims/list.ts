import type { Claim } from './claim.ts'
import { pullsBack } from './pulls-back.ts'

/** The claims that are checked: those that need neither choice nor therapy, in their order. */
export const claims: readonly Claim[] = [pullsBack]
