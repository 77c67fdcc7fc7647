import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SimulationFailure } from '../engine/failure.ts'
import type { CheckedModel } from '../language/checked.ts'
import { modelDigest } from '../runs/model-digest.ts'
import type { ModelResults, Results } from '../runs/model-status.ts'
import { sha256Hex } from '../runs/write/sha256.ts'
import { InputError } from '../units/index.ts'
import type { Curve } from './curves.ts'
import { fitRows, holdAgainstEvidence } from './evidence.ts'
import type { Evidence } from './load.ts'
import type { Regimen } from './regimen.ts'
import { curveWords } from './report/figure.ts'
import { drawnCurves } from './report/picture.ts'
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
  /** By the file of the regimen. */
  readonly regimens: Readonly<Record<string, FoundOfRegimen>>
}

export interface FoundOfRegimen {
  /** SHA-256 over the regimen as written. */
  readonly sha256: string
  /** Draws from doubt behind the bands of its picture. */
  readonly draws: number
  /** The model's value of each row; null where what is read did not happen. */
  readonly values: Readonly<Record<string, number | null>>
  /** Its picture, each panel in words, for those who do not see it. */
  readonly panels: readonly Panel[]
  /** Why it could not be run. */
  readonly problem?: string
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

/** What tells one regimen from another. `folder` is that of the evidence. */
export function regimenDigest({ file }: Regimen, folder: string): string {
  return sha256Hex(readFileSync(join(folder, '..', file), 'utf8'))
}

export interface AskOptions {
  readonly draws: number
  /** The folder that the evidence was read from. */
  readonly folder: string
  /** What was found before: only regimens that changed since are run, unless the model itself changed. */
  readonly known?: FoundOfModel | undefined
  /** Told of each regimen before it is run. */
  readonly onRegimen?: (regimen: Regimen) => void
}

export interface Answers {
  readonly found: FoundOfModel
  /** The regimens that were run, for their pictures. */
  readonly run: readonly {
    readonly regimen: Regimen
    readonly judged: readonly Judged[]
    readonly curves: readonly Curve[]
  }[]
}

/**
 * Asks a model for every row that its regimens read. Takes as long as the runs take. A regimen that cannot be run is kept with the
 * reason, so that it does not take the others with it.
 */
export async function askModel(model: CheckedModel, evidence: Evidence, options: AskOptions): Promise<Answers> {
  const { draws, folder, known, onRegimen } = options
  const digest = modelDigest(model)
  const own = evidenceOf(evidence, model.id)
  const regimens: Record<string, FoundOfRegimen> = {}
  const run: Answers['run'][number][] = []
  for (const regimen of own.regimens) {
    const sha256 = regimenDigest(regimen, folder)
    const before = known?.model_sha256 === digest ? known.regimens[regimen.file] : undefined
    if (before?.sha256 === sha256 && before.problem === undefined) {
      regimens[regimen.file] = before
      continue
    }
    onRegimen?.(regimen)
    try {
      const answer = await askRegimen(regimen, evidence, draws)
      run.push({ regimen, ...answer })
      const values = Object.fromEntries(answer.judged.map(({ target, value }) => [target.id, numberOrNull(value)]))
      regimens[regimen.file] = { sha256, draws, values, panels: drawnCurves(answer.curves, answer.judged).map(panelOf) }
    } catch (error) {
      if (!(error instanceof InputError || error instanceof SimulationFailure)) throw error
      const problem = error instanceof InputError ? error.problem.found : error.message.split('\n')[0]!
      regimens[regimen.file] = { sha256, draws, values: {}, panels: [], problem }
    }
  }
  const judged = judgedFrom(regimens, own).flatMap((each) => each.judged)
  return { found: { model_sha256: digest, ...scoresOf(judged, evidence), regimens }, run }
}

async function askRegimen(regimen: Regimen, { targets }: Evidence, draws: number) {
  const options = { ids: [], set: [], draws, isOtherModel: false }
  const result = await holdAgainstEvidence({ targets, regimens: [regimen] }, options)
  return { judged: result.judged.filter(({ row }) => row), curves: result.regimens[0]?.curves ?? [] }
}

/** The rows of a model's regimens judged by the tables as they are now, from the values that were found. */
export function judgedFrom(
  found: FoundOfModel['regimens'],
  own: Evidence,
): readonly { readonly regimen: Regimen; readonly judged: readonly Judged[] }[] {
  return own.regimens.map((regimen) => ({
    regimen,
    judged: regimen.rows.flatMap((row) => {
      const value = found[regimen.file]?.values[row.target.id]
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
