import { ELEMENTARY, exponentials, logarithms } from '../../engine/elementary.ts'
import { Code, type Emit, OP, SIMD } from './code.ts'
import type { ModuleWriter } from './module.ts'
import {
  both,
  choose,
  get,
  isAtLeast,
  isEqual,
  isLess,
  isMore,
  isSame,
  lane,
  minus,
  pairOf,
  plus,
  shuffle,
  size,
  sum,
  times,
  zeros,
} from './pairs.ts'

const C = ELEMENTARY

/**
 * Constants of the formulas. They are read from memory: a processor adds what it reads for nothing, while V8 builds a constant pair out of
 * three instructions wherever it stands.
 */
const CONSTANTS = [...new Set<number>([...Object.values(C), 0.5, -0.5, 1, 2, Number.POSITIVE_INFINITY])]

/** Bytes of the tables that `writeTables` fills, from address 0 on. */
const EXPONENTIALS = 0
const LOGARITHMS = exponentials.length * 8
const PAIRS = LOGARITHMS + logarithms.length * 8
/** The exponent of 1 as a whole number in both lanes, and the high word that `logarithm` takes off, in four. */
const UNIT_EXPONENT = PAIRS + CONSTANTS.length * 16
const OFFSETS = UNIT_EXPONENT + 16
export const TABLE_BYTES = OFFSETS + 16

/** Puts the tables of the elementary functions where the generated code looks for them. */
export function writeTables(memory: ArrayBuffer): void {
  new Float64Array(memory, EXPONENTIALS, exponentials.length).set(exponentials)
  new Float64Array(memory, LOGARITHMS, logarithms.length).set(logarithms)
  new Float64Array(memory, PAIRS, 2 * CONSTANTS.length).set(CONSTANTS.flatMap((value) => [value, value]))
  new BigInt64Array(memory, UNIT_EXPONENT, 2).fill(1023n)
  new Int32Array(memory, OFFSETS, 4).fill(C.LOGARITHM_OFFSET)
}

function pairAt(address: number): Emit {
  return (code) => {
    code.i32(0)
    code.simdMemory(SIMD.load, address)
  }
}

/** One of `CONSTANTS` in both lanes. */
function constant(value: number): Emit {
  const index = CONSTANTS.indexOf(value)
  if (index < 0) throw new Error(`${value} is not in the table of constants`)
  return pairAt(PAIRS + 16 * index)
}

/** Pairs that one call of a power does at most: more would not fit the processor's registers. */
export const MOST_PAIRS = 3

/**
 * Functions of one, two or three pairs of doubles: the operations of `engine/elementary.ts` in their order, so that each lane gets its
 * bits. Each is a long chain of operations that wait for each other; several chains at a time fill the waiting.
 */
export interface Elementary {
  /** By the number of pairs, less one. */
  readonly exp: readonly number[]
  readonly ln: readonly number[]
  readonly logOfPositive: readonly number[]
  readonly pow: readonly number[]
  readonly power: readonly number[]
  /** One double: JavaScript's own function. */
  readonly log10: number
}

export type Paired = Exclude<keyof Elementary, 'log10'>

type Edges = { readonly [name in keyof Elementary]: number }

/** The host's functions for what is out of the ordinary range, and all of `log10`. Call before any function is declared. */
export function importEdges(module: ModuleWriter): Edges {
  const one = { parameters: ['f64'], results: ['f64'] } as const
  const two = { parameters: ['f64', 'f64'], results: ['f64'] } as const
  return {
    exp: module.import('exp', one),
    ln: module.import('ln', one),
    logOfPositive: module.import('logOfPositive', one),
    log10: module.import('log10', one),
    pow: module.import('pow', two),
    power: module.import('power', two),
  }
}

