import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckedModel } from '../language/checked.ts'
import { modelDigest } from '../runs/model-digest.ts'
import type { ModelResults, Results } from '../runs/model-status.ts'
import { sha256Hex } from '../runs/write/sha256.ts'
import type { Curve } from './curves.ts'
import { type EvidenceResult, fitRows, holdAgainstEvidence } from './evidence.ts'
import type { Evidence } from './load.ts'
import type { Regimen } from './regimen.ts'
import { curveWords } from './report/figure.ts'
import { type Score, scoreOf, skillOf } from './score.ts'
import { type Judged, judge } from './verdict.ts'

/** The whole of `evidence/results.json`. */
export interface ResultsFile extends Results {
  readonly versions: { readonly allostat: string }
  readonly models: Readonly<Record<string, FoundOfModel>>
}

/** What a model said to the published numbers, so that pages can be written again without asking it again. */
export interface FoundOfModel extends ModelResults {
  readonly check: Score
  readonly fit: Score
  /** SHA-256 over its regimens as written. */
  readonly regimens_sha256: string
  /** Draws from doubt behind the bands of the pictures. */
  readonly draws: number
  /** The model's value of each row; null where what is read did not happen. */
  readonly values: Readonly<Record<string, number | null>>
  /** Pictures by the file of their regimen; each panel in words, for those who do not see it. */
  readonly pictures: Readonly<Record<string, readonly Panel[]>>
}

export interface Panel {
  readonly arm: string
  readonly quantity: string
  readonly meaning: string
  readonly words: string
}

/** The regimens that name a built-in model, with all targets. */
export function evidenceOf({ targets, regimens }: Evidence, model: string): Evidence {
  return { targets, regimens: regimens.filter((regimen) => modelOf(regimen) === model) }
}

function modelOf({ arms }: Regimen): string | undefined {
  const [scenario] = [...arms.values()]
  return scenario?.model.kind === 'built-in' ? scenario.model.id : undefined
}

/** What tells one set of regimens from another. `folder` is that of the evidence. */
export function regimensDigest({ regimens }: Evidence, folder: string): string {
  const texts = regimens.map(({ file }) => `${file}\n${readFileSync(join(folder, '..', file), 'utf8')}`)
  return sha256Hex(texts.join('\n'))
}

/** Asks a model for every row that its regimens read. Takes as long as the runs take. */
export async function askModel(
  model: CheckedModel,
  evidence: Evidence,
  folder: string,
  { draws, onProgress }: { draws: number; onProgress?: (done: number, total: number) => void },
): Promise<{ found: FoundOfModel; result: EvidenceResult }> {
  const own = evidenceOf(evidence, model.id)
  const options = { ids: [], set: [], draws, isOtherModel: false, ...(onProgress ? { onProgress } : {}) }
  const result = await holdAgainstEvidence(own, options)
  const answered = result.judged.filter(({ row }) => row)
  const found: FoundOfModel = {
    model_sha256: modelDigest(model),
    regimens_sha256: regimensDigest(own, folder),
    draws,
    ...scoresOf(answered, evidence),
    values: Object.fromEntries(answered.map(({ target, value }) => [target.id, numberOrNull(value)])),
    pictures: Object.fromEntries(result.regimens.map(({ regimen, curves }) => [regimen.file, curves.map(panelOf)])),
  }
  return { found, result }
}

/** The rows of a model's regimens judged by the tables as they are now, from the values that were found. */
export function judgedFrom(found: FoundOfModel, own: Evidence): readonly { regimen: Regimen; judged: Judged[] }[] {
  return own.regimens.map((regimen) => ({
    regimen,
    judged: regimen.rows.flatMap((row) => {
      const value = found.values[row.target.id]
      return value === undefined ? [] : [judge(row.target, row, regimen.file, value ?? Number.NaN)]
    }),
  }))
}

/** The counts of some rows. The naive predictor may look at all rows to fit, whichever model reads them. */
export function scoresOf(judged: readonly Judged[], evidence: Evidence) {
  const of = (use: 'fit' | 'check') => judged.filter(({ target }) => target.use === use)
  return { check: scoreOf(of('check')), fit: scoreOf(of('fit')), skill: skillOf(of('check'), fitRows(evidence)) }
}

function panelOf(curve: Curve): Panel {
  const { arm, quantity, meaning } = curve
  return { arm, quantity, meaning, words: curveWords(curve) }
}

function numberOrNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : Number(value.toPrecision(6))
}
