import type { Iteration } from './levenberg-marquardt.ts'

/** What `evidence/calibration/<model>.json` holds. Numbers have six digits; nothing in it depends on threads or the clock. */
export interface CalibrationRecord {
  readonly 'allostat-calibration-result': 1
  readonly model: string
  readonly title: string
  /** Name of the settings, and how to repeat the fit. */
  readonly settings: string
  readonly command: string
  readonly versions: { readonly allostat: string }
  readonly digests: Digests
  readonly objective: {
    readonly is: string
    readonly loss: string
    readonly weights: 'root' | 'study' | 'row'
    readonly without_prior: 'held' | 'free'
    readonly unanswered_counts_as: string
    readonly start: number
    readonly result: number
  }
  readonly rows: {
    readonly fit_rows: number
    readonly used: number
    readonly studies: number
    readonly without_answer: readonly string[]
    readonly cannot_ask: readonly { readonly id: string; readonly why: string }[]
    readonly unused: readonly { readonly why: string; readonly rows: readonly string[] }[]
  }
  readonly failed_runs: readonly { readonly arm: string; readonly reason: string }[]
  readonly identifiability: {
    readonly free_parameters: number
    readonly fit_rows: number
    readonly rank: number
    readonly tolerance: string
    readonly inflation: number
    readonly singular_values: readonly number[]
    readonly unpinned: readonly { readonly direction: string; readonly left: number }[]
  }
  readonly parameters: Readonly<Record<string, RecordedParameter>>
  /** Quantities that depend on what no row pins, with how. */
  readonly illustrative: Readonly<Record<string, string>>
  readonly at_rest: readonly string[]
  readonly misfits: readonly RecordedMisfit[]
  readonly iterations: readonly Iteration[]
  readonly ended: string
  /** What was reached from each start, where there were several. */
  readonly starts?: readonly { readonly objective: number; readonly ended: string }[]
  readonly runs: number
}

/** SHA-256 of what the result depends on. */
export interface Digests {
  /** Parts of the model, without the values and doubts of the free parameters. */
  readonly model: string
  readonly settings: string
  readonly rows: string
  readonly regimens: string
}

export interface RecordedParameter {
  readonly unit: string
  readonly scale: 'log' | 'linear'
  readonly start: number
  readonly bounds: readonly [number, number]
  readonly prior?: { readonly centre: number; readonly sd: number; readonly source: string }
  readonly value: number
  /** On the scale: of the logarithm on a log scale. */
  readonly standard_error: number
  readonly ci95: readonly [number, number]
  /** Share of the doubt before the fit that is left. */
  readonly left: number
  readonly is_pinned: boolean
  readonly is_at_bound: boolean
  readonly why: string
}

export interface RecordedMisfit {
  readonly row: string
  readonly study: string
  readonly published: number
  readonly unit: string
  /** null: no answer. */
  readonly start: number | null
  readonly result: number | null
  /** One standard deviation. */
  readonly size: string
  readonly weight: number
  /** In standard deviations. */
  readonly misfit_start: number | null
  readonly misfit_result: number | null
}

const DIGITS = 6

export function rounded(value: number): number {
  return Number(value.toPrecision(DIGITS))
}

export function roundedOrNull(value: number): number | null {
  return Number.isFinite(value) ? rounded(value) : null
}

export function recordText(record: CalibrationRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`
}
