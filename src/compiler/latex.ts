import type { Condition, Expression, WrittenEquation } from '../language/checked.ts'
import { mathematicsIn, type Notation, nameParts, type Sign } from './mathematics.ts'

const SIGNS: Readonly<Record<Sign, string>> = {
  '+': '+',
  '−': '-',
  '⋅': '\\cdot',
  '×': '\\times',
  '=': '=',
  '+=': '\\mathrel{+}=',
  '<': '<',
  '≤': '\\le',
  '>': '>',
  '≥': '\\ge',
  '|': '|',
  ',': ',',
}

const FUNCTIONS = { ln: '\\ln', log10: '\\log_{10}', min: '\\min', max: '\\max' } as const

/** Only what every renderer of LaTeX in Markdown has: GitHub refuses `\operatorname`, macros and packages. */
const notation: Notation = {
  join: (parts) => parts.join(' '),
  group: (parts) => parts.join(' '),
  digits: (text) => text,
  name: identifier,
  time: 't',
  infinity: '\\infty',
  notANumber: '\\text{undefined}',
  operator: (sign) => SIGNS[sign],
  words: (text) => `\\;\\text{${text}}\\;`,
  parentheses: (inside) => `\\left( ${inside} \\right)`,
  fraction: (above, below) => `\\frac{${above}}{${below}}`,
  power: (base, exponent) => `${base}^{${exponent}}`,
  exponential: (exponent) => `e^{${exponent}}`,
  root: (inside) => `\\sqrt{${inside}}`,
  functionName: (name) => FUNCTIONS[name],
  derivative: (name) => `\\frac{d\\,${name}}{d\\,t}`,
  cases: (rows) => `\\begin{cases} ${rows.map((cells) => cells.join(' & ')).join(' \\\\ ')} \\end{cases}`,
}

const mathematics = mathematicsIn(notation)

/**
 * An equation as LaTeX for a block of display mathematics in Markdown; read as `equationToMathML` reads.
 *
 * @param left   id on the left side
 * @param kind   a rate shows as d left / dt, a contribution as + =
 */
export function equationToLatex(left: string, right: Expression, kind: WrittenEquation['kind'] = 'quantity'): string {
  return mathematics.equation(left, right, kind)
}

/** A condition by itself, for events. */
export function conditionToLatex(condition: Condition): string {
  return mathematics.condition(condition)
}

function identifier(id: string): string {
  const { base, below } = nameParts(id)
  // One letter stands as a variable; a word upright, or its letters would read as factors.
  const name = base.length === 1 ? escaped(base) : `\\mathrm{${escaped(base)}}`
  // Braces around all: a power on a name with a subscript is on the name.
  return below.length === 0 ? name : `{${name}_{\\text{${escaped(below.join(', '))}}}}`
}

/** Ids hold letters, digits, dots and `_` only; whatever else is given shows as itself. */
function escaped(text: string): string {
  return text.replace(/[\\{}$&#^_%~]/g, (sign) =>
    sign === '\\' ? '\\backslash ' : sign === '^' || sign === '~' ? `\\${sign}{}` : `\\${sign}`,
  )
}
