import { counted, readable } from '../../runs/report/numbers.ts'
import type { Checked } from './check.ts'
import type { CalibrationRecord } from './record.ts'

/** What a fit found, for a terminal. */
export function calibrationText(record: CalibrationRecord): string {
  const { objective, rows, identifiability, parameters, illustrative, at_rest } = record
  const worst = record.misfits
    .filter(({ misfit_result }) => misfit_result !== null)
    .toSorted((a, b) => Math.abs(b.misfit_result!) - Math.abs(a.misfit_result!))
    .slice(0, 10)
  return [
    `objective ${readable(objective.start)} at the start, ${readable(objective.result)} at the result; ${record.ended}`,
    ...(record.starts ?? []).map(
      ({ objective: reached, ended }, i) => `  start ${i + 1}: ${readable(reached)}; ${ended}`,
    ),
    `fit rows: ${rows.used} of ${rows.fit_rows} used, of ${counted(rows.studies, 'study', 'studies')}`,
    ...rows.unused.map(({ why, rows: ids }) => `  not used, ${why}: ${ids.length > 12 ? ids.length : ids.join(', ')}`),
    ...rows.cannot_ask.map(({ id, why }) => `  the model cannot be asked for ${id}: ${why}`),
    ...(rows.without_answer.length > 0 ? [`  without an answer: ${rows.without_answer.join(', ')}`] : []),
    ...record.failed_runs.map(({ arm, reason }) => `  failed: ${arm}: ${reason}`),
    '',
    ...Object.entries(parameters).map(
      ([id, { value, unit, start, ci95, is_pinned, is_at_bound, left }]) =>
        `  ${id} = ${value} ${unit} (start ${start}; 95 % ${ci95[0]} to ${ci95[1]})${
          is_at_bound
            ? ', at its bound'
            : is_pinned
              ? ''
              : `, not pinned: ${Math.round(100 * left)} % of the doubt is left`
        }`,
    ),
    '',
    `free parameters ${identifiability.free_parameters}, fit rows ${identifiability.fit_rows}, rank ${identifiability.rank}`,
    `  (${identifiability.tolerance})`,
    ...identifiability.unpinned.map(
      ({ direction, left }) => `  no row pins ${direction}: ${Math.round(100 * left)} % of the doubt is left`,
    ),
    ...Object.entries(illustrative).map(([id, why]) => `  illustrative: ${id} ${why}`),
    ...(at_rest.length > 0 ? [`  stand still in all these runs: ${at_rest.join(', ')}`] : []),
    '',
    'furthest off:',
    ...worst.map(
      ({ row, published, result, unit, misfit_result }) =>
        `  ${row}: ${readable(result!)} for ${readable(published)} ${unit}, ${misfit_result!.toFixed(1)} SD`,
    ),
    '',
  ].join('\n')
}

/** What a check found. The last line says whether all is well. */
export function checkText({ faults, start, result }: Checked): string {
  const line = (name: string, compared: Checked['start']) =>
    compared ? [`objective at the ${name}: recorded ${compared.recorded}, now ${compared.now}`] : []
  return `${[
    ...line('start', start),
    ...line('result', result),
    ...faults,
    faults.length === 0 ? 'the calibration is as a fit left it' : counted(faults.length, 'fault', 'faults'),
  ].join('\n')}\n`
}
