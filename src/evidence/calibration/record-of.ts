import { formatUnit } from '../../units/index.ts'
import type { FitEvidence } from './fit-evidence.ts'
import type { FitRow, UnusedRow } from './fit-row.ts'
import { type Identifiability, TOLERANCE_WORDS } from './identifiability.ts'
import type { Shown } from './illustrative.ts'
import type { Minimum } from './levenberg-marquardt.ts'
import { misfitOf, sizeWords } from './misfit-size.ts'
import { UNANSWERED } from './objective.ts'
import { type CalibrationRecord, type Digests, type RecordedParameter, rounded, roundedOrNull } from './record.ts'
import type { CalibrationSettings } from './settings.ts'
import type { StartTried } from './starts.ts'

/** Where the fit stood: the objective without what is the same everywhere, the parameters, the rows' values. */
interface Standing {
  readonly cost: number
  readonly point: Float64Array
  readonly values: Float64Array
}

export interface Findings {
  readonly settings: CalibrationSettings
  readonly evidence: FitEvidence
  readonly rows: {
    readonly used: readonly FitRow[]
    readonly cannotAsk: readonly UnusedRow[]
    readonly unused: readonly UnusedRow[]
  }
  readonly digests: Digests
  readonly version: string
  readonly start: Standing
  readonly result: Standing
  /** What rows add that the model cannot be asked for. */
  readonly constant: number
  readonly failures: CalibrationRecord['failed_runs']
  readonly minimum: Minimum
  readonly tried: readonly StartTried[]
  readonly inflation: number
  readonly identifiability: Identifiability
  readonly shown: Shown
  readonly runs: number
}

/** All that a fit found, as it is kept. */
export function recordOf(findings: Findings): CalibrationRecord {
  const { settings, evidence, rows, start, result, constant, minimum, tried, identifiability } = findings
  const { used, cannotAsk, unused } = rows
  return {
    'allostat-calibration-result': 1,
    model: settings.model.id,
    title: settings.title,
    settings: settings.file,
    command: `npm run calibrate -- ${settings.model.id}${tried.length > 1 ? ` --starts ${tried.length}` : ''}`,
    versions: { allostat: findings.version },
    digests: findings.digests,
    objective: {
      is: settings.objective,
      loss: settings.loss.kind === 'squares' ? 'squares' : `${settings.loss.kind}, scale ${settings.loss.scale} SD`,
      weights: settings.weights,
      without_prior: settings.withoutPrior,
      unanswered_counts_as: `${UNANSWERED} SD`,
      start: rounded(start.cost + constant),
      result: rounded(result.cost + constant),
    },
    rows: {
      fit_rows: evidence.targets.length,
      used: used.length,
      studies: new Set(used.map(({ row }) => row.target.study)).size,
      without_answer: used.filter((_, i) => Number.isNaN(result.values[i])).map(({ row }) => row.target.id),
      cannot_ask: cannotAsk.map(({ target, why }) => ({ id: target.id, why })),
      unused: byReason(unused),
    },
    failed_runs: findings.failures,
    identifiability: {
      free_parameters: settings.parameters.length,
      fit_rows: used.length,
      rank: identifiability.rank,
      tolerance: TOLERANCE_WORDS,
      inflation: rounded(findings.inflation),
      singular_values: identifiability.singularValues.map(rounded),
      unpinned: identifiability.unpinned.map(({ name, left }) => ({ direction: name, left: rounded(left) })),
    },
    parameters: Object.fromEntries(settings.parameters.map(({ id }, i) => [id, parameterOf(findings, i)])),
    illustrative: illustrativeWords(findings.shown),
    at_rest: findings.shown.atRest,
    misfits: misfitsOf(findings),
    iterations: minimum.iterations.map(({ iteration, objective, damping, step, trials }) => ({
      iteration,
      objective: rounded(objective + constant),
      damping: rounded(damping),
      step: rounded(step),
      trials,
    })),
    ended: minimum.ended,
    ...(tried.length > 1
      ? { starts: tried.map(({ objective, ended }) => ({ objective: rounded(objective + constant), ended })) }
      : {}),
    runs: findings.runs,
  }
}

function parameterOf({ settings, result, identifiability }: Findings, i: number): RecordedParameter {
  const { unit, scale, start, bounds, prior, why } = settings.parameters[i]!
  const { standardError, ci95, left, isPinned, isAtBound } = identifiability.estimates[i]!
  return {
    unit: formatUnit(unit),
    scale,
    start,
    bounds,
    ...(prior ? { prior } : {}),
    value: result.point[i]!,
    standard_error: rounded(standardError),
    ci95: [rounded(ci95[0]), rounded(ci95[1])],
    left: rounded(left),
    is_pinned: isPinned,
    is_at_bound: isAtBound,
    why,
  }
}

function misfitsOf({ rows, start, result }: Findings): CalibrationRecord['misfits'] {
  return rows.used.map(({ row, size, weight }, i) => {
    const { id, study, value, unit } = row.target
    const misfit = ({ values }: Standing) => roundedOrNull(misfitOf(size, values[i]!, value))
    return {
      row: id,
      study,
      published: value,
      unit,
      start: roundedOrNull(start.values[i]!),
      result: roundedOrNull(result.values[i]!),
      size: sizeWords(size, unit),
      weight: rounded(weight),
      misfit_start: misfit(start),
      misfit_result: misfit(result),
    }
  })
}

function byReason(unused: readonly UnusedRow[]): CalibrationRecord['rows']['unused'] {
  const groups = new Map<string, string[]>()
  for (const { target, why } of unused) groups.set(why, [...(groups.get(why) ?? []), target.id])
  return [...groups].map(([why, ids]) => ({ why, rows: ids }))
}

function illustrativeWords({ illustrative }: Shown): Record<string, string> {
  return Object.fromEntries(
    illustrative.map(({ id, share, direction }) => [
      id,
      share === undefined
        ? `moves along ${direction}, which no fit row pins, and otherwise stands still`
        : `moves by ${Math.round(100 * share)} % of its range along ${direction}, which no fit row pins`,
    ]),
  )
}
