import { ELEMENTARY, exponentials, logarithms } from '../../engine/elementary.ts'
import { Code, type Emit, OP, SIMD } from './code.ts'
import type { ModuleWriter } from './module.ts'
import {
  both,
  constant,
  get,
  isAtLeast,
  isEqual,
  isLess,
  isMore,
  lane,
  minus,
  pairOf,
  plus,
  shuffle,
  size,
  sum,
  times,
} from './pairs.ts'

/** Bytes of the tables that `writeTables` fills, from address 0 on. */
const EXPONENTIALS = 0
const LOGARITHMS = exponentials.length * 8
export const TABLE_BYTES = LOGARITHMS + logarithms.length * 8

/** Puts the tables of the elementary functions where the generated code looks for them. */
export function writeTables(memory: ArrayBuffer): void {
  new Float64Array(memory, EXPONENTIALS, exponentials.length).set(exponentials)
  new Float64Array(memory, LOGARITHMS, logarithms.length).set(logarithms)
}

/** Functions of two doubles at a time: the operations of `engine/elementary.ts` in their order, so that each lane gets its bits. */
export interface Elementary {
  readonly exp: number
  readonly ln: number
  readonly logOfPositive: number
  readonly pow: number
  readonly power: number
  /** One double: JavaScript's own function. */
  readonly log10: number
}

const ONE = { parameters: ['v128'], results: ['v128'] } as const
const TWO = { parameters: ['v128', 'v128'], results: ['v128'] } as const

