import { shown } from '../describe/numbers.ts'
import { spreadName } from '../describe/spread-words.ts'
import { place } from '../state/track.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import type { Line, Spread } from './line.ts'

/** Name and value of each line and band at a time. */
export function readingsAt(hour: number, lines: readonly Line[], spreads: readonly Spread[]): readonly string[] {
  return [
    ...lines.map(({ name, hours, values }) =>
      say(labWords.line.reading, { name, value: shown(values[place(hours, hour).index]!) }),
    ),
    ...spreads.map((spread) => {
      const row = place(spread.hours, hour).index
      return say(labWords.band.reading, {
        name: spreadName(spread),
        low: shown(spread.low[row]!),
        high: shown(spread.high[row]!),
      })
    }),
  ]
}
