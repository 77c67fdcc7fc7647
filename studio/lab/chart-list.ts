import type { ColumnName } from '../state/columns.ts'

/** The charts of the Lab: a quantity, its title, and how it is said in a sentence. */
export const CHARTS: readonly (readonly [ColumnName, string])[] = [
  ['tone', 'Balance: tone'],
  ['cows', 'Withdrawal, 0 to 48'],
  ['craving', 'Craving, 0 to 10'],
  ['dopamine', 'Dopamine, baseline 1'],
  ['crf', 'CRF, baseline 1'],
  ['control', 'Prefrontal control, baseline 1'],
  ['occupancy', 'Receptors held, share'],
]

export const CHART_COLUMNS = CHARTS.map(([column]) => column)
