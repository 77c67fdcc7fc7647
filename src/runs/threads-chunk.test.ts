import { describe, expect, it } from 'vitest'
import type { PersonResult } from './result.ts'
import { buffersOf, pack, unpack } from './threads-chunk.ts'

const rowTimes = Float64Array.of(0, 5, 10)
const person = (name: string, rows: number, events: PersonResult['events'], warnings: string[] = []): PersonResult => ({
  person: name,
  times: rowTimes.slice(0, rows),
  values: Float64Array.from({ length: 2 * rows }, (_, i) => i + 0.5),
  events,
  summaries: Float64Array.of(rows, Number.NaN, -0),
  steps: 12 * rows,
  dosesAboveLimits: rows,
  warnings,
})
const known = { rowTimes, columns: 2, name: (item: number) => `p${item}`, share: (text: string) => text }

describe('a chunk', () => {
  it('is unpacked as it was packed, after its buffers have changed hands', () => {
    const people = [
      person('p7', 3, [{ time: 1, person: 'p7', event: 'dose', detail: 'a' }]),
      person('p8', 0, [], ['odd']),
      person('p9', 1, [
        { time: 2, person: 'p9', event: 'dose', detail: 'a' },
        { time: 3, person: 'p9', event: 'a', detail: 'dose' },
      ]),
    ]
    const chunk = pack(7, people)
    expect(chunk.texts).toEqual(['dose', 'a'])
    expect(unpack(structuredClone(chunk, { transfer: buffersOf(chunk) }), known)).toEqual(people)
    expect(chunk.values).toHaveLength(0)
  })

  it('of people without rows, events and summaries is unpacked too', () => {
    const bare = { ...person('p0', 0, []), summaries: new Float64Array(0) }
    expect(unpack(pack(0, [bare]), known)).toEqual([bare])
  })
})
