import { seriesWords } from '../describe/series-words.ts'
import type { Track } from '../state/track.ts'
import { say, words } from '../words/words.ts'
import { curve, reach, scale } from './path.ts'

const WIDTH = 640
const HEIGHT = 92

export interface CourseProps {
  track: Track
  /** The curve's values, with what to call it, and the same person's under something else. */
  name: string
  values: readonly number[]
  twin?: { readonly name: string; readonly values: readonly number[] } | undefined
  position: number
  /** From this stop on nothing is drawn, because a guess comes first. */
  hidden: number | undefined
}

/** A whole chapter, stop by stop, with where the reader is. Each part between two stops has a scale of its own. */
export function Course({ track, name, values, twin, position, hidden }: CourseProps) {
  const points = track.hours.map((_, i) => i / track.perLeg)
  const last = points.at(-1)!
  const lines = track.crowd ?? [values]
  const end = hidden === undefined ? points.length : hidden * track.perLeg + 1
  // What is hidden must not be seen in the scale either.
  const [low, high] = reach(
    [...lines, ...(twin ? [twin.values] : []), [0]].map((line) => line.slice(0, end)),
    0.4,
  )
  const x = scale(0, last, 10, WIDTH - 10)
  const y = scale(low, high, HEIGHT - 10, 8)
  const shownTo = (line: readonly number[]) => curve(points.slice(0, end), line.slice(0, end), x, y)
  const told = track.crowd ? name : seriesWords(name, track.hours.slice(0, end), values.slice(0, end))
  return (
    <figure class="course">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={told}>
        <path class="level" d={`M0 ${y.at(0)}H${WIDTH}`} />
        {twin ? <path class="twin" d={shownTo(twin.values)} /> : null}
        {lines.map((line, i) => (
          <path key={i} class={track.crowd ? 'one' : 'tone'} d={shownTo(line)} />
        ))}
        {Array.from({ length: last + 1 }, (_, i) => (
          <path key={i} class="stop" d={`M${x.at(i)} ${HEIGHT - 6}v6`} />
        ))}
        <path class="now" d={`M${x.at(position)} 2V${HEIGHT - 2}`} />
      </svg>
      <figcaption>
        {twin ? say(words.course.twin, { name, twin: twin.name }) : say(words.course.caption, { name })}
      </figcaption>
    </figure>
  )
}
