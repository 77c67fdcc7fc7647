import { useMemo } from 'preact/hooks'
import { momentWords } from '../describe/moment-words.ts'
import type { Happening } from '../state/happenings.ts'
import { type TimeView, timeTicks, viewOfTime } from '../state/time-view.ts'
import { labWords } from '../words/lab-words.ts'
import { onChartKey } from './chart-keys.ts'
import { legible, logScale } from './path.ts'
import { chartWidth } from './width.ts'

const HEIGHT = 40
const SIDE = 12

interface RulerProps {
  end: number
  hour: number
  view: TimeView
  happenings: readonly Happening[]
  moveTo: (hour: number) => void
}

/** All of the time on one strip, from minutes to years: what happens, what part the charts show, and where the cursor is. */
export function TimeRuler({ end, hour, view, happenings, moveTo }: RulerProps) {
  const width = chartWidth.value
  const strip = useMemo(() => viewOfTime('log', end, 0), [end])
  const x = logScale(strip.from, strip.to, SIDE, width - SIDE)
  const still = useMemo(
    () => (
      <>
        <path class="axis" d={`M${SIDE} 20H${width - SIDE}`} />
        {legible(timeTicks(strip, 8), x).map(({ hour: at, text }) => (
          <text
            key={at}
            x={x.at(at)}
            y="36"
            text-anchor={x.at(at) > width - 34 ? 'end' : at < 0.1 ? 'start' : 'middle'}
          >
            {text}
          </text>
        ))}
        <path class="event" d={happenings.map(({ hour: at }) => `M${x.at(at).toFixed(1)} 14v12`).join('')} />
      </>
    ),
    [strip, width, happenings],
  )
  if (end === 0) return null
  const point = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = (((event.clientX - box.left) / box.width) * width - SIDE) / (width - 2 * SIDE)
    moveTo(at <= 0 ? 0 : Math.min(end, strip.from * (end / strip.from) ** at))
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const nothing = () => {}
    const at = { view: strip, hour, end, happenings, moveTo, changeLine: nothing, openTable: nothing }
    if (onChartKey(event, at)) event.preventDefault()
  }
  return (
    <div
      class="walk ruler"
      role="slider"
      tabIndex={0}
      aria-label={labWords.look.ruler}
      aria-valuemin={0}
      aria-valuemax={Math.round(end)}
      aria-valuenow={Math.round(hour)}
      aria-valuetext={momentWords(hour, happenings)}
      onKeyDown={onKey}
      onPointerDown={point}
    >
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <path class="shown" d={`M${x.at(view.from)} 10H${x.at(view.to)}V26H${x.at(view.from)}Z`} />
        {still}
        <path class="now" d={`M${x.at(hour)} 6V28`} />
      </svg>
    </div>
  )
}
