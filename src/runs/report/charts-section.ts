import { type Account, eventName } from './account.ts'
import type { Chart, Series } from './chart.ts'
import { describeChart } from './describe-chart.ts'
import { type Html, html } from './html.ts'
import { compact, readable, timeWords } from './numbers.ts'
import { peopleCharts } from './people-charts.ts'
import { personCharts } from './person-charts.ts'
import { LOOKS } from './roles.ts'
import { evenRows } from './thin.ts'

const TABLE_ROWS = 25

export function chartsOf(account: Account): Chart[] {
  const { result, scale } = account
  const [first] = result.people
  if (!first) return []
  return result.isPopulation ? peopleCharts(result, scale) : personCharts(result, first, scale)
}

export function chartsSection(account: Account, charts: readonly Chart[]): Html | false {
  if (charts.length === 0) return false
  const { result } = account
  const lead = result.isPopulation
    ? 'Thick line: the median of the people who have a row at that time. Band: nine in ten of them. Thin lines: a few single people. The line of a person whose run ends early ends with it.'
    : `Dashed uprights with numbers are the events listed above.${account.context.model.isOverdose ? ' Where the heart stops, the lines end.' : ''}`
  return html`<section id="charts" aria-labelledby="charts-title">
<h2 id="charts-title">Over time</h2>
<p class="measure">${lead}</p>
<p class="small screen-only measure keys">Point at a chart for its values, drag to look closer, double-click to come back. With the keyboard: Tab to a chart, then ← and → walk in time (with Shift in larger steps), Home and End, E for the next event, T for the table.</p>
${charts.map((chart) => chartFigure(account, chart))}</section>`
}

function chartFigure(account: Account, chart: Chart): Html {
  const unit = chart.unit && html` <span class="unit">${chart.unit}</span>`
  return html`<figure class="chart-figure" id="${chart.id}">
<figcaption><h3 id="${chart.id}-title">${chart.title}${unit}</h3>
<ul class="legend">${chart.series.map((series) => html`<li>${swatch(series)} ${series.name && html`<b>${series.name}</b> `}<code>${series.quantity}</code></li>`)}</ul><p class="readout screen-only" aria-hidden="true"></p></figcaption>
<div class="plot" data-chart="${chart.id}" role="group" aria-roledescription="chart" tabindex="0" aria-labelledby="${chart.id}-title" aria-describedby="${chart.id}-words"></div>
<p class="away" aria-live="polite"></p>
<p class="words measure" id="${chart.id}-words">${describeChart(chart, account.scale)}</p>
<details class="values"><summary>Table of values</summary>${valuesTable(account, chart)}</details>
</figure>`
}

/** The line of a series as it is drawn, so that the legend holds without colour. */
function swatch({ role, dash }: Series): Html {
  return html`<svg class="swatch c-${role}" width="44" height="10" aria-hidden="true"><line x1="0" y1="5" x2="44" y2="5" stroke="currentColor" stroke-width="${LOOKS[role].width}" stroke-dasharray="${dash.join(' ')}"/></svg>`
}

function valuesTable({ scale }: Account, chart: Chart): Html {
  const rows = evenRows(chart.times.length, TABLE_ROWS)
  const columns = chart.series.flatMap(({ quantity, values, band }) => [
    { name: quantity, note: chart.alive ? 'median' : '', values },
    ...(band
      ? [
          {
            name: quantity,
            note: band.kind === 'people' ? '5 % of people below' : '95 % interval, from',
            values: band.low,
          },
          {
            name: quantity,
            note: band.kind === 'people' ? '95 % of people below' : '95 % interval, to',
            values: band.high,
          },
        ]
      : []),
  ])
  const unit = chart.unit === '' ? '' : `, ${chart.unit}`
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table of values"><table>
<thead><tr><th scope="col">Time</th>${columns.map(({ name, note }) => html`<th scope="col" class="number">${name}${unit}${note && html`<br><span class="small">${note}</span>`}</th>`)}${chart.alive && html`<th scope="col" class="number">People</th>`}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${timeWords(chart.times[row]! * scale.seconds)}</th>${columns.map(({ values }) => html`<td class="number">${readable(values[row]!)}</td>`)}${chart.alive && html`<td class="number">${chart.alive[row]!}</td>`}</tr>`)}</tbody>
</table></div><p class="small">${rows.length} of ${chart.times.length} drawn rows; every row is in the trajectory file.</p>`
}

/** What the script of the page draws from. */
export function chartData(account: Account, charts: readonly Chart[]): unknown {
  const { scale } = account
  return {
    // An event that ends a run lies after its last row.
    time: { unit: scale.name, seconds: scale.seconds, end: compact(account.endSeconds / scale.seconds) },
    marks: marksOf(account),
    charts: charts.map((chart) => ({
      id: chart.id,
      unit: chart.unit,
      times: chart.times.map(compact),
      series: chart.series.map(({ name, role, dash, values, band, faint }) => ({
        name,
        role,
        dash,
        width: LOOKS[role].width,
        values: values.map(compact),
        low: band?.low.map(compact),
        high: band?.high.map(compact),
        faint: faint?.map((person) => person.map(compact)),
      })),
    })),
  }
}

/** Events as marks in the charts: those of the one person, or those that all people share in the same moment. */
function marksOf(account: Account): { at: number | null; label: string; words: string }[] {
  const { events, result, unitSeconds, scale } = account
  const at = (time: number) => compact((time * unitSeconds) / scale.seconds)
  const inWords = (event: string, detail: string) => eventName(account, event) + (detail === '' ? '' : `: ${detail}`)
  if (!result.isPopulation) {
    return events.map(({ time, event, detail }, i) => ({
      at: at(time),
      label: String(i + 1),
      words: inWords(event, detail),
    }))
  }
  const shared = new Map<string, { at: number | null; words: string; people: Set<string> }>()
  for (const { time, event, detail, person } of events) {
    const words = inWords(event, detail)
    const key = `${time} ${words}`
    const mark = shared.get(key) ?? { at: at(time), words, people: new Set() }
    mark.people.add(person)
    shared.set(key, mark)
  }
  const common = [...shared.values()].filter(({ people }) => people.size === result.people.length)
  return common.map((mark) => ({ at: mark.at, label: '', words: mark.words }))
}
