import { useRef } from 'preact/hooks'
import { shown, timeWords } from '../describe/numbers.ts'
import { seriesWords } from '../describe/series-words.ts'
import { save } from '../share/save.ts'
import { place } from '../state/track.ts'
import type { Line } from './line.ts'
import { LineTable } from './line-table.tsx'
import { curve, reach, scale, ticks } from './path.ts'
import { svgFile } from './svg-file.ts'
import { chartWidth } from './width.ts'

const HEIGHT = 150

export interface TimeChartProps {
  title: string
  lines: readonly Line[]
  /** The cursor that all charts share. */
  hour: number
  moveTo: (hour: number) => void
}

/** One quantity over time, for one person or two; all charts share the axis of time and its cursor. */
export function TimeChart({ title, lines, hour, moveTo }: TimeChartProps) {
  const width = chartWidth.value
  const drawing = useRef<SVGSVGElement>(null)
  const end = lines[0]!.hours[lines[0]!.hours.length - 1]!
  const x = scale(0, end, 44, width - 8)
  const y = scale(
    ...reach(
      lines.map(({ values }) => values),
      0.2,
    ),
    HEIGHT - 22,
    8,
  )
  const days = ticks(0, end / 24, width > 500 ? 6 : 4)
  const atCursor = (line: Line) => shown(line.values[place(line.hours, hour).index]!)
  const now = `${timeWords(hour)}: ${lines.map((line) => `${line.name} ${atCursor(line)}`).join(', ')}`
  const walk = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') moveTo(Math.min(end, hour + end / 60))
    if (key === 'ArrowLeft') moveTo(Math.max(0, hour - end / 60))
  }
  const point = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect()
    const at = ((event.clientX - box.left) / box.width) * width
    moveTo(Math.min(end, Math.max(0, ((at - 44) / (width - 52)) * end)))
  }
  return (
    <figure class="chart">
      <figcaption>
        <b>{title}</b>
        <span class="keys">
          {timeWords(hour)}
          {lines.map((line, i) => (
            <span class="key" key={line.name}>
              <svg viewBox="0 0 34 8" aria-hidden="true">
                <path class={i === 0 ? 'line' : 'line twin'} d="M0 4H34" />
              </svg>
              {line.name} {atCursor(line)}
            </span>
          ))}
        </span>
      </figcaption>
      <div
        class="walk"
        role="slider"
        tabIndex={0}
        aria-label={`${title} over time`}
        aria-valuemin={0}
        aria-valuemax={Math.round(end)}
        aria-valuenow={Math.round(hour)}
        aria-valuetext={now}
        onKeyDown={walk}
        onPointerMove={point}
      >
        <svg ref={drawing} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          {ticks(y.from, y.to, 4).map((tick) => (
            <g key={tick}>
              <path class="axis" d={`M44 ${y.at(tick)}H${width - 8}`} />
              <text x="38" y={y.at(tick) + 4} text-anchor="end">
                {shown(tick, Math.abs(tick) % 1 > 0 ? 1 : 0)}
              </text>
            </g>
          ))}
          {days.map((day) => (
            <text key={day} x={x.at(day * 24)} y={HEIGHT - 5} text-anchor="middle">
              {day === 0 ? 'day 0' : shown(day, day % 1 > 0 ? 1 : 0)}
            </text>
          ))}
          {lines.map((line, i) => (
            <path key={line.name} class={i === 0 ? 'line' : 'line twin'} d={curve(line.hours, line.values, x, y)} />
          ))}
          <path class="now" d={`M${x.at(hour)} 6V${HEIGHT - 22}`} />
        </svg>
      </div>
      <details>
        <summary>In words, and as a table</summary>
        {lines.map((line) => (
          <p class="words" key={line.name}>
            {seriesWords(`${title}, ${line.name},`, line.hours, line.values)}
          </p>
        ))}
        <LineTable title={title} lines={lines} />
        <button type="button" onClick={() => save(`${title}.svg`, svgFile(drawing.current!, title, lines))}>
          Picture (SVG)
        </button>
      </details>
    </figure>
  )
}
