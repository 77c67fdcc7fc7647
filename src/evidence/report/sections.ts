import { type Html, html } from '../../runs/report/html.ts'
import { counted, readable } from '../../runs/report/numbers.ts'
import type { EvidenceResult } from '../evidence.ts'
import type { Score, Tally } from '../score.ts'

/** Rows to check and rows to fit apart, each with its counts and fold error. */
export function scoreSection({ fit, check, skill, noTargets }: EvidenceResult): Html {
  const better =
    skill.skill === undefined
      ? 'No row to check has both an answer of the model and a row to fit of the same quantity, so there is no skill to tell.'
      : `Skill ${readable(Number(skill.skill.toFixed(2)))}: over ${counted(skill.rows, 'row', 'rows')} to check, the model’s fold error is ${readable(skill.model!)}, and ${readable(skill.naive!)} for whoever says the mean of the same quantity’s rows to fit. 1 would be perfect, 0 no better than that mean.`
  return html`<section id="scores" aria-labelledby="scores-title">
<h2 id="scores-title">Counts</h2>
<dl class="cards">${cards('To check', check)}${cards('To fit', fit)}</dl>
<p class="measure">${better}</p>
<p class="small measure">No targets, and never run: ${noTargets.prior} rows that are somebody’s parameters, models, animals or cells, ${noTargets.lead} from memory, ${noTargets.out} unusable.</p></section>`
}

function cards(title: string, { numbers, orderings, signs, meanFold, folds }: Score): Html {
  return html`${card(`${title}: numbers inside`, numbers)}${orderings.all > 0 && card(`${title}: orderings that hold`, orderings)}${signs.all > 0 && card(`${title}: signs that hold`, signs)}
${meanFold !== undefined && html`<div class="card"><dt>${title}: fold error</dt><dd><span class="value">${readable(meanFold)}</span><span class="small">geometric mean of ${folds}</span></dd></div>`}`
}

function card(title: string, { inside, all, outside, notRun, cannotExpress }: Tally): Html {
  const parts = [
    [outside, 'missed'],
    [notRun, 'not run'],
    [cannotExpress, 'that the model cannot express'],
  ] as const
  const rest = parts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : []))
  return html`<div class="card"><dt>${title}</dt><dd><span class="value">${inside} of ${all}</span><span class="small">${rest.join(', ')}</span></dd></div>`
}

/** Rows that have no regimen yet, by area, each with its id. */
export function missingSection({ judged }: EvidenceResult): Html {
  const areas = new Map<string, string[]>()
  for (const { target, verdict } of judged) {
    if (verdict === 'not run') areas.set(target.area, [...(areas.get(target.area) ?? []), target.id])
  }
  const rows = [...areas]
  return html`<section id="missing" aria-labelledby="missing-title">
<h2 id="missing-title">Not run</h2>
<p class="measure">${rows.length === 0 ? 'Every row has a regimen.' : 'These rows have no regimen yet. Those to check count as misses.'}</p>
${rows.map(([area, ids]) => html`<details><summary>${area}: ${counted(ids.length, 'row', 'rows')}</summary><p class="measure">${ids.map((id) => html`<code>${id}</code> `)}</p></details>`)}</section>`
}

export function countedSection(draws: number): Html {
  return html`<section id="counted" aria-labelledby="counted-title">
<h2 id="counted-title">How it is counted</h2>
<ul class="measure">
<li>Inside: between the bounds of a standard deviation, range, quartiles or 95 % interval; within two standard errors; within one coefficient of variation; where no spread is given, within a factor 1.5, and of percentages also within 10 points.</li>
<li>A row to check that was not run, or that the model cannot express, is a miss.</li>
<li>Fold error: how many times too high or too low, at least 1. Averages are geometric.</li>
<li>In the pictures: the line is the model for a typical person${draws > 1 ? `; the band holds 95 % of ${draws} draws from what is not known of its numbers` : ''}. A point with a bar is a published value with where “inside” is, filled where the model is inside; a dashed line in a grey field is a published level or moment with the same.</li>
</ul></section>`
}
