import { english } from './english.ts'
import { pseudo } from './pseudo.ts'

/** The texts of the studio in the reader's language. */
export let words: typeof english = english
let isPseudo = false

/** Chooses the language: `pseudo` shows every text accented and longer, so that one which was not taken from here is seen. */
export function speak(language: string | null): void {
  isPseudo = language === 'pseudo'
  words = isPseudo ? pseudo(english) : english
}

/** A text that comes with a chapter, in the reader's language. */
export const translated = <T>(text: T): T => (isPseudo ? pseudo(text) : text)

/** A text with values in its places: `{held} of {all}`. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))
}
