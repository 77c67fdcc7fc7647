import type { ParameterDescription } from '../description.ts'
import type { Account } from './account.ts'
import { type Html, html } from './html.ts'
import { capitalised, counted } from './numbers.ts'

const KINDS = [
  {
    kind: 'measured',
    title: 'measured',
    words: 'come with a source and a statement of how sure it is: an interval, an error, a spread between people.',
  },
  {
    kind: 'fixed',
    title: 'taken as they are',
    words: 'come with a source that states no doubt, or hold by definition.',
  },
  { kind: 'assumed', title: 'assumed', words: 'have no source. Each is listed here with the reason.' },
] as const

/** How much of the model was measured and how much was assumed, the assumed numbers apart. */
export function assumedSection({ context }: Account): Html | false {
  const { parameters } = context.model
  if (parameters.length === 0) return false
  const of = (kind: string) => parameters.filter(({ doubt }) => doubt.kind === kind)
  const assumed = of('assumed')
  return html`<section id="assumed" aria-labelledby="assumed-title">
<h2 id="assumed-title">What is measured and what is assumed</h2>
<p class="measure">Of ${counted(parameters.length, 'number', 'numbers')} in this model:</p>
<dl class="kinds">${KINDS.map(
    ({ kind, title, words }) =>
      html`<div><dt><span class="big">${of(kind).length}</span> ${title}</dt><dd>${of(kind).length === 0 && kind === 'assumed' ? 'Every number has a source.' : capitalised(words)}</dd></div>`,
  )}</dl>
${assumed.length > 0 && html`<ul class="assumed">${assumed.map((one) => html`<li><code>${one.id}</code> = ${valueWithUnit(one)}, ${one.is}. ${capitalised(one.doubt.text)}.</li>`)}</ul>`}
<p class="measure small">A typical person stands for the published typical values. What people differ in and what nobody knows are two kinds of doubt; the table of numbers says which is which.</p></section>`
}

/** Every number with unit, meaning, source and doubt, by part. */
export function parametersSection({ context }: Account): Html | false {
  const { parameters, parts } = context.model
  if (parameters.length === 0) return false
  const titles = new Map(parts.map(({ id, title }) => [id, title]))
  const groups = new Map<string, ParameterDescription[]>()
  for (const one of parameters) groups.set(one.part, [...(groups.get(one.part) ?? []), one])
  return html`<section id="parameters" aria-labelledby="parameters-title">
<h2 id="parameters-title">Every number</h2>
<p class="filter screen-only" hidden><label for="filter">Show those with</label> <input id="filter" type="search" autocomplete="off" spellcheck="false"> <span id="filter-count" class="small" role="status"></span></p>
<div class="scroll" tabindex="0" role="group" aria-labelledby="parameters-title"><table class="parameters">
<thead><tr><th scope="col">Id</th><th scope="col" class="number">Value</th><th scope="col">Unit</th><th scope="col">Meaning</th><th scope="col">Source and doubt</th></tr></thead>
${[...groups].map(
  ([part, rows]) =>
    html`<tbody><tr class="group"><th colspan="5" scope="rowgroup">${titles.get(part) ?? part}</th></tr>${rows.map(row)}</tbody>`,
)}</table></div></section>`
}

function row(parameter: ParameterDescription): Html {
  const { id, value, unit, is, from, doubt, changedBy } = parameter
  return html`<tr class="kind-${doubt.kind}"><th scope="row"><code>${breakable(id)}</code></th><td class="number">${value}</td><td>${unit}</td><td>${is}</td><td>${from && html`${from}<br>`}<span class="doubt">${doubt.text}</span>${changedBy && html`<br><strong>here from ${changedBy}</strong>`}</td></tr>`
}

function valueWithUnit({ value, unit }: ParameterDescription): string {
  return unit === '1' ? String(value) : `${value} ${unit}`
}

/** An id that may be broken at its dots and before its capitals, where a reader would. */
function breakable(id: string): Html[] {
  return id.split(/(?<=\.)|(?<=[a-z])(?=[A-Z])/).map((word, i) => html`${i > 0 && html`<wbr>`}${word}`)
}
