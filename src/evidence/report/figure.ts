import { extremesOf } from '../../runs/report/chart.ts'
import { describeChart } from '../../runs/report/describe-chart.ts'
import { type Html, html, trusted } from '../../runs/report/html.ts'
import { scaleFor, secondsIn } from '../../runs/report/numbers.ts'
import { roleOf } from '../../runs/report/roles.ts'
import type { Curve } from '../curves.ts'
import { agreementWords } from '../misfit.ts'
import type { Judged } from '../verdict.ts'
import { drawing, drawingStyle, HEIGHT, WIDTH } from './drawing.ts'
import { marksOn } from './marks.ts'

const NO_BAND = ' No band: no draws were made, or no number behind this curve states how far it is known.'

/** A curve of the model with its band, and on it the published numbers with their intervals; beside it the same in words. */
export function figure(curve: Curve, judged: readonly Judged[], id: string): Html {
  const marks = marksOn(curve, judged)
  const shown = judged.filter(({ target }) => marks.some((mark) => mark.id === target.id))
  const unit = curve.unit === '1' ? '' : curve.unit
  return html`<figure class="chart-figure panel" aria-labelledby="${id}-title">
<figcaption><h3 id="${id}-title">${curve.meaning}${unit && html` <span class="unit">${unit}</span>`}</h3>
<p class="small">${curve.arm} · <code>${curve.quantity}</code></p></figcaption>
<svg class="drawing" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
${drawing(curve, marks)}
</svg>
<p class="words">${curveWords(curve)}${!curve.band && NO_BAND}</p>
${shown.length > 0 && html`<p class="words">${agreementWords(shown)}</p>`}
</figure>`
}

/** What the curve does, in words. */
export function curveWords({ quantity, meaning, times, values, band, timeUnit, unit }: Curve): string {
  const scale = scaleFor(times.at(-1)! * secondsIn(timeUnit))
  const factor = secondsIn(timeUnit) / scale.seconds
  const shown = times.map((time) => time * factor)
  const extremes = extremesOf(shown, values)
  if (!extremes) return 'The model has no value here.'
  const series = {
    quantity,
    name: 'The model',
    meaning,
    role: roleOf(quantity),
    dash: [],
    values,
    extremes,
    ...(band ? { band: { kind: 'doubt' as const, ...band } } : {}),
  }
  return describeChart(
    { id: quantity, title: meaning, unit: unit === '1' ? '' : unit, times: shown, series: [series] },
    scale,
  )
}

export const FIGURE_STYLE = trusted(`
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 0 2.5rem; }
.panel { min-width: 0; max-width: 34rem; }
.drawing { width: 100%; height: auto; display: block; margin-bottom: 0.6rem; }
${drawingStyle({ ink: 'var(--ink)', soft: 'var(--soft)', line: 'var(--line)', page: 'var(--page)' }).text.trim()}
.targets { width: 100%; table-layout: fixed; min-width: 48rem; }
.targets th, .targets td { white-space: normal; overflow-wrap: anywhere; }
.targets th:nth-child(1) { width: 10%; } .targets th:nth-child(3) { width: 12%; } .targets th:nth-child(4) { width: 13%; }
.targets th:nth-child(5), .targets th:nth-child(6) { width: 9%; } .targets th:nth-child(7) { width: 16%; }
@media print { .targets { min-width: 0; font-size: 7.5pt; } }
`)
