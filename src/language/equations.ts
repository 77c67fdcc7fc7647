import { Parser } from './parse.ts'
import type { SyntaxProblem, WrittenText } from './syntax.ts'
import type { ConditionTerm, Span, Term } from './term.ts'
import { type Token, tokenize } from './tokens.ts'
import { idProblem } from './words.ts'

/** One equation as written: what is on the left, what kind of line it is, and the term on the right. */
export interface Equation extends Span {
  /** Counts from 1 within its part. */
  readonly number: number
  /** The line in the equation block, from 1. */
  readonly line: number
  readonly text: string
  readonly left: string
  readonly kind: 'quantity' | 'rate' | 'contribution'
  readonly right: Term
}

/**
 * Reads an equation block: one equation a line, `id = …`, `id' = …` or `id += …`; `#` starts a comment. A line goes on while a
 * parenthesis is open, and where the next line is indented further and starts with an operator.
 *
 * @throws InputError with the place of the first word that does not fit
 */
export function readEquations(written: WrittenText): readonly Equation[] {
  const tokens = tokenize(written.text, (problem) =>
    written.refuse(problem, `line ${written.position(problem.start).line}`),
  )
  const groups = groupEquations(tokens, written)
  return groups.map((group, index) => readEquation(group, index + 1, written))
}

/** Reads a text that is one condition: `circulation.total <= circulation.arrestFlow`. */
export function readCondition(written: WrittenText): ConditionTerm {
  return parserOf(written).condition()
}

/** Reads a text that is one expression. */
export function readExpression(written: WrittenText): Term {
  return parserOf(written).expression()
}

function parserOf(written: WrittenText): Parser {
  const refuse = (problem: SyntaxProblem) => written.refuse(problem)
  const tokens = tokenize(written.text, refuse)
  return new Parser(
    tokens.filter(({ kind }) => kind !== 'newline'),
    refuse,
  )
}

/** The tokens of one equation; the last is an `end`. */
type Group = readonly Token[]

function groupEquations(tokens: readonly Token[], written: WrittenText): readonly Group[] {
  const groups: Group[] = []
  let group: Token[] = []
  const open: Token[] = []
  const close = (at: number): void => {
    if (group.length > 0) groups.push([...group, { kind: 'end', text: '', start: at, end: at }])
    group = []
  }
  let isLineStart = true
  for (const [i, token] of tokens.entries()) {
    if (token.kind === 'end') close(group.at(-1)?.end ?? token.start)
    if (token.kind === 'newline') isLineStart = true
    if (token.kind === 'end' || token.kind === 'newline') continue
    if (isLineStart && group.length > 0) {
      const begins = beginsEquation(tokens, i)
      if (open.length > 0 && begins) {
        written.refuse(
          {
            ...open.at(-1)!,
            found: '`(` that is not closed before the next equation',
            expected: '`)`',
            remedy: 'close it; each ( needs its )',
          },
          `equation ${groups.length + 1}`,
        )
      }
      if (open.length === 0 && !continues(token, group[0]!, written, groups.length + 1)) close(group.at(-1)!.end)
    }
    isLineStart = false
    if (token.text === '(') open.push(token)
    if (token.text === ')') open.pop()
    group.push(token)
  }
  return groups
}

/** `id =`, `id' =` and `id +=` stand nowhere else. */
function beginsEquation(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.kind !== 'id') return false
  const next = tokens[at + 1]?.text
  return next === '=' || next === '+=' || (next === "'" && tokens[at + 2]?.text === '=')
}

function continues(token: Token, first: Token, written: WrittenText, number: number): boolean {
  const isOperator = /^(?:[-+*/^,)<>]|<=|>=|and|or)$/.test(token.text)
  if (!isOperator) return false
  if (written.position(token.start).column > written.position(first.start).column) return true
  return written.refuse(
    {
      ...token,
      found: `a line that starts with \`${token.text}\``,
      expected: "an equation: `id = …`, `id' = …` or `id += …`",
      remedy: 'indent it further than the line above to go on with that equation',
    },
    `equation ${number}`,
  )
}

function readEquation(group: Group, number: number, written: WrittenText): Equation {
  const steps = `equation ${number}`
  const refuse = (problem: SyntaxProblem) => written.refuse(problem, steps)
  const [name, second, third] = group as readonly [Token, Token, Token?]
  if (name.kind !== 'id' || second.text === '(' || second.text === '/') {
    const isDerivative = /^d/.test(name.text)
    refuse({
      start: name.start,
      end: second.end,
      found: `an equation that starts with \`${written.slice({ start: name.start, end: second.end })}\``,
      expected: "`id = …`, `id' = …` or `id += …`",
      remedy: isDerivative ? "write the rate of a state as `id' = …`" : 'put one id on the left of =',
    })
  }
  const problem = idProblem(name.text)
  if (problem) refuse({ ...name, ...problem, expected: 'an id of a quantity or a state' })
  const kind = second.text === "'" ? 'rate' : second.text === '+=' ? 'contribution' : 'quantity'
  const equals = kind === 'rate' ? (third ?? second) : second
  if (equals.text !== '=' && equals.text !== '+=') refuse(noEquals(name, equals, third))
  if (kind === 'rate' && equals.text === '+=') {
    refuse({
      ...equals,
      found: '`+=` for a rate',
      expected: '`=`',
      remedy: `gather the contributions in a quantity, \`sum += …\`, and write \`${name.text}' = sum\``,
    })
  }
  const body = group.slice(kind === 'rate' ? 3 : 2)
  const right = new Parser(body, refuse).expression()
  const start = name.start
  const end = group.at(-1)!.end
  const text = written.text.slice(start, end)
  return { number, line: written.position(start).line, text, left: name.text, kind, right, start, end }
}

function noEquals(name: Token, token: Token, after: Token | undefined): SyntaxProblem {
  const isArrow = token.text === '<' && after?.text === '-'
  return {
    ...token,
    found: token.kind === 'end' ? `\`${name.text}\` alone on its line` : `\`${token.text}\` after \`${name.text}\``,
    expected: "`id = …`, `id' = …` or `id += …`",
    remedy: isArrow
      ? 'write = instead of <-'
      : token.kind === 'end'
        ? 'write what it is equal to, or indent it and start it with an operator to go on with the line above'
        : 'put = after the id',
  }
}
