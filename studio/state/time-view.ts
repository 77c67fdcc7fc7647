import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'

/** The part of the time that all charts show together. */
export interface TimeView {
  /** Hours. */
  readonly from: number
  readonly to: number
  /** From minutes to years on one strip. */
  readonly isLog: boolean
}

/** Where a strip from minutes to years begins. Chosen: rows of the shortest runs are a minute apart. */
const FIRST = 1 / 60

const WIDTHS: Readonly<Record<string, number>> = { hours: 24, days: 24 * 7 }

/** A zoom shows the day, or the week, that the cursor stands in: whoever walks out of it turns the page. */
export function viewOfTime(zoom: string, end: number, hour: number): TimeView {
  if (zoom === 'log') return { from: FIRST, to: end, isLog: true }
  const width = Math.min(end, WIDTHS[zoom] ?? end)
  const page = Math.min(Math.floor(hour / width), Math.ceil(end / width) - 1)
  return { from: page * width, to: Math.min(end, (page + 1) * width), isLog: false }
}

/** A step of a walk: a share of what is shown, to one side. */
export function walk(view: TimeView, hour: number, share: number, end: number): number {
  const within = (next: number) => Math.min(end, Math.max(0, next))
  if (!view.isLog) return within(hour + share * (view.to - view.from))
  const ratio = (view.to / view.from) ** share
  const next = Math.max(hour, view.from) * ratio
  // Before its beginning the strip has only time 0.
  return within(next < view.from ? 0 : next)
}

export interface Tick {
  readonly hour: number
  readonly text: string
}

const { ticks } = labWords
const RULER: readonly Tick[] = [
  { hour: 1 / 60, text: say(ticks.minutes, { n: 1 }) },
  { hour: 1 / 6, text: say(ticks.minutes, { n: 10 }) },
  { hour: 1, text: say(ticks.hours, { n: 1 }) },
  { hour: 6, text: say(ticks.hours, { n: 6 }) },
  { hour: 24, text: ticks.oneDay },
  { hour: 24 * 7, text: ticks.oneWeek },
  { hour: 24 * 30, text: say(ticks.days, { n: 30 }) },
  { hour: 24 * 365, text: ticks.oneYear },
]
const STEPS = [1 / 6, 0.5, 1, 3, 6, 12, 24, 48, 24 * 7, 24 * 14, 24 * 30, 24 * 90]

/** Round times of what is shown, in words: about so many. */
export function timeTicks({ from, to, isLog }: TimeView, about: number): readonly Tick[] {
  if (isLog) return RULER.filter(({ hour }) => hour >= from * 0.99 && hour <= to)
  const step = STEPS.find((each) => (to - from) / each <= about) ?? STEPS.at(-1)!
  const first = Math.ceil(from / step - 1e-9)
  const count = Math.floor(to / step + 1e-9) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, i) => {
    const hour = (first + i) * step
    return { hour, text: tickWords(hour, step) }
  })
}

function tickWords(hour: number, step: number): string {
  const day = Math.floor(hour / 24 + 1e-9)
  const minutes = Math.round((hour - day * 24) * 60)
  if (minutes === 0) return say(ticks.day, { n: day })
  const clock = (number: number) => String(number).padStart(2, '0')
  return step < 1 || minutes % 60 !== 0
    ? `${Math.floor(minutes / 60)}:${clock(minutes % 60)}`
    : say(ticks.hours, { n: minutes / 60 })
}

/** Places of the first and last of ascending times that a view needs: one beyond each of its ends. */
export function rowsInside(hours: ArrayLike<number>, { from, to }: TimeView): readonly [first: number, last: number] {
  let first = 0
  let last = hours.length - 1
  while (first < last && hours[first + 1]! <= from) first += 1
  while (last > first && hours[last - 1]! >= to) last -= 1
  return [first, last]
}
