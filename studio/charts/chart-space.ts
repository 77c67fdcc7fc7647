import type { TimeView } from '../state/time-view.ts'
import type { Line, Spread } from './line.ts'
import { logScale, reach, type Scale, scale } from './path.ts'

export const HEIGHT = 168
export const LEFT = 44
const BELOW = 22
/** Room for the names at the ends of lines, where the page is wide enough. */
const NAMES = 84

/** Where times and values stand in a chart. */
export interface Space {
  readonly width: number
  readonly height: number
  readonly right: number
  readonly bottom: number
  readonly x: Scale
  readonly y: Scale
  readonly isWide: boolean
}

export function spaceOf(
  view: TimeView,
  lines: readonly Line[],
  spreads: readonly Spread[],
  width: number,
  height: number = HEIGHT,
): Space {
  const isWide = width > 500
  const right = width - (isWide ? NAMES : 8)
  const bottom = height - BELOW
  const columns = [
    ...lines.map(({ values }) => values),
    ...spreads.flatMap(({ low, high, lines: courses }) => [low, high, ...courses]),
  ]
  const [least, most] = reach(columns, 0.2)
  const across = view.isLog ? logScale : scale
  return {
    width,
    height,
    right,
    bottom,
    isWide,
    x: across(view.from, view.to, LEFT, right),
    y: scale(least, most, bottom, 8),
  }
}

/** The time that a place across the chart stands for. */
export function hourAt({ x, right }: Space, { from, to, isLog }: TimeView, at: number): number {
  const share = Math.min(1, Math.max(0, (at - LEFT) / (right - LEFT)))
  return isLog ? x.from * (to / from) ** share : from + share * (to - from)
}

/** Heights of names so that none lies on another: moved down as far as needed, and up again from the bottom. */
export function apart(heights: readonly number[], least: number, bottom: number): readonly number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!)
  const placed = [...heights]
  let above = Number.NEGATIVE_INFINITY
  for (const i of order) {
    placed[i] = Math.max(placed[i]!, above + least)
    above = placed[i]!
  }
  let below = bottom + least
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i]!, below - least)
    below = placed[i]!
  }
  return placed
}
