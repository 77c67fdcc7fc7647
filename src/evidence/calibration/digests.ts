import type { CheckedModel } from '../../language/checked.ts'
import { canonicalScenario } from '../../runs/scenario-canonical.ts'
import { sha256Hex } from '../../runs/write/sha256.ts'
import { readingsOf } from '../regimen.ts'
import type { FitRow } from './fit-row.ts'
import type { Digests } from './record.ts'
import type { CalibrationSettings } from './settings.ts'

export function digestsOf(settings: CalibrationSettings, rows: readonly FitRow[]): Digests {
  return {
    model: sha256Hex(JSON.stringify(withoutValues(settings))),
    settings: sha256Hex(JSON.stringify(settings.data)),
    rows: sha256Hex(
      JSON.stringify(
        rows.map(({ row: { target } }) => [target.id, target.study, target.value, target.unit, target.spread]),
      ),
    ),
    regimens: sha256Hex(JSON.stringify(rows.map(howRead))),
  }
}

/** How a row is read off which arms, free of file names and layout. */
function howRead({ row, regimen }: FitRow) {
  const { first, over, minus, times } = row
  const part = (reading: typeof first | undefined): unknown => {
    if (!reading) return null
    if (reading.kind === 'amount') return [reading.amount.value, reading.amount.unit.text]
    if (reading.kind === 'rank') return [part(reading.whose), reading.others.map(part)]
    if (reading.kind === 'explained') return reading.readings.map(part)
    if (reading.kind !== 'find') return reading.text
    const { points, reaches, of, visit = null } = reading
    return [points.map((point) => [point.x, point.reading.text, part(point.minus)]), reaches, part(of), visit]
  }
  return [
    row.target.id,
    part(first),
    part(over),
    part(minus),
    times,
    readingsOf(row).map(({ arm }) => canonicalScenario(regimen.arms.get(arm)!)),
  ]
}

/** The model as written, but for what a fit itself writes into it: a result does not make its own model another one. */
function withoutValues({ model, parameters }: CalibrationSettings): unknown {
  const free = new Set(parameters.map(({ id }) => id))
  return model.parts.map((part): CheckedModel['parts'][number] => {
    if (!part.parameters) return part
    const kept = Object.entries(part.parameters).map(([id, parameter]) => {
      return [id, free.has(id) ? { unit: parameter.unit, is: parameter.is } : parameter]
    })
    return { ...part, parameters: Object.fromEntries(kept) }
  })
}
