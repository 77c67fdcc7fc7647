import { shown, timeWords } from './numbers.ts'

interface Spread {
  readonly kind: 'people' | 'doubt'
  readonly hours: ArrayLike<number>
  readonly lines: readonly unknown[]
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
  readonly of: number
}

const CALLED = { people: 'virtual people', doubt: 'draws from what is not known' } as const

/** What a band is: `5th to 95th of 20 virtual people`, and that it grows while it does. */
export function spreadName({ kind, lines, of }: Pick<Spread, 'kind' | 'lines' | 'of'>): string {
  const count = lines.length < of ? `the first ${lines.length} of ${of}` : String(of)
  return `5th to 95th of ${count} ${CALLED[kind]}`
}

/** A band in a sentence: between what it lies at a time, and where it is widest. */
export function spreadWords(title: string, spread: Spread, row: number): string {
  const { hours, low, high } = spread
  let widest = 0
  for (let i = 1; i < hours.length; i += 1) if (high[i]! - low[i]! > high[widest]! - low[widest]!) widest = i
  const between = (i: number) => `${shown(low[i]!)} and ${shown(high[i]!)}`
  return `${title}, ${spreadName(spread)}: between ${between(row)} at ${timeWords(hours[row]!)}; widest at ${timeWords(hours[widest]!)}, between ${between(widest)}.`
}
