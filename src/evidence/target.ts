import type { Place } from '../units/index.ts'

/** How a row may be used; only `fit` and `check` are targets. */
export const USES = ['fit', 'check', 'prior', 'lead', 'out'] as const
export type Use = (typeof USES)[number]

export const SPREADS = ['none', 'sd', 'range', 'iqr', 'ci95', 'sem', 'cv'] as const
export type SpreadType = (typeof SPREADS)[number]

export const VERIFIED = ['yes', 'abstract', 'memory'] as const

/** A published number, as its row in `evidence/` says it. */
export interface Target {
  readonly id: string
  readonly use: Use
  readonly study: string
  readonly area: string
  readonly quantity: string
  readonly population: string
  readonly regimen: string
  readonly time: string
  readonly value: number
  /** As written: not every unit of a paper is one that can be computed with. */
  readonly unit: string
  readonly spread: Spread
  readonly n?: number
  readonly source: string
  readonly verified: (typeof VERIFIED)[number]
  readonly note: string
  readonly place: Place
}

export type Spread =
  | { readonly type: 'none' }
  /** In percent of the value. */
  | { readonly type: 'cv'; readonly percent: number }
  | { readonly type: Exclude<SpreadType, 'none' | 'cv'>; readonly low: number; readonly high: number }

/** What kind of question a row asks: a number, whether something is found at all, or the direction of a change. */
export type Kind = 'number' | 'ordering' | 'sign'

export function kindOf({ unit }: Pick<Target, 'unit'>): Kind {
  if (unit === 'binary') return 'ordering'
  return unit === 'sign only' ? 'sign' : 'number'
}
