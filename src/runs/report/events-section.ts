import { formatUnit } from '../../units/index.ts'
import type { Account } from './account.ts'
import { eventWords } from './findings.ts'
import { type Html, html } from './html.ts'
import { readable, timeWords } from './numbers.ts'

/** Rows of a table that a page can bear; the file beside it has them all. Chosen. */
const MOST_ROWS = 400

export function eventsSection(account: Account): Html | false {
  const { events, unitSeconds, result } = account
  if (events.length === 0) return false
  const shown = events.slice(0, MOST_ROWS)
  const unit = formatUnit(result.timeUnit)
  return html`<section id="events" aria-labelledby="events-title">
<h2 id="events-title">Events</h2>
<details${!result.isPopulation && shown.length <= 40 && html` open`}><summary>${events.length === 1 ? 'One event' : `${events.length} events`}</summary>
<div class="scroll" tabindex="0" role="group" aria-labelledby="events-title"><table>
<thead><tr><th scope="col">Time</th><th scope="col" class="number">in ${unit}</th>${result.isPopulation && html`<th scope="col">Person</th>`}<th scope="col">Event</th></tr></thead>
<tbody>${shown.map((event) => html`<tr><td class="moment">${timeWords(event.time * unitSeconds)}</td><td class="number">${readable(event.time)}</td>${result.isPopulation && html`<td>${event.person}</td>`}<td>${eventWords(account, event)}</td></tr>`)}</tbody>
</table></div>${shown.length < events.length && html`<p class="small">The first ${shown.length}; all are in <code>events.csv</code>.</p>`}</details></section>`
}
