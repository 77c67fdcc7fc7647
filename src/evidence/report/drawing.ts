import { type Html, html, trusted } from '../../runs/report/html.ts'
import { readable, scaleFor, secondsIn } from '../../runs/report/numbers.ts'
import { LOOKS, type Role, roleOf } from '../../runs/report/roles.ts'
import type { Curve } from '../curves.ts'
import type { Mark } from './marks.ts'
import { ticks } from './ticks.ts'

/** Size of a drawing in its own units, and what its axes take. */
export const WIDTH = 460
export const HEIGHT = 260
const LEFT = 52
const RIGHT = 12
const TOP = 12
const BOTTOM = 40

/** A curve of the model with its band, and on it the published numbers with their intervals: what goes into an `svg` of that size. */
export function drawing(curve: Curve, marks: readonly Mark[]): Html {
  const scale = scaleFor(curve.times.at(-1)! * secondsIn(curve.timeUnit))
  const factor = secondsIn(curve.timeUnit) / scale.seconds
  const end = curve.times.at(-1)! * factor
  const heights = [
    ...curve.values,
    ...(curve.band?.high ?? []),
    ...(curve.band?.low ?? []),
    ...marks.flatMap(heightsOf),
  ].filter(Number.isFinite)
  const [low, high] = [Math.min(0, ...heights), Math.max(...heights, Number.MIN_VALUE) * 1.06]
  const x = (time: number) => LEFT + ((time * factor) / end) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => HEIGHT - BOTTOM - ((value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM)
  const role = roleOf(curve.quantity)
  return html`${ticks(low, high, 5).map((tick) => html`<line class="grid" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${one(y(tick))}" y2="${one(y(tick))}"/><text class="tick" x="${LEFT - 6}" y="${one(y(tick) + 4)}" text-anchor="end">${readable(tick)}</text>`)}
${ticks(0, end, 6).map((tick) => html`<text class="tick" x="${one(x(tick / factor))}" y="${HEIGHT - BOTTOM + 17}" text-anchor="middle">${readable(tick)}</text>`)}
<text class="tick" x="${(WIDTH + LEFT - RIGHT) / 2}" y="${HEIGHT - 5}" text-anchor="middle">time (${scale.name})</text>
${bandOf(curve, role, x, y)}
${marks.map((mark) => drawnMark(mark, x, y))}
<path class="curve c-${role}" stroke-width="${LOOKS[role].width}" stroke-dasharray="${LOOKS[role].dash.join(' ')}" d="${lineOf(curve.times, curve.values, x, y)}"/>
${marks.map((mark) => mark.kind === 'level' && mark.from === mark.to && pointOf(x(mark.from), y(mark.at), mark.isInside))}`
}

type Axis = (value: number) => number

function heightsOf(mark: Mark): number[] {
  return mark.kind === 'moment' ? [] : [mark.interval.low, mark.interval.high]
}

function lineOf(times: readonly number[], values: readonly number[], x: Axis, y: Axis): string {
  const points = times.flatMap((time, i) =>
    Number.isFinite(values[i]!) ? [`${one(x(time))} ${one(y(values[i]!))}`] : [],
  )
  return `M${points.join('L')}`
}

function bandOf({ times, band }: Curve, role: Role, x: Axis, y: Axis): Html | false {
  if (!band) return false
  const there = lineOf(times, band.high, x, y)
  const back = lineOf(times.toReversed(), band.low.toReversed(), x, y)
  return html`<path class="band c-${role}" d="${there}L${back.slice(1)}Z"/>`
}

/** An interval as an upright bar with ends, or, of a stretch, as a box around the published level. */
function drawnMark(mark: Mark, x: Axis, y: Axis): Html {
  if (mark.kind === 'moment') {
    const [from, to] = [x(Math.max(0, mark.interval.low)), x(mark.interval.high)]
    return html`<rect class="span" x="${one(from)}" y="${TOP}" width="${one(to - from)}" height="${HEIGHT - TOP - BOTTOM}"/><line class="published" x1="${one(x(mark.at))}" x2="${one(x(mark.at))}" y1="${TOP}" y2="${HEIGHT - BOTTOM}"/>`
  }
  const [low, high, at] = [y(mark.interval.low), y(mark.interval.high), y(mark.at)].map(one) as [string, string, string]
  const [from, to] = [x(mark.from), x(mark.to)]
  if (mark.from !== mark.to) {
    return html`<rect class="span" x="${one(from)}" y="${high}" width="${one(to - from)}" height="${one(Number(low) - Number(high))}"/><line class="published" x1="${one(from)}" x2="${one(to)}" y1="${at}" y2="${at}"/>`
  }
  return html`<path class="bar" d="M${one(from)} ${low}V${high}M${one(from - 4)} ${low}H${one(from + 4)}M${one(from - 4)} ${high}H${one(from + 4)}"/>`
}

/** Filled where the model is inside, hollow where it is not: told without colour. */
function pointOf(x: number, y: number, isInside: boolean): Html {
  return html`<circle class="point ${isInside ? 'inside' : 'outside'}" cx="${one(x)}" cy="${one(y)}" r="4.5"/>`
}

function one(value: number): string {
  return value.toFixed(1)
}

/** The look of a drawing, in the colours of a page or in plain ones. */
export function drawingStyle({ ink, soft, line, page }: Record<'ink' | 'soft' | 'line' | 'page', string>): Html {
  return trusted(`
.drawing .grid { stroke: ${line}; stroke-width: 1; }
.drawing .tick { fill: ${soft}; font-size: 12px; font-variant-numeric: tabular-nums; }
.drawing .curve { fill: none; stroke: currentColor; stroke-linejoin: round; }
.drawing .band { fill: currentColor; fill-opacity: 0.16; stroke: currentColor; stroke-opacity: 0.5; stroke-width: 0.5; }
.drawing .span { fill: ${ink}; fill-opacity: 0.07; }
.drawing .published { stroke: ${ink}; stroke-width: 1.5; stroke-dasharray: 3 4; }
.drawing .bar { fill: none; stroke: ${ink}; stroke-width: 1.5; }
.drawing .point { stroke: ${ink}; stroke-width: 1.8; fill: ${page}; }
.drawing .point.inside { fill: ${ink}; }
`)
}
