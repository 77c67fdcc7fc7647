import type { RefObject } from 'preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import { timeWords } from '../describe/numbers.ts'
import { happeningAt } from '../state/happenings.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import { Drawing } from './chart-drawing.tsx'
import { onChartKey } from './chart-keys.ts'
import { useWhereSeen } from './chart-near.ts'
import type { TimeChartProps } from './chart-props.ts'
import { readingsAt } from './chart-readings.ts'
import { hourAt, spaceOf } from './chart-space.ts'
import { chartWidth } from './width.ts'

interface WalkProps
  extends Pick<TimeChartProps, 'id' | 'title' | 'lines' | 'spreads' | 'happenings' | 'view' | 'hour' | 'moveTo'> {
  readonly height: number
  readonly drawing: RefObject<SVGSVGElement | null>
  readonly openTable: () => void
}

/** The drawing of a chart, along which a cursor walks by finger, mouse and keys. */
export function ChartWalk(props: WalkProps) {
  const { id, title, lines, spreads, happenings, view, hour, moveTo, height, drawing, openTable } = props
  const width = chartWidth.value
  const place = useRef<HTMLDivElement>(null)
  const [chosen, choose] = useState(0)
  const { hours } = lines[0]!
  const end = hours[hours.length - 1]!
  const asked = useMemo(
    () => ({ lines, spreads, happenings, view, space: spaceOf(view, lines, spreads, width, height) }),
    [lines, spreads, happenings, view, width, height],
  )
  const seen = useWhereSeen(place, asked)
  const still = useMemo(() => <Drawing id={id} {...seen} />, [id, seen])
  const { space } = seen
  const readings = readingsAt(hour, lines, spreads)
  const first = chosen % readings.length
  const inOrder = [...readings.slice(first), ...readings.slice(0, first)]
  const happens = happeningAt(happenings, hour)
  const now = [timeWords(hour), ...(happens ? [happens.words] : []), ...inOrder].join(', ')
  const onKey = (event: KeyboardEvent) => {
    const changeLine = (by: number) => choose((first + by + readings.length) % readings.length)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (onChartKey(event, { view, hour, end, happenings, moveTo, changeLine, openTable })) event.preventDefault()
  }
  const point = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect()
    moveTo(Math.min(end, hourAt(space, view, ((event.clientX - box.left) / box.width) * width)))
  }
  return (
    <div
      ref={place}
      class="walk"
      role="slider"
      tabIndex={0}
      aria-label={say(labWords.chart.overTime, { title })}
      aria-valuemin={0}
      aria-valuemax={Math.round(end)}
      aria-valuenow={Math.round(hour)}
      aria-valuetext={now}
      onKeyDown={onKey}
      onPointerMove={point}
      onPointerDown={point}
    >
      <svg ref={drawing} viewBox={`0 0 ${space.width} ${space.height}`} aria-hidden="true">
        {still}
      </svg>
      <Cursor at={space.x.at(hour) / space.width} top={6 / space.height} bottom={1 - space.bottom / space.height} />
    </div>
  )
}

/** Over the drawing and not in it: what stays where it is need not be painted again. Places are shares of the drawing. */
function Cursor({ at, top, bottom }: { at: number; top: number; bottom: number }) {
  const percent = (share: number) => `${100 * share}%`
  return <div class="cursor" style={{ left: percent(at), top: percent(top), bottom: percent(bottom) }} />
}
