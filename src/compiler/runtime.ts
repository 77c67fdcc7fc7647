import { ln } from '../engine/elementary.ts'

// What the ops that only derivatives use compute; one definition for all back ends written in JavaScript. The comparisons are
// such that a NaN stays a NaN.

export { guardedPower } from './arithmetic.ts'

export function rampOf(x: number): number {
  return x <= 0 ? 0 : x
}

export function stepOf(x: number): number {
  return x <= 0 ? 0 : 1
}

/**
 * d/dx of x^n from the power itself: n · x^n / x saves a second power. At x = 0 the limit from above, except that an infinite
 * slope (n < 1) is taken as 0.
 */
export function powerSlope(x: number, n: number, power: number): number {
  return x === 0 ? (n === 1 ? 1 : 0) : (n * power) / x
}

/** The value, but NaN where the guard is: what a comparison has chosen may hide that it compared with NaN. */
export function keepNaN(value: number, guard: number): number {
  return Number.isNaN(guard) ? guard : value
}

export function logOfPositive(x: number): number {
  return x <= 0 ? 0 : ln(x)
}

export function inverseOfPositive(x: number): number {
  return x <= 0 ? 0 : 1 / x
}
