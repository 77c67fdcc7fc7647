/**
 * Fits the free parameters of a model to the fit rows of `evidence/`, and never sees a check row:
 * `npm run calibrate -- [MODEL] [--check | --write | --dry] [--starts N] [--threads N]`. See docs/calibration.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { VERSION } from '../src/cli/version.ts'
import { calibrate } from '../src/evidence/calibration/calibrate.ts'
import { checkCalibration } from '../src/evidence/calibration/check.ts'
import { calibrationFiles, loadRecord, loadSettings } from '../src/evidence/calibration/files.ts'
import { fittedFile } from '../src/evidence/calibration/fitted-file.ts'
import { recordText } from '../src/evidence/calibration/record.ts'
import { calibrationText, checkText } from '../src/evidence/calibration/words.ts'
import { InputError } from '../src/units/index.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    dry: { type: 'boolean', default: false },
    starts: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
})
const model = positionals[0] ?? 'allostat'
const files = calibrationFiles(join(import.meta.dirname, '..'), model)
const threads = Number(values.threads)

function save(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

async function check(): Promise<void> {
  const checked = await checkCalibration(files, loadSettings(files, model), threads)
  process.stdout.write(checkText(checked))
  if (checked.faults.length > 0) process.exitCode = 1
}

async function fitAndSave(): Promise<void> {
  const began = performance.now()
  const say = (line: string) =>
    process.stderr.write(`${String(Math.round((performance.now() - began) / 1000)).padStart(5)} s  ${line}\n`)
  const record = await calibrate(files.evidence, loadSettings(files, model), {
    threads,
    version: VERSION,
    starts: Number(values.starts),
    onStart: (cost, { rows, cannotAsk, scenarios }) =>
      say(
        `objective ${cost.toPrecision(6)} at the start; ${rows.length} rows in ${scenarios.length} arms, ${cannotAsk.length} more that the model cannot be asked for`,
      ),
    onStep: ({ iteration, objective, step, trials }, start) =>
      say(
        `${values.starts === '1' ? '' : `start ${start}, `}iteration ${iteration}: objective ${objective.toPrecision(6)}, step ${step.toPrecision(2)}, tried ${trials}`,
      ),
  })
  if (!values.dry) {
    save(files.record, recordText(record))
    save(files.fitted, fittedFile(record))
  }
  process.stdout.write(calibrationText(record))
}

try {
  const record = values.write ? loadRecord(files) : undefined
  if (record) save(files.fitted, fittedFile(record))
  else if (values.check) await check()
  else await fitAndSave()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
