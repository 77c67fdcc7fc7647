import type { ModelChoice } from '../../runs/scenario-types.ts'
import { loadRegimens, loadTargets } from '../load.ts'
import type { Regimen } from '../regimen.ts'
import type { Target } from '../target.ts'

/** Fit rows and the regimens that read them. Nothing in it holds a number of a check row. */
export interface FitEvidence {
  /** Rows with `use` = fit, in the order of the tables. */
  readonly targets: readonly Target[]
  /** With their fit rows only; those without one are left out. */
  readonly regimens: readonly Regimen[]
}

/**
 * Loads what a fit may see of a folder of evidence.
 *
 * Regimens name check rows too, so these must be known while the files are read: they are known without their numbers.
 *
 * @param model  asked instead of the models that the regimens name
 * @throws       InputError with file, line and column
 */
export function loadFitEvidence(folder: string, model?: ModelChoice): FitEvidence {
  const targets = [...loadTargets(folder).values()].map((target) => (target.use === 'fit' ? target : blinded(target)))
  const regimens = loadRegimens(folder, new Map(targets.map((target) => [target.id, target])), model)
  return {
    targets: targets.filter(({ use }) => use === 'fit'),
    regimens: regimens
      .map((regimen) => ({ ...regimen, rows: regimen.rows.filter(({ target }) => target.use === 'fit') }))
      .filter(({ rows }) => rows.length > 0),
  }
}

/** What a regimen's reader needs to know of a row that is not to be seen: that it is there, and what kind of row it is. */
function blinded({ id, use, study, area, quantity, unit, verified, place }: Target): Target {
  return {
    id,
    use,
    study,
    area,
    quantity,
    unit,
    verified,
    place,
    population: '',
    regimen: '',
    time: '',
    value: Number.NaN,
    spread: { type: 'none' },
    source: '',
    note: '',
  }
}
