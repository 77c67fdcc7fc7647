import type { ParameterValue } from '../../language/model.ts'

/** What a fit found for a model: written by `npm run calibrate`, and never by hand. */
export interface Fit {
  readonly model: string
  /** How many fit rows counted. */
  readonly rows: number
  /** By id: a value, and `ci95` where fit rows pin it or `assumed` where none does. */
  readonly parameters: Readonly<Record<string, Pick<ParameterValue, 'value' | 'unit' | 'ci95' | 'assumed'>>>
  /** Quantities that depend on what no fit row pins, with how. */
  readonly illustrative: Readonly<Record<string, string>>
}
