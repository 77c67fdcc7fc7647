import type { SeenName } from '../state/chapter.ts'
import type { Moment } from '../state/track.ts'
import { countUnsafe } from './crowd-words.ts'

/** Every number that a text of a chapter may rest on, at one moment of its track. */
export function seenAt({
  frame,
  more,
  held,
  crowd,
  middle,
  twin,
}: Moment): Readonly<Partial<Record<SeenName, number>>> {
  if (!crowd) return { ...frame, ...more, ...held }
  return { unsafe: countUnsafe(crowd), breathing: middle!, ...(twin === undefined ? {} : { without: twin }) }
}
