import type { Judged } from '../evidence/claims/judge-claims.ts'
import { isFragile, type KnownShare } from '../evidence/claims/shares.ts'
import { textTable } from './text-table.ts'

/** The claims for a terminal: a row each, with what was seen; the last line counts those that are kept. */
export function claimsText(
  judged: readonly Judged[],
  shareOf: (id: string) => KnownShare | undefined,
  width: number,
): string {
  const rows = judged.map(({ claim, kept, seen }) => [
    claim.id,
    kept ? 'kept' : 'NOT KEPT',
    claim.how,
    shareWords(shareOf(claim.id)),
    [
      `${claim.says}: ${seen}`,
      sizeWords(claim.size),
      claim.contradicted ? `evidence contradictory: ${claim.contradicted}` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  ])
  const table = textTable(
    [['claim', 'verdict', 'sign', 'under doubt', 'what was seen'], ...rows],
    [{}, {}, {}, {}, { wrap: true }],
    width,
  )
  const kept = judged.filter((each) => each.kept).length
  return `${table}\nkept ${kept} of ${judged.length}\n`
}

function sizeWords(size: string): string {
  return size === 'illustrative' ? 'size illustrative' : `size: ${size}`
}

function shareWords(share: KnownShare | undefined): string {
  if (!share) return 'not yet drawn'
  const percent = Math.round((100 * share.kept) / share.draws)
  const marks = [...(isFragile(share) ? ['fragile'] : []), ...(share.isStale ? ['stale'] : [])]
  return [`${percent} % of ${share.draws}`, ...marks].join(', ')
}