/** Those of the functions that `uses` says yes to; the others are left out of the module. */
export function defineElementary(module: ModuleWriter, edges: Edges, uses: (name: Paired) => boolean): Elementary {
  /** Functions of 1 to `MOST_PAIRS` pairs; each falls back on that of one pair, and that on the host. */
  const define = (name: Paired, args: number, write: (chains: Chains, fallBack: () => void) => void): number[] => {
    const indices: number[] = []
    if (!uses(name)) return indices
    for (let pairs = 1; pairs <= MOST_PAIRS; pairs++) {
      const parameters = new Array<'v128'>(args * pairs).fill('v128')
      const index = module.declare({ parameters, results: new Array<'v128'>(pairs).fill('v128') })
      const chains = new Chains(new Code(parameters), pairs)
      const { code } = chains
      const argumentsOf = (i: number) => Array.from({ length: args }, (_, a) => get(a * pairs + i))
      write(chains, () => {
        if (pairs === 1) eachLane(code, edges[name], argumentsOf(0))
        else {
          for (let i = 0; i < pairs; i++) {
            for (const argument of argumentsOf(i)) argument(code)
            code.call(indices[0]!)
          }
        }
      })
      module.define(index, code)
      indices.push(index)
    }
    return indices
  }
  return {
    exp: define('exp', 1, writeExp),
    ln: define('ln', 1, writeLn),
    logOfPositive: define('logOfPositive', 1, writeLn),
    pow: define('pow', 2, writePow),
    power: define('power', 2, writePow),
    log10: edges.log10,
  }
}

/** The same formula for several pairs, statement by statement side by side. */
class Chains {
  readonly code: Code
  readonly pairs: number

  constructor(code: Code, pairs: number) {
    this.code = code
    this.pairs = pairs
  }

  /** Computes a formula for each pair and keeps it in a local. */
  all(formula: (pair: number) => Emit): readonly Emit[] {
    return Array.from({ length: this.pairs }, (_, i) => {
      const local = this.code.local('v128')
      this.code.set(local, formula(i))
      return get(local)
    })
  }

  /** The same for whole numbers. */
  allWhole(formula: (pair: number) => Emit): readonly number[] {
    return Array.from({ length: this.pairs }, (_, i) => {
      const local = this.code.local('i32')
      this.code.set(local, formula(i))
      return local
    })
  }

  /** Returns what `otherwise` leaves on the stack where the condition fails in a lane of any pair. */
  unless(isOrdinary: (pair: number) => Emit, otherwise: () => void): void {
    const { code } = this
    const conditions = Array.from({ length: this.pairs }, (_, i) => isOrdinary(i))
    conditions.reduce(both)(code)
    code.simd(SIMD.i64x2AllTrue)
    code.op(OP.i32Eqz)
    code.branch(() => {
      otherwise()
      code.op(OP.return)
    })
  }
}

function writeExp(chains: Chains, fallBack: () => void): void {
  const x = chains.all(get)
  chains.unless((i) => isLess(size(x[i]!), constant(C.PLAIN_EXPONENTIAL)), fallBack)
  for (const value of exponential(chains, x)) value(chains.code)
}

function writeLn(chains: Chains, fallBack: () => void): void {
  const x = chains.all(get)
  chains.unless((i) => isNormal(x[i]!), fallBack)
  const { sum: head, rest } = logarithm(chains, x)
  for (let i = 0; i < chains.pairs; i++) plus(head[i]!, rest[i]!)(chains.code)
}

function writePow(chains: Chains, fallBack: () => void): void {
  const { code, pairs } = chains
  const base = Array.from({ length: pairs }, (_, i) => get(i))
  const y = Array.from({ length: pairs }, (_, i) => get(pairs + i))
  // 0 to a power above 0, which an absent substance has many of, is 0; 1 stands in for it until the end.
  const isZero = chains.all((i) => both(isSame(base[i]!, zeros), isMore(y[i]!, zeros)))
  const x = chains.all((i) => choose(constant(1), base[i]!, isZero[i]!))
  chains.unless((i) => both(isNormal(x[i]!), isLess(size(y[i]!), constant(C.TWO_TO_64))), fallBack)
  const { sum: total, rest } = logarithm(chains, x)
  const head = chains.all((i) => plus(total[i]!, rest[i]!))
  const tail = chains.all((i) => plus(minus(total[i]!, head[i]!), rest[i]!))
  // y (head + tail); the product of the upper halves is exact.
  const scaledY = chains.all((i) => times(y[i]!, constant(C.SPLITTER)))
  const upperY = chains.all((i) => minus(scaledY[i]!, minus(scaledY[i]!, y[i]!)))
  const scaledHead = chains.all((i) => times(head[i]!, constant(C.SPLITTER)))
  const upperHead = chains.all((i) => minus(scaledHead[i]!, minus(scaledHead[i]!, head[i]!)))
  const product = chains.all((i) => times(upperY[i]!, upperHead[i]!))
  const lower = chains.all((i) =>
    plus(times(minus(y[i]!, upperY[i]!), upperHead[i]!), times(y[i]!, plus(minus(head[i]!, upperHead[i]!), tail[i]!))),
  )
  chains.unless((i) => isLess(size(product[i]!), constant(C.PLAIN_EXPONENTIAL)), fallBack)
  const powers = exponential(chains, product, lower)
  for (let i = 0; i < pairs; i++) {
    // The square is the product's own rounding.
    choose(times(x[i]!, x[i]!), powers[i]!, isEqual(y[i]!, constant(2)))(code)
    isZero[i]!(code)
    code.simd(SIMD.andNot)
  }
}

