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
import { pageHtml } from './page-shell.ts'
import { assumedSection, parametersSection } from './parameters-section.ts'
import { FIGURES } from './people-picture.ts'
import { repeatSection, warningsSection } from './repeat-section.ts'
import { CONTENT_NOTE, HELP, shareSection } from './share.ts'
import { STYLE } from './style.ts'

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
  const { isOverdose } = context.model
  return pageHtml({
    version: context.repeat.versions.allostat,
    hasScripts: true,
    style: html`${trusted(context.charting.style)}
${trusted(STYLE)}`,
    skip: { to: 'findings', says: 'Skip to what the model found' },
    before: FIGURES,
    kicker: 'Allostat · report of a run',
    heading: result.title,
    lead: sentenceOf(account),
    note: isOverdose && CONTENT_NOTE,
    sections: sections.flatMap(([id, title, section]) => (section === false ? [] : [[id, title, section] as const])),
    help: isOverdose && HELP,
    madeBy: 'Charts drawn by uPlot (MIT licence).',
    after: html`<noscript><p class="noscript">The charts need JavaScript. Their descriptions and tables of values are above without it.</p></noscript>
${charts.length > 0 && [jsonElement('report-data', chartData(account, charts)), html`<script>${trusted(context.charting.script)}</script>`]}
<script>${trusted(CLIENT)}</script>`,
  })
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
