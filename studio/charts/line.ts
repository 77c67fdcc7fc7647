/** A quantity over time, of one person. */
export interface Line {
  readonly name: string
  readonly hours: ArrayLike<number>
  readonly values: ArrayLike<number>
}
