import { balanceWords } from '../describe/balance-words.ts'
import type { Frame } from '../state/columns.ts'
import { words } from '../words/words.ts'

/** Degrees of the beam at a tone of 1. */
const DEGREES = 22
/** Ends of the beam when it is level, and how far one may come down before it would touch the ground. */
const [LEFT, RIGHT] = [110, 530]
const DEEPEST = 76
/** How far the pivot moves for a set point of 1. */
const SHIFT = 150

const within = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value))

/** The balance as a seesaw: the beam is tone, the pivot is the resting point, the weights are pleasure and pain. */
export function Seesaw({ frame }: { frame: Frame }) {
  // The resting point sinks towards pain: the beam then hangs to the right of where it did.
  const pivot = 320 - within(0, -frame.setpoint, 1) * SHIFT
  const stopAt = (arm: number) => (Math.asin(DEEPEST / arm) * 180) / Math.PI
  const angle = within(-stopAt(pivot - LEFT), -frame.tone * DEGREES, stopAt(RIGHT - pivot))
  const pleasure = 14 + 26 * within(0, frame.pleasure, 1.5)
  const pain = 14 + 26 * within(0, frame.pain, 1.5)
  return (
    <svg class="seesaw" viewBox="0 0 640 234" role="img" aria-label={balanceWords(frame)}>
      <path class="ground" d="M40 196H600" />
      <path class="was" d="M320 112l-34 84h68z" />
      <path class="pivot" d={`M${pivot} 112l-34 84h68z`} />
      <g transform={`translate(${pivot} 106) rotate(${angle})`}>
        <path class="beam" d={`M${LEFT - pivot} 0H${RIGHT - pivot}`} />
        <g transform={`translate(${150 - pivot} ${-8 - pleasure})`}>
          <circle class="pleasure" r={pleasure} />
        </g>
        <g transform={`translate(${490 - pivot} ${-8 - pain})`}>
          <rect class="pain" x={-pain} y={-pain} width={pain * 2} height={pain * 2} rx="4" />
        </g>
      </g>
      <text class="side" x="150" y="225">
        {words.balance.sidePleasure}
      </text>
      <text class="side" x="490" y="225">
        {words.balance.sidePain}
      </text>
    </svg>
  )
}
