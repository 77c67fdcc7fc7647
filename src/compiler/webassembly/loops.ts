import { type Code, OP, SIMD } from './code.ts'

/** How a formula is written for two states at a time, or for the one left over: the same operations at another width. */
export interface Lanes {
  /** Loads what stands at `offset` of a vector. */
  load(vector: number, offset: number): void
  /** Stores the value on the stack over the address below it. */
  store(offset: number): void
  /** A factor that is kept at both widths. */
  get(pair: number, single: number): void
  /** Makes the double on the stack a value of this width. */
  spread(): void
  multiply(): void
  add(): void
  /** As `load`, but always a pair of doubles: one left over stands in both lanes. */
  loadWide(vector: number, offset: number): void
  /** Stores a pair of doubles, or its first where one is left over. */
  storeWide(vector: number, pair: number, offset: number): void
}

/** How many states there are, and which of them are asked for; all when it does not say. */
export interface States {
  readonly count: number
  readonly only?: ReadonlySet<number>
}

/** Calls `write` with the byte offset of each two states, and then with that of one left over; two of which none is asked for are left out. */
export function overStates(code: Code, { count, only }: States, write: (lanes: Lanes, offset: number) => void): void {
  const pair = pairLanes(code)
  const isAsked = (i: number) => only === undefined || only.has(i)
  for (let i = 0; i + 2 <= count; i += 2) if (isAsked(i) || isAsked(i + 1)) write(pair, i * 8)
  if (count % 2 === 1 && isAsked(count - 1)) write(singleLane(code), (count - 1) * 8)
}

function pairLanes(code: Code): Lanes {
  const load = (vector: number, offset: number) => {
    code.get(vector)
    code.simdMemory(SIMD.load, offset)
  }
  return {
    load,
    store: (offset) => code.simdMemory(SIMD.store, offset),
    get: (pair) => code.get(pair),
    spread: () => code.simd(SIMD.f64x2Splat),
    multiply: () => code.simd(SIMD.f64x2Multiply),
    add: () => code.simd(SIMD.f64x2Add),
    loadWide: load,
    storeWide(vector, pair, offset) {
      code.get(vector)
      code.get(pair)
      code.simdMemory(SIMD.store, offset)
    },
  }
}

function singleLane(code: Code): Lanes {
  const load = (vector: number, offset: number) => loadOne(code, vector, offset)
  return {
    load,
    store: (offset) => code.memory(OP.f64Store, offset),
    get: (_, single) => code.get(single),
    spread: () => {},
    multiply: () => code.op(OP.f64Multiply),
    add: () => code.op(OP.f64Add),
    loadWide(vector, offset) {
      load(vector, offset)
      code.simd(SIMD.f64x2Splat)
    },
    storeWide(vector, pair, offset) {
      code.get(vector)
      extract(code, pair, 0)
      code.memory(OP.f64Store, offset)
    },
  }
}

export function loadOne(code: Code, vector: number, offset: number): void {
  code.get(vector)
  code.memory(OP.f64Load, offset)
}

export function extract(code: Code, local: number, index: 0 | 1): void {
  code.get(local)
  code.simd(SIMD.f64x2Extract)
  code.bytes.byte(index)
}

/** local += by */
export function advance(code: Code, local: number, by: number): void {
  code.get(local)
  code.i32(by)
  code.op(OP.i32Add)
  code.set(local)
}

/** local += other */
export function advanceBy(code: Code, local: number, other: number): void {
  code.get(local)
  code.get(other)
  code.op(OP.i32Add)
  code.set(local)
}

export function copy(code: Code, states: States, from: number, to: number): void {
  overStates(code, states, (lanes, offset) => {
    code.get(to)
    lanes.load(from, offset)
    lanes.store(offset)
  })
}

/** out += vector */
export function addPlain(code: Code, states: States, out: number, vector: number): void {
  overStates(code, states, (lanes, offset) => {
    code.get(out)
    lanes.load(out, offset)
    lanes.load(vector, offset)
    lanes.add()
    lanes.store(offset)
  })
}

/** out += factor · vector, the factor in a local. */
export function addScaled(code: Code, states: States, out: number, factor: number, vector: number): void {
  overStates(code, states, (lanes, offset) => {
    code.get(out)
    lanes.load(out, offset)
    code.get(factor)
    lanes.spread()
    lanes.load(vector, offset)
    lanes.multiply()
    lanes.add()
    lanes.store(offset)
  })
}
