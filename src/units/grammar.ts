import { type Place, UnitError } from './problem.ts'
import { type Rational, rational, WHOLE, ZERO } from './rational.ts'
import { findLengthPower, findSymbol } from './symbols.ts'
import { exponentOutOfRange, multiplyTerms, powerTerms, REFERENCE_FIRST, type Term } from './terms.ts'
import { placeAt, quote } from './text.ts'
import { refuse } from './unknown.ts'

const EXPECTED = 'a unit such as mg, ng/mL, 1/h, 1/(h*mg), L/min/mmHg or 1'
const EXPECTED_EXPONENT = 'a whole number or a fraction in parentheses, such as ^2, ^-1 or ^(1/2)'

const NUMBER_REMEDY =
  'only 1 may stand in a unit: move the number to the value, or choose a prefix such as mg for 0.001 g'

const CHARACTER_REMEDIES: readonly (readonly [characters: RegExp, remedy: string])[] = [
  [/[(%°\p{L}\d]/u, 'put *, / or a space between factors'],
  [/\)/, 'take it out, or open the parenthesis'],
  [/[−–—]/, 'write the minus as -'],
  [/[²³¹⁰⁴-⁹⁻]/, 'write powers with ^, such as m^2 or s^-1'],
  [/×/, 'write products with *'],
  [/[÷∕⁄]/, 'write quotients with /'],
  [/[*·⋅/]/, 'put a unit, or 1, on both sides of it'],
  [/\^/, 'put a unit before ^'],
  [/-/, 'a minus stands only in an exponent, such as s^-1'],
]

/**
 * Reads a unit as written: products with `*`, `·` or a space, quotients with `/` from left to right, powers,
 * parentheses, `1`.
 *
 * @param text   micro signs already written `u`
 * @param place  where the text starts
 * @throws       UnitError at the first character that cannot be read
 */
export function readTerms(text: string, place?: Place): readonly Term[] {
  return new Reader(text, place).all()
}

/** Recursive descent over the characters; `index` is the next one to read. */
class Reader {
  private readonly text: string
  private readonly place: Place | undefined
  private index = 0

  constructor(text: string, place: Place | undefined) {
    this.text = text
    this.place = place
  }

  all(): readonly Term[] {
    this.skipSpace()
    if (this.atEnd()) this.fail(0, 'no unit', 'write the unit, or `1` for a pure number')
    const terms = this.product()
    if (!this.atEnd()) this.failAtCharacter()
    return terms
  }

