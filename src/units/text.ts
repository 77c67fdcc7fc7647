import { type Place, UnitError } from './problem.ts'

/**
 * Longest text that is read as a unit or a quantity. Chosen: no real unit comes near it, and a message can still quote
 * it.
 */
export const LONGEST_TEXT = 200

/** The place `index` characters into a text that starts at `place`. */
export function placeAt(place: Place | undefined, index: number): Place {
  if (place === undefined) return { column: index + 1 }
  // A line without a column: counting within the text would point at the wrong column of that line.
  if (place.line !== undefined && place.column === undefined) return place
  return { ...place, column: (place.column ?? 1) + index }
}

/** Text in backticks, with control characters made visible. */
export function quote(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return `\`${visible}\``
}

/** Refuses a text that is too long to be a unit or a quantity. */
export function refuseLongText(text: string, place: Place | undefined, expected: string): void {
  if (text.length <= LONGEST_TEXT) return
  throw new UnitError({
    place: placeAt(place, 0),
    found: `a text of ${text.length} characters that starts with ${quote(text.slice(0, 20))}`,
    expected,
    remedy: `write at most ${LONGEST_TEXT} characters`,
  })
}

/** `a`, `b` or `c`. */
export function listOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``)
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`
}
