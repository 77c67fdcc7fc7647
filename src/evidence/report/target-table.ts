import { type Html, html } from '../../runs/report/html.ts'
import { readable } from '../../runs/report/numbers.ts'
import { intervalWords, misfitWords, valueWords } from '../misfit.ts'
import type { Level, Reading, RegimenRow } from '../regimen.ts'
import type { Judged } from '../verdict.ts'

/** The numbers of a regimen, rows to fit and rows to check apart. */
export function targetTable(judged: readonly Judged[]): Html {
  const groups = [
    { use: 'check', title: 'To check: no model may be tuned to these' },
    { use: 'fit', title: 'To fit' },
  ]
  return html`${groups.map(({ use, title }) => {
    const rows = judged.filter(({ target }) => target.use === use)
    return (
      rows.length > 0 &&
      html`<h3>${title}</h3>
<div class="scroll" tabindex="0" role="group" aria-label="${title}"><table class="targets">
<thead><tr><th scope="col">Row</th><th scope="col">What was measured</th><th scope="col" class="number">Published</th><th scope="col" class="number">Inside is</th><th scope="col" class="number">Model</th><th scope="col" class="number">Fold error</th><th scope="col">Verdict</th></tr></thead>
<tbody>${rows.map(tableRow)}</tbody>
</table></div>`
    )
  })}`
}

function tableRow(judged: Judged): Html {
  const { target, row, value, fold, verdict, interval } = judged
  const read = row && readWords(row)
  return html`<tr><th scope="row"><code>${target.id}</code></th>
<td>${target.quantity}<br><span class="small">${target.population}; ${target.regimen}${read && html`<br>read: ${read}`}${row?.why && html`<br>${row.why}`}<br>${target.source}</span></td>
<td class="number">${valueWords(judged, target.value)}</td>
<td class="number">${intervalWords(judged)}<br><span class="small">${interval?.by}</span></td>
<td class="number">${value === undefined ? '—' : readable(value)}</td>
<td class="number">${fold === undefined ? '—' : readable(fold)}</td>
<td><strong>${verdict}</strong><br><span class="small">${misfitWords(judged)}</span></td></tr>`
}

function readWords({ first, over, overMinus, minus, times, log, and, share }: RegimenRow): string {
  const words = ({ text, arm }: Reading) => `${text} (${arm})`
  const start =
    first.kind === 'amount'
      ? `${readable(first.amount.value)} ${first.amount.unit.text}`
      : first.kind === 'find'
        ? `where ${words(first.points[0]!.reading)} and others reach ${readable(first.reaches)}${first.of ? ` times ${words(first.of)}` : ''}, at ${first.points.map(({ x }) => readable(x)).join(', ')}`
        : first.kind === 'rank'
          ? `place by the dose at which ${words(first.whose.points[0]!.reading)} and others reach ${readable(first.whose.reaches)}, among ${first.others.length + 1}`
          : first.kind === 'explained'
            ? `share of the variance of ${first.readings[0]!.text} that lies between ${first.readings.map(({ arm }) => arm).join(', ')}`
            : words(first)
  const rest = `${minus ? `, less ${words(minus)}` : ''}${over ? `, divided by ${words(over)}` : ''}${overMinus ? ` less ${words(overMinus)}` : ''}`
  const beyond = (level: Level) => ('above' in level ? `above ${level.above}` : `below ${level.below}`)
  const further = and.map(
    (each) =>
      `; and ${words(each.reading)}${each.minus ? `, less ${words(each.minus)}` : ''}${each.over ? `, divided by ${words(each.over)}` : ''}, ${beyond(each.level)}`,
  )
  const whole = `${share ? `share of people with ${beyond(share)} in ` : ''}${start}${rest}`
  return `${whole}${further.join('')}${times === 1 ? '' : `, times ${readable(times)}`}${log ? ', as a logarithm' : ''}`
}
