import type { Condition, Expression, WrittenEquation } from '../language/checked.ts'
import { conditionText, expressionText } from '../language/print.ts'

/** How tightly a piece holds together, from loosest: what is looser than its place asks for gets parentheses. */
const TIGHTNESS = { or: 1, and: 2, condition: 3, sum: 4, sign: 5, product: 6, atom: 7 } as const

interface Piece {
  readonly markup: string
  readonly tightness: number
}

/**
 * An equation as presentation MathML for reading: fractions as fractions, cases as cases, `a.b` as b with subscript a.
 *
 * @param left   id on the left side
 * @param kind   a rate shows as d left / dt, a contribution as + =
 * @returns      one `math` element; its `alttext` is the equation in the language
 */
export function equationToMathML(
  left: string,
  expression: Expression,
  kind: WrittenEquation['kind'] = 'quantity',
): string {
  const name = identifier(left)
  const side = kind === 'rate' ? `<mfrac><mrow><mi>d</mi>${name}</mrow><mrow><mi>d</mi><mi>t</mi></mrow></mfrac>` : name
  const sign = kind === 'contribution' ? '+=' : '='
  const text = `${left}${kind === 'rate' ? "'" : ''} ${sign} ${expressionText(expression)}`
  const body = `<mrow>${side}${operator(sign)}${present(expression).markup}</mrow>`
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="${escaped(text)}">${body}</math>`
}

/** An expression by itself, without the `math` element around it. */
export function expressionToMathML(expression: Expression): string {
  return present(expression).markup
}

function present(expression: Expression): Piece {
  switch (expression.op) {
    case 'number':
      return number(expression.value)
    case 'symbol':
      return atom(identifier(expression.id))
    case 'time':
      return atom('<mi>t</mi>')
    case 'add':
      return row(TIGHTNESS.sum, at(expression.a, TIGHTNESS.sum), operator('+'), at(expression.b, TIGHTNESS.sum))
    case 'subtract':
      return row(TIGHTNESS.sum, at(expression.a, TIGHTNESS.sum), operator('−'), at(expression.b, TIGHTNESS.sign))
    case 'multiply':
      return row(
        TIGHTNESS.product,
        at(expression.a, TIGHTNESS.product),
        operator('⋅'),
        at(expression.b, TIGHTNESS.product),
      )
    case 'divide':
      return fraction(present(expression.a).markup, present(expression.b).markup)
    case 'power':
      return atom(power(expression.a, expression.b))
    case 'negate':
      return row(TIGHTNESS.sign, operator('−'), at(expression.a, TIGHTNESS.product))
    case 'exp':
      return atom(`<msup><mi>e</mi>${grouped(expression.a)}</msup>`)
    case 'sqrt':
      return atom(`<msqrt>${present(expression.a).markup}</msqrt>`)
    case 'abs':
      return row(TIGHTNESS.atom, operator('|'), present(expression.a).markup, operator('|'))
    case 'ln':
      return call('<mi>ln</mi>', [expression.a])
    case 'log10':
      return call('<msub><mi>log</mi><mn>10</mn></msub>', [expression.a])
    case 'min':
    case 'max':
      return call(`<mi>${expression.op}</mi>`, flatten(expression.op, expression))
    case 'hill': {
      const { x, half, n } = expression
      return fraction(power(x, n), `<mrow>${power(half, n)}${operator('+')}${power(x, n)}</mrow>`)
    }
    case 'delay': {
      const past = `<mrow>${operator('(')}<mi>t</mi>${operator('−')}${at(expression.lag, TIGHTNESS.sign)}${operator(')')}</mrow>`
      return row(TIGHTNESS.atom, at(expression.value, TIGHTNESS.atom), past)
    }
    case 'piecewise': {
      const cases = expression.cases.map(({ when, value }) => [present(value).markup, condition(when).markup] as const)
      return choice([...cases, [present(expression.otherwise).markup, words('otherwise')]])
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
      const sign = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' }[one.op]
      return row(TIGHTNESS.condition, present(one.a).markup, operator(sign), present(one.b).markup)
    }
  }
}

/** `circulation.total` is total with subscript circulation; `C_ref` and `P1` have subscripts of their own. */
function identifier(id: string): string {
  const words = id.split('.')
  const last = words.pop()!
  const [, letter, digits] = /^([A-Za-z])(\d+)$/.exec(last) ?? []
  const [base, ...own] = letter !== undefined && digits !== undefined ? [letter, digits] : last.split('_')
  const below = [...own, ...words].filter((word) => word !== '')
  const name = `<mi>${escaped(base || last)}</mi>`
  return below.length === 0 ? name : `<msub>${name}<mtext>${escaped(below.join(', '))}</mtext></msub>`
}

function number(value: number): Piece {
  if (value < 0) return row(TIGHTNESS.sign, operator('−'), number(-value).markup)
  if (!Number.isFinite(value)) return atom(`<mi>${value === Number.POSITIVE_INFINITY ? '∞' : 'undefined'}</mi>`)
  const [digits, exponent] = String(value).split('e')
  if (exponent === undefined) return atom(`<mn>${digits}</mn>`)
  const power = exponent.startsWith('-')
    ? `<mrow>${operator('−')}<mn>${exponent.slice(1)}</mn></mrow>`
    : `<mn>${exponent.replace('+', '')}</mn>`
  return row(TIGHTNESS.product, `<mn>${digits}</mn>`, operator('×'), `<msup><mn>10</mn>${power}</msup>`)
}

function power(base: Expression, exponent: Expression): string {
  // Only a plain name or number carries an exponent without parentheses: in a fraction or another power it would be misread.
  const isPlain = base.op === 'symbol' || base.op === 'time' || (base.op === 'number' && base.value >= 0)
  const { markup } = present(base)
  return `<msup>${isPlain ? markup : parentheses(markup)}${grouped(exponent)}</msup>`
}

function choice(rows: readonly (readonly [string, string])[]): Piece {
  const cells = rows.map(([value, when]) => `<mtr><mtd>${value}</mtd><mtd>${when}</mtd></mtr>`)
  return {
    markup: `<mrow>${operator('{')}<mtable columnalign="left left">${cells.join('')}</mtable></mrow>`,
    // Whatever follows the open brace would be read as part of its last line.
    tightness: TIGHTNESS.or,
  }
}

/** min(a, min(b, c)) as one list. */
function flatten(op: 'min' | 'max', expression: Expression): readonly Expression[] {
  if (expression.op !== op) return [expression]
  return [...flatten(op, expression.a), ...flatten(op, expression.b)]
}

function call(name: string, operands: readonly Expression[]): Piece {
  const list = operands.map((operand) => present(operand).markup).join(operator(','))
  return row(TIGHTNESS.atom, name, '<mo>&#x2061;</mo>', parentheses(list))
}

function fraction(above: string, below: string): Piece {
  return { markup: `<mfrac>${above}${below}</mfrac>`, tightness: TIGHTNESS.product }
}

function at(expression: Expression, least: number): string {
  return parenthesised(present(expression), least)
}

function parenthesised({ markup, tightness }: Piece, least: number): string {
  return tightness < least ? parentheses(markup) : markup
}

function parentheses(markup: string): string {
  return `<mrow>${operator('(')}${markup}${operator(')')}</mrow>`
}

function grouped(expression: Expression): string {
  return `<mrow>${present(expression).markup}</mrow>`
}

function row(tightness: number, ...parts: readonly string[]): Piece {
  return { markup: `<mrow>${parts.join('')}</mrow>`, tightness }
}

function atom(markup: string): Piece {
  return { markup, tightness: TIGHTNESS.atom }
}

function operator(sign: string): string {
  return `<mo>${escaped(sign)}</mo>`
}

function words(text: string): string {
  return `<mtext>&#xa0;${text}&#xa0;</mtext>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
}

/** A condition by itself, for events. */
export function conditionToMathML(one: Condition): string {
  const markup = condition(one).markup
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="${escaped(conditionText(one))}">${markup}</math>`
}
