import { timeWords } from '../describe/numbers.ts'
import { fitting, type Placed } from './fitting.ts'
import type { Scale } from './path.ts'

/** Hours between round times: words are as exact as these. */
const STEPS = [0.5, 1, 3, 6, 12, 24, 48, 168, 336, 730.5, 2191.5]
const MOST = 5

/** Of what led to a question so much as the answer is long: a third of the picture at most, on the same scale of time. */
export function sinceWhen(hours: readonly number[], asked: number, end: number): number {
  const earliest = asked - (end - asked) / 2
  return hours.find((hour) => hour >= earliest)!
}

/** The time of the question and of the end first, then the beginning and round times as far as there is room. */
export function timesOf(x: Scale, asked: number, perLetter: number): readonly Placed[] {
  const step = STEPS.find((each) => (x.to - x.from) / each <= MOST) ?? STEPS.at(-1)!
  const first = Math.ceil(x.from / step)
  const round = Array.from({ length: Math.floor(x.to / step) - first + 1 }, (_, i) => (first + i) * step)
  const placed = (hour: number, side: Placed['side']): Placed => ({ at: x.at(hour), text: timeWords(hour), side })
  const middle = (hour: number) => placed(hour, 'middle')
  const must = [middle(asked), placed(x.to, 'end')]
  return fitting(
    [...must, ...round.filter((hour) => hour > x.from && hour < x.to).map(middle), placed(x.from, 'start')],
    perLetter,
  )
}
