import { InputError, type Place } from '../units/index.ts'
import { NameError } from './errors.ts'
import { excerpt, placeInText } from './place.ts'
import type { Span } from './term.ts'

/** What is wrong at a place of an equation text; the place in the file is added by `WrittenText`. */
export interface SyntaxProblem extends Span {
  readonly found: string
  readonly expected: string
  readonly remedy: string
  /** True where a word was not known rather than misplaced. */
  readonly isName?: boolean
}

/** A text of the model (an equation block, a condition, a start) that knows where its characters stand in the user's file. */
export class WrittenText {
  readonly text: string
  readonly #start: Place
  readonly #lineStarts: readonly number[]

  /** @param start  place of the first character; its path leads to the text, e.g. `part › events › arrest › when` */
  constructor(text: string, start: Place) {
    this.text = text
    this.#start = start
    const starts = [0]
    for (const { index, 0: newline } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + newline.length)
    this.#lineStarts = starts
  }

  /** Line and column, both from 1, of an offset in this text. */
  position(offset: number): { readonly line: number; readonly column: number } {
    let low = 0
    let high = this.#lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.#lineStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - this.#lineStarts[low]! + 1 }
  }

  /** The words at a span, on one line. */
  slice({ start, end }: Span): string {
    return excerpt(this.text.slice(start, end))
  }

  /** Place of a span, its words as the last step of the path; `steps` come between (`equation 4`). */
  place(span: Span, ...steps: readonly string[]): Place {
    const { line, column } = this.position(span.start)
    const path = [this.#start.path, ...steps, this.slice(span)].filter(Boolean).join(' › ')
    return { ...placeInText(this.#start, line, column), ...(path ? { path } : {}) }
  }

  /** Refuses what stands at a place of the text. */
  refuse(problem: SyntaxProblem, ...steps: readonly string[]): never {
    const { found, expected, remedy, isName } = problem
    const Kind = isName ? NameError : InputError
    throw new Kind({ place: this.place(problem, ...steps), found, expected, remedy })
  }
}
