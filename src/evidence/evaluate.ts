import { LAST_OF_HISTORY, type PersonResult, type RunResult } from '../runs/result.ts'
import { run } from '../runs/run.ts'
import type { Scenario } from '../runs/scenario.ts'
import type { SummaryRequest } from '../runs/summarise-line.ts'
import { convert, type Quantity, type Unit } from '../units/index.ts'
import { type Curve, curveColumns, curvesOf } from './curves.ts'
import { type Reading, type Regimen, type RegimenRow, readingOnCurve, readingsOf } from './regimen.ts'
import { numberFor } from './row-value.ts'

/** What a regimen's run gave. */
export interface Evaluation {
  readonly values: ReadonlyMap<RegimenRow, number>
  readonly curves: readonly Curve[]
}

export interface EvaluateOptions {
  /** Draws from the parameters' statements of doubt for the band of curves that carry a published number; below 2 there is no band. */
  readonly draws: number
  readonly threads?: number
}

/** Seed of those draws: any will do, so long as it stays. */
const SEED = 1

/**
 * Runs the arms that some rows of a regimen read, and works out the model's value for each.
 *
 * @returns values in the unit of the row; NaN where what is read did not happen; orderings and signs as 1, 0 or -1
 * @throws  InputError where the model has not what the regimen asks for
 */
export async function evaluate(
  regimen: Regimen,
  rows: readonly RegimenRow[],
  { draws, threads }: EvaluateOptions,
): Promise<Evaluation> {
  const read = new Map<SummaryRequest, readonly Quantity[]>()
  const curves: Curve[] = []
  for (const [arm, scenario] of regimen.arms) {
    const readings = rows.flatMap(readingsOf).filter((reading) => reading.arm === arm)
    if (readings.length === 0) continue
    const requests = readings.flatMap((reading) => reading.requests)
    const columns = curveColumns(readings, scenario)
    // A band costs a run a draw, and is looked at where a published number stands on the curve.
    const isDrawn = rows.some((row) => readingOnCurve(row)?.arm === arm)
    const result = await run(
      withReadings(scenario, requests, columns, isDrawn ? draws : 0),
      threads === undefined ? {} : { threads },
    )
    requests.forEach((request, i) => {
      const { unit } = result.summaryLines[i]!
      const { rise } = readings.find((reading) => reading.requests.includes(request))!
      const numberIn = (person: PersonResult) =>
        rise ? riseOf(rise, person, columnOf(request, result)) : person.summaries[i]!
      read.set(
        request,
        result.people.map((person) => ({ value: numberIn(person), unit })),
      )
    })
    curves.push(...curvesOf(arm, columns, result))
  }
  return { values: new Map(rows.map((row) => [row, numberFor(row, byPerson(row, read))])), curves }
}

function withReadings(
  scenario: Scenario,
  summarise: readonly SummaryRequest[],
  columns: NonNullable<Scenario['record']>,
  draws: number,
): Scenario {
  return {
    ...scenario,
    summarise,
    record: columns,
    ...(draws < 2 ? {} : { doubt: { draws, seed: SEED, place: {} } }),
  }
}

/** What a row reads, person by person; an arm of one person is the same for all. */
function byPerson(row: RegimenRow, read: ReadonlyMap<SummaryRequest, readonly Quantity[]>) {
  const requests = readingsOf(row).flatMap((reading) => reading.requests)
  const count = Math.max(1, ...requests.map((request) => read.get(request)!.length))
  return Array.from(
    { length: count },
    (_, person) =>
      new Map(requests.map((request) => [request, read.get(request)![person] ?? read.get(request)![0]!] as const)),
  )
}

/** From the first dose of a substance to the highest value within a time after it, on recorded rows; NaN in a person who did not get it. */
function riseOf(
  { after, within }: NonNullable<Reading['rise']>,
  { events, times, values }: PersonResult,
  { column, width, timeUnit }: { readonly column: number; readonly width: number; readonly timeUnit: Unit },
): number {
  const dose = events.find(
    ({ event, detail }) => event === 'dose' && detail.startsWith(`${after} `) && !detail.endsWith(LAST_OF_HISTORY),
  )
  if (!dose) return Number.NaN
  const end = dose.time + convert(within.value, within.unit, timeUnit)
  const start = times.findLastIndex((time) => time <= dose.time)
  let highest = Number.NEGATIVE_INFINITY
  for (let row = start; row < times.length && times[row]! <= end; row++) {
    highest = Math.max(highest, values[row * width + column]!)
  }
  return highest - values[start * width + column]!
}

function columnOf(request: SummaryRequest, { columns, timeUnit }: RunResult) {
  return {
    column: columns.findIndex(({ quantity }) => quantity === request.quantity),
    width: columns.length,
    timeUnit,
  }
}
