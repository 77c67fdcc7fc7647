import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import { shown, timeWords } from './numbers.ts'

interface Course {
  readonly hours: ArrayLike<number>
  readonly values: ArrayLike<number>
}

/** Where a twin is farthest from the first person, and to which side. Both have the same rows. */
export function differenceWords(title: string, one: Course, twin: Course): string {
  let most = 0
  for (let i = 1; i < one.values.length; i += 1)
    if (Math.abs(twin.values[i]! - one.values[i]!) > Math.abs(twin.values[most]! - one.values[most]!)) most = i
  const gap = twin.values[most]! - one.values[most]!
  const { same, higher, lower } = labWords.line
  if (Math.abs(gap) < 0.005) return say(same, { title })
  return say(gap > 0 ? higher : lower, { title, time: timeWords(one.hours[most]!), gap: shown(Math.abs(gap)) })
}
