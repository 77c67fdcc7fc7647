import { binaryOf, type Code, type Emit, SIMD } from './code.ts'

// Formulas over pairs of doubles. Each writes its operands from left to right and then one instruction.

const binary = binaryOf('simd')

const unary =
  (instruction: number) =>
  (a: Emit): Emit =>
  (code) => {
    a(code)
    code.simd(instruction)
  }

export const plus = binary(SIMD.f64x2Add)
export const minus = binary(SIMD.f64x2Subtract)
export const times = binary(SIMD.f64x2Multiply)
export const over = binary(SIMD.f64x2Divide)
export const greater = binary(SIMD.f64x2Max)
export const isEqual = binary(SIMD.f64x2Eq)
export const isMore = binary(SIMD.f64x2Greater)
export const isLess = binary(SIMD.f64x2Less)
export const isAtLeast = binary(SIMD.f64x2GreaterEqual)
export const both = binary(SIMD.and)
/** The same bits: a zero is not its negative. */
export const isSame = binary(SIMD.i64x2Equal)
export const size = unary(SIMD.f64x2Abs)
export const splat = unary(SIMD.f64x2Splat)

/** Lanes of a where the mask is all ones, of b where it is 0. */
export const choose =
  (a: Emit, b: Emit, mask: Emit): Emit =>
  (code) => {
    a(code)
    b(code)
    mask(code)
    code.simd(SIMD.bitSelect)
  }

/** a + b + c + … from left to right, as the language means it. */
export const sum = (first: Emit, ...rest: Emit[]): Emit => rest.reduce(plus, first)

export const get =
  (local: number): Emit =>
  (code) =>
    code.get(local)

/** 0 in both lanes, which takes the processor nothing to make. */
export const zeros: Emit = (code) => {
  code.simd(SIMD.const)
  code.bytes.f64(0)
  code.bytes.f64(0)
}

/** One lane as a double. */
export function lane(code: Code, pair: Emit, index: 0 | 1): void {
  pair(code)
  code.simd(SIMD.f64x2Extract)
  code.bytes.byte(index)
}

/** Two doubles as a pair. */
export function pairOf(code: Code, low: Emit, high: Emit): void {
  low(code)
  code.simd(SIMD.f64x2Splat)
  high(code)
  code.simd(SIMD.f64x2Replace)
  code.bytes.byte(1)
}

/** Bytes of a (0 to 15) and b (16 to 31), in the order given. */
export function shuffle(code: Code, a: Emit, b: Emit, order: readonly number[]): void {
  a(code)
  b(code)
  code.simd(SIMD.shuffle)
  for (const index of order) code.bytes.byte(index)
}
