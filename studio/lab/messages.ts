import type { Happening } from '../state/happenings.ts'
import type { Series } from '../state/track.ts'

/** What the Lab asks of its worker. */
export interface Order {
  readonly id: number
  readonly scenario: string
}

export interface Computed {
  readonly series: Series
  readonly digest: string
  readonly warnings: readonly string[]
  readonly happenings: readonly Happening[]
}

export type Told = ({ readonly id: number } & Computed) | { readonly id: number; readonly failure: string }
