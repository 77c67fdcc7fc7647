import { type Html, html, trusted } from '../../runs/report/html.ts'
import { counted } from '../../runs/report/numbers.ts'
import { SCOPE_LINE } from '../../runs/report/report.ts'
import { STYLE } from '../../runs/report/style.ts'
import type { EvidenceResult } from '../evidence.ts'
import { FIGURE_STYLE, figure } from './figure.ts'
import { countedSection, missingSection, scoreSection } from './sections.ts'
import { targetTable } from './target-table.ts'

export interface PageContext {
  readonly version: string
  /** Draws from doubt behind the bands. */
  readonly draws: number
}

/** The page of all targets: scores, for each regimen its pictures and numbers, what was not run, how it is counted. */
export function evidencePage(result: EvidenceResult, { version, draws }: PageContext): string {
  const { check, regimens } = result
  const sections: [id: string, title: string, section: Html][] = [
    ['scores', 'Counts', scoreSection(result)],
    ...regimens.map((_, i): [string, string, Html] => {
      const id = `regimen-${i + 1}`
      return [id, regimens[i]!.regimen.title, regimenSection(result, i, id)]
    }),
    ['missing', 'Not run', missingSection(result)],
    ['counted', 'How it is counted', countedSection(draws)],
  ]
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="generator" content="Allostat ${version}">
<title>Allostat report</title>
<style>${trusted(STYLE)}${FIGURE_STYLE}</style>
</head>
<body>
<a class="skip" href="#scores">Skip to the counts</a>
<header class="page-head"><p class="kicker">Allostat · models against published numbers</p>
<h1>Where the models agree with what was measured, and where not</h1>
<p class="lead measure">${check.numbers.inside} of ${counted(check.numbers.all, 'published number', 'published numbers')} that no model was tuned to lie where they should; ${check.numbers.notRun} could not be asked yet and count as misses.</p>
<p class="scope"><strong>${SCOPE_LINE}</strong></p></header>
<div class="columns">
<nav class="contents" aria-label="Contents"><ol>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
<main>${sections.map(([, , section]) => section)}</main>
</div>
<footer><p>${SCOPE_LINE}</p>
<p class="small">Made by Allostat ${version}. Names of quantities and groups are the words of the publications. This page holds all it shows and sends nothing anywhere.</p></footer>
</body>
</html>
`
  return page.text
}

function regimenSection({ judged, regimens }: EvidenceResult, index: number, id: string): Html {
  const { regimen, curves } = regimens[index]!
  const own = judged.filter((each) => regimen.rows.some(({ target }) => target.id === each.target.id))
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${regimen.title}</h2>
<p class="measure">${regimen.why}</p>
<div class="panels">${curves.map((curve, i) => figure(curve, own, `${id}-${i + 1}`))}</div>
${targetTable(own)}
<p class="small"><code>${regimen.file}</code></p></section>`
}
