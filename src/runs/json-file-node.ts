import { readFileSync } from 'node:fs'
import { InputError, type Place } from '../units/index.ts'

/** A file that a program of the project writes. */
export interface WrittenFile {
  readonly path: string
  /** What messages call it. */
  readonly name: string
  /** Keys of an object or of a list without which it is not such a file. */
  readonly holds: Readonly<Record<string, 'object' | 'list' | 'text'>>
  /** How to have it written again. */
  readonly remedy: string
}

/**
 * What such a file holds; nothing where there is none. The rest of it is believed: nobody writes it by hand.
 *
 * @throws InputError where it was cut off, is half of a merge, or is something else
 */
export function readWritten<Content>({ path, name, holds, remedy }: WrittenFile): Content | undefined {
  const damaged = (found: string, place: Place = {}) =>
    new InputError({ place: { file: name, ...place }, found, expected: 'the file as a program wrote it', remedy })
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw damaged(`a file that cannot be read (${code})`)
  }
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    const [, position] = /position (\d+)/.exec((error as Error).message) ?? []
    throw damaged('text that is no whole JSON', position === undefined ? {} : placeAt(text, Number(position)))
  }
  for (const [key, kind] of Object.entries(holds)) {
    const value = kindOf(content) === 'object' ? (content as Record<string, unknown>)[key] : undefined
    if (kindOf(value) !== kind) throw damaged(`no ${kind} \`${key}\``)
  }
  return content as Content
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  return value === null ? 'nothing' : typeof value
}

function placeAt(text: string, position: number): Place {
  const lines = text.slice(0, position).split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}
