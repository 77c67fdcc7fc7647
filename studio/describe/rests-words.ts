import type { Kinds } from '../state/account.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'

/** What a line rests on, as counts: the share that nobody measured first. */
export function restsWords({ assumed, measured, fixed }: Kinds): string {
  const { some, none } = labWords.rests
  return say(assumed === 0 ? none : some, { all: assumed + measured + fixed, assumed, measured, fixed })
}
