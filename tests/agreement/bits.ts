import type { RunResult } from '../../src/index.ts'
import { sha256 } from '../../src/runs/write/sha256.ts'

/** What every NaN counts as: the standard leaves its bits to the engine. */
const NAN = 0x7ff8_0000_0000_0000n

/** SHA-256 of the bits of every person's times, rows, summaries and events' times, in this order, and of what is about all people. */
export function bitsOf({ people, overall }: Pick<RunResult, 'people' | 'overall'>): string {
  const hash = sha256()
  const add = (numbers: Iterable<number>): void => {
    const own = Float64Array.from(numbers)
    const bits = new BigUint64Array(own.buffer)
    own.forEach((number, i) => {
      if (Number.isNaN(number)) bits[i] = NAN
    })
    // With its length in front no number can move from one list to the next unseen.
    hash.update(new Uint8Array(Float64Array.of(own.length).buffer))
    hash.update(new Uint8Array(own.buffer))
  }
  for (const { times, values, summaries, events } of people) {
    add(times)
    add(values)
    add(summaries)
    add(events.map(({ time }) => time))
  }
  add(overall)
  return hash.hex()
}