/** The host's functions for what is out of the ordinary range, and all of `log10`. Call before any function is declared. */
export function importEdges(module: ModuleWriter): Elementary {
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

export function defineElementary(module: ModuleWriter, edges: Elementary): Elementary {
  const define = (signature: typeof ONE | typeof TWO, write: (code: Code, own: number) => void): number => {
    const index = module.declare(signature)
    const code = new Code(signature.parameters)
    write(code, index)
    module.define(index, code)
    return index
  }
  return {
    exp: define(ONE, (code) => writeExp(code, edges.exp)),
    ln: define(ONE, (code) => writeLn(code, edges.ln)),
    logOfPositive: define(ONE, (code) => writeLn(code, edges.logOfPositive)),
    pow: define(TWO, (code, own) => writePow(code, own, edges.pow)),
    power: define(TWO, (code, own) => writePow(code, own, edges.power)),
    log10: edges.log10,
  }
}

const C = ELEMENTARY

function writeExp(code: Code, edge: number): void {
  const x = get(0)
  unlessOrdinary(code, isLess(size(x), constant(C.PLAIN_EXPONENTIAL)), () => eachLane(code, edge, [x]))
  emitExponential(code, x)
}

function writeLn(code: Code, edge: number): void {
  const x = get(0)
  unlessOrdinary(code, isNormal(x), () => eachLane(code, edge, [x]))
  const { sum: head, rest } = emitLogarithm(code, x)
  plus(head, rest)(code)
}

function writePow(code: Code, own: number, edge: number): void {
  const x = get(0)
  const y = get(1)
  const fallBack = () => eachLane(code, edge, [x, y])
  unlessOrdinary(code, both(isNormal(x), isLess(size(y), constant(C.TWO_TO_64))), () => {
    returnIfZero(code, own)
    fallBack()
  })
  const logarithm = emitLogarithm(code, x)
  const head = keep(code, plus(logarithm.sum, logarithm.rest))
  const tail = keep(code, plus(minus(logarithm.sum, head), logarithm.rest))
  // y (head + tail); the product of the upper halves is exact.
  const scaledY = keep(code, times(y, constant(C.SPLITTER)))
  const upperY = keep(code, minus(scaledY, minus(scaledY, y)))
  const scaledHead = keep(code, times(head, constant(C.SPLITTER)))
  const upperHead = keep(code, minus(scaledHead, minus(scaledHead, head)))
  const product = keep(code, times(upperY, upperHead))
  const rest = keep(code, plus(times(minus(y, upperY), upperHead), times(y, plus(minus(head, upperHead), tail))))
  unlessOrdinary(code, isLess(size(product), constant(C.PLAIN_EXPONENTIAL)), fallBack)
  // The square is the product's own rounding.
  times(x, x)(code)
  emitExponential(code, product, rest)
  isEqual(y, constant(2))(code)
  code.simd(SIMD.bitSelect)
}

/** Powers of 0, which an absent substance has many of: 0 for each exponent above 0, without leaving the module. */
function returnIfZero(code: Code, own: number): void {
  const x = get(0)
  const y = get(1)
  const isZero = code.local('v128')
  x(code)
  constant(0)(code)
  code.simd(SIMD.i64x2Equal)
  isMore(y, constant(0))(code)
  code.simd(SIMD.and)
  code.tee(isZero)
  code.simd(SIMD.anyTrue)
  code.branch(() => {
    constant(1)(code)
    x(code)
    code.get(isZero)
    code.simd(SIMD.bitSelect)
    y(code)
    code.call(own)
    code.get(isZero)
    code.simd(SIMD.andNot)
    code.op(OP.return)
  })
}

const isNormal = (x: Emit): Emit =>
  both(isAtLeast(x, constant(C.SMALLEST_NORMAL)), isLess(x, constant(Number.POSITIVE_INFINITY)))

/** Returns what `otherwise` leaves on the stack where the condition fails in a lane. */
function unlessOrdinary(code: Code, isOrdinary: Emit, otherwise: () => void): void {
  isOrdinary(code)
  code.simd(SIMD.i64x2AllTrue)
  code.op(OP.i32Eqz)
  code.branch(() => {
    otherwise()
    code.op(OP.return)
  })
}

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

function keep(code: Code, value: Emit): Emit {
  const local = code.local('v128')
  code.set(local, value)
  return get(local)
}

/** e^(x + tail), as `exponential` does it. */
function emitExponential(code: Code, x: Emit, tail?: Emit): void {
  const toWhole = constant(C.TO_WHOLE)
  const steps = keep(code, minus(plus(times(x, constant(C.STEPS_PER_UNIT)), toWhole), toWhole))
  const n = keep(code, () => {
    steps(code)
    code.simd(SIMD.i32x4TruncateLow)
  })
  const entry = (index: 0 | 1): Emit =>
    keep(code, () => {
      extract(code, n, index)
      code.i32(127)
      code.op(OP.i32And)
      code.i32(4)
      code.op(OP.i32ShiftLeft)
      code.simdMemory(SIMD.load, EXPONENTIALS)
    })
  const first = entry(0)
  const second = entry(1)
  const scale = keep(code, () => shuffle(code, first, second, LOW_HALVES))
  const entryTail: Emit = () => shuffle(code, first, second, HIGH_HALVES)
  const reduced = minus(minus(x, times(steps, constant(C.STEP_HEAD))), times(steps, constant(C.STEP_TAIL)))
  const r = keep(code, tail === undefined ? reduced : plus(reduced, tail))
  const square = keep(code, times(r, r))
  const low = plus(constant(C.E2), times(r, constant(C.E3)))
  const high = plus(constant(C.E4), times(r, constant(C.E5)))
  const relative = sum(entryTail, r, times(square, low), times(times(square, square), high))
  plus(scale, times(scale, relative))(code)
  // 2^(n >> 7), whose exponent is in the range of normal numbers here.
  n(code)
  code.i32(7)
  code.simd(SIMD.i32x4ShiftRight)
  code.simd(SIMD.i64x2ExtendLow)
  code.i64x2(1023)
  code.simd(SIMD.i64x2Add)
  code.i32(52)
  code.simd(SIMD.i64x2ShiftLeft)
  code.simd(SIMD.f64x2Multiply)
}

/** ln x of normal numbers, as `logarithm` does it: head = sum + rest. */
function emitLogarithm(code: Code, x: Emit): { readonly sum: Emit; readonly rest: Emit } {
  const offset = keep(code, () => {
    shuffle(code, x, x, HIGH_WORDS)
    code.i32(C.LOGARITHM_OFFSET)
    code.simd(SIMD.i32x4Splat)
    code.simd(SIMD.i32x4Subtract)
  })
  const exponent = keep(code, () => {
    offset(code)
    code.i32(20)
    code.simd(SIMD.i32x4ShiftRight)
  })
  /** Byte address of the entry: 32 bytes for each of the 128 intervals, which bits 13 to 19 of the offset number. */
  const address = (index: 0 | 1): number => {
    const local = code.local('i32')
    extract(code, offset, index)
    code.i32(8)
    code.op(OP.i32ShiftRight)
    code.i32(127 << 5)
    code.op(OP.i32And)
    code.set(local)
    return local
  }
  const at = [address(0), address(1)] as const
  const load = (index: 0 | 1): Emit =>
    keep(code, () => {
      code.get(at[index])
      code.simdMemory(SIMD.load, LOGARITHMS)
    })
  const first = load(0)
  const second = load(1)
  const reciprocal = keep(code, () => shuffle(code, first, second, LOW_HALVES))
  const entryHead: Emit = () => shuffle(code, first, second, HIGH_HALVES)
  const entryTail: Emit = () => {
    code.get(at[1])
    code.get(at[0])
    code.simdMemory(SIMD.load64Zero, LOGARITHMS + 16)
    code.simdMemory(SIMD.load64Lane, LOGARITHMS + 16)
    code.bytes.byte(1)
  }
  // The mantissa with the exponent taken off: x 2^-exponent without a product.
  const z = keep(code, () => {
    x(code)
    exponent(code)
    code.simd(SIMD.i64x2ExtendLow)
    code.i32(52)
    code.simd(SIMD.i64x2ShiftLeft)
    code.simd(SIMD.i64x2Subtract)
  })
  const to21Bits = constant(C.TO_21_BITS)
  const zUpper = keep(code, minus(plus(z, to21Bits), to21Bits))
  const upper = keep(code, minus(times(zUpper, reciprocal), constant(1)))
  const lower = keep(code, times(minus(z, zUpper), reciprocal))
  const r = keep(code, plus(upper, lower))
  const k = keep(code, () => {
    exponent(code)
    code.simd(SIMD.f64x2ConvertLow)
  })
  const base = keep(code, plus(times(k, constant(C.LN2_HEAD)), entryHead))
  const linear = keep(code, plus(base, r))
  const half = constant(-0.5)
  const halfSquare = keep(code, times(times(half, upper), upper))
  const total = keep(code, plus(linear, halfSquare))
  const square = keep(code, times(r, r))
  const inner = sum(
    constant(C.L5),
    times(r, constant(C.L6)),
    times(square, plus(constant(C.L7), times(r, constant(C.L8)))),
  )
  const cubic = times(times(r, square), sum(constant(C.L3), times(r, constant(C.L4)), times(square, inner)))
  const rest = keep(
    code,
    sum(
      times(k, constant(C.LN2_TAIL)),
      entryTail,
      plus(minus(base, linear), r),
      times(lower, minus(times(half, r), times(constant(0.5), upper))),
      plus(minus(linear, total), halfSquare),
      cubic,
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
