import type { Role } from './roles.ts'

/** A chart ready to be drawn, described and tabulated. Times in the unit of the report's time scale. */
export interface Chart {
  readonly id: string
  readonly title: string
  /** Empty for the unit 1. */
  readonly unit: string
  readonly times: readonly number[]
  readonly series: readonly Series[]
  /** Several people: how many of them have a row at each time. */
  readonly alive?: readonly number[]
}

export interface Series {
  readonly quantity: string
  /** What tells it from the others in its chart, in a word; empty where it is alone. */
  readonly name: string
  readonly meaning: string
  readonly role: Role
  readonly dash: readonly number[]
  /** One person's value, or the median of many. */
  readonly values: readonly number[]
  readonly band?: Band
  /** A few single people, drawn faintly. */
  readonly faint?: readonly (readonly number[])[]
  /** Before thinning: extremes and ends, for the description. */
  readonly extremes: Extremes
}

export interface Band {
  readonly kind: 'people' | 'doubt'
  readonly low: readonly number[]
  readonly high: readonly number[]
}

export interface Extremes {
  readonly start: number
  readonly end: number
  readonly endTime: number
  readonly lowest: number
  readonly lowestTime: number
  readonly highest: number
  readonly highestTime: number
}

export function extremesOf(times: ArrayLike<number>, values: ArrayLike<number>): Extremes | undefined {
  let first = -1
  let last = -1
  let low = -1
  let high = -1
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!
    if (!Number.isFinite(value)) continue
    if (first < 0) first = i
    last = i
    if (low < 0 || value < values[low]!) low = i
    if (high < 0 || value > values[high]!) high = i
  }
  if (first < 0) return undefined
  return {
    start: values[first]!,
    end: values[last]!,
    endTime: times[last]!,
    lowest: values[low]!,
    lowestTime: times[low]!,
    highest: values[high]!,
    highestTime: times[high]!,
  }
}
