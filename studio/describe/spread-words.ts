import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import { shown, timeWords } from './numbers.ts'

interface Spread {
  readonly kind: 'people' | 'doubt'
  readonly hours: ArrayLike<number>
  readonly lines: readonly unknown[]
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
  readonly of: number
}

/** What a band is: `5th to 95th of 20 virtual people`, and that it grows while it does. */
export function spreadName({ kind, lines, of }: Pick<Spread, 'kind' | 'lines' | 'of'>): string {
  const { band } = labWords
  return lines.length < of ? say(band[`${kind}SoFar`], { count: lines.length, of }) : say(band[kind], { of })
}

/** A band in a sentence: between what it lies at a time, and where it is widest. */
export function spreadWords(title: string, spread: Spread, row: number): string {
  const { hours, low, high } = spread
  let widest = 0
  for (let i = 1; i < hours.length; i += 1) if (high[i]! - low[i]! > high[widest]! - low[widest]!) widest = i
  return say(labWords.band.words, {
    title,
    name: spreadName(spread),
    low: shown(low[row]!),
    high: shown(high[row]!),
    time: timeWords(hours[row]!),
    widestLow: shown(low[widest]!),
    widestHigh: shown(high[widest]!),
    widestAt: timeWords(hours[widest]!),
  })
}
