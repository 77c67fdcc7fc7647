import { crowdWords, UNSAFE_BELOW } from '../describe/crowd-words.ts'
import { words } from '../words/words.ts'
import { isWide } from './width.ts'

const REST = 34
/** From one person to the next. */
const STEP = 92

/** People to be counted: each a ring of the size of breathing at rest, and a disc of the size of breathing now. */
export function Crowd({ crowd }: { crowd: readonly number[] }) {
  // On a phone the picture is low and wide.
  const columns = isWide.value ? 5 : 7
  const [width, height] = [columns * STEP, Math.ceil(crowd.length / columns) * STEP]
  return (
    <figure class="crowd">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <defs>
          <pattern id="danger" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V7" class="hatch" />
          </pattern>
        </defs>
        {crowd.map((share, i) => (
          <g key={i} transform={`translate(${((i % columns) + 0.5) * STEP} ${(Math.floor(i / columns) + 0.5) * STEP})`}>
            <circle class="rest" r={REST} />
            <circle
              class={share < UNSAFE_BELOW ? 'breath is-unsafe' : 'breath'}
              r={REST * Math.sqrt(Math.max(0, share))}
              style={{ '--beat': `${Math.min(9, 3.2 / Math.max(0.2, share))}s` }}
            />
          </g>
        ))}
      </svg>
      <ul aria-label={words.crowd.title}>
        {crowdWords(crowd).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <figcaption>{words.crowd.key}</figcaption>
    </figure>
  )
}
