/**
 * The script of a report: draws the charts, lets them be walked by keyboard, filters the table of numbers, and prints in light.
 *
 * Plain text because it runs in the reader's page, not here; small, and without it the page still says everything in words and tables.
 */
export const CLIENT = `
(() => {
'use strict'
const root = document.documentElement
const holder = document.getElementById('report-data')
const data = holder ? JSON.parse(holder.textContent) : { charts: [], marks: [], time: { unit: 's', seconds: 1, end: 0 } }
const byId = new Map(data.charts.map((chart) => [chart.id, chart]))
const drawn = []
const colour = (name) => getComputedStyle(root).getPropertyValue('--' + name).trim()

function words(value) {
  if (value === null || value === undefined) return '—'
  if (value === 0) return '0'
  const power = Math.floor(Math.log10(Math.abs(value)))
  const text = power < -3 || power > 6 ? value.toExponential(3) : String(Number(value.toPrecision(4)))
  return text.replace('-', '−')
}
function timeWords(time) {
  const seconds = time * data.time.seconds
  if (seconds < 59.95) return Number(seconds.toFixed(1)) + ' s'
  const split = (count, per, large, small) => Math.floor(count / per) + ' ' + large + (count % per ? ' ' + (count % per) + ' ' + small : '')
  if (Math.round(seconds) < 3600) return split(Math.round(seconds), 60, 'min', 's')
  if (seconds < 48 * 3600) return split(Math.round(seconds / 60), 60, 'h', 'min')
  if (seconds < 60 * 86400) return split(Math.round(seconds / 3600), 24, 'days', 'h')
  const days = seconds / 86400
  return days < 730 ? Math.round(days) + ' days' : (days / 365.25).toFixed(1) + ' years'
}
function faded(hex, share) {
  return hex + Math.round(share * 255).toString(16).padStart(2, '0')
}

function build(place, chart, width) {
  const ink = colour('soft'), line = colour('line'), columns = [chart.times], series = [{}], bands = [], lines = []
  for (const one of chart.series) {
    const stroke = colour('c-' + one.role)
    for (const person of one.faint || []) {
      columns.push(person)
      series.push({ stroke: faded(stroke, 0.4), width: 1, points: { show: false } })
    }
    if (one.low) {
      columns.push(one.high, one.low)
      series.push({ stroke: faded(stroke, 0.5), width: 0.5, points: { show: false } }, { stroke: faded(stroke, 0.5), width: 0.5, points: { show: false } })
      bands.push({ series: [series.length - 2, series.length - 1], fill: faded(stroke, 0.16) })
    }
    columns.push(one.values)
    lines.push(series.length)
    series.push({ label: one.name, stroke, width: one.width, dash: one.dash.length ? one.dash : undefined, points: { show: false } })
  }
  const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1, size: 5 }, font: '12px system-ui, sans-serif' }
  const hasLabels = data.marks.some((mark) => mark.label)
  const plot = new uPlot({
    width, height: (width < 480 ? 210 : 240) + (hasLabels ? 24 : 0),
    padding: [hasLabels ? 34 : 10, 12, 0, 0],
    scales: { x: { time: false, range: (u, from, to) => [from, to === chart.times.at(-1) && from === chart.times[0] ? Math.max(to, data.time.end) : to] }, y: { range: (u, low, high) => range(low, high) } },
    legend: { show: false },
    cursor: { sync: { key: 'report' }, y: false, drag: { x: true, y: false }, points: { show: (u, i) => lines.includes(i) && point(u, i) } },
    axes: [
      { ...axis, space: 60, size: 32, label: 'time (' + data.time.unit + ')', labelFont: '12px system-ui, sans-serif', labelSize: 20, labelGap: 0 },
      { ...axis, size: 56, space: 40, values: (u, ticks) => ticks.map((tick) => (tick === 0 ? '0' : words(tick))) },
    ],
    series, bands,
    hooks: { draw: [(u) => drawMarks(u, ink)], setCursor: [(u) => readOut(place, chart, u.cursor.idx)] },
  }, columns, place)
  return plot
}
function point(u, i) {
  const dot = document.createElement('div')
  dot.style.cssText = 'width:9px;height:9px;border-radius:50%;margin:-4px 0 0 -4px;background:' + u.series[i]._stroke
  dot.className = 'u-cursor-pt'
  return dot
}
// From zero where nothing is below it, so that a fall looks as deep as it is.
function range(low, high) {
  if (low === null || high === null) return [0, 1]
  if (low >= 0) return [0, high > 0 ? high * 1.06 : 1]
  const room = (high - low || 1) * 0.06
  return [low - room, Math.max(0, high + room)]
}
function drawMarks(u, ink) {
  const { ctx } = u, ratio = devicePixelRatio || 1, box = u.bbox
  ctx.save()
  ctx.strokeStyle = ink
  ctx.fillStyle = ink
  ctx.lineWidth = ratio
  ctx.font = '600 ' + 10.5 * ratio + 'px system-ui, sans-serif'
  const labels = []
  for (const mark of data.marks) {
    const x = Math.round(u.valToPos(mark.at, 'x', true))
    if (mark.at === null || x < box.left - 1 || x > box.left + box.width + 1) continue
    ctx.setLineDash([3 * ratio, 4 * ratio])
    ctx.globalAlpha = 0.75
    ctx.beginPath()
    ctx.moveTo(x, box.top)
    ctx.lineTo(x, box.top + box.height)
    ctx.stroke()
    ctx.globalAlpha = 1
    if (mark.label) labels.push({ x, label: mark.label })
  }
  // The numbers stand in a row above the plot; those of marks that lie close move aside, with a line to their mark.
  const radius = 8 * ratio, gap = 19 * ratio, middle = box.top - 17 * ratio
  let next = -Infinity
  for (const label of labels) next = (label.at = Math.max(label.x, next)) + gap
  let last = box.left + box.width
  for (const label of labels.toReversed()) {
    label.at = Math.min(label.at, last)
    last = label.at - gap
  }
  ctx.setLineDash([])
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  for (const { at, x, label } of labels) {
    if (at < box.left - radius) continue
    ctx.beginPath()
    ctx.moveTo(at, middle + radius)
    ctx.lineTo(x, box.top)
    ctx.stroke()
    ctx.beginPath()
    ctx.arc(at, middle, radius, 0, 2 * Math.PI)
    ctx.stroke()
    ctx.fillText(label, at, middle + ratio)
  }
  ctx.restore()
}
function valuesAt(chart, i) {
  const unit = chart.unit ? ' ' + chart.unit : ''
  const parts = chart.series.map((one) => {
    const spread = one.low && one.low[i] !== null ? ' (' + words(one.low[i]) + ' to ' + words(one.high[i]) + ')' : ''
    return (chart.series.length > 1 ? one.name + ' ' : '') + words(one.values[i]) + unit + spread
  })
  return timeWords(chart.times[i]) + ': ' + parts.join('; ')
}
function readOut(place, chart, i) {
  const out = place.parentElement.querySelector('.readout')
  out.textContent = i === null || i === undefined ? '' : valuesAt(chart, i)
}

// Left and right walk in time; what is heard is what is seen. The live region is apart from the readout, which follows the pointer.
function walk(place, chart, getPlot) {
  const live = place.parentElement.querySelector('[aria-live]')
  let at = 0
  const go = (to, said) => {
    at = Math.max(0, Math.min(chart.times.length - 1, to))
    const plot = getPlot()
    plot.setCursor({ left: plot.valToPos(chart.times[at], 'x'), top: plot.bbox.height / 4 })
    readOut(place, chart, at)
    live.textContent = (said ? said + '. ' : '') + valuesAt(chart, at)
  }
  const nearest = (time) => chart.times.reduce((best, other, i) => (Math.abs(other - time) < Math.abs(chart.times[best] - time) ? i : best), 0)
  place.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = event.shiftKey ? 20 : 1
    if (event.key === 'ArrowRight') go(at + step)
    else if (event.key === 'ArrowLeft') go(at - step)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(chart.times.length - 1)
    else if (event.key === 'e' || event.key === 'E') {
      const next = data.marks.find((mark) => mark.at > chart.times[at] && nearest(mark.at) > at) || data.marks[0]
      if (next) go(nearest(next.at), next.words)
    } else if (event.key === 't' || event.key === 'T') {
      const table = place.parentElement.querySelector('details')
      table.open = true
      table.querySelector('summary').focus()
    } else return
    event.preventDefault()
  })
}

function drawAll(fixedWidth) {
  for (const one of drawn) {
    if (one.plot) one.plot.destroy()
    one.width = fixedWidth || one.place.clientWidth
    one.plot = build(one.place, one.chart, one.width)
  }
}
for (const place of document.querySelectorAll('[data-chart]')) {
  const chart = byId.get(place.dataset.chart)
  if (!chart || typeof uPlot === 'undefined') continue
  const one = { place, chart, plot: null, width: 0 }
  drawn.push(one)
  walk(place, chart, () => one.plot)
}
drawAll()
let waiting = 0
addEventListener('resize', () => {
  cancelAnimationFrame(waiting)
  waiting = requestAnimationFrame(() => { if (drawn.some((one) => one.place.clientWidth !== one.width)) drawAll() })
})
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawAll())

// Paper is light and has no folds.
let closed = []
const theme = root.dataset.theme
addEventListener('beforeprint', () => {
  root.dataset.theme = 'light'
  closed = [...document.querySelectorAll('details:not([open]):not(.values)')]
  for (const fold of closed) fold.open = true
  drawAll(Math.min(660, drawn.length ? drawn[0].place.clientWidth : 660))
})
addEventListener('afterprint', () => {
  if (theme === undefined) delete root.dataset.theme
  else root.dataset.theme = theme
  for (const fold of closed) fold.open = false
  drawAll()
})

const filter = document.getElementById('filter')
if (filter) {
  const bodies = [...document.querySelectorAll('.parameters tbody')]
  const rows = bodies.flatMap((body) => [...body.querySelectorAll('tr:not(.group)')])
  filter.closest('.filter').hidden = false
  filter.addEventListener('input', () => {
    const wanted = filter.value.trim().toLowerCase()
    for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted)
    for (const body of bodies) body.hidden = !body.querySelector('tr:not(.group):not([hidden])')
    const count = rows.filter((row) => !row.hidden).length
    document.getElementById('filter-count').textContent = wanted ? count + ' of ' + rows.length : ''
  })
}
})()
`
