import { english } from './english.ts'
import { pseudo } from './pseudo.ts'

/** The texts of the studio in the reader's language. */
export let words: typeof english = english
/** What the reader's language is called: `pseudo`, or nothing for English. */
export let language = ''

/** Chooses the language: `pseudo` shows every text accented and longer, so that one which was not taken from here is seen. */
export function speak(asked: string | null): void {
  language = asked === 'pseudo' ? asked : ''
  words = translated(english)
}

/** A text that comes with a chapter, in the reader's language. */
export const translated = <T>(text: T): T => (language === 'pseudo' ? pseudo(text) : text)

/** A text with values in its places: `{held} of {all}`. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))
}
