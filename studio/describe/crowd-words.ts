import { say, words } from '../words/words.ts'

/** A ventilation below two fifths of rest is unsafe (Voscopoulos 2014, doi 10.1097/TA.0000000000000400). */
export const UNSAFE_BELOW = 0.4
/** Slower than at rest for everybody to see. Chosen. */
const SLOW_BELOW = 0.8

export const countUnsafe = (crowd: readonly number[]): number => crowd.filter((share) => share < UNSAFE_BELOW).length

/** How many of the people breathe how, most urgent first. */
export function crowdWords(crowd: readonly number[]): string[] {
  const all = crowd.length
  const unsafe = countUnsafe(crowd)
  const slow = crowd.filter((share) => share >= UNSAFE_BELOW && share < SLOW_BELOW).length
  return [
    say(words.crowd.unsafe, { count: unsafe, all }),
    say(words.crowd.slow, { count: slow, all }),
    say(words.crowd.rest, { count: all - unsafe - slow, all }),
  ]
}
