import type { Place } from '../units/index.ts'

/** The way to a value inside a model file: keys and indices from the top. */
export type DataPath = readonly (string | number)[]

/**
 * Finds a value of a model in the file that it came from; `part` is its index in the composition (0 is the outermost).
 *
 * For a text that is read further (equations, a condition, a unit) it returns the place of the text's first character, see
 * `blockStart`. A place without a column means that lines of the text are not lines of the file (JSON).
 */
export type Locate = (path: DataPath, part: number) => Place

/** The place `line` and `column` (both from 1) into a text that starts at `start`. */
export function placeInText(start: Place, line: number, column: number): Place {
  if (start.line === undefined) return start
  if (start.column === undefined) return start
  return { ...start, line: start.line + line - 1, column: start.column + column - 1 }
}

/**
 * Where the first character of a YAML scalar's own text stands, given the file and the offset at which the scalar starts.
 *
 * After `|` the text begins on the next line, indented as its first line is; a quoted text begins behind its quote. For `>`
 * (lines are joined) and for a quoted text that runs over several lines only the line is known.
 *
 * @param file    the whole text of the file
 * @param offset  of the scalar's `|`, `>`, quote or first letter
 */
export function blockStart(file: string, offset: number): { readonly line: number; readonly column?: number } {
  const before = file.slice(0, offset)
  const line = before.split('\n').length
  const column = offset - (before.lastIndexOf('\n') + 1) + 1
  const first = file[offset]
  if (first === '>') return { line }
  if (first === '"' || first === "'") return { line, column: column + 1 }
  if (first !== '|') return { line, column }
  const content = file.slice(offset).split('\n').slice(1)
  const written = content.find((text) => text.trim() !== '') ?? ''
  return { line: line + 1, column: written.length - written.trimStart().length + 1 }
}

/** Steps of a way through a model, as messages show it. */
export function pathText(steps: DataPath): string {
  return steps.map((step) => (typeof step === 'number' ? String(step + 1) : step)).join(' › ')
}

/** A text on one line, cut where it would fill the message. Chosen: 100 characters still fit a terminal line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 100 ? `${line.slice(0, 99)}…` : line
}

/** What was found, for messages: a text in quotes, a number, `nothing`, `a list`, `a table of keys`. */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'nothing (an empty value)'
  if (typeof value === 'string') return `the text "${excerpt(value)}"`
  if (typeof value === 'number')
    return Number.isFinite(value) ? `the number ${value}` : `${value}, which is not a finite number`
  if (typeof value === 'boolean') return `\`${value}\``
  if (Array.isArray(value)) return `a list of ${value.length}`
  return typeof value === 'object' ? 'a table of keys' : `a ${typeof value}`
}
