import { InputError, type Place } from '../units/index.ts'

/** Longest piece of the user's text that a message quotes. Chosen: still fits a line of a terminal. */
const LONGEST_QUOTE = 60

/** Throws the four-part error; keeps the callers to one line. */
export function refuse(place: Place, found: string, expected: string, remedy: string): never {
  throw new InputError({ place, found, expected, remedy })
}

/** The user's text in backticks, cut if long, with control characters made visible. */
export function quote(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return `\`${visible.length > LONGEST_QUOTE ? `${visible.slice(0, LONGEST_QUOTE)}…` : visible}\``
}

/** `a`, `b` or `c`; long lists are cut. */
export function oneOf(names: readonly string[], most = 24): string {
  const shown = names.slice(0, most).map((name) => quote(name))
  if (names.length > most) return `${shown.join(', ')}, … (${names.length} in all)`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

/** What stands there, in words: a text, a number, a list, keys, or nothing. */
export function describeFound(data: unknown): string {
  if (data === undefined || data === null) return 'nothing'
  if (typeof data === 'string') return data === '' ? 'an empty text' : quote(data)
  if (typeof data === 'number') {
    if (Number.isNaN(data)) return '`.nan`, which is not a number'
    return Number.isFinite(data) ? `the number ${data}` : `\`${data < 0 ? '-' : ''}.inf\`, which is not a finite number`
  }
  if (typeof data === 'boolean') return `\`${data}\``
  if (Array.isArray(data)) return data.length === 1 ? 'a list of 1 item' : `a list of ${data.length} items`
  const keys = Object.keys(data)
  return keys.length === 0
    ? 'an empty mapping `{}`'
    : `a mapping with the key ${oneOf(keys, 4).replace(/ or /, ' and ')}`
}
