import type { Condition, Expression, WrittenEquation } from '../language/checked.ts'
import { type MathematicsWriter, mathematicsIn, type Notation, nameParts, type Sign } from './mathematics.ts'

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

/**
 * Only what every renderer of LaTeX in Markdown has: GitHub refuses `\operatorname`, macros and packages. Fractions within fractions
 * keep their size, and exponentials stand in line: what hangs on top of what must be readable on a screen.
 */
const notation: Omit<Notation, 'name'> = {
  join: (parts) => parts.join(' '),
  group: (parts) => parts.join(' '),
  digits: (text) => text,
  time: 't',
  infinity: '\\infty',
  notANumber: '\\text{undefined}',
  operator: (sign) => SIGNS[sign],
  words: (text) => `\\;\\text{${text}}\\;`,
  parentheses: (inside) => `\\left( ${inside} \\right)`,
  fraction: (above, below) => `\\dfrac{${above}}{${below}}`,
  power: (base, exponent) => `${base}^{${exponent}}`,
  exponential: (exponent) => `\\exp \\left( ${exponent} \\right)`,
  root: (inside) => `\\sqrt{${inside}}`,
  functionName: (name) => FUNCTIONS[name],
  derivative: (name) => `\\frac{d\\,${name}}{d\\,t}`,
  cases: (rows) =>
    `\\begin{cases} ${rows.map(([value, when]) => `${value} & ${when.replace(/^\\;/, '')}`).join(' \\\\ ')} \\end{cases}`,
}

/**
 * An equation as LaTeX for a block of display mathematics in Markdown; read as `equationToMathML` reads.
 *
 * @param left    id on the left side
 * @param kind    a rate shows as d left / dt, a contribution as + =
 * @param family  first word of ids that go without it: among the equations of `fentanyl`, `fentanyl.k12` is k with subscript 12
 */
export function equationToLatex(
  left: string,
  right: Expression,
  kind: WrittenEquation['kind'] = 'quantity',
  family?: string,
): string {
  return writerFor(family).equation(left, right, kind)
}

/** A condition by itself, for events. */
export function conditionToLatex(condition: Condition, family?: string): string {
  return writerFor(family).condition(condition)
}

function writerFor(family: string | undefined): MathematicsWriter {
  const start = family === undefined ? undefined : `${family}.`
  const short = (id: string) => (start !== undefined && id.startsWith(start) ? id.slice(start.length) : id)
  return mathematicsIn({ ...notation, name: (id) => identifier(short(id)) })
}

function identifier(id: string): string {
  const { base, below } = nameParts(id)
  // One letter stands as a variable; a word upright, or its letters would read as factors.
  const name = base.length === 1 ? escaped(base) : `\\mathrm{${escaped(base)}}`
  if (below.length === 0) return name
  const words = escaped(below.join(', '))
  // Braces around all: a power on a name with a subscript is on the name.
  return `{${name}_{${/^\d+$/.test(words) ? words : `\\text{${words}}`}}}`
}

/** Ids hold letters, digits, dots and `_` only; whatever else is given shows as itself. */
function escaped(text: string): string {
  return text.replace(/[\\{}$&#^_%~]/g, (sign) =>
    sign === '\\' ? '\\backslash ' : sign === '^' || sign === '~' ? `\\${sign}{}` : `\\${sign}`,
  )
}
