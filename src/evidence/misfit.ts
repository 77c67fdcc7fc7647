import { counted, readable } from '../runs/report/numbers.ts'
import { meanFold } from './mean-fold.ts'
import { kindOf } from './target.ts'
import type { Judged } from './verdict.ts'

/** How a model's value lies to the published one, in words. */
export function misfitWords(judged: Judged): string {
  const { target, value, verdict, reason, interval, fold } = judged
  if (value === undefined) return verdict === 'not run' ? 'no regimen yet' : `the model has no answer: ${reason}`
  if (Number.isNaN(value)) return 'in the model it did not happen'
  if (kindOf(target) !== 'number') return verdict === 'inside' ? 'holds' : 'does not hold'
  const side = value > target.value ? 'high' : 'low'
  const size =
    fold === undefined
      ? `${readable(Math.abs(value - target.value))} ${target.unit} too ${side}`
      : fold < 1.02
        ? 'as published'
        : `${readable(Number(fold.toPrecision(3)))} times too ${side}`
  if (verdict === 'inside') return `${size}, inside`
  const end = value > interval!.high ? interval!.high : interval!.low
  return `${size}, ${value > end ? 'above' : 'below'} the ${value > end ? 'upper' : 'lower'} end of ${readable(end)}`
}

/** `4.24 ng/mL`; of orderings and signs what was found. */
export function valueWords({ target }: Judged, value: number): string {
  const kind = kindOf(target)
  if (kind === 'number') return `${readable(value)} ${target.unit}`
  if (Number.isNaN(value)) return readable(value)
  if (kind === 'ordering') return value === 1 ? 'found' : 'not detected'
  return value === 1 ? 'higher' : value === -1 ? 'lower' : 'no change'
}

export function intervalWords({ interval }: Judged): string {
  return interval ? `${readable(interval.low)} to ${readable(interval.high)}` : ''
}

/** How a model agrees with several numbers, in words: how many it meets, on which side it lies, and by how much. */
export function agreementWords(judged: readonly Judged[]): string {
  const inside = judged.filter(({ verdict }) => verdict === 'inside').length
  const high = judged.filter(({ value, target }) => value! > target.value).length
  const low = judged.filter(({ value, target }) => value! < target.value).length
  const lead = `Of ${counted(judged.length, 'published number', 'published numbers')} drawn on it, the model is inside ${inside}`
  const sides = [...(high > 0 ? [`above ${high}`] : []), ...(low > 0 ? [`below ${low}`] : [])]
  const folds = judged.flatMap(({ fold }) => fold ?? [])
  const size =
    folds.length === 0
      ? ''
      : `, by ${readable(Number(meanFold(folds).toPrecision(3)))} times${folds.length > 1 ? ' on the geometric mean' : ''}`
  return `${lead}; it lies ${sides.length === 0 ? 'on all' : sides.join(' and ')}${size}.`
}
