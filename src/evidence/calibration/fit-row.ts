import { loadModel } from '../../runs/load-model.ts'
import { planRun } from '../../runs/run-plan.ts'
import type { Scenario } from '../../runs/scenario.ts'
import type { SummaryRequest } from '../../runs/summarise-line.ts'
import { InputError } from '../../units/index.ts'
import { type Regimen, type RegimenRow, readingsOf } from '../regimen.ts'
import { kindOf, type Target } from '../target.ts'
import type { FitEvidence } from './fit-evidence.ts'
import { type MisfitSize, misfitSize } from './misfit-size.ts'
import type { CalibrationSettings, Weights } from './settings.ts'

/** A fit row that the model is asked for. */
export interface AskedRow {
  readonly row: RegimenRow
  readonly regimen: Regimen
  readonly size: MisfitSize
}

/** A fit row that counts in the objective. */
export interface FitRow extends AskedRow {
  /** What its loss is multiplied by, so that the many rows of one study do not outvote the rest. */
  readonly weight: number
}

/** A fit row that does not, and why. */
export interface UnusedRow {
  readonly target: Target
  readonly why: string
}

export interface ChosenRows {
  /** In the order of the regimens and of the rows in them. */
  readonly asked: readonly AskedRow[]
  /** In the order of the tables. */
  readonly unused: readonly UnusedRow[]
}

/** Sorts the fit rows into those that are asked for and those that are not, each with its reason. */
export function chooseRows({ targets, regimens }: FitEvidence, { model, leaveOut }: CalibrationSettings): ChosenRows {
  const readBy = new Map(regimens.flatMap((regimen) => regimen.rows.map((row) => [row.target.id, { regimen, row }])))
  const asked = new Map<RegimenRow, AskedRow>()
  const unused: UnusedRow[] = []
  for (const target of targets) {
    const skip = (why: string) => unused.push({ target, why })
    const leftOut = leaveOut.get(target.id) ?? leaveOut.get(target.study)
    const found = readBy.get(target.id)
    if (leftOut !== undefined) skip(`left out: ${leftOut}`)
    else if (!found) skip('no regimen')
    else if (modelOf(found.regimen) !== model.id) skip(`its regimen asks model ${modelOf(found.regimen)}`)
    else if (kindOf(target) !== 'number') skip('an ordering or a sign: not fitted, it has no size')
    else {
      const size = misfitSize(found.row)
      if (typeof size === 'string') skip(size)
      else asked.set(found.row, { ...found, size })
    }
  }
  return { asked: regimens.flatMap(({ rows }) => rows.flatMap((row) => asked.get(row) ?? [])), unused }
}

/** Rows with what they count: the n rows of a study count as √n rows, as one row, or as n. */
export function weighed(rows: readonly AskedRow[], weights: Weights): readonly FitRow[] {
  const sizes = new Map<string, number>()
  for (const { row } of rows) sizes.set(row.target.study, (sizes.get(row.target.study) ?? 0) + 1)
  return rows.map((each) => {
    const n = sizes.get(each.row.target.study)!
    return { ...each, weight: { root: 1 / Math.sqrt(n), study: 1 / n, row: 1 }[weights] }
  })
}

function modelOf({ arms }: Regimen): string {
  const scenario = arms.values().next().value!
  return scenario.model.kind === 'built-in' ? scenario.model.id : loadModel(scenario).id
}

/** Why the model cannot be asked for a row, if so: a quantity, a substance or a history that it has not. */
export function refusalOf({ row, regimen: { arms } }: AskedRow): string | undefined {
  try {
    for (const reading of readingsOf(row)) {
      planRun({ ...arms.get(reading.arm)!, summarise: reading.requests })
    }
    return undefined
  } catch (error) {
    if (error instanceof InputError) return error.problem.found
    throw error
  }
}

/** An arm with all that the rows read off it. */
export interface FitArm {
  readonly name: string
  readonly scenario: Scenario
  readonly requests: readonly SummaryRequest[]
}

/** Of the arms that a row reads. */
export function armNames({ row, regimen }: AskedRow): string[] {
  return readingsOf(row).map(({ arm }) => `${regimen.file} › ${arm}`)
}

/** The arms that rows read, each once. */
export function armsOf(rows: readonly AskedRow[]): FitArm[] {
  const arms = new Map<string, { scenario: Scenario; requests: SummaryRequest[] }>()
  for (const { row, regimen } of rows) {
    for (const reading of readingsOf(row)) {
      const name = `${regimen.file} › ${reading.arm}`
      const arm = arms.get(name) ?? { scenario: regimen.arms.get(reading.arm)!, requests: [] }
      arm.requests.push(...reading.requests)
      arms.set(name, arm)
    }
  }
  return [...arms].map(([name, { scenario, requests }]) => ({
    name,
    requests,
    scenario: { ...scenario, summarise: requests },
  }))
}
