import type { Happening } from '../state/happenings.ts'
import type { Series } from '../state/track.ts'

/** What the Lab asks of its worker. */
export interface Order {
  readonly id: number
  readonly scenario: string
  /** Nobody waits for an answer: what it needs is compiled and simulated, so that it is there when somebody asks. */
  readonly isAhead?: boolean
}

export interface Drawn {
  readonly series: Series
  readonly warnings: readonly string[]
  readonly happenings: readonly Happening[]
}

/** The picture goes first; the digest, over every number as text, takes as long again and follows. */
export type Told = { readonly id: number } & (
  | Drawn
  | { readonly digest: string }
  | { readonly failure: string }
  | { readonly isReady: true }
)
