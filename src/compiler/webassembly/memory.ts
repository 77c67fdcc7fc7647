import type { Vectors } from '../../engine/vectors.ts'

/** Vectors start at multiples of this, a line of the processor's cache. */
const LINE = 64

export const PAGE = 65536

/**
 * The part of a WebAssembly memory that vectors are taken from, one after the other. It never grows, so that no vector is ever cut
 * off; when it is full, further vectors are plain ones, which the functions copy in and out.
 */
export class VectorMemory implements Vectors {
  readonly #buffer: ArrayBuffer
  readonly #end: number
  #next: number
  /** The vector that starts at each line; what was given back is not here. */
  readonly #owners: (Float64Array | Uint8Array | undefined)[]
  /** The last vector that ever started at each line: making one costs more than a run's step, and runs take the same ones again. */
  readonly #made: (Float64Array | Uint8Array | undefined)[]

  constructor(buffer: ArrayBuffer, from: number) {
    this.#buffer = buffer
    this.#end = buffer.byteLength
    this.#next = roundUp(from)
    this.#owners = new Array(this.#end / LINE).fill(undefined)
    this.#made = new Array(this.#end / LINE).fill(undefined)
  }

  numbers(length: number): Float64Array {
    const at = this.#take(length * 8)
    if (at < 0) return new Float64Array(length)
    const known = this.#made[at / LINE]
    const isFit = known instanceof Float64Array && known.length === length
    return this.#give(isFit ? known : new Float64Array(this.#buffer, at, length))
  }

  flags(length: number): Uint8Array {
    const at = this.#take(length)
    if (at < 0) return new Uint8Array(length)
    const known = this.#made[at / LINE]
    const isFit = known instanceof Uint8Array && known.length === length
    return this.#give(isFit ? known : new Uint8Array(this.#buffer, at, length))
  }

  lend(): () => void {
    const mark = this.#next
    return () => {
      this.#owners.fill(undefined, mark / LINE, this.#next / LINE)
      this.#next = mark
    }
  }

  /** Address of a vector of this memory; -1 for any other. Views of parts count as others. */
  addressOf(vector: Float64Array | Uint8Array): number {
    const at = vector.byteOffset
    return this.#owners[at / LINE] === vector ? at : -1
  }

  #give<V extends Float64Array | Uint8Array>(vector: V): V {
    vector.fill(0)
    const line = vector.byteOffset / LINE
    this.#made[line] = vector
    this.#owners[line] = vector
    return vector
  }

  #take(bytes: number): number {
    const at = this.#next
    // At least a line, so that each has an address of its own.
    const next = at + Math.max(LINE, roundUp(bytes))
    if (next > this.#end) return -1
    this.#next = next
    return at
  }
}

/** How far apart two vectors of n numbers are that were taken one after the other. */
export function vectorBytes(n: number): number {
  return Math.max(LINE, roundUp(8 * n))
}

export function roundUp(bytes: number): number {
  return Math.ceil(bytes / LINE) * LINE
}
