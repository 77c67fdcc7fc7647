import { type Code, OP, SIMD } from './code.ts'

/** How a formula is written for two states at a time, or for the one left over: the same operations at another width. */
export interface Lanes {
  /** Leaves the address of a vector, for `store`. */
  at(vector: number): void
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

/** From so many states on they are gone over by a loop, two pairs at a time: longer code does not stay in the processor's cache. Measured. */
const LEAST_LOOP = 32
const IN_A_LOOP = 4

/**
 * Calls `write` with the byte offset of each two states, and then with that of one left over; two of which none is asked for are left out.
 *
 * @param vectors  all that `write` loads from or stores to
 */
export function overStates(
  code: Code,
  { count, only }: States,
  vectors: readonly number[],
  write: (lanes: Lanes, offset: number) => void,
): void {
  if (only === undefined && count >= LEAST_LOOP) {
    const rounds = Math.floor(count / IN_A_LOOP)
    const places = moving(code, vectors)
    const left = code.local('i32')
    code.i32(rounds)
    code.set(left)
    code.repeat(() => {
      for (let i = 0; i < IN_A_LOOP; i += 2) write(pairLanes(code, places), i * 8)
      for (const place of places.values()) advance(code, place, IN_A_LOOP * 8)
      code.get(left)
      code.i32(1)
      code.op(OP.i32Subtract)
      code.tee(left)
    })
    straight(code, count % IN_A_LOOP, places, () => true, write)
  } else straight(code, count, moving(code, []), (i) => only === undefined || only.has(i), write)
}

/** Where each vector is gone over in a loop: addresses of their own, for the vectors' are still needed. */
function moving(code: Code, vectors: readonly number[]): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (const vector of vectors) {
    const place = code.local('i32')
    code.get(vector)
    code.set(place)
    places.set(vector, place)
  }
  return places
}

function straight(
  code: Code,
  count: number,
  places: ReadonlyMap<number, number>,
  isAsked: (i: number) => boolean,
  write: (lanes: Lanes, offset: number) => void,
): void {
  const pair = pairLanes(code, places)
  for (let i = 0; i + 2 <= count; i += 2) if (isAsked(i) || isAsked(i + 1)) write(pair, i * 8)
  if (count % 2 === 1 && isAsked(count - 1)) write(singleLane(code, places), (count - 1) * 8)
}

function pairLanes(code: Code, places: ReadonlyMap<number, number>): Lanes {
  const at = (vector: number) => code.get(places.get(vector) ?? vector)
  const load = (vector: number, offset: number) => {
    at(vector)
    code.simdMemory(SIMD.load, offset)
  }
  return {
    at,
    load,
    store: (offset) => code.simdMemory(SIMD.store, offset),
    get: (pair) => code.get(pair),
    spread: () => code.simd(SIMD.f64x2Splat),
    multiply: () => code.simd(SIMD.f64x2Multiply),
    add: () => code.simd(SIMD.f64x2Add),
    loadWide: load,
    storeWide(vector, pair, offset) {
      at(vector)
      code.get(pair)
      code.simdMemory(SIMD.store, offset)
    },
  }
}

function singleLane(code: Code, places: ReadonlyMap<number, number>): Lanes {
  const at = (vector: number) => code.get(places.get(vector) ?? vector)
  const load = (vector: number, offset: number) => loadOne(code, places.get(vector) ?? vector, offset)
  return {
    at,
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
      at(vector)
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
  overStates(code, states, [from, to], (lanes, offset) => {
    lanes.at(to)
    lanes.load(from, offset)
    lanes.store(offset)
  })
}

/** out += vector */
export function addPlain(code: Code, states: States, out: number, vector: number): void {
  overStates(code, states, [out, vector], (lanes, offset) => {
    lanes.at(out)
    lanes.load(out, offset)
    lanes.load(vector, offset)
    lanes.add()
    lanes.store(offset)
  })
}

/** out += factor · vector, the factor in a local. */
export function addScaled(code: Code, states: States, out: number, factor: number, vector: number): void {
  overStates(code, states, [out, vector], (lanes, offset) => {
    lanes.at(out)
    lanes.load(out, offset)
    code.get(factor)
    lanes.spread()
    lanes.load(vector, offset)
    lanes.multiply()
    lanes.add()
    lanes.store(offset)
  })
}
