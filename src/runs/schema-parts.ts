import { z } from 'zod'

/** Every message of a shape says what was expected and what to do; they travel through zod as two lines of one text. */
export function words(expected: string, remedy: string): () => string {
  return () => `${expected}\n${remedy}`
}

/** Starts a message that lists the known keys of the mapping that has an unknown one. */
export const KNOWN_KEYS = 'known keys:'

// Compiling validators with `new Function` is not allowed where a page forbids eval.
z.config({ jitless: true })

export function text(expected: string, description: string, remedy: string, examples: readonly string[]) {
  return z.string({ error: words(expected, remedy) }).meta({ description, examples: [...examples] })
}

export function number(what: string, from: number, to: number, description: string, note = '') {
  const error = words(`${what} from ${from} to ${to}`, `write a number from ${from} to ${to}${note}`)
  return z.number({ error }).min(from, { error }).max(to, { error }).describe(description)
}

export function integer(what: string, from: number, to: number, description: string) {
  const error = words(`${what}: a whole number from ${from} to ${to}`, 'write a whole number in this range')
  return z.int({ error }).min(from, { error }).max(to, { error }).describe(description)
}

export function oneOfWords<const Names extends readonly [string, ...string[]]>(
  names: Names,
  what: string,
  description: string,
) {
  const list = names.map((name) => `\`${name}\``).join(', ')
  return z.enum(names, { error: words(`${what}: one of ${list}`, 'write one of them') }).describe(description)
}

/** Parts the known keys from what to do instead of a key that is known elsewhere. */
export const INSTEAD = '\n\n'

/**
 * A mapping with these keys and no other.
 *
 * @param instead  what to do about keys that somebody may expect here because they are known elsewhere
 */
export function keys<Shape extends z.core.$ZodLooseShape>(
  what: string,
  shape: Shape,
  description: string,
  instead: Readonly<Record<string, string>> = {},
) {
  const known = Object.keys(shape)
  return z
    .strictObject(shape, {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `${KNOWN_KEYS}${known.join('\n')}${INSTEAD}${JSON.stringify(instead)}`
          : `${what}\nwrite it with the keys ${known.map((key) => `\`${key}\``).join(', ')}`,
    })
    .describe(description)
}

/** A mapping whose keys the user chooses. */
export function mapping<Value extends z.core.SomeType>(value: Value, what: string, description: string) {
  return z.record(z.string(), value, { error: words(what, 'write `key: value` lines') }).describe(description)
}
