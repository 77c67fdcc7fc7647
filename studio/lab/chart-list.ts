import type { ColumnName } from '../state/columns.ts'

/** What the Lab draws, a chart each. */
export const CHART_COLUMNS = [
  'tone',
  'cows',
  'craving',
  'dopamine',
  'crf',
  'control',
  'occupancy',
  'pool',
] as const satisfies readonly ColumnName[]
export type ChartColumn = (typeof CHART_COLUMNS)[number]
