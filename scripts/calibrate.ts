/**
 * Fits the free parameters of a model to the fit rows of `evidence/`, and never sees a check row:
 * `npm run calibrate -- [MODEL] [--check | --write | --dry] [--starts N] [--threads N]`. See docs/calibration.md.
 */
import { basename, dirname, join } from 'node:path'
import { VERSION } from '../src/cli/version.ts'
import { calibrate } from '../src/evidence/calibration/calibrate.ts'
import { checkCalibration } from '../src/evidence/calibration/check.ts'
import { type CalibrationFiles, calibrationFiles, loadRecord, loadSettings } from '../src/evidence/calibration/files.ts'
import { fittedFile } from '../src/evidence/calibration/fitted-file.ts'
import { type Flags, readFlags } from '../src/evidence/calibration/flags.ts'
import { recordText } from '../src/evidence/calibration/record.ts'
import { calibrationText, checkText } from '../src/evidence/calibration/words.ts'
import { OutputFolder } from '../src/runs/write/folder.ts'
import { InputError } from '../src/units/index.ts'

/** Whole files or none, in whatever moment this is ended: all are on disk before the first gets its name. */
async function save(texts: ReadonlyMap<string, string>): Promise<void> {
  const folders: OutputFolder[] = []
  for (const [path, text] of texts) {
    const folder = OutputFolder.open(dirname(path))
    folders.push(folder)
    await folder.write(basename(path), [text])
  }
  for (const folder of folders) folder.commit()
}

async function check({ model, threads }: Flags, files: CalibrationFiles): Promise<void> {
  const checked = await checkCalibration(files, loadSettings(files, model), threads)
  process.stdout.write(checkText(checked))
  if (checked.faults.length > 0) process.exitCode = 1
}

async function fitAndSave({ model, threads, starts, mode }: Flags, files: CalibrationFiles): Promise<void> {
  const began = performance.now()
  const say = (line: string) =>
    process.stderr.write(`${String(Math.round((performance.now() - began) / 1000)).padStart(5)} s  ${line}\n`)
  const record = await calibrate(files.evidence, loadSettings(files, model), {
    threads,
    version: VERSION,
    starts,
    onStart: (cost, { rows, cannotAsk, scenarios }) =>
      say(
        `objective ${cost.toPrecision(6)} at the start; ${rows.length} rows in ${scenarios.length} arms, ${cannotAsk.length} more that the model cannot be asked for`,
      ),
    onStep: ({ iteration, objective, step, trials }, start) =>
      say(
        `${starts === 1 ? '' : `start ${start}, `}iteration ${iteration}: objective ${objective.toPrecision(6)}, step ${step.toPrecision(2)}, tried ${trials}`,
      ),
  })
  if (mode === 'fit')
    await save(
      new Map([
        [files.record, recordText(record)],
        [files.fitted, fittedFile(record)],
      ]),
    )
  process.stdout.write(calibrationText(record))
}

try {
  const flags = readFlags(process.argv.slice(2))
  const files = calibrationFiles(join(import.meta.dirname, '..'), flags.model)
  const record = flags.mode === 'write' ? loadRecord(files) : undefined
  if (record) await save(new Map([[files.fitted, fittedFile(record)]]))
  else if (flags.mode === 'check') await check(flags, files)
  else await fitAndSave(flags, files)
} catch (error) {
  if (!(error instanceof InputError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
