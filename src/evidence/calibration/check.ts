import { digestsOf } from './digests.ts'
import { type CalibrationFiles, loadRecord, textOf } from './files.ts'
import { loadFitEvidence } from './fit-evidence.ts'
import { chooseRows } from './fit-row.ts'
import { fittedFile } from './fitted-file.ts'
import { totalCost } from './levenberg-marquardt.ts'
import { Objective } from './objective.ts'
import { type CalibrationRecord, type Digests, rounded } from './record.ts'
import type { CalibrationSettings } from './settings.ts'

/** What is wrong with a committed calibration, one sentence each; nothing where it is as a fit would leave it. */
export interface Checked {
  readonly faults: readonly string[]
  /** Of the model, the rows, the regimens and the settings, what is no longer what was fitted. */
  readonly changed: readonly (keyof Digests)[]
  readonly start?: Compared
  readonly result?: Compared
}

/** An objective as it was recorded, and as it is now. */
export interface Compared {
  readonly recorded: number
  readonly now: number
}

/** Recorded numbers have six digits, and nothing else may differ. */
const ROUNDING = 1e-5

/** Whether the file of fitted values is the one that the record gives. */
export function fittedFileFault(files: CalibrationFiles, record: CalibrationRecord): string | undefined {
  return textOf(files.fitted) === fittedFile(record)
    ? undefined
    : `src/models/fitted/${record.model}.ts is not what evidence/calibration/${record.model}.json gives: \`npm run calibrate -- ${record.model} --write\` writes it again`
}

/**
 * Holds a committed calibration against what there is now, without fitting: the files agree, nothing has changed since, and the objective
 * at the recorded start and result is the recorded one.
 */
export async function checkCalibration(
  files: CalibrationFiles,
  settings: CalibrationSettings,
  threads: number,
): Promise<Checked> {
  const record = loadRecord(files)
  if (!record) return { faults: [`${settings.file} was never fitted: no .json beside it`], changed: [] }
  const evidence = loadFitEvidence(files.evidence, settings.regimens === 'all' ? settings.choice : undefined)
  const rows = chooseRows(evidence, settings)
  if (!sameParameters(settings, record)) return { faults: ['other parameters are free now'], changed: [] }
  const objective = await Objective.start(settings, rows.asked, threads)
  try {
    const digests = digestsOf(settings, objective.rows)
    const changed = (Object.keys(digests) as (keyof Digests)[]).filter((key) => digests[key] !== record.digests[key])
    const faults = [
      fittedFileFault(files, record) ?? [],
      changed.map((what) => `changed since the fit: ${what}`),
    ].flat()
    const at = async (key: 'start' | 'value', recorded: number): Promise<Compared> => {
      const point = Float64Array.from(settings.parameters, ({ id }) => record.parameters[id]![key])
      const [residuals] = await objective.residuals([point])
      return { recorded, now: rounded(totalCost(objective, residuals!) + objective.constant) }
    }
    const start = await at('start', record.objective.start)
    const result = await at('value', record.objective.result)
    const moved = [
      isNear(start) ? [] : `the objective at the start is ${start.now}, recorded ${start.recorded}`,
      isNear(result) ? [] : `the objective at the result is ${result.now}, recorded ${result.recorded}`,
    ].flat()
    return { faults: [...faults, ...moved], changed, start, result }
  } finally {
    await objective.arms.end()
  }
}

function sameParameters({ parameters }: CalibrationSettings, record: CalibrationRecord): boolean {
  return parameters.map(({ id }) => id).join() === Object.keys(record.parameters).join()
}

function isNear({ recorded, now }: Compared): boolean {
  return Math.abs(now - recorded) <= ROUNDING * Math.abs(recorded)
}
