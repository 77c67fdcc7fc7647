import { rationalToNumber, type Unit } from '../../units/index.ts'

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A number for reading: four significant digits, a real minus sign, powers of ten where zeros would pile up. */
export function readable(value: number): string {
  if (Number.isNaN(value)) return '—'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  if (value === 0) return '0'
  const [mantissa, exponent] = value.toExponential(3).split('e') as [string, string]
  const power = Number(exponent)
  const text =
    power < -3 || power > 6 ? `${trimZeros(mantissa)} × 10${superscript(power)}` : trimZeros(fixed(value, power))
  return text.replaceAll('-', '−')
}

/** A value with its unit; the unit 1 is not said. */
export function withUnit(value: number, unit: string): string {
  return unit === '1' || Number.isNaN(value) ? readable(value) : `${readable(value)} ${unit}`
}

/** Digits enough to draw and to read from a chart; keeps the page small. */
export function compact(value: number): number | null {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : null
}

export function secondsIn(unit: Unit): number {
  return rationalToNumber(unit.factor)
}

/** A moment or a span for reading: `12.4 s`, `1 min 12 s`, `5 h 20 min`, `3 days 4 h`, `120 days`, `2.5 years`. */
export function timeWords(seconds: number): string {
  if (Number.isNaN(seconds)) return '—'
  if (seconds < 0) return `−${timeWords(-seconds)}`
  if (Math.round(seconds * 10) < 600) return `${trimZeros(seconds.toFixed(1))} s`
  if (Math.round(seconds) < 3600) return inTwo(Math.round(seconds), 60, 'min', 's')
  if (Math.round(seconds / 60) < 48 * 60) return inTwo(Math.round(seconds / 60), 60, 'h', 'min')
  const hours = Math.round(seconds / 3600)
  if (hours < 60 * 24) return inTwo(hours, 24, 'days', 'h')
  const days = seconds / 86400
  return days < 730 ? `${Math.round(days)} days` : `${readable(Number((days / 365.25).toFixed(1)))} years`
}

export interface TimeScale {
  readonly name: string
  readonly seconds: number
}

/** The unit in which a span is pleasant to read along an axis. */
export function scaleFor(spanSeconds: number): TimeScale {
  if (spanSeconds <= 180) return { name: 's', seconds: 1 }
  if (spanSeconds <= 3 * 3600) return { name: 'min', seconds: 60 }
  if (spanSeconds <= 3 * 86400) return { name: 'h', seconds: 3600 }
  if (spanSeconds <= 750 * 86400) return { name: 'days', seconds: 86400 }
  return { name: 'years', seconds: 365.25 * 86400 }
}

/** `3 people`, `1 person`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function fixed(value: number, power: number): string {
  const [whole, part] = value.toFixed(Math.max(0, 3 - power)).split('.') as [string, string?]
  // A thin space groups thousands, as in SI; a four-digit number stays together.
  const grouped = whole.replace('-', '').length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole
  return part === undefined ? grouped : `${grouped}.${part}`
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function superscript(power: number): string {
  return (power < 0 ? '⁻' : '') + String(Math.abs(power)).replace(/\d/g, (digit) => SUPERSCRIPT.charAt(Number(digit)))
}

function inTwo(count: number, per: number, large: string, small: string): string {
  const rest = count % per
  const first = `${Math.floor(count / per)} ${large}`
  return rest === 0 ? first : `${first} ${rest} ${small}`
}
