import { type ModelStatus, statusWords } from '../model-status.ts'
import type { Account } from './account.ts'
import type { PartAccount } from './context.ts'
import { type Html, html, trusted } from './html.ts'
import { capitalised, counted } from './numbers.ts'

/** The equations of each part, as they are computed. */
export function modelSection({ context }: Account): Html {
  const { model } = context
  const parts = model.parts.filter((part) => part.equations.length > 0)
  return html`<section id="model" aria-labelledby="model-title">
<h2 id="model-title">The model</h2>
<p class="measure">${model.title} <code>${model.id}</code>. These are the equations that were computed${parts.length > 1 && `, part by part`}, with each as its author wrote it below.</p>
${model.status && statusOf(model.status)}${parts.map(partEquations)}</section>`
}

/** How far the model has been held against what others found: the status, and the reason of each rung. */
function statusOf(status: ModelStatus): Html {
  return html`<p class="measure"><strong>Status: ${statusWords(status)}.</strong> It is computed: a model has reached a rung when it stands on all before it.</p>
<dl class="leaves-out status">${status.rungs.map(({ rung, holds, because }) => html`<div><dt>${capitalised(rung)}: ${holds ? 'yes' : 'no'}</dt><dd>${capitalised(because)}.</dd></div>`)}</dl>
`
}

function partEquations(part: PartAccount): Html {
  return html`<details class="part"><summary><span>${part.title}</span> <span class="small">${counted(part.equations.length, 'equation', 'equations')}</span></summary>
<ol class="equations">${part.equations.map(
    (equation) =>
      html`<li id="${part.id}-${equation.number}"><span class="equation-number">${equation.number}</span><div class="scroll" tabindex="0" role="group" aria-label="Equation ${equation.number}">${trusted(equation.mathml)}</div><code class="as-written">${equation.text}</code></li>`,
  )}</ol></details>`
}

/** What is left out on purpose, part by part. */
export function leavesOutSection({ context }: Account): Html | false {
  const parts = context.model.parts.filter((part) => part.leavesOut.length > 0)
  if (parts.length === 0) return false
  return html`<section id="leaves-out" aria-labelledby="leaves-out-title">
<h2 id="leaves-out-title">What the model leaves out</h2>
<dl class="leaves-out">${parts.map((part) => html`<div><dt>${part.title}</dt>${part.leavesOut.map((sentence) => html`<dd>${sentence}</dd>`)}</div>`)}</dl></section>`
}

/** Each publication once, with the parts that rest on it. Addresses are text: the page reaches for nothing by itself. */
export function sourcesSection({ context }: Account): Html {
  const byWork = new Map<string, { part: PartAccount; uses: { title: string; where: string }[] }>()
  for (const part of context.model.parts) {
    const key = part.source.doi ?? part.source.cites ?? part.id
    const work = byWork.get(key) ?? { part, uses: [] }
    // The fullest citation of the work stands for it.
    if ((part.source.cites?.length ?? 0) > (work.part.source.cites?.length ?? 0)) work.part = part
    work.uses.push({ title: part.title, where: part.source.where })
    byWork.set(key, work)
  }
  return html`<section id="sources" aria-labelledby="sources-title">
<h2 id="sources-title">Sources</h2>
<ol class="sources">${[...byWork.values()].map(({ part, uses }) => {
    const { cites, doi } = part.source
    return html`<li>${cites && html`<p>${cites}</p>`}${doi && html`<p><a href="https://doi.org/${doi}" rel="noreferrer">https://doi.org/${doi}</a></p>`}
<ul class="small">${uses.map(({ title, where }) => html`<li>${title}: ${where}</li>`)}</ul></li>`
  })}</ol></section>`
}
