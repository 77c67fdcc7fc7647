import { describe, expect, it } from 'vitest'
import { samplePerson, sampleRun } from '../fixtures/run-result.ts'
import { bitsOf } from './bits.ts'

/** A run of one person with these values. */
const withValues = (...values: number[]) =>
  sampleRun({ people: [samplePerson('1', { values: Float64Array.from(values) })] })

describe('the bits of a run', () => {
  it('tell -0 from 0, and a number from the next one', () => {
    const all = [0, -0, 1, 1 + Number.EPSILON].map((value) => bitsOf(withValues(value)))
    expect(new Set(all).size).toBe(all.length)
  })

  it('are the same for every NaN', () => {
    const odd = new Float64Array(BigUint64Array.of(0xfff8_0000_0000_0001n).buffer)
    expect(bitsOf(sampleRun({ people: [samplePerson('1', { values: odd })] }))).toBe(bitsOf(withValues(Number.NaN)))
  })

  it('tell in which list a number stands', () => {
    const lists = (values: number[], summaries: number[]) =>
      samplePerson('1', { values: Float64Array.from(values), summaries: Float64Array.from(summaries) })
    const [left, right] = [lists([1, 2], []), lists([1], [2])].map((person) => bitsOf(sampleRun({ people: [person] })))
    expect(left).not.toBe(right)
  })
})
