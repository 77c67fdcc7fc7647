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
  if (Math.abs(gap) < 0.005) return `${title}: the twin’s is the same.`
  return `${title}: the twin’s differs most at ${timeWords(one.hours[most]!)}, ${shown(Math.abs(gap))} ${gap > 0 ? 'higher' : 'lower'}.`
}
