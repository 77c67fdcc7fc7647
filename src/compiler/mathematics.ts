import type { Condition, Expression, WrittenEquation } from '../language/checked.ts'

/** How mathematics is set: what one kind of markup writes for each piece. Every argument and result but `id` and words is markup. */
export interface Notation {
  /** The pieces beside each other. */
  join(parts: readonly string[]): string
  /** The same as one piece, where the markup tells pieces apart. */
  group(parts: readonly string[]): string
  /** Unsigned digits. */
  digits(text: string): string
  /** An id of the model: `circulation.total` reads as total with subscript circulation. */
  name(id: string): string
  readonly time: string
  readonly infinity: string
  readonly notANumber: string
  operator(sign: Sign): string
  /** Words between formulas: `and`, `otherwise`. */
  words(text: string): string
  parentheses(inside: string): string
  fraction(above: string, below: string): string
  power(base: string, exponent: string): string
  exponential(exponent: string): string
  root(inside: string): string
  /** The name of a function, before the parentheses of its operands. */
  functionName(name: 'ln' | 'log10' | 'min' | 'max'): string
  derivative(name: string): string
  cases(rows: readonly (readonly [value: string, when: string])[]): string
}

export type Sign = '+' | '−' | '⋅' | '×' | '=' | '+=' | '<' | '≤' | '>' | '≥' | '|' | ','

/** What writes expressions, conditions and equations in one notation. */
export interface MathematicsWriter {
  expression(expression: Expression): string
  condition(condition: Condition): string
  /** A rate shows as d left / dt, a contribution as + =. */
  equation(left: string, expression: Expression, kind: WrittenEquation['kind']): string
}

/** How tightly a piece holds together, from loosest: what is looser than its place asks for gets parentheses. */
const TIGHTNESS = { or: 1, and: 2, condition: 3, sum: 4, sign: 5, product: 6, atom: 7 } as const

interface Piece {
  readonly markup: string
  readonly tightness: number
}

