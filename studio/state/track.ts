import { byColumn, type ColumnName, type Frame } from './columns.ts'

/** A chapter's course as computed beforehand: the same number of points between each stop and the next. */
export interface Track {
  readonly chapter: string
  /** Of the run that it was taken from, with the model that computed it. */
  readonly digest: string
  readonly model: string
  readonly perLeg: number
  /** Hours of each point. */
  readonly hours: readonly number[]
  readonly values: Readonly<Record<ColumnName, readonly number[]>>
}

/** Points between one stop and the next. */
export const PER_LEG = 40

export interface Series {
  readonly hours: ArrayLike<number>
  readonly values: Readonly<Record<ColumnName, ArrayLike<number>>>
}

/** Where a time stands among ascending times: the index before it, and how far it is to the next, 0 to 1. */
export function place(hours: ArrayLike<number>, hour: number): { index: number; share: number } {
  let low = 0
  let high = hours.length - 1
  if (hour >= hours[high]!) return { index: high, share: 0 }
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (hours[middle]! <= hour) low = middle
    else high = middle
  }
  const span = hours[low + 1]! - hours[low]!
  return { index: low, share: span > 0 ? Math.max(0, (hour - hours[low]!) / span) : 0 }
}

/** All columns at a time, on straight lines between points. */
export function frameAt(series: Series, hour: number): Frame {
  const { index, share } = place(series.hours, hour)
  return frameOf(series, index, share)
}

/** All columns at a position of a track: whole numbers are its stops. */
export function frameAtPosition(track: Track, position: number): { frame: Frame; hour: number } {
  const at = Math.min(Math.max(position * track.perLeg, 0), track.hours.length - 1)
  const index = Math.floor(at)
  const share = at - index
  const next = track.hours[Math.min(index + 1, track.hours.length - 1)]!
  return { frame: frameOf(track, index, share), hour: track.hours[index]! + share * (next - track.hours[index]!) }
}

function frameOf(series: Series, index: number, share: number): Frame {
  const value = (name: ColumnName): number => {
    const column = series.values[name]
    const here = column[index]!
    return share === 0 ? here : here + share * (column[Math.min(index + 1, column.length - 1)]! - here)
  }
  return byColumn(value)
}

/** A track's points: even steps between stops. */
export function pointsBetween(stops: readonly number[], perLeg: number = PER_LEG): number[] {
  const points = stops.slice(0, -1).flatMap((from, leg) => {
    const to = stops[leg + 1]!
    return Array.from({ length: perLeg }, (_, i) => from + ((to - from) * i) / perLeg)
  })
  return [...points, stops.at(-1)!]
}
