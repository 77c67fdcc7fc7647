import { type Html, html } from '../../runs/report/html.ts'
import { LOOKS, type Role } from '../../runs/report/roles.ts'
import type { Curve } from '../curves.ts'
import type { Judged } from '../verdict.ts'
import { drawing, drawingStyle, HEIGHT, WIDTH } from './drawing.ts'
import { curveWords } from './figure.ts'
import { type Mark, marksOn } from './marks.ts'

/** The same white paper everywhere: a picture in a page does not know whether the page is dark. */
const COLOURS = { ink: '#1c2530', soft: '#5a6672', line: '#dde2e6', page: '#ffffff' }
const GAP = 24
const FOOT = 60
/** Characters of a title that stand in one line above a panel. */
const LINE = 54

/** Where no published number stands on a curve of a regimen, so many curves are drawn. Chosen: two rows of them. */
const MOST_WITHOUT_NUMBERS = 4

/** The curves of a regimen that are worth a panel: those with published numbers on them, or else the first. */
export function drawnCurves(curves: readonly Curve[], judged: readonly Judged[]): readonly Curve[] {
  const withNumbers = curves.filter((curve) => marksOn(curve, judged).length > 0)
  return withNumbers.length > 0 ? withNumbers : curves.slice(0, MOST_WITHOUT_NUMBERS)
}

/** A regimen as a picture of its own: each curve a panel, two in a row, the published numbers on them. */
export function regimenPicture(title: string, curves: readonly Curve[], judged: readonly Judged[]): string {
  const columns = Math.min(2, curves.length)
  const rows = Math.ceil(curves.length / columns)
  const width = columns * WIDTH + (columns + 1) * GAP
  const titles = curves.map(({ meaning, unit }) => inLines(`${meaning}${unit === '1' ? '' : `, ${unit}`}`, LINE))
  const head = 26 + 17 * Math.max(...titles.map((lines) => lines.length))
  const cell = head + HEIGHT
  const height = rows * cell + FOOT + GAP
  const marks = curves.map((curve) => marksOn(curve, judged))
  const styles = (Object.keys(LOOKS) as Role[]).map((role) => `.c-${role} { color: ${LOOKS[role].light}; }`)
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title text" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif" fill="${COLOURS.ink}">
<title id="title">${title}</title>
<desc id="text">${curves.map((curve) => `${curve.meaning}, ${curve.arm}: ${curveWords(curve)}`).join(' ')}</desc>
<style>${drawingStyle(COLOURS)}${styles.join('\n')}
</style>
<rect width="${width}" height="${height}" fill="${COLOURS.page}"/>
${curves.map(
  (curve, i) => html`<g transform="translate(${GAP + (i % columns) * (WIDTH + GAP)} ${Math.floor(i / columns) * cell})">
${panel(curve, titles[i]!, marks[i]!, head)}</g>
`,
)}
${legend(curves, marks.flat(), columns, rows * cell)}
</svg>
`.text
}

function panel(curve: Curve, title: readonly string[], marks: readonly Mark[], head: number): Html {
  return html`${title.map((line, i) => html`<text x="0" y="${head - 22 - (title.length - 1 - i) * 17}" font-size="13" font-weight="600">${line}</text>`)}
<text x="0" y="${head - 5}" font-size="12" fill="${COLOURS.soft}">${curve.arm} · ${curve.quantity}</text>
<g class="drawing" transform="translate(0 ${head})">
${drawing(curve, marks)}
</g>`
}

/** What the signs mean; a point, a level and a moment only where there is one. */
function legend(curves: readonly Curve[], marks: readonly Mark[], columns: number, y: number): Html {
  const hasBand = curves.some(({ band }) => band)
  const hasPoint = marks.some((mark) => mark.kind === 'level' && mark.from === mark.to)
  const hasField = marks.some((mark) => mark.kind === 'moment' || mark.from !== mark.to)
  const words = [
    `Line: the model, a typical person${hasBand ? '; band: 95 % of draws from what is not known' : ''}.`,
    hasPoint && 'Point and bar: published, and where “inside” is; filled: the model is inside.',
    hasField && 'Dotted line in a grey field: a published level or moment, and where “inside” is.',
  ].filter((each) => each !== false)
  const lines = columns === 1 ? words : [words.slice(0, 2).join(' '), ...words.slice(2)]
  return html`${lines.map((line, i) => html`<text x="${GAP}" y="${y + 28 + i * 18}" font-size="12" fill="${COLOURS.soft}">${line}</text>`)}`
}

function inLines(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
