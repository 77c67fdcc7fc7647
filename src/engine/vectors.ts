/**
 * Where the engine takes the vectors from that it hands to a program's functions. A program in WebAssembly reads vectors of its own
 * memory in place; vectors from elsewhere it has to copy at each call.
 */
export interface Vectors {
  /** Zeros. */
  numbers(length: number): Float64Array
  /** Zeros. */
  flags(length: number): Uint8Array
  /** Whatever is taken from now on is given back when the function that this returns is called. The last lent is given back first. */
  lend(): () => void
}

/** Plain vectors of their own. */
export const ON_HEAP: Vectors = {
  numbers: (length) => new Float64Array(length),
  flags: (length) => new Uint8Array(length),
  lend: () => () => {},
}
