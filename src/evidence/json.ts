import type { EvidenceResult } from './evidence.ts'
import { misfitWords } from './misfit.ts'
import { readingsOf } from './regimen.ts'
import type { Judged } from './verdict.ts'

/** What was found, for machines: `evidence.json`. Every selected row is there, run or not. */
export function evidenceJson(
  { judged, fit, check, skill, noTargets }: EvidenceResult,
  versions: { readonly allostat: string },
): string {
  const found = { versions, check, fit, skill, no_targets: noTargets, rows: judged.map(rowJson) }
  return `${JSON.stringify(found, null, 2)}\n`
}

function rowJson(judged: Judged) {
  const { target, value, fold, interval, verdict, regimen, row } = judged
  const orNull = (number: number | undefined) => (number === undefined || Number.isNaN(number) ? null : number)
  return {
    id: target.id,
    use: target.use,
    study: target.study,
    area: target.area,
    quantity: target.quantity,
    published: target.value,
    unit: target.unit,
    inside_from: interval?.low ?? null,
    inside_to: interval?.high ?? null,
    inside_by: interval?.by ?? null,
    model: orNull(value),
    fold_error: orNull(fold),
    verdict,
    words: misfitWords(judged),
    regimen: regimen ?? null,
    read: row ? readingsOf(row).map(({ arm, text }) => ({ arm, text })) : [],
    source: target.source,
  }
}
