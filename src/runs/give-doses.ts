import { convert, type Quantity } from '../units/index.ts'
import { seconds } from './scenario-quantity.ts'
import type { DosePlan, Give, Repeat, Start } from './scenario-types.ts'

const DAY = 86_400

/** One dose of an item. */
export interface PlannedDose {
  /** In s: after time 0 for an item with `at`; after the moment of the first dose (0) for an item with `when`. */
  readonly seconds: number
  readonly amount: Quantity
  /** Length of the infusion in s; 0 for a dose at once. */
  readonly over: number
}

/**
 * The doses of an item that fall within the run, in order. A dose at the very end is among them.
 *
 * Times are start + i · every, never a sum of steps. For an item with `when` the moment is not known: the list is as if it were
 * time 0, and whoever knows the moment leaves out what then lies at or after `until` or after the end.
 */
export function expandGive(give: Give, duration: Quantity): readonly PlannedDose[] {
  const times = startTimes(give.start, give.repeat, seconds(duration))
  const over = give.over === undefined ? 0 : seconds(give.over)
  return times.map((time) => ({ seconds: time, amount: amountAt(give.dose, time - times[0]!), over }))
}

/** The times, in s, at which something starts that may repeat; see `expandGive`. */
export function startTimes(start: Start, repeat: Repeat | undefined, end: number): readonly number[] {
  const first = start.kind === 'at' ? seconds(start.at) : 0
  if (repeat === undefined) return first <= end ? [first] : []
  const until = 'until' in repeat.end ? seconds(repeat.end.until) : Number.POSITIVE_INFINITY
  const most = 'times' in repeat.end ? repeat.end.times : Number.POSITIVE_INFINITY
  const every = repeat.kind === 'every' ? seconds(repeat.every) : 0
  const times: number[] = []
  for (let i = 0; times.length < most; i += 1) {
    const time = repeat.kind === 'every' ? first + i * every : timeOfDay(repeat.minutes, first, i)
    if (time > end || time >= until) break
    times.push(time)
  }
  return times
}

/** The i-th time of day at or after `first`. */
function timeOfDay(minutes: readonly number[], first: number, i: number): number {
  const day = Math.floor(first / DAY)
  const passed = minutes.filter((minute) => day * DAY + minute * 60 < first).length
  const index = passed + i
  return (day + Math.floor(index / minutes.length)) * DAY + minutes[index % minutes.length]! * 60
}

/** The dose so many seconds after the first one. */
export function amountAt(dose: DosePlan, since: number): Quantity {
  if (dose.kind === 'constant') return dose.amount
  const { from, to, over } = dose
  const share = since / seconds(over)
  if (share <= 0) return from
  const last = convert(to.value, to.unit, from.unit)
  return { value: share >= 1 ? last : from.value + share * (last - from.value), unit: from.unit }
}
