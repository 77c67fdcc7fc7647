import { say, words } from '../words/words.ts'

/** Numbers and times as the studio writes them. */

/** A signed share of a baseline of 1: `37 % above rest`, `12 % below rest`, `as at rest`. */
export function againstRest(value: number): string {
  const percent = Math.round((value - 1) * 100)
  const { above, below, asRest } = words.brain
  return percent === 0 ? asRest : say(percent > 0 ? above : below, { percent: Math.abs(percent) })
}

/** Two digits after the point, with a true minus sign and no minus zero. */
export function shown(value: number, digits = 2): string {
  const text = value.toFixed(digits)
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−')
}

/** `45 min`, `6 h`, `day 3`, `week 6`, `month 7`: about as exact as a reader needs. */
export function timeWords(hours: number): string {
  const { minutes, hours: inHours, day, week, month } = words.times
  const days = hours / 24
  if (hours < 2) return say(minutes, { n: Math.round(hours * 60) })
  if (hours < 48) return say(inHours, { n: Math.round(hours) })
  // As scenarios count them: day 7 is the one that begins after seven whole days.
  if (days < 15) return say(day, { n: Math.floor(days + 1e-9) })
  if (days < 90) return say(week, { n: Math.round(days / 7) })
  return say(month, { n: Math.round(days / 30.44) })
}
