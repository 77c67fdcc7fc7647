import { fileURLToPath } from 'node:url'
import type { Claim } from '../../src/evidence/claims/claim.ts'
import { claimedModel } from '../../src/evidence/claims/judge-claims.ts'
import { claims } from '../../src/evidence/claims/list.ts'
import { isFragile, type KnownShare, knownShare, readShares } from '../../src/evidence/claims/shares.ts'
import { modelDigest } from '../../src/runs/model-digest.ts'
import { escaped } from '../describe/markup.ts'

export const FRAGILE_WORDS = 'four fifths'

/** The claims by their ids, with how often each holds when the numbers are drawn from their doubt. */
export function claimsSection(): string {
  const file = readShares(fileURLToPath(new URL('../../evidence', import.meta.url)))
  const digest = modelDigest(claimedModel())
  return `<section aria-labelledby="claims">
<h2 id="claims">Claims</h2>
<p>What a popular account says of opioids and the brain, each said so that it can fail. “Built in” means that one term of the model states it; “emerges” that it comes of several parts, none of which states it.
The last column says in how many draws of all numbers from their doubt it holds. <code>npx allostat claims</code> runs them.</p>
<table aria-labelledby="claims">
<thead><tr><th scope="col">Claim</th><th scope="col">How</th><th scope="col">Size, and how often it holds</th></tr></thead>
<tbody>
${claims.map((claim) => row(claim, knownShare(file, claim.id, digest))).join('\n')}
</tbody>
</table>
</section>`
}

function row({ id, says, mechanism, how, size, contradicted }: Claim, share: KnownShare | undefined): string {
  const said = [
    size === 'illustrative' ? 'size illustrative: only the direction counts' : `size: ${size}`,
    shareWords(share),
    ...(contradicted === undefined ? [] : [`evidence in people differs: ${contradicted}`]),
  ]
  return `<tr id="${id}"><th scope="row">${escaped(says)} <a href="#${id}"><code>${id}</code></a></th><td>${how === 'wired' ? 'built in' : 'emerges'}: ${escaped(mechanism)}</td><td>${escaped(said.join('; '))}</td></tr>`
}

function shareWords(share: KnownShare | undefined): string {
  if (share === undefined) return 'not yet drawn'
  const marks = [
    ...(isFragile(share) ? ['fragile'] : []),
    ...(share.isStale ? ['of an earlier state of the model'] : []),
  ]
  return [`holds in ${share.kept} of ${share.draws} draws`, ...marks].join(', ')
}
