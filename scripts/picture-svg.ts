/** A line of a chart: time in minutes, value in the unit of its row. It ends where the person's run ends. */
export interface Curve {
  readonly times: readonly number[]
  readonly values: readonly number[]
}

/** What one person shows in the two rows of the picture. */
export interface Breath {
  readonly ventilation: Curve
  readonly oxygen: Curve
}

/** One column of the picture. */
export interface Arm {
  readonly title: string
  readonly typical: Breath
  readonly people: readonly Breath[]
  /** How many virtual people there were, and in how many the heart stopped. */
  readonly count: number
  readonly arrests: number
  /** Minute of the naloxone dose of the typical person. */
  readonly naloxoneAt?: number
}

/** A role keeps its colour and its dash everywhere. */
const roles = {
  opioid: { color: '#810C03', dash: '' },
  antagonist: { color: '#0652F9', dash: '9 5' },
  breathing: { color: '#11A1A1', dash: '' },
}
const ink = '#20262E'
const quiet = '#5B6570'

const minutes = 30
const width = 960
const panel = { width: 392, height: 168, left: 76, gap: 62, top: 96, gapBetweenRows: 54 }
const rows = [
  { key: 'ventilation', title: 'Breathing, L/min', top: 10, ticks: [0, 5, 10] },
  { key: 'oxygen', title: 'Oxygen in arterial blood, mmHg', top: 100, ticks: [0, 50, 100] },
] as const
const height = panel.top + 2 * panel.height + panel.gapBetweenRows + 92

