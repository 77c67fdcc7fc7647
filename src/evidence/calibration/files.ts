import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fits } from '../../models/fitted.ts'
import { readWritten } from '../../runs/json-file-node.ts'
import { InputError } from '../../units/index.ts'
import { loadFitEvidence } from './fit-evidence.ts'
import type { CalibrationRecord } from './record.ts'
import { type CalibrationSettings, readCalibration } from './settings.ts'

/** Where the files of a calibration lie, and the names that they are called by. */
export interface CalibrationFiles {
  /** The folder of evidence. */
  readonly evidence: string
  readonly settings: string
  readonly record: string
  readonly fitted: string
}

export function calibrationFiles(root: string, model: string): CalibrationFiles {
  const folder = join(root, 'evidence', 'calibration')
  return {
    evidence: join(root, 'evidence'),
    settings: join(folder, `${model}.yaml`),
    record: join(folder, `${model}.json`),
    fitted: join(root, 'src', 'models', 'fitted', `${model}.ts`),
  }
}

/**
 * Reads the settings of a model's calibration.
 *
 * @throws InputError with file, line and column
 */
export function loadSettings(files: CalibrationFiles, model: string): CalibrationSettings {
  const name = `evidence/calibration/${model}.yaml`
  const text = textOf(files.settings)
  if (text === undefined) {
    throw new InputError({
      place: { file: name },
      found: 'no such file',
      expected: `the settings of a calibration of \`${model}\``,
      remedy: 'write it, as docs/calibration.md shows, or name another model',
    })
  }
  const { targets } = loadFitEvidence(files.evidence)
  const settings = readCalibration(text, name, {
    rows: new Set(targets.flatMap(({ id, study }) => [id, study])),
    fitted: new Set(Object.keys(fits.get(model)?.parameters ?? {})),
    read: (path) => textOf(join(dirname(files.settings), path)),
  })
  if (settings.model.id === model) return settings
  throw new InputError({
    place: { file: name },
    found: `settings for the model \`${settings.model.id}\``,
    expected: `settings for \`${model}\`, after which the file is called`,
    remedy: 'call the file by the id of its model',
  })
}

/** The result of the last fit, if there was one. */
export function loadRecord({ record }: CalibrationFiles): CalibrationRecord | undefined {
  return readWritten({
    path: record,
    name: `evidence/calibration/${basename(record)}`,
    holds: { model: 'text', digests: 'object', parameters: 'object' },
    remedy: 'take it from the project again, or `npm run calibrate` writes it',
  })
}

export function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
