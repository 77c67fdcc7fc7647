import { ONE, parseUnit, type Unit, UnitError } from '../units/index.ts'
import { isPercentage } from './interval.ts'

/** What papers write for a number without a unit. */
const PURE = new Set(['unitless', 'dimensionless', 'fraction', 'ratio', 'fold'])

/**
 * The unit of a row that can be computed with, or undefined (`rank of heroin`, `subjects`).
 *
 * What stands behind in brackets, such as `(lower bound)`, is a remark; a percentage of something is a percentage.
 */
export function unitOfRow(text: string): Unit | undefined {
  const plain = text.replace(/\s*\([^)]*\)$/, '')
  if (isPercentage(plain)) return parseUnit('%')
  if (PURE.has(plain)) return ONE
  try {
    return parseUnit(plain)
  } catch (error) {
    if (error instanceof UnitError) return undefined
    throw error
  }
}
