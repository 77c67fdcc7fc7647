import { didYouMean } from '../language/suggest.ts'
import { loadModel } from '../runs/load-model.ts'
import type { Scenario } from '../runs/scenario.ts'
import type { Setting } from '../runs/scenario-types.ts'
import { InputError } from '../units/index.ts'
import type { Curve } from './curves.ts'
import { type EvaluateOptions, evaluate } from './evaluate.ts'
import type { Evidence } from './load.ts'
import type { Regimen, RegimenRow } from './regimen.ts'
import { type Score, type Skill, scoreOf, skillOf } from './score.ts'
import { selectionOf } from './selection.ts'
import { kindOf, type Target, type Use } from './target.ts'
import { type Judged, judge, unanswered } from './verdict.ts'

export interface EvidenceOptions extends EvaluateOptions {
  /** Ids of rows, names of studies or areas, substances; all where empty. */
  readonly ids: readonly string[]
  readonly use?: 'fit' | 'check'
  /** Parameters with another value than the model's. */
  readonly set: readonly Setting[]
  /** Whether the model was chosen by the caller: then what it lacks is a finding, not a mistake in the regimen. */
  readonly isOtherModel: boolean
  readonly onProgress?: (done: number, total: number) => void
}

/** What all targets say of the models. */
export interface EvidenceResult {
  /** In the order of the tables. */
  readonly judged: readonly Judged[]
  readonly regimens: readonly { readonly regimen: Regimen; readonly curves: readonly Curve[] }[]
  readonly fit: Score
  readonly check: Score
  readonly skill: Skill
  /** Check rows of the tables, asked or not, whatever was selected. */
  readonly allChecks: { readonly numbers: number; readonly others: number }
  /** Rows that are no targets, by their use. */
  readonly noTargets: Readonly<Record<Exclude<Use, 'fit' | 'check'>, number>>
}

/**
 * Holds the models against the published targets.
 *
 * @throws InputError for an unknown id, or a regimen that does not fit its own model; SimulationFailure
 */
export async function holdAgainstEvidence(evidence: Evidence, options: EvidenceOptions): Promise<EvidenceResult> {
  const all = [...evidence.targets.values()]
  const { use } = options
  const isMeant = selectionOf(evidence, options.ids)
  const isSelected = (target: Target) =>
    (target.use === 'fit' || target.use === 'check') && (!use || use === target.use) && isMeant(target)
  const selected = all.filter(isSelected)
  if (selected.length === 0 && options.ids.length > 0) refuseNoTargets(options.ids)
  const regimens = withSettings(evidence.regimens, options.set)

  const judged = new Map<string, Judged>()
  const shown: EvidenceResult['regimens'][number][] = []
  const asked = regimens.flatMap((regimen) => {
    const rows = regimen.rows.filter(({ target }) => isSelected(target))
    return rows.length === 0 ? [] : [{ regimen, rows }]
  })
  for (const [i, { regimen, rows }] of asked.entries()) {
    options.onProgress?.(i, asked.length)
    const { answers, curves } = await answer(regimen, rows, options)
    for (const each of answers) judged.set(each.target.id, each)
    shown.push({ regimen, curves })
  }
  options.onProgress?.(asked.length, asked.length)

  const results = selected.map((target) => judged.get(target.id) ?? unanswered(target, 'not run'))
  const of = (which: Use) => results.filter(({ target }) => target.use === which)
  const count = (which: Use) => all.filter((target) => target.use === which).length
  const checks = all.filter((target) => target.use === 'check')
  const numbers = checks.filter((target) => kindOf(target) === 'number').length
  return {
    allChecks: { numbers, others: checks.length - numbers },
    judged: results,
    regimens: shown,
    fit: scoreOf(of('fit')),
    check: scoreOf(of('check')),
    skill: skillOf(of('check'), fitRows(evidence)),
    noTargets: { prior: count('prior'), lead: count('lead'), out: count('out') },
  }
}

/** Fit rows with the way in which they are read: the naive predictor needs no run. */
export function fitRows({ targets, regimens }: Evidence): Judged[] {
  const rows = new Map(regimens.flatMap((regimen) => regimen.rows.map((row) => [row.target.id, row] as const)))
  return [...targets.values()].flatMap((target) => {
    const row = rows.get(target.id)
    return target.use === 'fit' ? [{ ...unanswered(target, 'not run'), ...(row ? { row } : {}) }] : []
  })
}

interface Answer {
  readonly answers: readonly Judged[]
  readonly curves: readonly Curve[]
}

async function answer(regimen: Regimen, rows: readonly RegimenRow[], options: EvidenceOptions): Promise<Answer> {
  try {
    const { values, curves } = await evaluate(regimen, rows, options)
    return { answers: rows.map((row) => judge(row.target, row, regimen.file, values.get(row)!)), curves }
  } catch (error) {
    if (!(error instanceof InputError && options.isOtherModel)) throw error
    if (rows.length === 1) {
      return { answers: [unanswered(rows[0]!.target, 'cannot express', error.problem.found)], curves: [] }
    }
    // One row that the model lacks something for does not take the others with it.
    const each: Answer[] = []
    for (const row of rows) each.push(await answer(regimen, [row], options))
    return { answers: each.flatMap(({ answers }) => answers), curves: each.flatMap(({ curves }) => curves) }
  }
}

/** A parameter is changed in every model that has it. */
function withSettings(regimens: readonly Regimen[], set: readonly Setting[]): readonly Regimen[] {
  if (set.length === 0) return regimens
  const known = new Set<string>()
  const changed = regimens.map((regimen) => ({
    ...regimen,
    arms: new Map(
      [...regimen.arms].map(([name, scenario]): [string, Scenario] => {
        const parameters = new Set(loadModel(scenario).parameters.map(({ id }) => id))
        for (const id of parameters) known.add(id)
        return [name, { ...scenario, set: [...scenario.set, ...set.filter(({ id }) => parameters.has(id))] }]
      }),
    ),
  }))
  const foreign = set.find(({ id }) => !known.has(id))
  if (!foreign) return changed
  throw new InputError({
    place: foreign.place,
    found: `\`${foreign.id}\`, which is no parameter of a model that a regimen names`,
    expected: 'the id of a parameter',
    remedy: didYouMean(foreign.id, known, '`npx allostat describe MODEL` lists the parameters'),
  })
}

function refuseNoTargets(ids: readonly string[]): never {
  throw new InputError({
    place: { file: 'allostat evidence' },
    found: `${ids.map((id) => `\`${id}\``).join(', ')}, with no row to fit or to check`,
    expected: 'words that mean such a row',
    remedy: 'look at `use` in the tables of evidence/: rows that are prior, lead or out are never run',
  })
}
