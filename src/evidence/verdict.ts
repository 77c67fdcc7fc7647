import { type Interval, intervalOf, isInside } from './interval.ts'
import type { RegimenRow } from './regimen.ts'
import { kindOf, type Target } from './target.ts'

/** `not run`: no regimen yet; `cannot express`: the model has not what the row asks for. Both are misses of a check row. */
export type Verdict = 'inside' | 'outside' | 'not run' | 'cannot express'

/** A target with what the model says. */
export interface Judged {
  readonly target: Target
  /** Of a number; orderings and signs hold or do not. */
  readonly interval?: Interval
  readonly row?: RegimenRow
  /** File of its regimen. */
  readonly regimen?: string
  /** In the unit of the row; absent where nothing was run, NaN where what is read did not happen. */
  readonly value?: number
  /** How many times too high or too low, at least 1; absent where the two have no ratio above 0. */
  readonly fold?: number
  readonly verdict: Verdict
  /** Why a row could not be run. */
  readonly reason?: string
}

/** Judges the model's value for a target by the rules of `evidence/README.md`. */
export function judge(target: Target, row: RegimenRow, regimen: string, value: number): Judged {
  const isNumber = kindOf(target) === 'number'
  const interval = isNumber ? intervalOf(target) : undefined
  const holds = interval ? isInside(interval, value) : value === target.value
  const fold = isNumber ? foldOf(value, target.value) : undefined
  return {
    ...unanswered(target, holds ? 'inside' : 'outside'),
    row,
    regimen,
    value,
    ...(fold === undefined ? {} : { fold }),
  }
}

/** A target without an answer, or before its answer is added. */
export function unanswered(target: Target, verdict: Verdict, reason?: string): Judged {
  return {
    target,
    ...(kindOf(target) === 'number' ? { interval: intervalOf(target) } : {}),
    verdict,
    ...(reason === undefined ? {} : { reason }),
  }
}

/** The larger of both ratios: 2 for twice as much as for half as much. */
export function foldOf(value: number, published: number): number | undefined {
  const ratio = value / published
  if (!(ratio > 0 && Number.isFinite(ratio))) return undefined
  return Math.max(ratio, 1 / ratio)
}
