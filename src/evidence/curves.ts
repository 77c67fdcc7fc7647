import { thinRows } from '../runs/report/thin.ts'
import type { RunResult } from '../runs/result.ts'
import type { Scenario } from '../runs/scenario.ts'
import type { RecordColumn } from '../runs/scenario-types.ts'
import { formatUnit, type Unit } from '../units/index.ts'
import type { Reading } from './regimen.ts'

/** What a quantity did over time in one arm of a regimen, with the band of what is not known. */
export interface Curve {
  readonly arm: string
  readonly quantity: string
  readonly meaning: string
  readonly unit: string
  readonly timeUnit: Unit
  readonly times: readonly number[]
  readonly values: readonly number[]
  readonly band?: { readonly low: readonly number[]; readonly high: readonly number[] }
}

/** Rows that are computed, and of them those drawn. Chosen: a peak of a minute shows in a day, and a page stays small. */
const ROWS = 3000
const DRAWN = 500

/** Statistics whose unit is that of the quantity, so that their numbers can stand in a picture of it. */
const LEVELS = new Set(['minimum', 'maximum', 'mean', 'end', 'value'])

/** What must be recorded to draw the quantities that are read: each once, in the unit in which a level of it is read. */
export function curveColumns(readings: readonly Reading[], { duration }: Scenario): NonNullable<Scenario['record']> {
  const columns = new Map<string, RecordColumn>()
  for (const { kind, quantity, requests, place } of readings) {
    const [request] = requests
    if (request!.kind === 'time-of-event') continue
    const unit = kind === 'summary' && LEVELS.has(request!.kind) ? request!.unit : undefined
    if (columns.get(quantity)?.unit && !unit) continue
    columns.set(quantity, { name: quantity, quantity, ...(unit ? { unit } : {}), place })
  }
  return { every: { value: duration.value / ROWS, unit: duration.unit }, columns: [...columns.values()], place: {} }
}

export function curvesOf(arm: string, { columns }: NonNullable<Scenario['record']>, result: RunResult): Curve[] {
  const person = result.people[0]!
  const width = result.columns.length
  const columnAt = (index: number) => Array.from(person.times, (_, row) => person.values[row * width + index]!)
  return columns.map(({ quantity, name }) => {
    const index = result.columns.findIndex((each) => each.name === name)
    const { meaning, unit } = result.columns[index]!
    const lowIndex = result.columns.findIndex((each) => each.name === `${name}_low`)
    const values = columnAt(index)
    const band = lowIndex === -1 ? undefined : { low: columnAt(lowIndex), high: columnAt(lowIndex + 1) }
    const rows = thinRows(values.length, band ? [values, band.low, band.high] : [values], DRAWN)
    const drawn = (column: ArrayLike<number>) => rows.map((row) => column[row]!)
    return {
      arm,
      quantity,
      meaning,
      unit: formatUnit(unit),
      timeUnit: result.timeUnit,
      times: drawn(person.times),
      values: drawn(values),
      ...(band && isWide(band, values) ? { band: { low: drawn(band.low), high: drawn(band.high) } } : {}),
    }
  })
}

/** Where no number behind a quantity states a doubt, all draws are the same, and there is no band. */
function isWide({ low, high }: NonNullable<Curve['band']>, values: readonly number[]): boolean {
  return values.some((_, row) => high[row]! > low[row]!)
}
