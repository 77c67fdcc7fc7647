import type { Account } from '../state/account.ts'
import { COLUMN_NAMES, COLUMNS } from '../state/columns.ts'
import type { Series } from '../state/track.ts'
import type { ScenarioData } from './scenario.ts'

/** The recorded columns as a table, a row a time, each with its unit in the header. */
export function csvOf({ hours, values }: Series, units: Account['units']): string {
  const header = ['time [h]', ...COLUMN_NAMES.map((name) => `${name} [${units[COLUMNS[name]]}]`)]
  const rows = Array.from(hours, (hour, row) => [hour, ...COLUMN_NAMES.map((name) => values[name][row]!)].join(','))
  return `${[header.join(','), ...rows].join('\n')}\n`
}

/** What the table is of, to lie beside it. */
export function sidecarOf(account: Account, digest: string, scenario: ScenarioData): string {
  const { software, model, modelSha256, parametersSha256, units, quantities } = account
  const columns = COLUMN_NAMES.map((name) => {
    const quantity = COLUMNS[name]
    return { name, quantity, unit: units[quantity], ...(quantities[quantity] ? { is: quantities[quantity].is } : {}) }
  })
  return `${JSON.stringify(
    {
      allostat: software.version,
      model,
      model_sha256: modelSha256,
      parameters_sha256: parametersSha256,
      digest,
      columns: [{ name: 'time', unit: 'h' }, ...columns],
      scenario,
    },
    null,
    2,
  )}\n`
}
