import { ln } from '../engine/elementary.ts'
import { meanFold } from './mean-fold.ts'
import { type Kind, kindOf, type Target } from './target.ts'
import { foldOf, type Judged } from './verdict.ts'

/** Counts of the rows of one use. */
export interface Score {
  readonly numbers: Tally
  readonly orderings: Tally
  readonly signs: Tally
  /** exp of the mean of |ln(model / published)| over the numbers that have such a ratio; absent where none has. */
  readonly meanFold?: number
  readonly folds: number
}

export interface Tally {
  readonly inside: number
  readonly outside: number
  readonly notRun: number
  readonly cannotExpress: number
  readonly all: number
}

/** How much better the model is than the mean of the same quantity's fit rows; 0 is as good as it, 1 is perfect. */
export interface Skill {
  /** 1 − (sum of |ln fold| of the model) / (sum of |ln fold| of that mean); absent where no row can be compared. */
  readonly skill?: number
  /** Geometric mean fold errors of both over the same rows. */
  readonly model?: number
  readonly naive?: number
  readonly rows: number
}

export function scoreOf(judged: readonly Judged[]): Score {
  const folds = judged.flatMap(({ fold }) => fold ?? [])
  return {
    numbers: tally(judged, 'number'),
    orderings: tally(judged, 'ordering'),
    signs: tally(judged, 'sign'),
    ...(folds.length === 0 ? {} : { meanFold: meanFold(folds) }),
    folds: folds.length,
  }
}

function tally(judged: readonly Judged[], kind: Kind): Tally {
  const those = judged.filter(({ target }) => kindOf(target) === kind)
  const count = (verdict: Judged['verdict']) => those.filter((each) => each.verdict === verdict).length
  return {
    inside: count('inside'),
    outside: count('outside'),
    notRun: count('not run'),
    cannotExpress: count('cannot express'),
    all: those.length,
  }
}

/**
 * Skill over check rows. The same quantity: the same words and unit in the tables, or else read off in the same way (statistic and
 * quantity of the model, unit). Rows with no fit row of their quantity, or no ratio, are left out.
 *
 * @param all every judged target, for the fit rows, whatever was selected
 */
export function skillOf(check: readonly Judged[], all: readonly Judged[]): Skill {
  const fits = all.filter(({ target }) => target.use === 'fit' && kindOf(target) === 'number')
  const pairs = check.flatMap((each) => {
    const naive = naiveOf(each, fits)
    const naiveFold = naive === undefined ? undefined : foldOf(naive, each.target.value)
    return each.fold === undefined || naiveFold === undefined ? [] : [{ model: each.fold, naive: naiveFold }]
  })
  if (pairs.length === 0) return { rows: 0 }
  const model = meanFold(pairs.map((pair) => pair.model))
  const naive = meanFold(pairs.map((pair) => pair.naive))
  return { ...(naive > 1 ? { skill: 1 - ln(model) / ln(naive) } : {}), model, naive, rows: pairs.length }
}

/** The mean of the fit rows of the same quantity. */
export function naiveOf(judged: Judged, fits: readonly Judged[]): number | undefined {
  const { target } = judged
  const same = fits.filter((fit) => wordsOf(fit.target) === wordsOf(target))
  const way = wayOf(judged)
  const alike = same.length > 0 || way === undefined ? same : fits.filter((fit) => wayOf(fit) === way)
  if (alike.length === 0) return undefined
  return alike.reduce((sum, fit) => sum + fit.target.value, 0) / alike.length
}

function wordsOf({ area, quantity, unit }: Target): string {
  return [area, quantity, unit].join(' | ')
}

/** How a row is read off, without its times, arm and doses. */
function wayOf({ row, target }: Judged): string | undefined {
  if (!row || (row.first.kind !== 'summary' && row.first.kind !== 'half-life')) return undefined
  const words = [row.first, row.over, row.minus].map((reading) => {
    const [request] = reading?.requests ?? []
    return reading && request ? `${reading.kind} ${request.kind} ${reading.quantity}` : ''
  })
  return [...words, target.unit].join(' | ')
}
