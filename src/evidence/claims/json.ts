import type { Judged } from './judge-claims.ts'
import { isFragile, type KnownShare } from './shares.ts'

/** What was found of the claims, for machines. */
export function claimsJson(
  judged: readonly Judged[],
  shareOf: (id: string) => KnownShare | undefined,
  versions: { readonly allostat: string; readonly model_sha256: string },
): string {
  const rows = judged.map(({ claim, kept, seen }) => {
    const share = shareOf(claim.id)
    return {
      id: claim.id,
      says: claim.says,
      mechanism: claim.mechanism,
      kept,
      seen,
      how: claim.how,
      size: claim.size,
      evidence_contradictory: claim.contradicted ?? null,
      mutation: claim.mutation.is,
      draws: share?.draws ?? null,
      draws_kept: share?.kept ?? null,
      draws_failed: share?.failed ?? null,
      fragile: share ? isFragile(share) : null,
      stale: share?.isStale ?? null,
    }
  })
  const kept = judged.filter((each) => each.kept).length
  return `${JSON.stringify({ versions, kept, all: judged.length, claims: rows }, null, 2)}\n`
}
