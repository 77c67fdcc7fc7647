import { type Point, spreadOf } from './curve.ts'
import type { Comparison } from './work-precision.ts'

const PANEL = { width: 240, height: 180, left: 46, bottom: 30, top: 26, right: 10 } as const
const COLUMNS = 4
const PROGRAMS = [
  { name: 'webassembly', label: 'WebAssembly' },
  { name: 'javascript', label: 'JavaScript' },
  { name: 'cvode', label: 'CVODE' },
] as const

/** Work-precision curves as one SVG: a panel a problem, error against time, both logarithmic; lower and further left is better. */
export function chart(comparisons: readonly Comparison[]): string {
  const rows = Math.ceil(comparisons.length / COLUMNS)
  const width = COLUMNS * PANEL.width
  const height = rows * PANEL.height + 30
  const panels = comparisons.map((one, i) => {
    const x = (i % COLUMNS) * PANEL.width
    const y = Math.floor(i / COLUMNS) * PANEL.height
    return `<g transform="translate(${x} ${y})">${panel(one)}</g>`
  })
  const legend = PROGRAMS.map(({ name, label }, i) => {
    const at = `translate(${PANEL.left + i * 130} ${height - 12})`
    return `<g transform="${at}"><path class="${name}" d="M0-4H26"/><text x="32">${label}</text></g>`
  })
  const title = 'Seconds against error for one solution: WebAssembly and JavaScript of this project, and CVODE'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    `<style>${STYLE}</style>`,
    ...panels,
    ...legend,
    '</svg>',
    '',
  ].join('\n')
}

/** Colours that a reader with any kind of colour vision can tell apart, and dashes beside them. */
const STYLE =
  'text{font:11px system-ui,sans-serif;fill:#222}.name{font-weight:600}.tick{fill:#666;font-size:9px}' +
  'path{fill:none;stroke-width:2}.axis{stroke:#999;stroke-width:1}.webassembly{stroke:#0072b2}' +
  '.javascript{stroke:#e69f00;stroke-dasharray:6 3}.cvode{stroke:#a03070;stroke-dasharray:2 3}' +
  '@media(prefers-color-scheme:dark){text{fill:#eee}.tick{fill:#aaa}.webassembly{stroke:#56b4e9}.cvode{stroke:#e08ab8}}'

function panel({ problem, states, points }: Comparison): string {
  const all = PROGRAMS.flatMap(({ name }) => points[name])
  const errors = all.map((point) => Math.log10(point.error))
  const times = all.map((point) => Math.log10(medianOf(point)))
  const [left, right] = [Math.floor(Math.min(...errors)), Math.ceil(Math.max(...errors))]
  const [low, high] = [Math.floor(Math.min(...times)), Math.ceil(Math.max(...times))]
  const bottom = PANEL.height - PANEL.bottom
  // Small errors on the right, as a reader goes from rough to exact.
  const x = (log: number) => PANEL.left + ((right - log) / (right - left)) * (PANEL.width - PANEL.left - PANEL.right)
  const y = (log: number) => bottom - ((log - low) / (high - low)) * (bottom - PANEL.top)
  const curves = PROGRAMS.map(({ name }) => {
    const path = points[name].map((point, i) => {
      const at = `${x(Math.log10(point.error)).toFixed(1)} ${y(Math.log10(medianOf(point))).toFixed(1)}`
      return `${i === 0 ? 'M' : 'L'}${at}`
    })
    return `<path class="${name}" d="${path.join('')}"/>`
  })
  const across: string[] = []
  for (let log = right; log >= left; log -= 2) {
    across.push(`<text class="tick" x="${x(log).toFixed(1)}" y="${bottom + 12}" text-anchor="middle">1e${log}</text>`)
  }
  const up: string[] = []
  for (let log = low; log <= high; log++) {
    const at = `x="${PANEL.left - 4}" y="${(y(log) + 3).toFixed(1)}"`
    up.push(`<text class="tick" ${at} text-anchor="end">${secondsText(log)}</text>`)
  }
  return [
    `<text class="name" x="${PANEL.left}" y="16">${problem} (${states})</text>`,
    `<path class="axis" d="M${PANEL.left} ${PANEL.top}V${bottom}H${PANEL.width - PANEL.right}"/>`,
    ...across,
    ...up,
    ...curves,
  ].join('')
}

const medianOf = ({ seconds }: Point): number => spreadOf(seconds).median

function secondsText(log: number): string {
  const unit = log >= 0 ? { text: 's', by: 0 } : log >= -3 ? { text: 'ms', by: 3 } : { text: 'µs', by: 6 }
  return `${10 ** (log + unit.by)} ${unit.text}`
}
