import type { Happening } from '../state/happenings.ts'
import type { TimeView } from '../state/time-view.ts'
import type { Line, Spread } from './line.ts'
import type { Origin } from './svg-file.ts'

export interface TimeChartProps {
  /** Short, and of this chart alone. */
  id: string
  title: string
  lines: readonly Line[]
  spreads: readonly Spread[]
  happenings: readonly Happening[]
  view: TimeView
  /** The cursor that all charts share. */
  hour: number
  moveTo: (hour: number) => void
  /** Where assumed numbers fade: what it rests on, in words, and how faint its lines are, 0 to 4. */
  rests?: { readonly words: string; readonly step: number } | undefined
  showNumbers: () => void
  /** What a picture of it says of where it is from. */
  originOf: () => Promise<Origin>
}
