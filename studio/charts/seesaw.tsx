import { balanceWords } from '../describe/balance-words.ts'
import type { Frame } from '../state/columns.ts'

/** Degrees of the beam at a tone of 1, and its stop. */
const DEGREES = 22
const STOP = 26
/** How far the pivot moves for a set point of 1. */
const SHIFT = 150

const within = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value))

/** The balance as a seesaw: the beam is tone, the pivot is the resting point, the weights are pleasure and pain. */
export function Seesaw({ frame }: { frame: Frame }) {
  const angle = within(-STOP, -frame.tone * DEGREES, STOP)
  // The resting point sinks towards pain: the beam then hangs to the right of where it did.
  const pivot = 320 - within(0, -frame.setpoint, 1) * SHIFT
  const pleasure = 14 + 26 * within(0, frame.pleasure, 1.5)
  const pain = 14 + 26 * within(0, frame.pain, 1.5)
  return (
    <svg class="seesaw" viewBox="0 0 640 210" role="img" aria-label={balanceWords(frame)}>
      <path class="ground" d="M40 196H600" />
      <path class="was" d="M320 112l-34 84h68z" />
      <path class="pivot" d={`M${pivot} 112l-34 84h68z`} />
      <g transform={`translate(${pivot} 106) rotate(${angle})`}>
        <path class="beam" d={`M${110 - pivot} 0H${530 - pivot}`} />
        <g transform={`translate(${150 - pivot} ${-8 - pleasure})`}>
          <circle class="pleasure" r={pleasure} />
        </g>
        <g transform={`translate(${490 - pivot} ${-8 - pain})`}>
          <rect class="pain" x={-pain} y={-pain} width={pain * 2} height={pain * 2} rx="4" />
        </g>
        <text class="side" x={150 - pivot} y="30">
          pleasure
        </text>
        <text class="side" x={490 - pivot} y="30">
          pain
        </text>
      </g>
    </svg>
  )
}
