import { COLUMN_NAMES } from '../state/columns.ts'
import type { Series } from '../state/track.ts'

/** The drawn columns as a table, a row a time. */
export function csvOf({ hours, values }: Series): string {
  const rows = Array.from(hours, (hour, row) => [hour, ...COLUMN_NAMES.map((name) => values[name][row]!)].join(','))
  return `${[['time_h', ...COLUMN_NAMES].join(','), ...rows].join('\n')}\n`
}
