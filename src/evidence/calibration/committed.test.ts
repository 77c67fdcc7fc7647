import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkCalibration, fittedFileFault } from './check.ts'
import { calibrationFiles, loadRecord, loadSettings } from './files.ts'

const root = join(import.meta.dirname, '../../..')
const models = readdirSync(join(root, 'evidence', 'calibration'))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
const fitted = models.filter((model) => loadRecord(calibrationFiles(root, model)))

describe('the calibrations of the project', () => {
  it('have settings that can be read', () => {
    for (const model of models) expect(loadSettings(calibrationFiles(root, model), model).model.id).toBe(model)
  })

  it.runIf(fitted.length > 0).each(fitted)('gave %s its fitted values, and nothing else did', (model) => {
    const files = calibrationFiles(root, model)
    expect(fittedFileFault(files, loadRecord(files)!)).toBeUndefined()
  })

  it.runIf(fitted.length > 0).each(fitted)(
    'of %s is of the model, rows, regimens and settings as they are now',
    async (model) => {
      const files = calibrationFiles(root, model)
      const { faults } = await checkCalibration(files, loadSettings(files, model), 2)
      expect(faults, `\`npm run calibrate -- ${model}\` fits again`).toEqual([])
    },
  )
})
