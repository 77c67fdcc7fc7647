import type { SyntaxProblem } from './syntax.ts'
import type { Span } from './term.ts'
import { ID } from './words.ts'

/** A word of an equation text. `newline` stands once for each end of line, `end` once at the end of the text. */
export interface Token extends Span {
  readonly kind: 'number' | 'id' | 'symbol' | 'newline' | 'end'
  readonly text: string
}

const SYMBOLS = /(?:\+=|<=|>=|[-+*/^(),<>='])/y
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?/y
const WORD = /[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*/y
const BLANK = /(?:[^\S\n\r]|#[^\n\r]*)+/y
const NEWLINE = /\r\n|\n|\r/y

/** Chosen: many times the longest built-in model, and small enough that reading stays instant. */
export const LONGEST_EQUATIONS = 200_000

/**
 * Cuts an equation text into words. Comments and blanks are left out; ends of line are kept.
 *
 * @throws SyntaxProblem (by `refuse`) at the first character that begins no word
 */
export function tokenize(text: string, refuse: (problem: SyntaxProblem) => never): readonly Token[] {
  const tokens: Token[] = []
  if (text.length > LONGEST_EQUATIONS) {
    refuse({
      start: 0,
      end: 0,
      found: `a text of ${text.length} characters`,
      expected: `at most ${LONGEST_EQUATIONS} characters of equations`,
      remedy: 'split the model into parts that are composed',
    })
  }
  let at = 0
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0]
  }
  const push = (kind: Token['kind'], word: string): void => {
    tokens.push({ kind, text: word, start: at, end: at + word.length })
    at += word.length
  }
  while (at < text.length) {
    const blank = match(BLANK)
    if (blank !== undefined) {
      at += blank.length
      continue
    }
    const newline = match(NEWLINE)
    if (newline !== undefined) {
      push('newline', newline)
      continue
    }
    const number = match(NUMBER)
    if (number !== undefined) {
      checkNumber(text, at, number, refuse)
      push('number', number)
      continue
    }
    const word = match(WORD)
    if (word !== undefined) {
      checkWord(text, at, word, refuse)
      push('id', word)
      continue
    }
    const symbol = match(SYMBOLS)
    if (symbol === undefined || isForeign(text, at)) refuse(foreign(text, at))
    push('symbol', symbol!)
  }
  tokens.push({ kind: 'end', text: '', start: at, end: at })
  return tokens
}

function checkNumber(text: string, at: number, number: string, refuse: (problem: SyntaxProblem) => never): void {
  const end = at + number.length
  if (!Number.isFinite(Number(number))) {
    refuse({
      start: at,
      end,
      found: `\`${number}\`, which is beyond the largest number`,
      expected: 'a number below 1.8e308',
      remedy: 'write it in another unit',
    })
  }
  const rest = /^[A-Za-z_.\d][\w.]*/.exec(text.slice(end, end + 50))?.[0]
  if (rest === undefined) return
  const whole = number + rest
  refuse({
    start: at,
    end: at + whole.length,
    found: `\`${whole}\``,
    expected: 'a number, or an id that starts with a letter',
    remedy: /^[\d.]/.test(rest)
      ? 'write the number with one decimal point'
      : `for a product write \`${number} * ${rest}\`; a number with a unit becomes a parameter: \`name: { value: ${number}, unit: ${rest}, … }\``,
  })
}

function checkWord(text: string, at: number, word: string, refuse: (problem: SyntaxProblem) => never): void {
  const end = at + word.length
  const rest = /^(?:\.[\w.]*|[^\x20-\x7e\s]+|\$\w*|@\w*)/.exec(text.slice(end, end + 50))?.[0]
  if (rest === undefined && ID.test(word) && word.length <= 120) return
  refuse({
    start: at,
    end: end + (rest?.length ?? 0),
    found: `\`${(word + (rest ?? '')).slice(0, 80)}\``,
    expected:
      'an id: words of letters (a to z), digits and _ that start with a letter, joined by dots, at most 120 characters',
    remedy: rest?.startsWith('.')
      ? 'put a word after each dot'
      : 'spell it with the letters a to z, e.g. `kalpha` for kα',
  })
}

/** Other languages' operators, longest first, each with what to write here. */
const FOREIGN: readonly (readonly [text: string, remedy: string])[] = [
  ['**', 'write ^ for a power'],
  ['^^', 'write ^ once'],
  [
    '==',
    'write = once to define a quantity; conditions compare with <, <=, > or >=, because two real numbers are hardly ever equal',
  ],
  ['!=', 'conditions compare with <, <=, > or >='],
  ['<>', 'conditions compare with <, <=, > or >='],
  [':=', 'write ='],
  ['-=', 'write `id += -(…)`'],
  ['*=', 'only sums are made of contributions: write `id = …`'],
  ['/=', 'only sums are made of contributions: write `id = …`'],
  ['&&', 'write `and`'],
  ['||', 'write `or`'],
  ['//', 'write / once; a comment starts with #'],
  ['/*', 'a comment starts with # and ends with the line'],
  ["''", "only first rates are written; make the rate a state of its own: `x' = v`, `v' = …`"],
  ['!', 'write `not`'],
  ['&', 'write `and`'],
  ['|', 'write `or`'],
  ['?', 'write `piecewise(condition, value, otherwise)`'],
  [':', 'an equation is `id = …`; units and meanings stand outside of it'],
  [';', 'write one equation a line'],
  ['[', 'use round parentheses'],
  [']', 'use round parentheses'],
  ['{', 'use round parentheses'],
  ['}', 'use round parentheses'],
  ['%', 'write a share as a number: 0.4 for 40 %'],
  ['×', 'write *'],
  ['·', 'write *'],
  ['⋅', 'write *'],
  ['÷', 'write /'],
  ['−', 'write the plain minus sign -'],
  ['–', 'write the plain minus sign -'],
  ['—', 'write the plain minus sign -'],
  ['≤', 'write <='],
  ['≥', 'write >='],
  ['≠', 'conditions compare with <, <=, > or >='],
  ['′', "write the plain quote: `id' = …`"],
  ['’', "write the plain quote: `id' = …`"],
  ['²', 'write ^2'],
  ['³', 'write ^3'],
  ['√', 'write `sqrt(…)`'],
  ['"', 'equations hold ids and numbers, no texts'],
  ['\\', 'a line goes on while a parenthesis is open, or where the next line is indented and starts with an operator'],
  ['.', 'write a digit before the point, or a word'],
  ['_', 'an id starts with a letter'],
]

function isForeign(text: string, at: number): boolean {
  return FOREIGN.some(([operator]) => operator.length > 1 && text.startsWith(operator, at))
}

function foreign(text: string, at: number): SyntaxProblem {
  const known = FOREIGN.find(([operator]) => text.startsWith(operator, at))
  const character = String.fromCodePoint(text.codePointAt(at)!)
  const found = known?.[0] ?? character
  const isVisible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(found)
  return {
    start: at,
    end: at + found.length,
    found: isVisible ? `\`${found}\`` : `a character with the code ${found.codePointAt(0)}`,
    expected: 'a number, an id, or one of + - * / ^ ( ) , < <= > >=',
    remedy: known?.[1] ?? (/\p{L}/u.test(found) ? 'spell ids with the letters a to z' : 'take it out'),
  }
}