/** The picture of the README: an overdose in two arms, breathing above oxygen, one typical person among others. */
export function drawPicture(arms: readonly [Arm, Arm]): string {
  const [first, second] = arms
  const summary =
    `Two columns of two charts over ${minutes} minutes. ${describe(first)} ${describe(second)} ` +
    'Upper row: minute ventilation. Lower row: oxygen pressure in arterial blood.'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="picture-title picture-text" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif" font-size="14" fill="${ink}">
<title id="picture-title">A fentanyl overdose without and with naloxone</title>
<desc id="picture-text">${escapeXml(summary)}</desc>
<rect width="${width}" height="${height}" fill="#FFFFFF"/>
${arms.map((arm, column) => drawArm(arm, column)).join('\n')}
${legend()}
</svg>
`
}

function describe(arm: Arm): string {
  return `${arm.title}: the heart stops in ${arm.arrests} of ${arm.count} virtual people.`
}

function drawArm(arm: Arm, column: number): string {
  const left = panel.left + column * (panel.width + panel.gap)
  const charts = rows.map((row, index) => {
    const top = panel.top + index * (panel.height + panel.gapBetweenRows)
    return drawChart(arm, row, left, top)
  })
  return `<text x="${left}" y="34" font-size="19" font-weight="600">${escapeXml(arm.title)}</text>
<text x="${left}" y="57" fill="${quiet}">The heart stops in ${arm.arrests} of ${arm.count} virtual people</text>
${charts.join('\n')}`
}

function drawChart(arm: Arm, row: (typeof rows)[number], left: number, top: number): string {
  const bottom = top + panel.height
  const x = (time: number) => left + (time / minutes) * panel.width
  const y = (value: number) => bottom - (Math.min(value, row.top * 1.15) / (row.top * 1.15)) * panel.height
  const path = (curve: Curve) => pathOf(curve, x, y)
  const horizontal = row.ticks.map(
    (tick) =>
      `<line x1="${left}" x2="${left + panel.width}" y1="${round(y(tick))}" y2="${round(y(tick))}" stroke="#D5DADF"/>` +
      `<text x="${left - 10}" y="${round(y(tick) + 5)}" text-anchor="end" fill="${quiet}">${tick}</text>`,
  )
  const vertical = [0, 10, 20, 30].map(
    (tick) => `<text x="${round(x(tick))}" y="${bottom + 19}" text-anchor="middle" fill="${quiet}">${tick} min</text>`,
  )
  const faint = arm.people.map((person) => `<path d="${path(person[row.key])}"/>`)
  const typical = arm.typical[row.key]
  return `<g>
<text x="${left}" y="${top - 8}" fill="${quiet}">${row.title}</text>
${[...horizontal, ...vertical].join('\n')}
<g fill="none" stroke="${roles.breathing.color}" stroke-width="1" stroke-opacity="0.38">
${faint.join('\n')}
</g>
<path d="${path(typical)}" fill="none" stroke="${roles.breathing.color}" stroke-width="3.5" stroke-linejoin="round"/>
${doseMark(x(0), top, bottom, roles.opioid, 'fentanyl')}
${arm.naloxoneAt === undefined ? '' : doseMark(x(arm.naloxoneAt), top, bottom, roles.antagonist, 'naloxone')}
${endMark(typical, x, y)}
</g>`
}

/** The second mark begins lower, so that the words do not meet. */
function doseMark(
  x: number,
  top: number,
  bottom: number,
  role: { color: string; dash: string },
  label: string,
): string {
  const start = label === 'fentanyl' ? top : top + 20
  const dash = role.dash === '' ? '' : ` stroke-dasharray="${role.dash}"`
  return (
    `<line x1="${round(x)}" x2="${round(x)}" y1="${start}" y2="${bottom}" stroke="${role.color}" stroke-width="2"${dash}/>` +
    `<text x="${round(x + 5)}" y="${start + 13}" font-size="13" fill="${role.color}">${label}</text>`
  )
}

/** A cross and words where the typical person's run ends early. */
function endMark(curve: Curve, x: (time: number) => number, y: (value: number) => number): string {
  const end = curve.times.at(-1)!
  if (end >= minutes) return ''
  const [cx, cy] = [x(end), y(curve.values.at(-1)!)]
  return (
    `<path d="M${round(cx - 5)} ${round(cy - 5)}l10 10m0 -10l-10 10" stroke="${ink}" stroke-width="2"/>` +
    `<text x="${round(cx + 11)}" y="${round(cy - 6)}" font-size="13">the heart stops</text>`
  )
}

function legend(): string {
  const y = height - 44
  return `<g fill="${quiet}" font-size="13">
<line x1="${panel.left}" x2="${panel.left + 26}" y1="${y - 4}" y2="${y - 4}" stroke="${roles.breathing.color}" stroke-width="3.5"/>
<text x="${panel.left + 34}" y="${y}">the typical person of the study</text>
<line x1="${panel.left + 250}" x2="${panel.left + 276}" y1="${y - 4}" y2="${y - 4}" stroke="${roles.breathing.color}" stroke-opacity="0.55"/>
<text x="${panel.left + 284}" y="${y}">every tenth of the virtual people</text>
<text x="${panel.left}" y="${y + 25}">A model for learning (Mann et al. 2022), not medical advice. Naloxone can wear off: call for help, support breathing, stay.</text>
</g>`
}

function pathOf(curve: Curve, x: (time: number) => number, y: (value: number) => number): string {
  const points = curve.times
    .map((time, index) => [x(time), y(curve.values[index]!)] as const)
    .filter((_, index) => curve.times[index]! <= minutes)
  return `M${simplify(points)
    .map(([px, py]) => `${round(px)} ${round(py)}`)
    .join('L')}`
}

type Point = readonly [number, number]

/** Leaves out points that lie within a third of a pixel of the line between their neighbours (Douglas and Peucker). */
function simplify(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points
  const [first, last] = [points[0]!, points.at(-1)!]
  const length = Math.hypot(last[0] - first[0], last[1] - first[1])
  let farthest = 0
  let distance = 0
  for (let i = 1; i < points.length - 1; i += 1) {
    const [px, py] = points[i]!
    const area = Math.abs((last[0] - first[0]) * (first[1] - py) - (first[0] - px) * (last[1] - first[1]))
    if (area > distance) [farthest, distance] = [i, area]
  }
  if (length > 0 && distance / length < 0.33) return [first, last]
  return [...simplify(points.slice(0, farthest + 1)).slice(0, -1), ...simplify(points.slice(farthest))]
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
