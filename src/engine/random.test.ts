import { describe, expect, test } from 'vitest'
import { normalQuantile } from './normal.ts'
import { createStream, encipher } from './random.ts'

const LARGEST_WHOLE = 9007199254740991

describe('Threefry2x32 with 20 rounds', () => {
  test.each([
    // Random123, tests/kat_vectors; the digits of pi are counter, then key.
    { key: [0, 0], counter: [0, 0], words: [0x6b200159, 0x99ba4efe] },
    { key: [0xffffffff, 0xffffffff], counter: [0xffffffff, 0xffffffff], words: [0x1cb996fc, 0xbb002be7] },
    { key: [0x13198a2e, 0x03707344], counter: [0x243f6a88, 0x85a308d3], words: [0xc4923a9c, 0x483df7a0] },
  ] as const)('gives the published words $words', ({ key, counter, words }) => {
    expect(encipher(key, counter)).toEqual(words)
  })
})

describe('a stream', () => {
  test('is Threefry of the draw, keyed by the stream, keyed by the person, keyed by the seed', () => {
    const [seed, person, stream, draw] = [7, 2 ** 32 + 5, 3, 2 ** 40 + 1]
    const ofPerson = encipher([7, 0], [5, 1])
    const ofStream = encipher(ofPerson, [3, 0])
    const [first, second] = encipher(ofStream, [1, 256])
    // The upper 27 and 26 bits of the words are the 53 of the number.
    const expected = (Math.floor(first / 32) * 2 ** 26 + Math.floor(second / 64)) / 2 ** 53
    expect(createStream(seed, person, stream).uniform(draw)).toBe(expected)
  })

  test('gives the same draw whatever was drawn before', () => {
    const forwards = createStream(1, 2, 3)
    const backwards = createStream(1, 2, 3)
    const draws = Array.from({ length: 100 }, (_, i) => i)
    const first = draws.map((i) => forwards.uniform(i))
    const last = draws
      .toReversed()
      .map((i) => backwards.uniform(i))
      .toReversed()
    expect(last).toEqual(first)
    expect(draws.map((i) => forwards.normal(i))).toEqual(first.map(normalQuantile))
  })

  test('differs in each of its numbers, up to their highest bits', () => {
    const values = [0, 1, 2, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 2 ** 52, LARGEST_WHOLE]
    const found = new Set<number>()
    for (const value of values) {
      found.add(createStream(value, 9, 9).uniform(9))
      found.add(createStream(9, value, 9).uniform(9))
      found.add(createStream(9, 9, value).uniform(9))
      found.add(createStream(9, 9, 9).uniform(value))
    }
    expect(found.size).toBe(4 * values.length)
  })

  test.each([-1, 0.5, LARGEST_WHOLE + 1, NaN, Infinity])('refuses %d in any place', (value) => {
    expect(() => createStream(value, 0, 0)).toThrow(/seed is .*must be a whole number/)
    expect(() => createStream(0, value, 0)).toThrow(/person is/)
    expect(() => createStream(0, 0, value)).toThrow(/stream is/)
    expect(() => createStream(0, 0, 0).uniform(value)).toThrow(/draw is/)
    expect(() => createStream(0, 0, 0).normal(value)).toThrow(RangeError)
  })
})

describe('the numbers', () => {
  const COUNT = 200_000
  // Four standard errors: a sound generator fails one seed in 16,000 for each such test; the seeds are fixed.
  const FOUR = 4 / Math.sqrt(COUNT)

  test.each([
    ['draws of a stream', (i: number) => createStream(1, 1, 1).uniform(i)],
    ['streams of a person', (i: number) => createStream(1, 1, i).uniform(1)],
    ['persons of a seed', (i: number) => createStream(1, i, 1).uniform(1)],
    ['seeds', (i: number) => createStream(i, 1, 1).uniform(1)],
  ])('are uniform over %s and independent of their neighbours', (_, uniform) => {
    const counts = new Int32Array(256)
    let inside = 0
    let sum = 0
    let products = 0
    let last = uniform(COUNT)
    for (let i = 0; i < COUNT; i++) {
      const u = uniform(i)
      if (u > 0 && u < 1) inside++
      counts[Math.floor(u * 256)]!++
      sum += u - 0.5
      products += (u - 0.5) * (last - 0.5)
      last = u
    }
    expect(inside).toBe(COUNT)
    expect(Math.abs(sum / COUNT)).toBeLessThan(FOUR * Math.sqrt(1 / 12))
    expect(Math.abs(products / COUNT)).toBeLessThan(FOUR / 12)
    const chiSquare = counts.reduce((total, count) => total + (count - COUNT / 256) ** 2 / (COUNT / 256), 0)
    // Chi-square of 255 degrees of freedom: mean 255, standard deviation 22.6.
    expect(Math.abs(chiSquare - 255)).toBeLessThan(4 * 22.6)
  })

  test('normal draws have mean 0, variance 1 and fourth moment 3', () => {
    const stream = createStream(2, 7, 1)
    let [first, second, fourth] = [0, 0, 0]
    for (let i = 0; i < COUNT; i++) {
      const z = stream.normal(i)
      first += z
      second += z * z
      fourth += z * z * z * z
    }
    expect(Math.abs(first / COUNT)).toBeLessThan(FOUR)
    expect(Math.abs(second / COUNT - 1)).toBeLessThan(FOUR * Math.SQRT2)
    // The variance of z^4 is 105 - 9.
    expect(Math.abs(fourth / COUNT - 3)).toBeLessThan(FOUR * Math.sqrt(96))
  })
})
