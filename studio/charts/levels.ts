import { UNSAFE_BELOW } from '../describe/crowd-words.ts'
import type { ColumnName } from '../state/columns.ts'
import { say, words } from '../words/words.ts'
import { ticks } from './path.ts'

/** A value across a curve, with what it means there. */
export interface Level {
  readonly value: number
  readonly text: string
  /** Beyond it is danger. */
  readonly isLimit?: true
}

/** What a curve is of: a quantity, or the breathing of many people. */
export type Drawn = ColumnName | 'breathing'

/** Scales with a name of their own, on which a number means something to who knows them. */
const SCALES: Readonly<Partial<Record<Drawn, string>>> = { cows: '0–48', craving: '0–10' }
/** Closer than this share of the height two words would lie on each other. */
const APART = 0.27

/** Where a curve is at its rest, and what else it must show: the scale then leaves room for them. */
export function levelsOf(drawn: Drawn): readonly Level[] {
  const { level, none, rest, noBreath, share } = words.course
  if (drawn === 'tone') return [{ value: 0, text: level }]
  if (drawn === 'dopamine') return [{ value: 1, text: rest }]
  if (drawn !== 'breathing') return [{ value: 0, text: none }]
  const limit = { value: UNSAFE_BELOW, text: say(share, { percent: UNSAFE_BELOW * 100 }), isLimit: true as const }
  return [{ value: 1, text: rest }, { value: 0, text: noBreath }, limit]
}

/** A round value near the top, where the scale has a name; it gives way to a level beside it. */
export function roundLevel(drawn: Drawn, low: number, high: number): readonly Level[] {
  const value = SCALES[drawn] === undefined ? undefined : ticks(low, high, 2).at(-1)
  return value === undefined || value / (high - low) < APART ? [] : [{ value, text: String(value) }]
}

/** The name of a curve, with the scale that its numbers are of. */
export const scaledName = (drawn: Drawn, name: string): string =>
  SCALES[drawn] === undefined ? name : say(words.course.scaled, { name, scale: SCALES[drawn] })
