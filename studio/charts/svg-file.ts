import { labWords } from '../words/lab-words.ts'
import { say } from '../words/words.ts'
import type { Line, Spread } from './line.ts'

/** On paper: ink, and dashes and hatching beside colour. */
const STYLE =
  'text{font:12px sans-serif;fill:#1d2329}.caption{font-weight:bold}.axis{stroke:#d5d2cb}.event{stroke:#565f68;stroke-width:1.5}.line{fill:none;stroke:#1b614f;stroke-width:2.2}.twin.line{stroke:#0d48ed;stroke-dasharray:8 4}.hatch{fill:none;stroke:#1b614f;stroke-width:.8;opacity:.55}.twin .hatch{stroke:#0d48ed;opacity:.35}.dot{fill:#565f68;opacity:.8}.courses{fill:none;stroke:#1b614f;stroke-width:.7;opacity:.35}.doubt .courses{stroke:#565f68}.band{stroke:#1b614f;stroke-width:.8;stroke-dasharray:1 3}.doubt .band{stroke:#565f68}'
const ABOVE = 50
const LINE = 16

/** Where a picture is from. */
export interface Origin {
  /** With what it was computed, in a line. */
  readonly line: string
  /** The fragment of a link to it. */
  readonly question: string
}

/** A chart as a file that stands by itself: caption, description and origin in it. */
export function svgFile(
  chart: SVGSVGElement,
  title: string,
  sentences: readonly string[],
  origin: Origin & { readonly legend: string },
): string {
  const copy = chart.cloneNode(true) as SVGSVGElement
  const { width, height } = chart.viewBox.baseVal
  const below = [...wrapped(sentences, width), ...wrapped([origin.line], width)]
  const whole = height + ABOVE + below.length * LINE + 8
  copy.removeAttribute('aria-hidden')
  copy.setAttribute('role', 'img')
  copy.setAttribute('viewBox', `0 ${-ABOVE} ${width} ${whole}`)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(whole))
  const add = (name: string, text: string, place: Readonly<Record<string, number | string>> = {}) => {
    const element = document.createElementNS(chart.namespaceURI, name)
    element.textContent = text
    for (const [key, value] of Object.entries(place)) element.setAttribute(key, String(value))
    copy.append(element)
  }
  add('style', STYLE)
  add('title', title)
  add('desc', [...sentences, origin.line, say(labWords.chart.asked, { question: origin.question })].join(' '))
  add('text', title, { x: 8, y: 18 - ABOVE, class: 'caption' })
  add('text', origin.legend, { x: 8, y: 34 - ABOVE })
  below.forEach((line, i) => {
    add('text', line, { x: 8, y: height + LINE * (i + 1) })
  })
  return new XMLSerializer().serializeToString(copy)
}

/** How each line and band is drawn, for a reader who sees no colour. */
export function legendOf(lines: readonly Pick<Line, 'name'>[], spreads: readonly Pick<Spread, 'kind'>[]): string {
  const { solid, dashed, hatched, dotted } = labWords.chart
  const drawn = [
    ...lines.map(({ name }, i) => say(i === 0 ? solid : dashed, { name })),
    ...spreads.map(({ kind }) => say(kind === 'people' ? hatched : dotted, { name: labWords.chart[kind] })),
  ]
  return drawn.join('; ')
}

/** Sentences in lines that fit, by the width of usual letters. */
function wrapped(sentences: readonly string[], width: number): readonly string[] {
  const most = Math.floor((width - 16) / 6.7)
  const lines: string[] = []
  for (const word of sentences.join(' ').split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
