import { type Html, html, trusted } from '../../runs/report/html.ts'
import { counted } from '../../runs/report/numbers.ts'
import { pageHtml } from '../../runs/report/page-shell.ts'
import { STYLE } from '../../runs/report/style.ts'
import type { EvidenceResult } from '../evidence.ts'
import { FIGURE_STYLE, figure } from './figure.ts'
import { countedSection, missingSection, scoreSection } from './sections.ts'
import { targetTable } from './target-table.ts'

export interface PageContext {
  readonly version: string
  /** Draws from doubt behind the bands. */
  readonly draws: number
  /** The model that was asked instead of those that the regimens name. */
  readonly model?: string
  /** What was chosen of the tables, in words: ids, studies, areas, substances, a use, changed parameters. */
  readonly filters?: readonly string[]
}

/** The page of all targets: scores, for each regimen its pictures and numbers, what was not run, how it is counted. */
export function evidencePage(result: EvidenceResult, { version, draws, model, filters = [] }: PageContext): string {
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
  return pageHtml({
    version,
    hasScripts: false,
    style: html`${trusted(STYLE)}${FIGURE_STYLE}`,
    skip: { to: 'scores', says: 'Skip to the counts' },
    kicker: 'Allostat · models against published numbers',
    heading: `Where ${modelWords(result, model)} with what was measured, and where not${filters.length > 0 ? `: ${filters.join(', ')}` : ''}`,
    lead: `${check.numbers.inside} of ${counted(check.numbers.all, 'published number', 'published numbers')} that no model was tuned to lie where they should; ${check.numbers.notRun} could not be asked yet and count as misses.`,
    sections,
    madeBy: 'Names of quantities and groups are the words of the publications.',
  })
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

function modelWords({ regimens }: EvidenceResult, model: string | undefined): string {
  const named = regimens.flatMap(({ regimen }) =>
    [...regimen.arms.values()].map((arm) => ('id' in arm.model ? arm.model.id : arm.model.source.id)),
  )
  const names = model === undefined ? [...new Set(named)] : [model]
  return names.length === 1 ? `${names[0]} agrees` : 'the models agree'
}
