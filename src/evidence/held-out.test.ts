import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInModels } from '../models/index.ts'
import { calibrationFiles } from './calibration/files.ts'
import { EVIDENCE_FOLDER, loadTargets } from './load.ts'

const targets = loadTargets(EVIDENCE_FOLDER)
const ID = /\b([A-Z]{2,3}\d?-?)(\d{3})(?:(?: to |–)(?:[A-Z]{2,3}\d?-?)?(\d{3}))?\b/g

/** Ids of rows in a text, with all of a span such as “PFC001 to PFC004”. */
function rowsIn(text: string): string[] {
  return [...text.matchAll(ID)].flatMap(([, area, from, to = from]) =>
    Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, i) => `${area}${String(Number(from) + i).padStart(3, '0')}`,
    ),
  )
}

const isCheck = (id: string) => targets.get(id)?.use === 'check'

describe('rows that a model may not be tuned to', () => {
  it('are found in a text, in spans too', () => {
    expect(rowsIn('neuro.csv PFC001 to PFC003, and OCC-004; not COWS 123 or a 2012')).toEqual([
      'PFC001',
      'PFC002',
      'PFC003',
      'OCC-004',
    ])
  })

  it.each([...builtInModels])('are no source of a number of %s', (_, parts) => {
    const sources = parts.flatMap(({ parameters = {} }) =>
      Object.entries(parameters).map(([id, { from = '', assumed = '' }]) => [id, `${from} ${assumed}`] as const),
    )
    for (const [id, text] of sources) expect(rowsIn(text).filter(isCheck), `source of ${id}`).toEqual([])
  })

  it('are no source of a prior', () => {
    const files = calibrationFiles(join(EVIDENCE_FOLDER, '..'), 'allostat')
    const priors = readFileSync(files.settings, 'utf8')
      .split('\n')
      .filter((line) => /prior|why:/.test(line))
    expect(rowsIn(priors.join('\n')).filter(isCheck)).toEqual([])
  })
})
