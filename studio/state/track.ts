import { byColumn, type ColumnName, type Frame, type More, type MoreName } from './columns.ts'
import { byHolder, type Held, type Holder } from './holders.ts'

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
  readonly more: Readonly<Partial<Record<MoreName, readonly number[]>>>
  readonly held: Readonly<Record<Holder, readonly number[]>>
  /** The drawn curve of the same person under what the chapter calls its twin; of many people the middle. */
  readonly twin?: readonly number[]
  /** Virtual people on the way that a guess asks about: the hours, and a curve for each. */
  readonly people?: { readonly hours: readonly number[]; readonly values: readonly (readonly number[])[] }
  /** Breathing of each of many people at each point, as a share of rest, where a chapter is about people. */
  readonly crowd?: readonly (readonly number[])[]
  /** Of these the median. */
  readonly middle?: readonly number[]
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
  return byColumn((name) => between(series.values[name], index, share))
}

/** What a track shows at a position. */
export interface Moment {
  readonly hour: number
  readonly frame: Frame
  readonly more: More
  readonly held: Held
  /** Breathing of each person, in a chapter about many. */
  readonly crowd?: readonly number[]
  readonly middle?: number
  readonly twin?: number
}

/** All columns at a position of a track: whole numbers are its stops. */
export function frameAtPosition(track: Track, position: number): Moment {
  const at = Math.min(Math.max(position * track.perLeg, 0), track.hours.length - 1)
  const index = Math.floor(at)
  const share = at - index
  const more = Object.entries(track.more).map(([name, column]) => [name, between(column, index, share)])
  return {
    hour: between(track.hours, index, share),
    frame: byColumn((name) => between(track.values[name] ?? [0], index, share)),
    more: Object.fromEntries(more),
    held: byHolder((holder) => between(track.held[holder] ?? [0], index, share)),
    ...(track.middle ? { middle: between(track.middle, index, share) } : {}),
    ...(track.twin ? { twin: between(track.twin, index, share) } : {}),
    ...(track.crowd ? { crowd: track.crowd.map((person) => between(person, index, share)) } : {}),
  }
}

function between(column: ArrayLike<number>, index: number, share: number): number {
  const here = column[index] ?? 0
  return share === 0 ? here : here + share * ((column[Math.min(index + 1, column.length - 1)] ?? 0) - here)
}

/** A track's points: even steps between stops. */
export function pointsBetween(stops: readonly number[], perLeg: number = PER_LEG): number[] {
  const points = stops.slice(0, -1).flatMap((from, leg) => {
    const to = stops[leg + 1]!
    return Array.from({ length: perLeg }, (_, i) => from + ((to - from) * i) / perLeg)
  })
  return [...points, stops.at(-1)!]
}
