import { type DenseState, denseRate, denseState } from './dense-output.ts'
import type { Program } from './program.ts'
import type { Vectors } from './vectors.ts'

/** Segments kept at first; the store doubles as needed. Chosen: one 4 h overdose fits. */
const FIRST_CAPACITY = 256
/** No more segments than this are kept, whatever the lags (about 1 GB for 100 states would be 250,000). Chosen. */
const MOST_SEGMENTS = 200_000

/**
 * The accepted past of a run, for delays: dense polynomials of consecutive segments, with the constants valid then.
 *
 * Segments are numbered from 0 on for the whole run; old ones are forgotten, numbers stay.
 *
 * @cost memory is that of the segments kept; `push` allocates only when the store doubles
 */
export class History {
  readonly #n: number
  readonly #vectors: Vectors
  readonly #denseState: DenseState
  readonly #rows: number
  readonly #stride: number
  #capacity = FIRST_CAPACITY
  #starts: Float64Array
  #ends: Float64Array
  #spans: Float64Array
  #blocks: Float64Array
  #sets: Int32Array
  /** Number of the oldest segment kept. */
  #first = 0
  /** One past the number of the newest segment. */
  #next = 0
  readonly #constants: Float64Array[] = []

  constructor(program: Program, rows: number) {
    const n = program.states.length
    this.#n = n
    this.#vectors = program.vectors
    this.#denseState = program.denseState ?? denseState
    this.#rows = rows
    this.#stride = (rows + 2) * n
    this.#starts = new Float64Array(FIRST_CAPACITY)
    this.#ends = new Float64Array(FIRST_CAPACITY)
    this.#spans = new Float64Array(FIRST_CAPACITY)
    this.#sets = new Int32Array(FIRST_CAPACITY)
    this.#blocks = program.vectors.numbers(FIRST_CAPACITY * this.#stride)
  }

  get first(): number {
    return this.#first
  }

  get next(): number {
    return this.#next
  }

  /** End of the accepted past; 0 before the first segment. */
  get end(): number {
    return this.#next > this.#first ? this.#ends[this.#next - 1 - this.#first]! : 0
  }

  /** From now on segments belong to these constants (copied). */
  setConstants(c: Float64Array): void {
    this.#constants.push(Float64Array.from(c))
  }

  /** The constants of a segment; `current`, which are those set last, where it belongs to them. */
  constantsOf(segment: number, current: Float64Array): Float64Array {
    const set = this.#sets[segment - this.#first]!
    return set === this.#constants.length - 1 ? current : this.#constants[set]!
  }

  /**
   * Takes a copy of a step's dense polynomial.
   *
   * @param neededFrom  nothing before this time will be asked for; segments that ended before may be forgotten
   */
  push(start: number, end: number, span: number, block: Float64Array, neededFrom: number): void {
    if (this.#next - this.#first === this.#capacity) this.#makeRoom(neededFrom)
    const at = this.#next - this.#first
    this.#starts[at] = start
    this.#ends[at] = end
    this.#spans[at] = span
    this.#sets[at] = this.#constants.length - 1
    this.#blocks.set(block, at * this.#stride)
    this.#next += 1
  }

  /** Cuts the newest segment at an earlier end. */
  endNewestAt(end: number): void {
    this.#ends[this.#next - 1 - this.#first] = end
  }

  /** Number of the segment that holds s, start < s <= end; the oldest or newest where s lies outside. `hint` speeds it up. */
  find(s: number, hint: number): number {
    const ends = this.#ends
    const first = this.#first
    const last = this.#next - 1 - first
    let low = Math.min(Math.max(hint - first, 0), last)
    let high = low
    // Gallop from the hint: reads move forward a segment or so at a time.
    let stride = 1
    if (ends[low]! < s) {
      while (high < last && ends[high]! < s) {
        low = high + 1
        high = Math.min(last, high + stride)
        stride *= 2
      }
    } else {
      while (low > 0 && ends[low - 1]! >= s) {
        high = low - 1
        low = Math.max(0, low - stride)
        stride *= 2
      }
    }
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! < s) low = middle + 1
      else high = middle
    }
    return low + first
  }

  /** Number of the first segment that starts at or after s. */
  firstFrom(s: number, hint: number): number {
    const found = this.find(s, hint)
    if (this.#starts[found - this.#first]! >= s || found === this.#next - 1) return found
    return found + 1
  }

  stateAt(segment: number, s: number, out: Float64Array): void {
    const at = segment - this.#first
    const theta = (s - this.#starts[at]!) / this.#spans[at]!
    this.#denseState(this.#blocks, at * this.#stride, this.#n, this.#rows, theta, out)
  }

  rateAt(segment: number, s: number, out: Float64Array): void {
    const at = segment - this.#first
    const span = this.#spans[at]!
    denseRate(this.#blocks, at * this.#stride, this.#n, this.#rows, (s - this.#starts[at]!) / span, span, out)
  }

  startOf(segment: number): number {
    return this.#starts[segment - this.#first]!
  }

  #makeRoom(neededFrom: number): void {
    const kept = this.#next - this.#first
    let drop = 0
    while (drop < kept - 1 && this.#ends[drop]! < neededFrom) drop += 1
    if (kept >= MOST_SEGMENTS) drop = Math.max(drop, kept >> 1)
    if (drop < kept >> 2) {
      this.#capacity *= 2
      const grow = (old: Float64Array, out: Float64Array): Float64Array => {
        out.set(old)
        return out
      }
      this.#starts = grow(this.#starts, new Float64Array(this.#capacity))
      this.#ends = grow(this.#ends, new Float64Array(this.#capacity))
      this.#spans = grow(this.#spans, new Float64Array(this.#capacity))
      this.#blocks = grow(this.#blocks, this.#vectors.numbers(this.#capacity * this.#stride))
      const sets = new Int32Array(this.#capacity)
      sets.set(this.#sets)
      this.#sets = sets
      return
    }
    this.#starts.copyWithin(0, drop)
    this.#ends.copyWithin(0, drop)
    this.#spans.copyWithin(0, drop)
    this.#sets.copyWithin(0, drop)
    this.#blocks.copyWithin(0, drop * this.#stride)
    this.#first += drop
  }
}
