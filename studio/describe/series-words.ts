import { say, words } from '../words/words.ts'
import { shown, timeWords } from './numbers.ts'

/** What a curve does, in a sentence: where it starts, its extremes and when, where it ends. */
export function seriesWords(name: string, hours: ArrayLike<number>, values: ArrayLike<number>): string {
  let low = 0
  let high = 0
  for (let i = 1; i < values.length; i += 1) {
    if (values[i]! < values[low]!) low = i
    if (values[i]! > values[high]!) high = i
  }
  const last = values.length - 1
  const said = {
    name,
    start: shown(values[0]!),
    end: shown(values[last]!),
    high: shown(values[high]!),
    highAt: timeWords(hours[high]!),
    low: shown(values[low]!),
    lowAt: timeWords(hours[low]!),
  }
  const isInside = (i: number) => i > 0 && i < last
  const { stays, goes, high: highest, low: lowest, both } = words.series
  if (values[high]! - values[low]! < 0.005) return say(stays, said)
  if (isInside(high)) return say(isInside(low) ? both : highest, said)
  return say(isInside(low) ? lowest : goes, said)
}
