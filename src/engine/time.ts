/** Two times nearer to each other than this share of their size are one instant: rounding of sums like 0.1 + 0.2. */
const ROUNDING = 8 * Number.EPSILON

/** A time below this share of another, neither of them below 0, is not close to it. */
export const BEFORE = 1 - 2 * ROUNDING

/** Whether two times are one instant but for rounding. Never, which is Infinity, is close to no time. */
export function closeTo(a: number, b: number): boolean {
  const apart = Math.abs(a - b)
  return apart < Number.POSITIVE_INFINITY && apart <= ROUNDING * Math.max(Math.abs(a), Math.abs(b))
}

/** Width to which an instant near t is located: a few units in the last place. */
export function resolution(t: number): number {
  return ROUNDING * Math.abs(t) + Number.MIN_VALUE
}
