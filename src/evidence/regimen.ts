import type { Scenario } from '../runs/scenario.ts'
import type { SummaryRequest } from '../runs/summarise-line.ts'
import type { Place, Quantity, Unit } from '../units/index.ts'
import type { Target } from './target.ts'

/** A regimen as it was meant: what the people of a study got, and what is read off for each of their numbers. */
export interface Regimen {
  readonly file: string
  readonly title: string
  /** How the study became this regimen, and what had to be assumed. */
  readonly why: string
  /** By name; each is a scenario without `record` and `summarise`. */
  readonly arms: ReadonlyMap<string, Scenario>
  readonly rows: readonly RegimenRow[]
}

/** `times · (first − minus) / (over − overMinus)`, or its logarithm, in the unit of the row. */
export interface RegimenRow {
  readonly target: Target
  readonly first: Reading | { readonly kind: 'amount'; readonly amount: Quantity } | Crossing | Rank | Explained
  readonly over?: Reading
  readonly overMinus?: Reading
  readonly minus?: Reading
  readonly times: number
  /** The natural logarithm of that is the result. */
  readonly log: boolean
  /** Of an ordering or a sign: found, or higher, where the result is above this. */
  readonly above: number
  /** Of an ordering: found only where each of these holds too. */
  readonly and: readonly Condition[]
  /** The number is the share of people in whom the result is above, or below, a level. */
  readonly share?: Level
  /** Of the row; absent where the row's own is none that can be computed with, and then the line says one. */
  readonly unit?: Unit
  readonly why?: string
  readonly place: Place
}

export type Level = { readonly above: number } | { readonly below: number }

/** `(reading − minus) / over` above or below a level. */
export interface Condition {
  readonly reading: Reading
  readonly minus?: Reading
  readonly over?: Reading
  readonly level: Level
}

/** Something read off one arm. */
export interface Reading {
  readonly kind: 'summary' | 'half-life'
  readonly arm: string
  readonly quantity: string
  /** In words, as in the file. */
  readonly text: string
  /** One line, or of a half-life the values at both ends of its window. */
  readonly requests: readonly SummaryRequest[]
  /** Instead of the value of the line: from the first dose of a substance to the highest within a time after it. */
  readonly rise?: { readonly after: string; readonly within: Quantity }
  readonly place: Place
}

/** The x at which a reading reaches a value: x stands for an arm, and between arms the reading is a straight line over x. */
export interface Crossing {
  readonly kind: 'find'
  /** By rising x, in the unit of the row; `minus` is taken away from the reading. */
  readonly points: readonly { readonly x: number; readonly reading: Reading; readonly minus?: Reading }[]
  /** A study that looked at these x only reports the last before the value is reached, or the first at which a rising reading has it. */
  readonly visit?: 'before' | 'after'
  /** In the unit of the reading, or a multiple of `of`. */
  readonly reaches: number
  readonly of?: Reading
}

/** The place of one x among others, from the lowest; what never reaches the value comes last. */
export interface Rank {
  readonly kind: 'rank'
  readonly whose: Crossing
  readonly others: readonly Crossing[]
}

/** The share of the variance between people that lies between groups of them. */
export interface Explained {
  readonly kind: 'explained'
  /** The same line in each arm. */
  readonly readings: readonly Reading[]
}

/** All that a row reads. */
export function readingsOf({ first, over, overMinus, minus, and }: RegimenRow): readonly Reading[] {
  const others = [over, overMinus, minus, ...and.flatMap((each) => [each.reading, each.minus, each.over])]
  return [...firstsOf(first), ...others.filter((each) => each !== undefined)]
}

function firstsOf(first: RegimenRow['first']): readonly Reading[] {
  if (first.kind === 'amount') return []
  if (first.kind === 'explained') return first.readings
  if (first.kind === 'rank') return [first.whose, ...first.others].flatMap(firstsOf)
  if (first.kind !== 'find') return [first]
  const points = first.points.flatMap(({ reading, minus }) => (minus ? [reading, minus] : [reading]))
  return first.of ? [...points, first.of] : points
}

/** The reading whose published number can stand on the curve of its arm; none for ratios, logarithms, crossings, areas and half-lives. */
export function readingOnCurve({ first, over, minus, times, log, share }: RegimenRow): Reading | undefined {
  if (first.kind !== 'summary' || over || minus || times !== 1 || log || share || first.rise) return undefined
  return ON_CURVES.has(first.requests[0]!.kind) ? first : undefined
}

const ON_CURVES = new Set(['minimum', 'maximum', 'mean', 'end', 'value', 'time-of-maximum', 'time-of-minimum'])
