import { normalQuantile } from './normal.ts'

/**
 * Random numbers of one purpose of one person. Each draw depends on its number alone: asking for draw 7 first, twice or
 * never changes no other draw.
 */
export interface RandomStream {
  /** Uniform on the open interval (0, 1), a multiple of 2^-53 (0 itself becomes 2^-54). */
  uniform(draw: number): number
  /** Normal with mean 0 and standard deviation 1: the quantile at `uniform(draw)`, so between -8.3 and 8.3. */
  normal(draw: number): number
}

/** A pair of 32-bit words. */
type Words = readonly [first: number, second: number]

const TWO_TO_32 = 4294967296
const TWO_TO_26 = 67108864
const TWO_TO_MINUS_53 = 1.1102230246251565e-16
const TWO_TO_MINUS_54 = 5.551115123125783e-17

/** Keeps the words of a key from summing to zero. Source: Random123 `threefry.h`, SKEIN_KS_PARITY32. */
const KEY_PARITY = 0x1bd11bda

/** Second word of the last block; the first is returned. Saves an object for each draw. */
const secondWord = new Int32Array(1)

/**
 * Opens the stream `stream` of person `person` under `seed`.
 *
 * The person is enciphered under the seed, the stream under the result and the draw under that: Threefry is one-to-one, so
 * two persons of a seed, two streams of a person and two draws of a stream never share a block by construction. All four
 * numbers may use 53 bits.
 *
 * @param seed    whole number from 0 to 2^53 - 1
 * @param person  whole number from 0 to 2^53 - 1
 * @param stream  whole number from 0 to 2^53 - 1, one for each purpose
 * @returns       the stream; its methods take whole numbers from 0 to 2^53 - 1
 * @throws        RangeError for any other number: a mistake in the program, which checks what users write before
 * @cost          two blocks of Threefry2x32-20, one more for each draw
 * @source        Salmon, Moraes, Dror & Shaw 2011, doi:10.1145/2063384.2063405
 */
export function createStream(seed: number, person: number, stream: number): RandomStream {
  const ofPerson = encipher(wordsOf(seed, 'seed'), wordsOf(person, 'person'))
  const [key0, key1] = encipher(ofPerson, wordsOf(stream, 'stream'))
  const uniform = (draw: number): number => {
    requireWhole(draw, 'draw')
    const first = block(key0, key1, draw | 0, (draw / TWO_TO_32) | 0)
    const parts = (first >>> 5) * TWO_TO_26 + (secondWord[0]! >>> 6)
    return parts === 0 ? TWO_TO_MINUS_54 : parts * TWO_TO_MINUS_53
  }
  return { uniform, normal: (draw) => normalQuantile(uniform(draw)) }
}

/**
 * Enciphers two words under a key of two words with Threefry2x32, 20 rounds.
 *
 * @param key      32-bit words; only the low 32 bits of each number count
 * @param counter  32-bit words
 * @returns        32-bit words, from 0 to 2^32 - 1
 * @accuracy       the published known answers of Random123
 * @cost           20 rounds of add, rotate and exclusive or; allocates the result
 * @source         Salmon, Moraes, Dror & Shaw 2011, doi:10.1145/2063384.2063405; Random123 `threefry.h`
 */
export function encipher(key: Words, counter: Words): Words {
  const first = block(key[0] | 0, key[1] | 0, counter[0] | 0, counter[1] | 0)
  return [first >>> 0, secondWord[0]! >>> 0]
}

/** Signed words in, signed words out; the second in `secondWord`. The key is added again after every fourth round. */
function block(key0: number, key1: number, counter0: number, counter1: number): number {
  const key2 = KEY_PARITY ^ key0 ^ key1
  let x = (counter0 + key0) | 0
  let y = (counter1 + key1) | 0
  x = (x + y) | 0
  y = ((y << 13) | (y >>> 19)) ^ x
  x = (x + y) | 0
  y = ((y << 15) | (y >>> 17)) ^ x
  x = (x + y) | 0
  y = ((y << 26) | (y >>> 6)) ^ x
  x = (x + y) | 0
  y = ((y << 6) | (y >>> 26)) ^ x
  x = (x + key1) | 0
  y = (y + key2 + 1) | 0
  x = (x + y) | 0
  y = ((y << 17) | (y >>> 15)) ^ x
  x = (x + y) | 0
  y = ((y << 29) | (y >>> 3)) ^ x
  x = (x + y) | 0
  y = ((y << 16) | (y >>> 16)) ^ x
  x = (x + y) | 0
  y = ((y << 24) | (y >>> 8)) ^ x
  x = (x + key2) | 0
  y = (y + key0 + 2) | 0
  x = (x + y) | 0
  y = ((y << 13) | (y >>> 19)) ^ x
  x = (x + y) | 0
  y = ((y << 15) | (y >>> 17)) ^ x
  x = (x + y) | 0
  y = ((y << 26) | (y >>> 6)) ^ x
  x = (x + y) | 0
  y = ((y << 6) | (y >>> 26)) ^ x
  x = (x + key0) | 0
  y = (y + key1 + 3) | 0
  x = (x + y) | 0
  y = ((y << 17) | (y >>> 15)) ^ x
  x = (x + y) | 0
  y = ((y << 29) | (y >>> 3)) ^ x
  x = (x + y) | 0
  y = ((y << 16) | (y >>> 16)) ^ x
  x = (x + y) | 0
  y = ((y << 24) | (y >>> 8)) ^ x
  x = (x + key1) | 0
  y = (y + key2 + 4) | 0
  x = (x + y) | 0
  y = ((y << 13) | (y >>> 19)) ^ x
  x = (x + y) | 0
  y = ((y << 15) | (y >>> 17)) ^ x
  x = (x + y) | 0
  y = ((y << 26) | (y >>> 6)) ^ x
  x = (x + y) | 0
  y = ((y << 6) | (y >>> 26)) ^ x
  secondWord[0] = (y + key0 + 5) | 0
  return (x + key2) | 0
}

function wordsOf(value: number, name: string): Words {
  requireWhole(value, name)
  return [value | 0, (value / TWO_TO_32) | 0]
}

function requireWhole(value: number, name: string): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new RangeError(`random stream: ${name} is ${value}; it must be a whole number from 0 to 2^53 - 1`)
  }
}
