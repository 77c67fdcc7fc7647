import type { HistoryAccount } from '../result.ts'
import { allWarnings } from '../write/manifest.ts'
import type { Account } from './account.ts'
import { type Html, html } from './html.ts'
import { counted, readable } from './numbers.ts'

/** What a reader needs to make the same run, and to see that it is the same. */
export function repeatSection({ result, context }: Account): Html {
  const { repeat, model } = context
  const { solver } = result
  const facts: [string, Html | string | false][] = [
    ['Digest', html`<code>${repeat.digest}</code>`],
    ['Allostat', repeat.versions.allostat],
    ['Node.js', repeat.versions.node ?? false],
    ['Model', html`${model.title} <code>${model.id}</code>`],
    ['Seed', result.seed === undefined ? 'none: nothing was drawn by chance' : String(result.seed)],
    ['Before time 0', result.history ? historyWords(result.history) : false],
    ['People', String(result.people.length)],
    ['Solver', `${solver.method}, relative tolerance ${readable(solver.relativeTolerance)}, ${solver.backend}`],
    ['Scenario, SHA-256', html`<code>${result.scenarioSha256}</code>`],
    ['Model, SHA-256', html`<code>${result.modelSha256}</code>`],
  ]
  return html`<section id="repeat" aria-labelledby="repeat-title">
<h2 id="repeat-title">How to repeat it</h2>
<p class="measure">Save the scenario below as <code>${repeat.scenarioFile}</code>, beside any files that it names, and give this command. The same digest in <code>manifest.json</code> means the same numbers, to the last bit.</p>
<pre class="command" tabindex="0"><code>${repeat.command}</code></pre>
<dl class="facts">${facts.map(([name, value]) => value !== false && html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
<h3>The scenario</h3>
<pre tabindex="0"><code>${repeat.scenarioText}</code></pre>
<h3>In a sentence for a methods section</h3>
<p class="measure">${counted(result.people.length, 'virtual person was', 'virtual people were')} simulated with Allostat ${repeat.versions.allostat}, model ${model.id} (${model.title}), method ${solver.method} at a relative tolerance of ${readable(solver.relativeTolerance)}${result.seed !== undefined && `, seed ${result.seed}`}; digest ${repeat.digest.slice(0, 16)}.</p></section>`
}

function historyWords({
  substance,
  route,
  product,
  dose,
  every,
  for: span,
  doses,
  statesAtRest,
  settledFor,
}: HistoryAccount): string {
  const name = product && product !== route ? ` (${product})` : ''
  const how =
    settledFor === undefined
      ? 'not computed then, and as at rest at time 0'
      : `at rest then, and computed for the last ${settledFor}`
  const rest = statesAtRest.length > 0 ? `; ${how}: ${statesAtRest.join(', ')}` : ''
  return `${substance} ${route} ${dose}${name} every ${every} for ${span}, ${doses} doses with the last at time 0${rest}`
}

export function warningsSection({ result }: Account): Html | false {
  const warnings = allWarnings(result)
  if (warnings.length === 0) return false
  return html`<section id="warnings" class="warnings" aria-labelledby="warnings-title">
<h2 id="warnings-title">${counted(warnings.length, 'warning', 'warnings')}</h2>
<ul>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul></section>`
}
