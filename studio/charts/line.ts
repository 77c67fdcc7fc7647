/** A quantity over time, of one person. */
export interface Line {
  readonly name: string
  readonly hours: ArrayLike<number>
  readonly values: ArrayLike<number>
}

/** The same quantity in several courses: a faint line each, and between which values most of them are. */
export interface Spread {
  readonly kind: 'people' | 'doubt'
  readonly hours: ArrayLike<number>
  readonly lines: readonly ArrayLike<number>[]
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
  /** How many there will be. */
  readonly of: number
}