const isNormal = (x: Emit): Emit =>
  both(isAtLeast(x, constant(C.SMALLEST_NORMAL)), isLess(x, constant(Number.POSITIVE_INFINITY)))

/** The host's function lane by lane. */
function eachLane(code: Code, edge: number, args: readonly Emit[]): void {
  const of = (index: 0 | 1): Emit => {
    return () => {
      for (const arg of args) lane(code, arg, index)
      code.call(edge)
    }
  }
  pairOf(code, of(0), of(1))
}

/** e^(x + tail), as `exponential` of the engine does it. */
function exponential(chains: Chains, x: readonly Emit[], tail?: readonly Emit[]): readonly Emit[] {
  const { code } = chains
  const toWhole = constant(C.TO_WHOLE)
  const steps = chains.all((i) => minus(plus(times(x[i]!, constant(C.STEPS_PER_UNIT)), toWhole), toWhole))
  const n = chains.all((i) => () => {
    steps[i]!(code)
    code.simd(SIMD.i32x4TruncateLow)
  })
  const entry = (index: 0 | 1) =>
    chains.all((i) => () => {
      extract(code, n[i]!, index)
      code.i32(127)
      code.op(OP.i32And)
      code.i32(4)
      code.op(OP.i32ShiftLeft)
      code.simdMemory(SIMD.load, EXPONENTIALS)
    })
  const first = entry(0)
  const second = entry(1)
  const scale = chains.all((i) => () => shuffle(code, first[i]!, second[i]!, LOW_HALVES))
  const entryTail = chains.all((i) => () => shuffle(code, first[i]!, second[i]!, HIGH_HALVES))
  const r = chains.all((i) => {
    const reduced = minus(
      minus(x[i]!, times(steps[i]!, constant(C.STEP_HEAD))),
      times(steps[i]!, constant(C.STEP_TAIL)),
    )
    return tail === undefined ? reduced : plus(reduced, tail[i]!)
  })
  const square = chains.all((i) => times(r[i]!, r[i]!))
  const value = chains.all((i) => {
    const low = plus(constant(C.E2), times(r[i]!, constant(C.E3)))
    const high = plus(constant(C.E4), times(r[i]!, constant(C.E5)))
    const relative = sum(entryTail[i]!, r[i]!, times(square[i]!, low), times(times(square[i]!, square[i]!), high))
    return plus(scale[i]!, times(scale[i]!, relative))
  })
  // 2^(n >> 7), whose exponent is in the range of normal numbers here.
  return chains.all((i) => () => {
    value[i]!(code)
    n[i]!(code)
    code.i32(7)
    code.simd(SIMD.i32x4ShiftRight)
    code.simd(SIMD.i64x2ExtendLow)
    pairAt(UNIT_EXPONENT)(code)
    code.simd(SIMD.i64x2Add)
    code.i32(52)
    code.simd(SIMD.i64x2ShiftLeft)
    code.simd(SIMD.f64x2Multiply)
  })
}

