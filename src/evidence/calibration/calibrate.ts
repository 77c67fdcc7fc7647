import { digestsOf } from './digests.ts'
import { loadFitEvidence } from './fit-evidence.ts'
import { chooseRows } from './fit-row.ts'
import { type FreeParameter, fromUnbounded } from './free-parameter.ts'
import { identify } from './identifiability.ts'
import { findIllustrative } from './illustrative.ts'
import { type Iteration, totalCost } from './levenberg-marquardt.ts'
import { Objective, type OnRuns } from './objective.ts'
import type { CalibrationRecord } from './record.ts'
import { rounded } from './record.ts'
import { recordOf } from './record-of.ts'
import { sensitivityAt } from './sensitivity.ts'
import type { CalibrationSettings } from './settings.ts'
import { fitFromStarts } from './starts.ts'

export interface CalibrateOptions {
  readonly threads: number
  readonly version: string
  /** How many starts are tried, that of the settings first; 1 if not given. */
  readonly starts?: number
  readonly onStart?: (cost: number, objective: Objective) => void
  readonly onStep?: (iteration: Iteration, start: number) => void
  readonly onRuns?: OnRuns
}

/** Step of the differences on the way down: at the middle of the bounds about two hundredths of the width. Chosen: far above the error of the solver. */
const STEP = 0.02
/** After two iterations that bring less than this share of the objective each, it is done. Chosen: parameters then move by far less than their doubt. */
const GAIN = 1e-3

/**
 * Fits the free parameters of a model to the fit rows of a folder of evidence. A pure function of both: no clock, no chance, the same
 * for any number of threads.
 *
 * @throws InputError where a regimen does not fit the model
 */
export async function calibrate(
  folder: string,
  settings: CalibrationSettings,
  options: CalibrateOptions,
): Promise<CalibrationRecord> {
  const { parameters } = settings
  const evidence = loadFitEvidence(folder, settings.regimens === 'all' ? settings.choice : undefined)
  const rows = chooseRows(evidence, settings)
  const objective = await Objective.start(settings, rows.asked, options.threads, options.onRuns)
  try {
    const start = Float64Array.from(parameters, (parameter) => parameter.start)
    const [valuesAtStart] = (await objective.values([start])) as [Float64Array]
    const costAtStart = await costAt(objective, start)
    options.onStart?.(costAtStart + objective.constant, objective)
    const limits = { iterations: settings.iterations, step: STEP, gain: GAIN }
    const { best: minimum, tried } = await fitFromStarts(objective, options.starts ?? 1, limits, options.onStep)
    const result = Float64Array.from(parameters, (parameter, i) => written(parameter, minimum.at[i]!))
    // From here on as if nothing were known, so that what seemed not to matter on the way is looked at once more.
    objective.arms.lookAgain()
    const sensitivity = await sensitivityAt(objective, parameters, result, objective.rowCount)
    const identifiability = identify(parameters, result, sensitivity)
    const [valuesAtResult] = (await objective.values([result])) as [Float64Array]
    const shown = await findIllustrative(
      settings.model,
      objective.scenarios,
      parameters,
      result,
      identifiability.unpinned,
      options.threads,
    )
    return recordOf({
      settings,
      evidence,
      rows: { used: objective.rows, cannotAsk: objective.cannotAsk, unused: rows.unused },
      digests: digestsOf(settings, objective.rows),
      version: options.version,
      start: { cost: costAtStart, point: start, values: valuesAtStart },
      result: { cost: await costAt(objective, result), point: result, values: valuesAtResult },
      constant: objective.constant,
      failures: await objective.failures(result),
      minimum,
      tried,
      inflation: sensitivity.inflation,
      identifiability,
      shown,
      runs: objective.arms.runs,
    })
  } finally {
    await objective.arms.end()
  }
}

async function costAt(objective: Objective, point: Float64Array): Promise<number> {
  const [residuals] = await objective.residuals([point])
  return totalCost(objective, residuals!)
}

/** The value as it is written to the files, so that what is reported is of the numbers that the model gets. */
function written(parameter: FreeParameter, unbounded: number): number {
  return rounded(fromUnbounded(parameter, unbounded))
}
