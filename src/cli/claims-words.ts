import type { Judged } from '../evidence/claims/judge-claims.ts'
import { isFragile, type KnownShare } from '../evidence/claims/shares.ts'
import { textTable, wrapText } from './text-table.ts'

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
  return `${table}\n${doubtText(judged, shareOf, width)}kept ${kept} of ${judged.length}\n`
}

/** What a count alone would hide. It stands above the last line, which scripts read. */
function doubtText(judged: readonly Judged[], shareOf: (id: string) => KnownShare | undefined, width: number): string {
  const idsWhere = (holds: (each: Judged) => boolean) => judged.filter(holds).map(({ claim }) => claim.id)
  const shareWhere = (holds: (share: KnownShare) => boolean) =>
    idsWhere(({ claim }) => {
      const share = shareOf(claim.id)
      return share !== undefined && holds(share)
    })
  const fragile = shareWhere(isFragile)
  const contradicted = idsWhere(({ claim }) => claim.contradicted !== undefined)
  const parts = [
    ...(fragile.length > 0 ? [`fragile: ${fragile.join(', ')}`] : []),
    ...(contradicted.length > 0 ? [`evidence in people differs: ${contradicted.join(', ')}`] : []),
    ...(shareWhere(({ isStale }) => isStale).length > 0
      ? ['shares are stale, of another state of the model (npx allostat claims --draws 200)']
      : []),
  ]
  return parts.length === 0 ? '' : `${wrapText(parts.join('; '), width).join('\n')}\n`
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
