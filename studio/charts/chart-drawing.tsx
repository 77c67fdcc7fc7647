import { shown } from '../describe/numbers.ts'
import type { Happening } from '../state/happenings.ts'
import { rowsInside, type TimeView, timeTicks } from '../state/time-view.ts'
import { levels } from './chart-levels.ts'
import { apart, LEFT, type Space } from './chart-space.ts'
import type { Line, Spread } from './line.ts'
import { between, curve, legible } from './path.ts'

export interface DrawingProps {
  /** Names the patterns of this chart. */
  readonly id: string
  readonly lines: readonly Line[]
  readonly spreads: readonly Spread[]
  readonly happenings: readonly Happening[]
  readonly view: TimeView
  readonly space: Space
}

/** Everything of a chart that stays where it is while the cursor walks. */
export function Drawing({ id, lines, spreads, happenings, view, space }: DrawingProps) {
  const { x, y, bottom, isWide } = space
  const path = ({ hours, values }: Pick<Line, 'hours' | 'values'>) =>
    curve(hours, values, x, y, rowsInside(hours, view))
  const paths = lines.map(path)
  // All of them in one path: a year of doses is not to be a thousand elements in each chart.
  const inside = happenings.filter(({ hour }) => hour >= view.from && hour <= view.to)
  const marks = inside.map(({ hour }) => `M${x.at(hour).toFixed(1)} ${bottom}v5`).join('')
  return (
    <>
      <Patterns id={id} space={space} />
      <Axes view={view} space={space} />
      <path class="event" d={marks} />
      <g clip-path={`url(#${id}-plot)`}>
        {spreads.map(({ kind, hours, low, high, lines: courses }) => (
          <g key={kind} class={`spread ${kind}`}>
            <path
              class="band"
              fill={`url(#${id}-${kind})`}
              d={between(path({ hours, values: low }), path({ hours, values: high }))}
            />
            <path class="courses" d={courses.map((values) => path({ hours, values })).join('')} />
          </g>
        ))}
        {paths.length > 1 ? (
          <path class="difference" fill={`url(#${id}-twin)`} d={between(paths[0]!, paths[1]!)} />
        ) : null}
        {lines.map((line, i) => (
          <path key={line.name} class={i === 0 ? 'line' : 'line twin'} d={paths[i]} />
        ))}
      </g>
      {isWide ? <Names lines={lines} view={view} space={space} /> : null}
    </>
  )
}

/** Hatching of the bands and of the difference: told apart without colour. */
function Patterns({ id, space: { right, bottom } }: { id: string; space: Space }) {
  return (
    <defs>
      <clipPath id={`${id}-plot`}>
        <rect x={LEFT} y="0" width={right - LEFT} height={bottom} />
      </clipPath>
      <pattern id={`${id}-people`} class="people" width="7" height="7" patternUnits="userSpaceOnUse">
        <path class="hatch" d="M0 7L7 0" />
      </pattern>
      <pattern id={`${id}-doubt`} class="doubt" width="6" height="6" patternUnits="userSpaceOnUse">
        <circle class="dot" cx="3" cy="3" r="1.2" />
      </pattern>
      <pattern id={`${id}-twin`} class="twin" width="4" height="4" patternUnits="userSpaceOnUse">
        <path class="hatch" d="M2 0V4" />
      </pattern>
    </defs>
  )
}

function Axes({ view, space: { x, y, right, bottom, isWide } }: { view: TimeView; space: Space }) {
  const { values, digits } = levels(y.from, y.to)
  return (
    <>
      {values.map((tick) => (
        <g key={tick}>
          <path class="axis" d={`M${LEFT} ${y.at(tick)}H${right}`} />
          <text x={LEFT - 6} y={y.at(tick) + 4} text-anchor="end">
            {shown(tick, digits)}
          </text>
        </g>
      ))}
      {legible(timeTicks(view, isWide ? 8 : 4), x).map(({ hour, text }) => (
        <text key={hour} x={x.at(hour)} y={bottom + 17} text-anchor={x.at(hour) > right - 20 ? 'end' : 'middle'}>
          {text}
        </text>
      ))}
    </>
  )
}

/** What each line is, beside its end; bands are named above, or their names would push those of lines away. */
function Names({ lines, view, space: { y, right, bottom } }: Pick<DrawingProps, 'lines' | 'view' | 'space'>) {
  const lastOf = ({ hours }: { hours: ArrayLike<number> }) => rowsInside(hours, view)[1]
  const names = lines.map((line) => ({ name: line.name, value: line.values[lastOf(line)]! }))
  const heights = apart(
    names.map(({ value }) => y.at(value) + 4),
    13,
    bottom,
  )
  return (
    <>
      {names.map(({ name }, i) => (
        <text key={name} class="name-of-line" x={right + 6} y={heights[i]}>
          {name}
        </text>
      ))}
    </>
  )
}
