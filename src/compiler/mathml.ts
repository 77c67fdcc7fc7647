import type { Condition, Expression, WrittenEquation } from '../language/checked.ts'
import { conditionText, expressionText } from '../language/print.ts'
import { mathematicsIn, type Notation, nameParts } from './mathematics.ts'

const group = (parts: readonly string[]) => `<mrow>${parts.join('')}</mrow>`
const operator = (sign: string) => `<mo>${escaped(sign)}</mo>`

const FUNCTIONS = {
  ln: '<mi>ln</mi>',
  log10: '<msub><mi>log</mi><mn>10</mn></msub>',
  min: '<mi>min</mi>',
  max: '<mi>max</mi>',
} as const

const notation: Notation = {
  join: (parts) => parts.join(''),
  group,
  digits: (text) => `<mn>${text}</mn>`,
  name: identifier,
  time: '<mi>t</mi>',
  infinity: '<mi>∞</mi>',
  notANumber: '<mi>undefined</mi>',
  operator,
  words: (text) => `<mtext>&#xa0;${text}&#xa0;</mtext>`,
  parentheses: (inside) => group([operator('('), inside, operator(')')]),
  fraction: (above, below) => `<mfrac>${above}${below}</mfrac>`,
  power: (base, exponent) => `<msup>${base}${exponent}</msup>`,
  exponential: (exponent) => `<msup><mi>e</mi>${exponent}</msup>`,
  root: (inside) => `<msqrt>${inside}</msqrt>`,
  functionName: (name) => `${FUNCTIONS[name]}<mo>&#x2061;</mo>`,
  derivative: (name) => `<mfrac><mrow><mi>d</mi>${name}</mrow><mrow><mi>d</mi><mi>t</mi></mrow></mfrac>`,
  cases: (rows) => {
    const cells = rows.map(([value, when]) => `<mtr><mtd>${value}</mtd><mtd>${when}</mtd></mtr>`)
    return group([operator('{'), `<mtable columnalign="left left">${cells.join('')}</mtable>`])
  },
}

const mathematics = mathematicsIn(notation)

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
  const sign = kind === 'contribution' ? '+=' : '='
  const text = `${left}${kind === 'rate' ? "'" : ''} ${sign} ${expressionText(expression)}`
  const body = mathematics.equation(left, expression, kind)
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="${escaped(text)}">${body}</math>`
}

/** An expression by itself, without the `math` element around it. */
export function expressionToMathML(expression: Expression): string {
  return mathematics.expression(expression)
}

/** A condition by itself, for events. */
export function conditionToMathML(one: Condition): string {
  const markup = mathematics.condition(one)
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="${escaped(conditionText(one))}">${markup}</math>`
}

function identifier(id: string): string {
  const { base, below } = nameParts(id)
  const name = `<mi>${escaped(base)}</mi>`
  return below.length === 0 ? name : `<msub>${name}<mtext>${escaped(below.join(', '))}</mtext></msub>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
}