/** The one walk over expressions for reading: fractions as fractions, cases as cases, parentheses only where they are needed. */
export function mathematicsIn(notation: Notation): MathematicsWriter {
  const { operator, words, fraction } = notation
  return {
    expression: (expression) => present(expression).markup,
    condition: (one) => condition(one).markup,
    equation: (left, expression, kind) => {
      const name = notation.name(left)
      const side = kind === 'rate' ? notation.derivative(name) : name
      const sign = operator(kind === 'contribution' ? '+=' : '=')
      return notation.group([side, sign, present(expression).markup])
    },
  }

  function present(expression: Expression): Piece {
    switch (expression.op) {
      case 'number':
        return number(expression.value)
      case 'symbol':
        return atom(notation.name(expression.id))
      case 'time':
        return atom(notation.time)
      case 'add':
        return row(TIGHTNESS.sum, at(expression.a, TIGHTNESS.sum), operator('+'), at(expression.b, TIGHTNESS.sum))
      case 'subtract':
        return row(TIGHTNESS.sum, at(expression.a, TIGHTNESS.sum), operator('−'), at(expression.b, TIGHTNESS.sign))
      case 'multiply': {
        const positive = withoutSign(expression)
        if (positive) return present({ op: 'negate', a: positive })
        const [a, b] = [at(expression.a, TIGHTNESS.product), at(expression.b, TIGHTNESS.product)]
        return row(TIGHTNESS.product, a, operator('⋅'), b)
      }
      case 'divide':
        return quotient(present(expression.a).markup, present(expression.b).markup)
      case 'power':
        return atom(power(expression.a, expression.b))
      case 'negate':
        return row(TIGHTNESS.sign, operator('−'), at(expression.a, TIGHTNESS.product))
      case 'exp':
        return atom(notation.exponential(notation.group([present(expression.a).markup])))
      case 'sqrt':
        return atom(notation.root(present(expression.a).markup))
      case 'abs':
        return row(TIGHTNESS.atom, operator('|'), present(expression.a).markup, operator('|'))
      case 'ln':
      case 'log10':
        return call(expression.op, [expression.a])
      case 'min':
      case 'max':
        return call(expression.op, flatten(expression.op, expression))
      case 'hill': {
        const { x, half, n } = expression
        return quotient(power(x, n), notation.group([power(half, n), operator('+'), power(x, n)]))
      }
      case 'delay': {
        const past = notation.join([notation.time, operator('−'), at(expression.lag, TIGHTNESS.sign)])
        return row(TIGHTNESS.atom, at(expression.value, TIGHTNESS.atom), notation.parentheses(past))
      }
      case 'piecewise': {
        const cases = expression.cases.map(
          ({ when, value }) => [present(value).markup, condition(when).markup] as const,
        )
        return {
          markup: notation.cases([...cases, [present(expression.otherwise).markup, words('otherwise')]]),
          // Whatever follows the open brace would be read as part of its last line.
          tightness: TIGHTNESS.or,
        }
      }
    }
  }

  function condition(one: Condition): Piece {
    const inside = (inner: Condition, least: number) => parenthesised(condition(inner), least)
    switch (one.op) {
      case 'not':
        return row(TIGHTNESS.condition, words('not'), inside(one.a, TIGHTNESS.atom))
      case 'and':
      case 'or': {
        const tightness = TIGHTNESS[one.op]
        return row(tightness, inside(one.a, tightness), words(one.op), inside(one.b, tightness))
      }
      default: {
        const sign = ({ '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const)[one.op]
        return row(TIGHTNESS.condition, present(one.a).markup, operator(sign), present(one.b).markup)
      }
    }
  }

  function number(value: number): Piece {
    if (value < 0) return row(TIGHTNESS.sign, operator('−'), number(-value).markup)
    if (!Number.isFinite(value)) {
      return atom(value === Number.POSITIVE_INFINITY ? notation.infinity : notation.notANumber)
    }
    const [mantissa, exponent] = String(value).split('e') as [string, string?]
    if (exponent === undefined) return atom(notation.digits(mantissa))
    const tens = exponent.startsWith('-')
      ? notation.group([operator('−'), notation.digits(exponent.slice(1))])
      : notation.digits(exponent.replace('+', ''))
    const scale = notation.power(notation.digits('10'), tens)
    return row(TIGHTNESS.product, notation.digits(mantissa), operator('×'), scale)
  }

  function power(base: Expression, exponent: Expression): string {
    // Only a plain name or number carries an exponent without parentheses: in a fraction or another power it would be misread.
    const isPlain = base.op === 'symbol' || base.op === 'time' || (base.op === 'number' && base.value >= 0)
    const { markup } = present(base)
    return notation.power(isPlain ? markup : notation.parentheses(markup), notation.group([present(exponent).markup]))
  }

  function call(name: 'ln' | 'log10' | 'min' | 'max', operands: readonly Expression[]): Piece {
    const list = operands.flatMap((operand, i) => [...(i > 0 ? [operator(',')] : []), present(operand).markup])
    return row(TIGHTNESS.atom, notation.functionName(name), notation.parentheses(notation.join(list)))
  }

  function quotient(above: string, below: string): Piece {
    return { markup: fraction(above, below), tightness: TIGHTNESS.product }
  }

  function at(expression: Expression, least: number): string {
    return parenthesised(present(expression), least)
  }

  function parenthesised({ markup, tightness }: Piece, least: number): string {
    return tightness < least ? notation.parentheses(markup) : markup
  }

  function row(tightness: number, ...parts: readonly string[]): Piece {
    return { markup: notation.group(parts), tightness }
  }

  function atom(markup: string): Piece {
    return { markup, tightness: TIGHTNESS.atom }
  }
}

/** (−a) · b as a · b, whose sign stands before the whole; undefined where a product does not begin with a sign. */
function withoutSign(expression: Expression): Expression | undefined {
  if (expression.op === 'negate') return expression.a
  if (expression.op !== 'multiply') return undefined
  const a = withoutSign(expression.a)
  return a && { ...expression, a }
}

/** min(a, min(b, c)) as one list. */
function flatten(op: 'min' | 'max', expression: Expression): readonly Expression[] {
  if (expression.op !== op) return [expression]
  return [...flatten(op, expression.a), ...flatten(op, expression.b)]
}

/** An id as a name and what stands below it: `circulation.total` is total under circulation; `C_ref` and `P1` bring their own. */
export function nameParts(id: string): { readonly base: string; readonly below: readonly string[] } {
  const words = id.split('.')
  const last = words.pop()!
  const [, letter, digits] = /^([A-Za-z])(\d+)$/.exec(last) ?? []
  const [base, ...own] = letter !== undefined && digits !== undefined ? [letter, digits] : last.split('_')
  return { base: base || last, below: [...own, ...words].filter((word) => word !== '') }
}
