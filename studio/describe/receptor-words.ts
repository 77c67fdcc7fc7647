import { byHolder, type Held, HOLDER_NAMES, type Holder } from '../state/holders.ts'
import { say, words } from '../words/words.ts'

/** How many receptors the close-up draws. */
export const RECEPTORS = 20

/** Of the receptors drawn, how many each kind of opioid holds: the largest remainders are rounded up, so that the sum is right. */
export function receptorsHeld(held: Held): Record<Holder, number> {
  const shares = HOLDER_NAMES.map((holder) => Math.min(1, Math.max(0, held[holder])) * RECEPTORS)
  const whole = Math.round(shares.reduce((sum, share) => sum + share, 0))
  const counts = shares.map(Math.floor)
  const order = shares.map((share, i) => [share - counts[i]!, i] as const).sort(([a], [b]) => b - a)
  for (const [, i] of order) if (counts.reduce((sum, count) => sum + count, 0) < whole) counts[i]! += 1
  return byHolder((holder) => counts[HOLDER_NAMES.indexOf(holder)]!)
}

/** The body's own hold so few that they may be less than one of those drawn. */
export const isOwnInPassing = (held: Held, counts: Record<Holder, number>): boolean => counts.own === 0 && held.own > 0

/** A sentence for each kind that holds some, and how many are free. */
export function receptorWords(held: Held): { key: Holder | 'free'; text: string }[] {
  const counts = receptorsHeld(held)
  const all = RECEPTORS
  const { receptors } = words
  const some = HOLDER_NAMES.filter((holder) => counts[holder] > 0).map((holder) => ({
    key: holder,
    text: say(receptors[holder], { count: counts[holder], all }),
  }))
  const free = RECEPTORS - HOLDER_NAMES.reduce((sum, holder) => sum + counts[holder], 0)
  const passing = isOwnInPassing(held, counts) ? [{ key: 'own' as const, text: say(receptors.ownFew, { all }) }] : []
  return [...some, { key: 'free', text: say(receptors.free, { count: free, all }) }, ...passing]
}
