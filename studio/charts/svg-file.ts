import { seriesWords } from '../describe/series-words.ts'
import type { Line } from './line.ts'

/** On paper: ink, and dashes beside colour. */
const STYLE =
  'text{font:12px sans-serif;fill:#1d2329}.axis{stroke:#d5d2cb}.line{fill:none;stroke:#1b614f;stroke-width:2.2}.twin{stroke:#0d48ed;stroke-dasharray:8 4}.now{display:none}'
const ABOVE = 44
const BELOW = 22

/** A chart as a file that stands by itself: caption, legend, description and origin in it. */
export function svgFile(chart: SVGSVGElement, title: string, lines: readonly Line[]): string {
  const copy = chart.cloneNode(true) as SVGSVGElement
  const { width, height } = chart.viewBox.baseVal
  copy.removeAttribute('aria-hidden')
  copy.setAttribute('role', 'img')
  copy.setAttribute('viewBox', `0 ${-ABOVE} ${width} ${height + ABOVE + BELOW}`)
  const add = (name: string, text: string, place: Readonly<Record<string, number>> = {}) => {
    const element = document.createElementNS(chart.namespaceURI, name)
    element.textContent = text
    for (const [key, value] of Object.entries(place)) element.setAttribute(key, String(value))
    copy.append(element)
  }
  add('style', STYLE)
  add('title', title)
  add('desc', lines.map(({ name, hours, values }) => seriesWords(`${title}, ${name},`, hours, values)).join(' '))
  add('text', `${title}, over days`, { x: 8, y: 16 - ABOVE })
  add('text', lines.map(({ name }, i) => `${i === 0 ? 'solid' : 'dashed'}: ${name}`).join('; '), {
    x: 8,
    y: 34 - ABOVE,
  })
  add('text', 'Allostat, model allostat. A model for learning; not medical advice.', { x: 8, y: height + 14 })
  return new XMLSerializer().serializeToString(copy)
}
