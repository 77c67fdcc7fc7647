import { type Happening, nextHappening } from '../state/happenings.ts'
import { type TimeView, walk } from '../state/time-view.ts'
import type { labWords } from '../words/lab-words.ts'

/** The keys of a chart, and what they do by the names of their words. */
export const CHART_KEYS: readonly (readonly [keys: string, does: keyof typeof labWords.chartKeys])[] = [
  ['← →', 'walk'],
  ['Page Up, Page Down', 'farther'],
  ['Home, End', 'ends'],
  ['↑ ↓', 'line'],
  ['E', 'event'],
  ['T', 'table'],
]

export interface Walk {
  readonly view: TimeView
  readonly hour: number
  readonly end: number
  readonly happenings: readonly Happening[]
  moveTo(hour: number): void
  /** To the next line of the chart, or the one before. */
  changeLine(by: 1 | -1): void
  openTable(): void
}

const SHARES: Readonly<Record<string, number>> = {
  ArrowRight: 1 / 60,
  ArrowLeft: -1 / 60,
  PageUp: 1 / 6,
  PageDown: -1 / 6,
}

/** Does what a key says; false where it says nothing here. */
export function onChartKey({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, at: Walk): boolean {
  const { view, hour, end } = at
  if (key in SHARES) at.moveTo(walk(view, hour, SHARES[key]! / (shiftKey ? 10 : 1), end))
  else if (key === 'Home') at.moveTo(0)
  else if (key === 'End') at.moveTo(end)
  else if (key === 'ArrowUp') at.changeLine(-1)
  else if (key === 'ArrowDown') at.changeLine(1)
  else if (key.toLowerCase() === 'e')
    at.moveTo(nextHappening(at.happenings, hour, shiftKey ? 'back' : 'on')?.hour ?? hour)
  else if (key.toLowerCase() === 't') at.openTable()
  else return false
  return true
}
