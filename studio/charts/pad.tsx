import { useRef, useState } from 'preact/hooks'
import { shown, timeWords } from '../describe/numbers.ts'
import { say, words } from '../words/words.ts'
import { timesOf } from './pad-times.ts'
import { curve, scale } from './path.ts'
import { isWide } from './width.ts'

const WIDTH = 560
const HEIGHT = 270
const [LEFT, RIGHT, TOP, BOTTOM] = [14, 546, 32, 214]
/** Places along time that a line is drawn through. */
export const PLACES = 13
const STEPS = 20

export interface PadProps {
  /** Hours and values up to the question, and after it. */
  known: readonly (readonly [hour: number, value: number])[]
  hidden: readonly (readonly [hour: number, value: number])[]
  /** What the picture holds, from its lowest to its highest, with words for its ends. */
  low: number
  high: number
  lowWords: string
  highWords: string
  drawn: readonly number[]
  draw: (drawn: readonly number[]) => void
  /** Hours and curves of virtual people, once the answer is shown. */
  people?: { readonly hours: readonly number[]; readonly values: readonly (readonly number[])[] } | undefined
  isAnswered: boolean
}

/** A part of a curve left blank, to draw on with a finger, a mouse or the arrow keys; then the model's own line. */
export function Pad({ known, hidden, low, high, lowWords, highWords, drawn, draw, people, isAnswered }: PadProps) {
  const svg = useRef<SVGSVGElement>(null)
  const [pen, setPen] = useState(0)
  const from = known[0]![0]
  const asked = known.at(-1)![0]
  const end = hidden.at(-1)![0]
  // One scale, before the question and after it: what was fast must not look slow.
  const x = scale(from, end, LEFT, RIGHT)
  const begin = x.at(asked)
  const y = scale(low, high, BOTTOM, TOP)
  const hours = Array.from({ length: PLACES }, (_, i) => asked + ((end - asked) * (i + 1)) / PLACES)
  const path = (points: readonly (readonly [number, number])[]) =>
    curve(
      points.map(([hour]) => hour),
      points.map(([, value]) => value),
      x,
      y,
    )

  const place = (index: number, value: number) => {
    const last = known.at(-1)![1]
    const next = drawn.length === PLACES ? [...drawn] : Array.from({ length: PLACES }, () => last)
    const to = Math.min(high, Math.max(low, value))
    // What lies ahead goes along, so that one stroke to the end is a whole line.
    for (let i = index; i < PLACES; i += 1) next[i] = to
    draw(next)
  }
  const point = (event: PointerEvent) => {
    if (isAnswered || (event.type === 'pointermove' && event.buttons === 0)) return
    const box = svg.current!.getBoundingClientRect()
    const across = ((event.clientX - box.left) / box.width) * WIDTH
    const down = ((event.clientY - box.top) / box.height) * HEIGHT
    const index = Math.round(((across - begin) / (RIGHT - begin)) * PLACES) - 1
    if (index < -1) return
    const at = Math.min(PLACES - 1, Math.max(0, index))
    setPen(at)
    place(at, low + ((BOTTOM - down) / (BOTTOM - TOP)) * (high - low))
  }
  const walk = (event: KeyboardEvent) => {
    const up = { ArrowUp: 1, ArrowDown: -1, PageUp: 4, PageDown: -4 }[event.key]
    const along = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (isAnswered || (up === undefined && along === undefined)) return
    event.preventDefault()
    if (along) setPen(Math.min(PLACES - 1, Math.max(0, pen + along)))
    if (up) place(pen, (drawn[pen] ?? known.at(-1)![1]) + (up * (high - low)) / STEPS)
  }
  const { pad, padEmpty, padAt, yours, model } = words.guess
  const value = drawn[pen]
  const lineOf = hours.map((hour, i) => [hour, drawn[i]!] as const)
  return (
    <div
      class="pad"
      role="slider"
      tabIndex={0}
      aria-label={pad}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={STEPS}
      aria-valuenow={Math.round((((value ?? known.at(-1)![1]) - low) / (high - low)) * STEPS)}
      aria-valuetext={
        value === undefined ? padEmpty : say(padAt, { time: timeWords(hours[pen]!), value: shown(value) })
      }
      aria-readonly={isAnswered}
      onKeyDown={walk}
      onPointerDown={point}
      onPointerMove={point}
    >
      <svg ref={svg} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <rect class="blank" x={begin} y={TOP - 8} width={RIGHT - begin} height={BOTTOM - TOP + 16} />
        <path class="level" d={`M${LEFT} ${y.at(0)}H${RIGHT}`} />
        {people?.values.map((values, i) => (
          <path key={i} class="one" d={path(values.map((each, j) => [people.hours[j]!, each] as const))} />
        ))}
        <path class="tone" d={path(known)} />
        {isAnswered ? <path class="tone reveal" pathLength="1" d={path([known.at(-1)!, ...hidden])} /> : null}
        {drawn.length > 0 ? <path class="guessed" d={path([known.at(-1)!, ...lineOf])} /> : null}
        {isAnswered ? null : <circle class="pen" cx={x.at(hours[pen]!)} cy={y.at(value ?? known.at(-1)![1])} r="7" />}
        <text x={LEFT} y={TOP - 14}>
          {highWords}
        </text>
        <text x={LEFT} y={HEIGHT - 29}>
          {lowWords}
        </text>
        {timesOf(x, asked, isWide.value ? 9 : 12).map(({ at, text, side }) => (
          <text key={text} x={at} y={HEIGHT - 4} text-anchor={side}>
            {text}
          </text>
        ))}
      </svg>
      <p class="legend">
        {drawn.length > 0 ? (
          <span>
            <svg viewBox="0 0 34 8" aria-hidden="true">
              <path class="guessed" d="M0 4H34" />
            </svg>
            {yours}
          </span>
        ) : null}
        {isAnswered ? (
          <span>
            <svg viewBox="0 0 34 8" aria-hidden="true">
              <path class="tone" d="M0 4H34" />
            </svg>
            {model}
          </span>
        ) : null}
        {isAnswered && people ? (
          <span>
            <svg viewBox="0 0 34 8" aria-hidden="true">
              <path class="one" d="M0 4H34" />
            </svg>
            {words.guess.people}
          </span>
        ) : null}
      </p>
    </div>
  )
}
