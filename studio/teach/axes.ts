import { curve, reach, scale, tenths, ticks } from '../charts/path.ts'
import { escaped } from '../describe/markup.ts'
import { shown } from '../describe/numbers.ts'
import type { FilledSheet } from './sheet.ts'

const WIDTH = 680
const HEIGHT = 236

/** Axes to draw on, both with even steps; for the answers with the model's line and the crosses of its stops on the same axes. */
export function axes({ sketch, hours, values, crosses }: FilledSheet, isAnswer: boolean): string {
  const end = hours.at(-1)!
  const x = scale(0, end, 56, WIDTH - 10)
  const y = scale(...reach([values, [0]], 0.2), HEIGHT - 34, 10)
  const inDays = end > 72
  const unit = inDays ? 24 : 1
  const across = ticks(0, end / unit, 8)
  const up = ticks(y.from, y.to, 5)
  const label = `${sketch.label}, over ${Math.round(end / unit)} ${inDays ? 'days' : 'hours'}${isAnswer ? ', as the model has it, with a cross for each stop' : ', empty, to draw on'}`
  const marks = crosses.map(
    ({ hour, value }) => `M${tenths(x.at(hour) - 5)} ${tenths(y.at(value) - 5)}l10 10m0-10l-10 10`,
  )
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(label)}">
${across.map((at) => `<path class="grid" d="M${x.at(at * unit)} 10V${HEIGHT - 34}"/><text x="${x.at(at * unit)}" y="${HEIGHT - 20}" text-anchor="middle">${shown(at, 0)}</text>`).join('')}
${up.map((at) => `<path class="${at === 0 ? 'level' : 'grid'}" d="M56 ${y.at(at)}H${WIDTH - 10}"/><text x="50" y="${y.at(at) + 4}" text-anchor="end">${shown(at, at % 1 === 0 ? 0 : 1)}</text>`).join('')}
<text x="${WIDTH / 2}" y="${HEIGHT - 4}" text-anchor="middle">${inDays ? 'days' : 'hours'}</text>
<text transform="translate(12 ${HEIGHT / 2 - 12}) rotate(-90)" text-anchor="middle">${escaped(sketch.label)}</text>
${isAnswer ? `<path class="course" d="${curve(hours, values, x, y)}"/><path class="cross" d="${marks.join('')}"/>` : ''}
</svg>`
}
