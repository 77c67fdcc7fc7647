/** Where in the user's input something is wrong. Lines and columns count from 1. */
export interface Place {
  /** The file as the user named it, or a short name such as `--set`. */
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** The way through the document or the model, e.g. `give › 2 › dose` or `breathing › equation 4 › C^slope`. */
  readonly path?: string
}

/** The four parts of every message about wrong input: where, what was found, what was expected, what to do. */
export interface Problem {
  readonly place: Place
  readonly found: string
  readonly expected: string
  readonly remedy: string
}

/** `file:line:column › path`, leaving out what is not known; `input` when nothing is. A name of blanks alone is quoted, or nobody would see it. */
export function formatPlace(place: Place): string {
  const { file = 'input' } = place
  const position = [file.trim() === '' ? `“${file}”` : file, place.line, place.column]
    .filter((part) => part !== undefined)
    .join(':')
  return place.path ? `${position} › ${place.path}` : position
}

/**
 * The input is wrong: the command line prints the message and exits with 2.
 *
 * Sub-classes name the reader's world (`UnitError`, `NameError`, …); all carry the same four parts.
 */
export class InputError extends Error {
  override name = 'InputError'
  readonly problem: Problem

  constructor(problem: Problem) {
    const { place, found, expected, remedy } = problem
    super(`${formatPlace(place)}\n  found:    ${found}\n  expected: ${expected}\n  to do:    ${remedy}`)
    this.problem = problem
  }

  /** The same error seen from further out: fills in parts of the place that were not known inside. */
  within(outer: Place): this {
    const Self = this.constructor as new (problem: Problem) => this
    const inner = this.problem.place
    const path = [outer.path, inner.path].filter(Boolean).join(' › ')
    return new Self({ ...this.problem, place: { ...outer, ...inner, ...(path ? { path } : {}) } })
  }
}

/** Quantities or units that do not fit together, or that cannot be read. */
export class UnitError extends InputError {
  override name = 'UnitError'
}
