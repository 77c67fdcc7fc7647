import { run } from '../runs/run.ts'
import type { Scenario } from '../runs/scenario.ts'
import type { SummaryRequest } from '../runs/summarise-line.ts'
import type { Quantity } from '../units/index.ts'
import { type Curve, curveColumns, curvesOf } from './curves.ts'
import { type Regimen, type RegimenRow, readingOnCurve, readingsOf } from './regimen.ts'
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
  const read = new Map<SummaryRequest, Quantity>()
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
    const [person] = result.people
    requests.forEach((request, i) => {
      read.set(request, { value: person!.summaries[i]!, unit: result.summaryLines[i]!.unit })
    })
    curves.push(...curvesOf(arm, columns, result))
  }
  return { values: new Map(rows.map((row) => [row, numberFor(row, read)])), curves }
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