  private product(): readonly Term[] {
    let terms = this.power()
    let divided = false
    while (true) {
      const spaced = this.skipSpace()
      const start = this.index
      if (this.take('*') || this.take('·') || this.take('⋅')) {
        if (this.peek() === '*') this.fail(this.index - 1, '`**`', 'write powers with ^, such as m^2')
        terms = this.inRange(start, multiplyTerms(terms, this.power()))
      } else if (this.take('/')) {
        divided = true
        terms = this.inRange(start, multiplyTerms(terms, powerTerms(this.power(), rational(-1))))
      } else if (spaced && /[\p{L}\p{N}%°(]/u.test(this.peek())) {
        // `mg/kg h` would be read as mg/kg*h, while its author most likely means mg/(kg*h).
        if (divided) {
          this.fail(start, 'a space after a division, which can be read in two ways', 'write `a/(b*c)` or `a*c/b`')
        }
        terms = this.inRange(start, multiplyTerms(terms, this.power()))
      } else return terms
    }
  }

  private power(): readonly Term[] {
    this.skipSpace()
    const start = this.index
    const base = this.base()
    if (this.match(/\s*\^/y) === undefined) return base
    const raised = powerTerms(base, this.exponent())
    if (/^\s*\^/.test(this.text.slice(this.index))) {
      this.fail(this.index, 'a second exponent', 'put the power in parentheses and raise that')
    }
    return this.inRange(start, raised)
  }

  private base(): readonly Term[] {
    const start = this.index
    if (this.take('(')) {
      const inner = this.product()
      this.skipSpace()
      if (!this.take(')')) {
        if (!this.atEnd()) this.failAtCharacter()
        this.fail(start, 'a `(` without its `)`', 'close the parenthesis')
      }
      return inner
    }
    const number = this.match(/[\d.,]+/y)
    if (number === '1') return []
    if (number !== undefined) this.fail(start, `the number ${quote(number)} inside a unit`, NUMBER_REMEDY)
    const word = this.match(/%|[\p{L}°][\p{L}\d_]*/uy)
    if (word === undefined) this.failAtCharacter()
    const symbol = findSymbol(word)
    if (symbol) return [{ symbol, spelling: word, exponent: WHOLE }]
    const power = findLengthPower(word)
    if (power) return [{ symbol: power.symbol, spelling: power.symbol.name, exponent: power.exponent }]
    const { found, remedy } = refuse(word)
    return this.fail(start, found, remedy)
  }

  private exponent(): Rational {
    this.skipSpace()
    const start = this.index
    const inParentheses = this.take('(')
    const num = this.wholeNumber(start)
    let den = 1n
    if (inParentheses) {
      this.skipSpace()
      if (this.take('/')) den = this.wholeNumber(start)
      this.skipSpace()
      if (!this.take(')')) this.failInExponent(start)
    }
    if (den === 0n) this.fail(start, 'a division by 0 in an exponent', 'write another exponent', EXPECTED_EXPONENT)
    return num === 0n ? ZERO : rational(num, den)
  }

  private wholeNumber(start: number): bigint {
    this.skipSpace()
    const digits = this.match(/-?\d{1,9}(?![\d.,])/y)
    return digits === undefined ? this.failInExponent(start) : BigInt(digits)
  }

  /** Says what is wrong with the exponent that starts at `start`. */
  private failInExponent(start: number): never {
    const rest = /^(\([^)]*\)?|[^\s*/·⋅)]*)/.exec(this.text.slice(start))?.[0] ?? ''
    const name = /\p{L}[\p{L}\p{N}_.]*/u.exec(rest)
    if (name && !/\d[eE]/.test(rest)) {
      const found = `${quote(name[0])} in an exponent: a parameter inside a unit`
      return this.fail(start + name.index, found, REFERENCE_FIRST, EXPECTED_EXPONENT)
    }
    const remedy = rest.includes('.')
      ? 'write a fraction in parentheses, such as ^(1/2) for 0.5'
      : 'write the exponent as a whole number or a fraction in parentheses'
    return this.fail(
      start,
      rest === '' ? '`^` without an exponent' : `the exponent ${quote(rest)}`,
      remedy,
      EXPECTED_EXPONENT,
    )
  }

  private inRange(index: number, terms: readonly Term[]): readonly Term[] {
    const problem = exponentOutOfRange(terms)
    return problem ? this.fail(index, problem.found, problem.remedy, problem.expected) : terms
  }

  private failAtCharacter(): never {
    if (this.atEnd()) this.fail(this.index, 'the end of the text', 'write the unit that is missing at the end')
    const character = String.fromCodePoint(this.text.codePointAt(this.index)!)
    const remedy = CHARACTER_REMEDIES.find(([characters]) => characters.test(character))?.[1] ?? 'take it out'
    return this.fail(this.index, quote(character), remedy)
  }

  private fail(index: number, found: string, remedy: string, expected = EXPECTED): never {
    const whole = quote(this.text.trim())
    const within = found.startsWith(whole) || whole === '``' ? '' : `, in ${whole}`
    throw new UnitError({ place: placeAt(this.place, index), found: `${found}${within}`, expected, remedy })
  }

  private skipSpace(): boolean {
    return this.match(/\s+/y) !== undefined
  }

  private atEnd(): boolean {
    return this.index >= this.text.length
  }

  private peek(): string {
    return this.text.charAt(this.index)
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false
    this.index += 1
    return true
  }

  /** Reads what a sticky pattern matches here. */
  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.index
    const found = pattern.exec(this.text)?.[0]
    this.index += found?.length ?? 0
    return found
  }
}
