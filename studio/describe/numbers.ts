/** Numbers and times as the studio writes them. */

/** A signed share of a baseline of 1: `37 % above rest`, `12 % below rest`, `as at rest`. */
export function againstRest(value: number): string {
  const percent = Math.round((value - 1) * 100)
  if (percent === 0) return 'as at rest'
  return `${Math.abs(percent)} % ${percent > 0 ? 'above' : 'below'} rest`
}

/** Two digits after the point, with a true minus sign and no minus zero. */
export function shown(value: number, digits = 2): string {
  const text = value.toFixed(digits)
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−')
}

/** `45 min`, `6 h`, `day 3`, `week 6`, `month 7`: about as exact as a reader needs. */
export function timeWords(hours: number): string {
  if (hours < 2) return `${Math.round(hours * 60)} min`
  if (hours < 48) return `${Math.round(hours)} h`
  const days = hours / 24
  if (days < 15) return `day ${Math.round(days)}`
  if (days < 90) return `week ${Math.round(days / 7)}`
  return `month ${Math.round(days / 30.44)}`
}
