import type { Chart, Series } from './chart.ts'
import { capitalised, type TimeScale, timeWords } from './numbers.ts'
import { shownValue } from './shown-value.ts'

/** What a chart shows, in words: where each line starts, its lowest and highest value with their times, where it ends. */
export function describeChart(chart: Chart, scale: TimeScale): string {
  const sentences = chart.series.map((series) => describeSeries(chart, series, scale))
  const alive = chart.alive
  if (alive && alive.at(-1)! < alive[0]!) {
    sentences.push(
      `Of ${alive[0]} people ${alive.at(-1)} have a row at the end; the rows of the others ended with an event, and the last values leave them out.`,
    )
  }
  return sentences.join(' ')
}

function describeSeries(chart: Chart, series: Series, scale: TimeScale): string {
  const { start, end, endTime, lowest, lowestTime, highest, highestTime } = series.extremes
  const unit = chart.unit || '1'
  // Alone in its chart, a line is named by the title above.
  const subject = chart.alive ? 'the median ' : series.name && `${series.name} `
  const shown = (value: number) => shownValue(series.quantity, value, unit)
  const at = (time: number) => timeWords(time * scale.seconds)
  if (lowest === highest) return capitalised(`${subject}stays at ${shown(start)} until ${at(endTime)}.`)
  const parts = [`starts at ${shown(start)}`]
  const extremes = [
    { time: lowestTime, value: lowest, words: 'is lowest' },
    { time: highestTime, value: highest, words: 'is highest' },
  ].sort((a, b) => a.time - b.time)
  for (const { time, value, words } of extremes) {
    if (time === chart.times[0]) parts[0] += words === 'is lowest' ? ', its lowest value' : ', its highest value'
    else if (time < endTime) parts.push(`${words} at ${at(time)} with ${shown(value)}`)
  }
  const last = endTime === lowestTime ? ', its lowest value' : endTime === highestTime ? ', its highest value' : ''
  parts.push(`ends at ${shown(end)} after ${at(endTime)}${last}`)
  const sentence = `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}.`
  return capitalised(subject + sentence) + describeBand(chart, series, scale)
}

function describeBand(chart: Chart, { band, values, quantity }: Series, scale: TimeScale): string {
  if (!band) return ''
  let widest = -1
  for (let i = 0; i < values.length; i += 1) {
    if (!Number.isFinite(band.high[i]!)) continue
    if (widest < 0 || band.high[i]! - band.low[i]! > band.high[widest]! - band.low[widest]!) widest = i
  }
  if (widest < 0) return ''
  const whose = band.kind === 'people' ? 'nine in ten people lie' : '95 % of the draws from what is not known lie'
  const unit = chart.unit || '1'
  return ` Where they differ most, at ${timeWords(chart.times[widest]! * scale.seconds)}, ${whose} between ${shownValue(quantity, band.low[widest]!, unit)} and ${shownValue(quantity, band.high[widest]!, unit)}.`
}
