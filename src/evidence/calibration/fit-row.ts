import { loadModel } from '../../runs/load-model.ts'
import { planRun } from '../../runs/run-plan.ts'
import type { Scenario } from '../../runs/scenario.ts'
import type { SummaryRequest } from '../../runs/summarise-line.ts'
import { InputError } from '../../units/index.ts'
import { type Regimen, type RegimenRow, readingsOf } from '../regimen.ts'
import { kindOf, type Target } from '../target.ts'
import type { FitEvidence } from './fit-evidence.ts'
import { type MisfitSize, misfitSize } from './misfit-size.ts'
import type { CalibrationSettings } from './settings.ts'

/** A fit row that counts in the objective. */
export interface FitRow {
  readonly row: RegimenRow
  readonly regimen: Regimen
  readonly size: MisfitSize
  /** What its loss is multiplied by: the rows of one study add up to one row. */
  readonly weight: number
}

/** A fit row that does not, and why. */
export interface UnusedRow {
  readonly target: Target
  readonly why: string
}

export interface ChosenRows {
  /** In the order of the regimens and of the rows in them. */
  readonly used: readonly FitRow[]
  /** Rows that the model cannot even be asked for count like rows without an answer. */
  readonly cannotAsk: readonly UnusedRow[]
  /** In the order of the tables. */
  readonly unused: readonly UnusedRow[]
}

/** Sorts the fit rows into those that count and those that do not, each with its reason. */
export function chooseRows({ targets, regimens }: FitEvidence, settings: CalibrationSettings): ChosenRows {
  const { model, leaveOut, weights } = settings
  const readBy = new Map(regimens.flatMap((regimen) => regimen.rows.map((row) => [row.target.id, { regimen, row }])))
  const unused: UnusedRow[] = []
  const asked: { row: RegimenRow; regimen: Regimen; size: MisfitSize }[] = []
  const cannotAsk: UnusedRow[] = []
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
      else {
        const refused = refusalOf(found.row, found.regimen)
        if (refused === undefined) asked.push({ ...found, size })
        else cannotAsk.push({ target, why: refused })
      }
    }
  }
  const sizes = new Map<string, number>()
  for (const { row } of asked) sizes.set(row.target.study, (sizes.get(row.target.study) ?? 0) + 1)
  const place = new Map(regimens.flatMap(({ rows }) => rows).map((row, i) => [row, i]))
  const used = asked
    .map((each) => ({ ...each, weight: weights === 'study' ? 1 / sizes.get(each.row.target.study)! : 1 }))
    .sort((a, b) => place.get(a.row)! - place.get(b.row)!)
  return { used, cannotAsk, unused }
}

function modelOf({ arms }: Regimen): string {
  const [{ model }] = arms.values() as unknown as [Scenario]
  return model.kind === 'built-in' ? model.id : loadModel(arms.values().next().value!).id
}

/** Why the model cannot be asked for a row, if so: a quantity, a substance or a history that it has not. */
function refusalOf(row: RegimenRow, { arms }: Regimen): string | undefined {
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

/** The arms that rows read, each once. */
export function armsOf(rows: readonly FitRow[]): FitArm[] {
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
