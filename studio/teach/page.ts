import { curve, reach, scale, ticks } from '../charts/path.ts'
import { escaped } from '../describe/markup.ts'
import { shown } from '../describe/numbers.ts'
import type { FilledSheet } from './sheet.ts'
import { style } from './style.ts'

const SCOPE =
  'A model for learning. It describes groups in published studies, not you. It cannot tell you what is safe.'
const WIDTH = 680
const HEIGHT = 236

/** A worksheet as a page that prints on A4 and Letter in black and white: the sheet for the class, then the answers. */
export function sheetPage(sheet: FilledSheet): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>Worksheet: ${escaped(sheet.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<section>
<h1>${escaped(sheet.title)}: worksheet</h1>
<p class="line">Name <span></span> Date <span></span></p>
<h2>1. Draw first</h2>
<p>${escaped(sheet.sketch.ask)}</p>
${axes(sheet, false)}
${sheet.questions.map(({ ask }, i) => `<h2>${i + 2}. Look and explain</h2>\n<p>${escaped(ask)}</p>\n<div class="answer" aria-hidden="true"></div>`).join('\n')}
<p class="scope">${SCOPE}</p>
</section>
<section>
<h1>${escaped(sheet.title)}: answers and notes for the teacher</h1>
<dl>
<dt>Time</dt><dd>about ${sheet.minutes} minutes, with the chapter “${escaped(sheet.title)}” of the story</dd>
<dt>For</dt><dd>${escaped(sheet.for)}</dd>
<dt>Standards</dt><dd>${escaped(sheet.standards)}</dd>
<dt>Goals</dt>${sheet.goals.map((goal) => `<dd>${escaped(goal)}</dd>`).join('')}
<dt>Take care</dt><dd>${escaped(sheet.care)}</dd>
</dl>
<h2>1. Draw first</h2>
<p>${escaped(sheet.sketch.look)}</p>
${axes(sheet, true)}
${sheet.questions.map(({ ask, answer }, i) => `<h2>${i + 2}. ${escaped(ask)}</h2>\n<p>${escaped(answer)}</p>`).join('\n')}
<p class="scope">Numbers are read from the chapter’s run of the model. ${SCOPE}</p>
</section>
</main>
</body>
</html>
`
}

/** Axes to draw on; with the model's line for the answers. */
function axes({ sketch, hours, values }: FilledSheet, isAnswer: boolean): string {
  const end = hours.at(-1)!
  const x = scale(0, end, 56, WIDTH - 10)
  const y = scale(...reach([values, [0]], 0.2), HEIGHT - 34, 10)
  const inDays = end > 72
  const unit = inDays ? 24 : 1
  const across = ticks(0, end / unit, 8)
  const up = ticks(y.from, y.to, 5)
  const label = `${sketch.label}, over ${Math.round(end / unit)} ${inDays ? 'days' : 'hours'}${isAnswer ? ', as the model has it' : ', empty, to draw on'}`
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(label)}">
${across.map((at) => `<path class="grid" d="M${x.at(at * unit)} 10V${HEIGHT - 34}"/><text x="${x.at(at * unit)}" y="${HEIGHT - 20}" text-anchor="middle">${shown(at, 0)}</text>`).join('')}
${up.map((at) => `<path class="${at === 0 ? 'level' : 'grid'}" d="M56 ${y.at(at)}H${WIDTH - 10}"/><text x="50" y="${y.at(at) + 4}" text-anchor="end">${shown(at, at % 1 === 0 ? 0 : 1)}</text>`).join('')}
<text x="${WIDTH / 2}" y="${HEIGHT - 4}" text-anchor="middle">${inDays ? 'days' : 'hours'}</text>
<text transform="translate(12 ${HEIGHT / 2 - 12}) rotate(-90)" text-anchor="middle">${escaped(sketch.label)}</text>
${isAnswer ? `<path class="course" d="${curve(hours, values, x, y)}"/>` : ''}
</svg>`
}