/** ln x of normal numbers, as `logarithm` of the engine does it: head = sum + rest. */
function logarithm(
  chains: Chains,
  x: readonly Emit[],
): { readonly sum: readonly Emit[]; readonly rest: readonly Emit[] } {
  const { code } = chains
  const offset = chains.all((i) => () => {
    shuffle(code, x[i]!, x[i]!, HIGH_WORDS)
    pairAt(OFFSETS)(code)
    code.simd(SIMD.i32x4Subtract)
  })
  const exponent = chains.all((i) => () => {
    offset[i]!(code)
    code.i32(20)
    code.simd(SIMD.i32x4ShiftRight)
  })
  /** Byte address of the entry: 32 bytes for each of the 128 intervals, which bits 13 to 19 of the offset number. */
  const address = (index: 0 | 1) =>
    chains.allWhole((i) => () => {
      extract(code, offset[i]!, index)
      code.i32(8)
      code.op(OP.i32ShiftRight)
      code.i32(127 << 5)
      code.op(OP.i32And)
    })
  const at = [address(0), address(1)] as const
  const load = (index: 0 | 1) =>
    chains.all((i) => () => {
      code.get(at[index][i]!)
      code.simdMemory(SIMD.load, LOGARITHMS)
    })
  const first = load(0)
  const second = load(1)
  const reciprocal = chains.all((i) => () => shuffle(code, first[i]!, second[i]!, LOW_HALVES))
  const entryHead = chains.all((i) => () => shuffle(code, first[i]!, second[i]!, HIGH_HALVES))
  const entryTail = chains.all((i) => () => {
    code.get(at[1][i]!)
    code.get(at[0][i]!)
    code.simdMemory(SIMD.load64Zero, LOGARITHMS + 16)
    code.simdMemory(SIMD.load64Lane, LOGARITHMS + 16)
    code.bytes.byte(1)
  })
  // The mantissa with the exponent taken off: x 2^-exponent without a product.
  const z = chains.all((i) => () => {
    x[i]!(code)
    exponent[i]!(code)
    code.simd(SIMD.i64x2ExtendLow)
    code.i32(52)
    code.simd(SIMD.i64x2ShiftLeft)
    code.simd(SIMD.i64x2Subtract)
  })
  const to21Bits = constant(C.TO_21_BITS)
  const zUpper = chains.all((i) => minus(plus(z[i]!, to21Bits), to21Bits))
  const upper = chains.all((i) => minus(times(zUpper[i]!, reciprocal[i]!), constant(1)))
  const lower = chains.all((i) => times(minus(z[i]!, zUpper[i]!), reciprocal[i]!))
  const r = chains.all((i) => plus(upper[i]!, lower[i]!))
  const k = chains.all((i) => () => {
    exponent[i]!(code)
    code.simd(SIMD.f64x2ConvertLow)
  })
  const base = chains.all((i) => plus(times(k[i]!, constant(C.LN2_HEAD)), entryHead[i]!))
  const linear = chains.all((i) => plus(base[i]!, r[i]!))
  const half = constant(-0.5)
  const halfSquare = chains.all((i) => times(times(half, upper[i]!), upper[i]!))
  const total = chains.all((i) => plus(linear[i]!, halfSquare[i]!))
  const square = chains.all((i) => times(r[i]!, r[i]!))
  const inner = chains.all((i) => {
    const highest = plus(constant(C.L7), times(r[i]!, constant(C.L8)))
    return sum(constant(C.L5), times(r[i]!, constant(C.L6)), times(square[i]!, highest))
  })
  const cubic = chains.all((i) =>
    times(times(r[i]!, square[i]!), sum(constant(C.L3), times(r[i]!, constant(C.L4)), times(square[i]!, inner[i]!))),
  )
  const rest = chains.all((i) =>
    sum(
      times(k[i]!, constant(C.LN2_TAIL)),
      entryTail[i]!,
      plus(minus(base[i]!, linear[i]!), r[i]!),
      times(lower[i]!, minus(times(half, r[i]!), times(constant(0.5), upper[i]!))),
      plus(minus(linear[i]!, total[i]!), halfSquare[i]!),
      cubic[i]!,
    ),
  )
  return { sum: total, rest }
}

const LOW_HALVES = [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23]
const HIGH_HALVES = [8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31]
const HIGH_WORDS = [4, 5, 6, 7, 12, 13, 14, 15, 4, 5, 6, 7, 12, 13, 14, 15]

function extract(code: Code, lanes: Emit, index: 0 | 1): void {
  lanes(code)
  code.simd(SIMD.i32x4Extract)
  code.bytes.byte(index)
}
