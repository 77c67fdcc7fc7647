import type { RunResult } from '../result.ts'
import { allWarnings } from '../write/manifest.ts'
import { type Account, accountOf } from './account.ts'
import { chartData, chartsOf, chartsSection } from './charts-section.ts'
import { CLIENT } from './client.ts'
import type { ReportContext } from './context.ts'
import { eventsSection } from './events-section.ts'
import { findingsSection } from './findings.ts'
import { type Html, html, jsonElement, trusted } from './html.ts'
import { leavesOutSection, modelSection, sourcesSection } from './model-section.ts'
import { counted, listed, timeWords } from './numbers.ts'
import { assumedSection, parametersSection } from './parameters-section.ts'
import { FIGURES } from './people-picture.ts'
import { repeatSection, warningsSection } from './repeat-section.ts'
import { CONTENT_NOTE, HELP, shareSection } from './share.ts'
import { STYLE } from './style.ts'

export const SCOPE_LINE =
  'A model for learning. It describes groups in published studies, not you. It cannot tell you what is safe.'

/**
 * The report of a run: one page that holds everything it needs and asks the network for nothing.
 *
 * @throws Error where one person's overdose would be shown without `context.share`
 */
export function reportHtml(result: RunResult, context: ReportContext): string {
  const account = accountOf(result, context)
  const charts = chartsOf(account)
  const sections: [id: string, title: string, section: Html | false][] = [
    ['warnings', 'Warnings', warningsSection(account)],
    ['share', 'Many people, not one', shareSection(account)],
    ['findings', 'What the model found', findingsSection(account)],
    ['charts', 'Over time', chartsSection(account, charts)],
    ['events', 'Events', eventsSection(account)],
    ['assumed', 'Measured and assumed', assumedSection(account)],
    ['leaves-out', 'What it leaves out', leavesOutSection(account)],
    ['model', 'The model', modelSection(account)],
    ['parameters', 'Every number', parametersSection(account)],
    ['sources', 'Sources', sourcesSection(account)],
    ['repeat', 'How to repeat it', repeatSection(account)],
  ]
  const shown = sections.filter(([, , section]) => section !== false)
  // The title of the page is neutral: it shows in histories and on shared screens.
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="Allostat ${context.repeat.versions.allostat}">
<title>Allostat report</title>
<style>${trusted(context.charting.style)}
${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#findings">Skip to what the model found</a>
${FIGURES}
<header class="page-head"><p class="kicker">Allostat · report of a run</p>
<h1>${result.title}</h1>
<p class="lead measure">${sentenceOf(account)}</p>
<p class="scope"><strong>${SCOPE_LINE}</strong></p>
${context.model.isOverdose && CONTENT_NOTE}</header>
<div class="columns">
<nav class="contents" aria-label="Contents"><ol>${shown.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
<main>${shown.map(([, , section]) => section)}</main>
</div>
<footer>${context.model.isOverdose && HELP}
<p>${SCOPE_LINE}</p>
<p class="small">Made by Allostat ${context.repeat.versions.allostat}. Charts drawn by uPlot (MIT licence). This page holds all it shows and sends nothing anywhere.</p></footer>
<noscript><p class="noscript">The charts need JavaScript. Their descriptions and tables of values are above without it.</p></noscript>
${charts.length > 0 && [jsonElement('report-data', chartData(account, charts)), html`<script>${trusted(context.charting.script)}</script>`]}
<script>${trusted(CLIENT)}</script>
</body>
</html>
`
  return page.text
}

function sentenceOf(account: Account): string {
  const { context, result, events, endSeconds, unitSeconds } = account
  if (context.model.sentence) return context.model.sentence
  const who = counted(result.people.length, 'virtual person', 'virtual people')
  const doses = events.filter(({ event }) => event === 'dose')
  const given =
    doses.length === 0 || result.isPopulation
      ? ''
      : `, given ${listed(doses.slice(0, 4).map(({ detail, time }) => `${detail} at ${timeWords(time * unitSeconds)}`))}${doses.length > 4 ? ' and more' : ''}`
  const warnings = allWarnings(result).length
  return `${who} over ${timeWords(endSeconds)}${given}, in the model “${context.model.title}”.${warnings > 0 ? ` ${counted(warnings, 'warning', 'warnings')} below.` : ''}`
}
