import { type Happening, happeningAt } from '../state/happenings.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import { timeWords } from './numbers.ts'

/** A time, with what happens then. */
export function momentWords(hour: number, happenings: readonly Happening[]): string {
  const time = timeWords(hour)
  const happens = happeningAt(happenings, hour)
  return happens ? say(labWords.look.happens, { time, what: happens.words }) : time
}
