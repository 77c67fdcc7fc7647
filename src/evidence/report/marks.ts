import { convert, formatUnit, type Quantity, type Unit } from '../../units/index.ts'
import type { Curve } from '../curves.ts'
import type { Interval } from '../interval.ts'
import { type Reading, readingOnCurve } from '../regimen.ts'
import type { Judged } from '../verdict.ts'

/** A published number in the picture of a curve: a point or stretch at a height, or a moment. Times in the curve's unit. */
export type Mark = { readonly id: string; readonly isInside: boolean } & (
  | {
      readonly kind: 'level'
      readonly from: number
      readonly to: number
      readonly at: number
      readonly interval: Interval
    }
  | { readonly kind: 'moment'; readonly at: number; readonly interval: Interval }
)

/** The numbers that can stand in the picture: not areas, half-lives and ratios, which are in the table alone. */
export function marksOn(curve: Curve, judged: readonly Judged[]): readonly Mark[] {
  return judged.flatMap((each) => {
    const { row, interval, target, verdict } = each
    const reading = row && readingOnCurve(row)
    if (!reading || !interval || reading.arm !== curve.arm || reading.quantity !== curve.quantity) return []
    const head = { id: target.id, isInside: verdict === 'inside', interval }
    const mark = placed(reading, curve, target.value, interval, row.unit)
    return mark ? [{ ...head, ...mark }] : []
  })
}

type Placed =
  | { readonly kind: 'level'; readonly from: number; readonly to: number; readonly at: number }
  | { readonly kind: 'moment'; readonly at: number; readonly interval: Interval }

function placed(
  { requests }: Reading,
  { unit, timeUnit, times }: Curve,
  value: number,
  interval: Interval,
  rowUnit: Unit | undefined,
): Placed | undefined {
  const request = requests[0]!
  const inTime = (time: Quantity) => convert(time.value, time.unit, timeUnit)
  if (request.kind === 'time-of-maximum' || request.kind === 'time-of-minimum') {
    if (!rowUnit) return undefined
    const at = (time: number) => convert(time, rowUnit, timeUnit)
    return { kind: 'moment', at: at(value), interval: { ...interval, low: at(interval.low), high: at(interval.high) } }
  }
  if (!request.unit || formatUnit(request.unit) !== unit) return undefined
  const [start, end] = [times[0]!, times.at(-1)!]
  switch (request.kind) {
    case 'value':
      return { kind: 'level', from: inTime(request.at), to: inTime(request.at), at: value }
    case 'end':
      return { kind: 'level', from: end, to: end, at: value }
    case 'minimum':
    case 'maximum':
    case 'mean': {
      const { between } = request
      return {
        kind: 'level',
        from: between ? inTime(between.from) : start,
        to: between ? inTime(between.to) : end,
        at: value,
      }
    }
    default:
      return undefined
  }
}
