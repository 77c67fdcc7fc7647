import { binaryOf, type Emit, OP } from './code.ts'

// Formulas over single doubles. Each writes its operands from left to right and then one instruction.

const binary = binaryOf('op')

export const added = binary(OP.f64Add)
export const subtracted = binary(OP.f64Subtract)
export const multiplied = binary(OP.f64Multiply)
export const divided = binary(OP.f64Divide)
export const least = binary(OP.f64Min)
export const greatest = binary(OP.f64Max)
export const isSameAs = binary(OP.f64Eq)
export const isBelow = binary(OP.f64Less)
export const isAtMost = binary(OP.f64LessEqual)
export const isNotBelow = binary(OP.f64GreaterEqual)

export const number =
  (value: number): Emit =>
  (code) =>
    code.f64(value)
