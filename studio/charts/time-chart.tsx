import { useMemo, useRef, useState } from 'preact/hooks'
import { shown, timeWords } from '../describe/numbers.ts'
import { spreadName } from '../describe/spread-words.ts'
import { place } from '../state/track.ts'
import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import { Drawing } from './chart-drawing.tsx'
import { onChartKey } from './chart-keys.ts'
import type { TimeChartProps } from './chart-props.ts'
import { HEIGHT, hourAt, spaceOf } from './chart-space.ts'
import { ChartWords } from './chart-words.tsx'
import type { Line, Spread } from './line.ts'
import { chartWidth } from './width.ts'

/** One quantity over time, for one person or two; all charts share the axis of time and its cursor. */
export function TimeChart(props: TimeChartProps) {
  const { id, title, lines, spreads, happenings, view, hour, moveTo, rests } = props
  const width = chartWidth.value
  const drawing = useRef<SVGSVGElement>(null)
  const words = useRef<HTMLDetailsElement>(null)
  const [chosen, choose] = useState(0)
  const { hours } = lines[0]!
  const end = hours[hours.length - 1]!
  const space = useMemo(() => spaceOf(view, lines, spreads, width), [view, lines, spreads, width])
  const still = useMemo(
    () => <Drawing id={id} lines={lines} spreads={spreads} happenings={happenings} view={view} space={space} />,
    [id, lines, spreads, happenings, view, space],
  )
  const readings = readingsAt(hour, lines, spreads)
  const first = chosen % readings.length
  const inOrder = [...readings.slice(first), ...readings.slice(0, first)]
  const happens = happenings.find((each) => Math.abs(each.hour - hour) < 1e-9)
  const now = [timeWords(hour), ...(happens ? [happens.words] : []), ...inOrder].join(', ')
  const onKey = (event: KeyboardEvent) => {
    const changeLine = (by: number) => choose((first + by + readings.length) % readings.length)
    const openTable = () => {
      words.current!.open = !words.current!.open
      if (words.current!.open) words.current!.querySelector('summary')!.focus()
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (onChartKey(event, { view, hour, end, happenings, moveTo, changeLine, openTable })) event.preventDefault()
  }
  const point = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect()
    moveTo(Math.min(end, hourAt(space, view, ((event.clientX - box.left) / box.width) * width)))
  }
  return (
    <figure class={`chart ${rests ? 'is-assumed' : ''}`} id={`chart-${id}`}>
      <Caption {...{ title, hour, lines, spreads, rests }} />
      <div
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
        <svg ref={drawing} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          {still}
        </svg>
        <Cursor at={space.x.at(hour) / width} top={6 / HEIGHT} bottom={1 - space.bottom / HEIGHT} />
      </div>
      <ChartWords {...props} drawing={drawing} details={words} />
    </figure>
  )
}

/** Over the drawing and not in it: what stays where it is need not be painted again. Places are shares of the drawing. */
function Cursor({ at, top, bottom }: { at: number; top: number; bottom: number }) {
  const percent = (share: number) => `${100 * share}%`
  return <div class="cursor" style={{ left: percent(at), top: percent(top), bottom: percent(bottom) }} />
}

/** Name and value of each line and band at a time. */
function readingsAt(hour: number, lines: readonly Line[], spreads: readonly Spread[]): readonly string[] {
  return [
    ...lines.map(({ name, hours, values }) =>
      say(labWords.line.reading, { name, value: shown(values[place(hours, hour).index]!) }),
    ),
    ...spreads.map((spread) => {
      const row = place(spread.hours, hour).index
      return say(labWords.band.reading, {
        name: spreadName(spread),
        low: shown(spread.low[row]!),
        high: shown(spread.high[row]!),
      })
    }),
  ]
}

type CaptionProps = Pick<TimeChartProps, 'title' | 'hour' | 'lines' | 'spreads' | 'rests'>

function Caption({ title, hour, lines, spreads, rests }: CaptionProps) {
  return (
    <figcaption>
      <b>{title}</b>
      <span class="keys">
        {timeWords(hour)}
        {readingsAt(hour, lines, []).map((reading, i) => (
          <span class="key" key={lines[i]!.name}>
            <svg viewBox="0 0 34 8" aria-hidden="true">
              <path class={i === 0 ? 'line' : 'line twin'} d="M0 4H34" />
            </svg>
            {reading}
          </span>
        ))}
        {readingsAt(hour, [], spreads).map((reading, i) => (
          <span class="key" key={spreads[i]!.kind}>
            <svg viewBox="0 0 34 12" aria-hidden="true">
              <Swatch kind={spreads[i]!.kind} />
            </svg>
            {reading}
          </span>
        ))}
      </span>
      {rests ? <small class="rests">{rests}</small> : null}
    </figcaption>
  )
}

/** The hatching of a band, small. */
function Swatch({ kind }: Pick<Spread, 'kind'>) {
  return kind === 'people' ? (
    <path class="spread-key people" d="M1 11L11 1M9 11L19 1M17 11L27 1M25 11L33 3" />
  ) : (
    <path class="spread-key doubt" d="M3 3h.1M11 3h.1M19 3h.1M27 3h.1M7 9h.1M15 9h.1M23 9h.1M31 9h.1" />
  )
}
