import { say, words } from '../words/words.ts'

export interface Compared {
  readonly drawn: readonly number[]
  readonly model: readonly number[]
  /** What each virtual person ends at. */
  readonly ends: readonly number[]
  /** From the lowest to the highest that the picture shows. */
  readonly span: number
}

/** Closer than this share of the picture counts as the same. Chosen. */
const NEAR = 0.12

/** A drawn line beside the model's, in a sentence, and how many virtual people end on which side of it. */
export function guessWords({ drawn, model, ends, span }: Compared): string {
  const { near, crossed, above, below, count } = words.guess
  const apart = drawn.map((value, i) => (value - model[i]!) / span)
  const atEnd = apart.at(-1)!
  const isNear = Math.max(...apart.map(Math.abs)) < NEAR
  const sentence = isNear ? near : Math.abs(atEnd) < NEAR ? crossed : atEnd > 0 ? above : below
  const lower = ends.filter((end) => end < drawn.at(-1)!).length
  return `${sentence} ${say(count, { lower, higher: ends.length - lower })}`
}
