/** How many arguments a function takes: at least `least`, at most `most`. */
export interface FunctionInfo {
  readonly least: number
  readonly most: number
  readonly usage: string
}

const ANY = Number.POSITIVE_INFINITY

/** Every function of the language. */
export const FUNCTIONS: ReadonlyMap<string, FunctionInfo> = new Map([
  ['exp', { least: 1, most: 1, usage: 'exp(x)' }],
  ['ln', { least: 1, most: 1, usage: 'ln(x)' }],
  ['log10', { least: 1, most: 1, usage: 'log10(x)' }],
  ['sqrt', { least: 1, most: 1, usage: 'sqrt(x)' }],
  ['abs', { least: 1, most: 1, usage: 'abs(x)' }],
  ['pow', { least: 2, most: 2, usage: 'pow(base, exponent)' }],
  ['min', { least: 2, most: ANY, usage: 'min(a, b, …)' }],
  ['max', { least: 2, most: ANY, usage: 'max(a, b, …)' }],
  ['hill', { least: 3, most: 3, usage: 'hill(x, half, n)' }],
  ['delay', { least: 2, most: 2, usage: 'delay(expression, lag)' }],
  ['piecewise', { least: 3, most: ANY, usage: 'piecewise(condition, value, …, otherwise)' }],
])

const OPERATOR_WORDS = ['and', 'or', 'not']

/** Words that cannot be ids, because equations read them otherwise. */
export const RESERVED: ReadonlySet<string> = new Set(['time', ...FUNCTIONS.keys(), ...OPERATOR_WORDS])

/** Words that cannot be keys of anything: in JavaScript objects they mean the object's ancestry. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor'])

/** What an id looks like: words that start with a letter, joined by dots. */
export const ID = /^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*$/

/** Why a text cannot be an id, or undefined if it can. */
export function idProblem(text: string): { readonly found: string; readonly remedy: string } | undefined {
  if (FORBIDDEN_KEYS.has(text)) return { found: `\`${text}\` as an id`, remedy: 'choose another word' }
  if (RESERVED.has(text)) {
    return {
      found: `\`${text}\` as an id: it is a word of the language`,
      remedy: `choose another, e.g. \`${text}_\` with what it is of`,
    }
  }
  if (text.length > LONGEST_ID)
    return { found: `an id of ${text.length} characters`, remedy: `use at most ${LONGEST_ID}` }
  if (ID.test(text)) return undefined
  return {
    found: `\`${text}\` as an id`,
    remedy:
      'use words of letters (a to z), digits and _ that start with a letter, joined by dots, such as `naloxone.plasma`',
  }
}

// Chosen: the longest id of the built-in models has 34 characters.
const LONGEST_ID = 120

const NO_PERIODIC = 'the language has no periodic functions; a daily rhythm is made of two states with rates'

/** What to write instead of functions that other languages have. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['log', 'say which logarithm: `ln` (natural) or `log10`'],
  ['lg', 'write `log10`'],
  ['log2', 'write `ln(x) / ln(2)`'],
  ['log1p', 'write `ln(1 + x)`'],
  ['expm1', 'write `exp(x) - 1`'],
  ['if', 'write `piecewise(condition, value, otherwise)`'],
  ['ifelse', 'write `piecewise(condition, value, otherwise)`'],
  ['case', 'write `piecewise(condition, value, …, otherwise)`'],
  ['sin', NO_PERIODIC],
  ['cos', NO_PERIODIC],
  ['tan', NO_PERIODIC],
  ['tanh', 'write it with exp: `1 - 2 / (exp(2 * x) + 1)`'],
  ['sqr', 'write `x^2`'],
  ['square', 'write `x^2`'],
  ['cbrt', 'write `x^(1/3)`'],
  ['power', 'write `x^y` or `pow(x, y)`'],
  ['exponent', 'write `exp(x)`'],
  ['e', 'write `exp(x)`'],
  ['sign', 'write `piecewise(x < 0, -1, x > 0, 1, 0)`'],
  ['step', 'write `piecewise(x < from, 0, 1)`'],
  ['heaviside', 'write `piecewise(x < 0, 0, 1)`'],
  ['floor', 'the language has no rounding; an event can count'],
  ['ceil', 'the language has no rounding; an event can count'],
  ['round', 'the language has no rounding; an event can count'],
  ['mod', 'the language has no remainders; an event can count'],
  ['sum', 'write the terms with +, or `id += …` for a sum over all parts'],
  ['mean', 'write the terms with +, divided by their number'],
  ['lag', 'write `delay(expression, lag)`'],
  ['emax', 'write `Emax * hill(x, half, n)`'],
  ['d', "write the rate of a state as `id' = …`"],
  ['t', 'write `time`'],
  ['random', 'a model has no chance in it; people differ by their parameters'],
])

/** The remedy for a function that the language does not have. */
export function insteadOf(name: string): string | undefined {
  return INSTEAD.get(name.toLowerCase())
}
