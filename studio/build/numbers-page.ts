import { fileURLToPath } from 'node:url'
import { MODEL } from '../../src/evidence/claims/judge-claims.ts'
import { describe, type ParameterDescription } from '../../src/index.ts'
import { escaped, page } from '../describe/markup.ts'
import { claimsSection, FRAGILE_WORDS } from './claims-section.ts'
import { type Group, groupsOf, type NumberedPart } from './number-groups.ts'
import { numbersStyle } from './numbers-style.ts'

/** Every number and every claim of the model, each under an id that others may link to: `numbers.html#receptor.Cref`, `numbers.html#C02`. */
export function numbersPage(): string {
  const { parameters } = describe(MODEL)
  const groups = groupsOf(parameters)
  const style = numbersStyle(fileURLToPath(new URL('../style.css', import.meta.url)))
  const body = `<header><a href="./">← Back to the studio</a><a href="#contents">Contents</a></header>
<main>
<h1 id="top">Where each number comes from</h1>
${introduction(parameters)}
${contents(groups)}
${groups.map(groupSection).join('\n')}
${claimsSection()}
</main>`
  return page({ title: 'Allostat: where each number comes from', scheme: 'light dark', style, body })
}

function introduction(parameters: readonly ParameterDescription[]): string {
  const own = parameters.filter(({ changedBy }) => changedBy === undefined)
  const of = (kind: string) => own.filter(({ doubt }) => doubt.kind === kind).length
  return `<section id="how-to-read" aria-labelledby="how-to-read-title">
<h2 id="how-to-read-title">How to read it</h2>
<p>The model <code>${MODEL}</code> runs on ${own.length} numbers. ${of('measured')} come with a measured doubt, ${of('fixed')} with a source that states none or by definition,
and ${of('assumed')} are <b class="assumed">assumed</b>: nobody measured them, and what was chosen is said with the reason.
A line says what a number is, its value, where it was taken from, and how sure it is.</p>
<dl class="terms">
<dt>95 % interval, range</dt><dd>where the true value is likely to lie, as its source, our calculation or our judgement has it</dd>
<dt>relative standard error</dt><dd>how far the value may be off, in per cent of itself</dd>
<dt>between people</dt><dd>how much people differ: two of three lie within a factor of e<sup>SD</sup></dd>
<dt>fixed</dt><dd>its source states no doubt, or it is so by definition; it does not mean that it is certain</dd>
<dt>plausible</dt><dd>of an assumed number: what its authors hold possible</dd>
</dl>
<p>The name in small letters is the one that equations use, and a link to its own line. After the numbers come the <a href="#claims">claims</a>: what the model is asked to show. One that holds in fewer than ${FRAGILE_WORDS} of its draws is called fragile.</p>
</section>`
}

/** Closed where a list would be longer than a screen; a link to what lies in it is never more than two steps away. */
function contents(groups: readonly Group[]): string {
  const link = (id: string, title: string) => `<li><a href="#${escaped(id)}">${escaped(title)}</a></li>`
  const grouped = groups.map(
    ({ id, title, parts }) =>
      `<li><details><summary>${escaped(title)}</summary><ul>${link(id, 'From the beginning')}${parts.map((part) => link(part.id, part.title)).join('')}</ul></details></li>`,
  )
  return `<nav id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">Contents</h2>
<ul>${link('how-to-read', 'How to read it')}
${grouped.join('\n')}
${link('claims', 'Claims')}</ul>
</nav>`
}

const groupSection = ({ id, title, parts }: Group): string =>
  `<section aria-labelledby="${id}">
<h2 id="${id}">${escaped(title)}</h2>
${parts.map(partSection).join('\n')}
</section>`

function partSection({ id, title, numbers }: NumberedPart): string {
  const { cites, where, doi } = numbers[0]!.source
  const from = [cites, doi && `doi ${doi}`, where].filter(Boolean).join('; ')
  return `<h3 id="${escaped(id)}">${escaped(title)} <code>${escaped(id)}</code></h3>
<p class="source">${withLinks(from)}</p>
<table aria-labelledby="${escaped(id)}">
<thead><tr><th scope="col">Number</th><th scope="col">Value</th><th scope="col">From, and how sure</th></tr></thead>
<tbody>
${numbers.map(row).join('\n')}
</tbody>
</table>`
}

/** Where a history or a product changes a number, the changed one has a line of its own. */
export function idOf({ id, changedBy }: Pick<ParameterDescription, 'id' | 'changedBy'>): string {
  return changedBy === undefined ? id : `${id}--${changedBy.replace(/[^\w.-]+/g, '-')}`
}

function row(number: ParameterDescription): string {
  const { id, value, unit, is, from, doubt, changedBy } = number
  const anchor = escaped(idOf(number))
  const what = changedBy === undefined ? escaped(is) : `${escaped(is)} <em>(with ${escaped(changedBy)})</em>`
  const sure = doubt.kind === 'assumed' ? doubt.text.replace(/^assumed/, '') : doubt.text
  const mark = doubt.kind === 'assumed' ? '<b class="assumed">assumed</b>' : ''
  const said = [from && withLinks(from), `${mark}${withLinks(sure)}`].filter(Boolean).join('; ')
  return `<tr id="${anchor}"><th scope="row">${what} <a href="#${anchor}"><code>${escaped(id)}</code></a></th><td>${shownValue(value)}${unit === '1' ? '' : ` ${escaped(unit)}`}</td><td>${said}</td></tr>`
}

/** Six digits at most; what was calculated has more, and keeps them for machines. */
function shownValue(value: number): string {
  const short = String(Number(value.toPrecision(6)))
  return short === String(value) ? short : `<data value="${value}">${short}</data>`
}

/** A text with its commands in monospace and its DOIs as links: the reader’s click, and no request by itself. */
function withLinks(text: string): string {
  return escaped(text)
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(
      /\bdoi (10\.\d{4,}\/[^\s,;]*[^\s,;:.)])/g,
      (_, doi: string) => `doi <a href="https://doi.org/${doi}" rel="noreferrer">${doi}</a>`,
    )
}
