import { timeWords } from '../describe/numbers.ts'
import { seriesWords } from '../describe/series-words.ts'
import type { Track } from '../state/track.ts'
import { say, words } from '../words/words.ts'
import { fitting } from './fitting.ts'
import { type Drawn, levelsOf, roundLevel, scaledName } from './levels.ts'
import { curve, reach, scale } from './path.ts'
import { isWide } from './width.ts'

const WIDTH = 640
const HEIGHT = 92
/** The narrowest that it is on a desk and on a phone, and the width of a letter of its times there. */
const [DESK, PHONE, LETTER] = [400, 270, 6.9]

export interface CourseProps {
  track: Track
  drawn: Drawn
  /** The curve's values, with what to call it, and the same person's under something else. */
  name: string
  values: readonly number[]
  twin?: { readonly name: string; readonly values: readonly number[] } | undefined
  position: number
  /** From this stop on nothing is drawn, because a guess comes first. */
  hidden: number | undefined
}

/** A whole chapter, stop by stop, with where the reader is. Each part between two stops has a scale of its own, and a sign where it changes. */
export function Course({ track, drawn, name, values, twin, position, hidden }: CourseProps) {
  const points = track.hours.map((_, i) => i / track.perLeg)
  const last = points.at(-1)!
  const lines = track.crowd ?? [values]
  const end = hidden === undefined ? points.length : hidden * track.perLeg + 1
  const marked = levelsOf(drawn)
  // What is hidden must not be seen in the scale either.
  const [low, high] = reach(
    [...lines, ...(twin ? [twin.values] : []), marked.map(({ value }) => value)].map((line) => line.slice(0, end)),
    0.4,
  )
  const levels = [...marked, ...roundLevel(drawn, low, high)]
  const x = scale(0, last, 0, WIDTH)
  const y = scale(low, high, HEIGHT - 4, 4)
  const shownTo = (line: readonly number[]) => curve(points.slice(0, end), line.slice(0, end), x, y)
  const told = track.crowd ? name : seriesWords(name, track.hours.slice(0, end), values.slice(0, end))
  const called = scaledName(drawn, name)
  return (
    <figure class="course">
      <div class="plot">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={told}>
          {levels.map(({ value, isLimit }) => (
            <path key={value} class={isLimit ? 'level is-limit' : 'level'} d={`M0 ${y.at(value)}H${WIDTH}`} />
          ))}
          {twin ? <path class="twin" d={shownTo(twin.values)} /> : null}
          {lines.map((line, i) => (
            <path key={i} class={track.crowd ? 'one' : 'tone'} d={shownTo(line)} />
          ))}
          <path class="now" d={`M${x.at(position)} 0V${HEIGHT}`} />
        </svg>
        {/* Words beside it, which would be stretched in it. */}
        <div class="levels" aria-hidden="true">
          {levels.map(({ value, text }) => (
            <span key={value} style={{ top: `${(y.at(value) / HEIGHT) * 100}%` }}>
              {text}
            </span>
          ))}
        </div>
        <Times hours={track.hours.filter((_, i) => i % track.perLeg === 0)} now={Math.round(position)} />
      </div>
      <figcaption>
        <span>{twin ? say(words.course.twin, { name: called, twin: twin.name }) : called}</span>{' '}
        <span class="aside">
          <i class="break" /> {words.course.breaks}
        </span>
      </figcaption>
    </figure>
  )
}

/** The time of each stop, and a sign where the scale of time changes. */
function Times({ hours, now }: { hours: readonly number[]; now: number }) {
  const last = hours.length - 1
  const room = isWide.value ? DESK : PHONE
  const labels = hours.map((hour, i) => {
    const side = i === 0 ? 'start' : i === last ? 'end' : 'middle'
    return { i, at: (i / last) * room, text: timeWords(hour), side } as const
  })
  // Where the reader is, and the ends, before the others; of stops within one week, or one hour, the words of one.
  const inOrder = [labels[now]!, labels[0]!, labels[last]!, ...labels]
  const isFirst = ({ text }: { text: string }, at: number) => inOrder.findIndex((each) => each.text === text) === at
  const shown = fitting(inOrder.filter(isFirst), LETTER)
  const place = (i: number) => ({ left: `${(i / last) * 100}%` })
  return (
    <div class="times" aria-hidden="true">
      {hours.map((_, i) => (
        <i key={i} class={i === 0 || i === last ? 'end' : 'break'} style={place(i)} />
      ))}
      {shown.map(({ i, text, side }) => (
        <span key={i} class={`is-${side}${i === now ? ' is-now' : ''}`} style={place(i)}>
          {text}
        </span>
      ))}
    </div>
  )
}
