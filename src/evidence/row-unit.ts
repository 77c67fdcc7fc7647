import { ONE, parseUnit, type Unit, UnitError } from '../units/index.ts'
import { isPercentage } from './interval.ts'

/** What papers write for a number without a unit. */
const PURE = new Set(['unitless', 'dimensionless', 'fraction', 'ratio', 'fold'])

/**
 * The unit of a row that can be computed with, or undefined (`rank of heroin`, `subjects`).
 *
 * What stands behind in brackets, such as `(lower bound)`, is a remark; a percentage of something is a percentage.
 */
export function unitOfRow({ unit: text, quantity }: { unit: string; quantity: string }): Unit | undefined {
  const plain = text.replace(/\s*\([^)]*\)$/, '')
  if (isPercentage(plain)) return parseUnit('%')
  if (PURE.has(plain) || isRating(plain, quantity)) return ONE
  try {
    return parseUnit(plain)
  } catch (error) {
    if (error instanceof UnitError) return undefined
    throw error
  }
}

/** A mark on a line of 100 mm is a rating, and not a length. */
function isRating(unit: string, quantity: string): boolean {
  return unit === 'mm' && /\bVAS\b/.test(quantity)
}
