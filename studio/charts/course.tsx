import { seriesWords } from '../describe/series-words.ts'
import type { Track } from '../state/track.ts'
import { curve, reach, scale } from './path.ts'

const WIDTH = 640
const HEIGHT = 92

/** The tone of a whole chapter, stop by stop, with where the reader is. Each part between two stops has a scale of its own. */
export function Course({ track, position, hidden }: { track: Track; position: number; hidden: number | undefined }) {
  const points = track.hours.map((_, i) => i / track.perLeg)
  const last = points.at(-1)!
  const [low, high] = reach([track.values.tone, [0]], 0.4)
  const x = scale(0, last, 10, WIDTH - 10)
  const y = scale(low, high, HEIGHT - 8, 8)
  const end = hidden === undefined ? points.length : hidden * track.perLeg + 1
  return (
    <figure class="course">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={seriesWords('Tone', track.hours.slice(0, end), track.values.tone.slice(0, end))}
      >
        <path class="level" d={`M0 ${y.at(0)}H${WIDTH}`} />
        <path class="tone" d={curve(points.slice(0, end), track.values.tone.slice(0, end), x, y)} />
        {Array.from({ length: last + 1 }, (_, i) => (
          <path key={i} class="stop" d={`M${x.at(i)} ${HEIGHT - 6}v6`} />
        ))}
        <path class="now" d={`M${x.at(position)} 2V${HEIGHT - 2}`} />
      </svg>
      <figcaption>The balance. Each part between marks has a time scale of its own.</figcaption>
    </figure>
  )
}
