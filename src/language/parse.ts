import { nearest, oneOf } from './suggest.ts'
import type { SyntaxProblem } from './syntax.ts'
import { type ConditionTerm, isCondition, type Span, type Term } from './term.ts'
import type { Token } from './tokens.ts'
import { FUNCTIONS, insteadOf, RESERVED } from './words.ts'

type Node = Term | ConditionTerm
type Arithmetic = 'add' | 'subtract' | 'multiply' | 'divide' | 'power'

/** Chosen: formulas that people write nest a dozen deep; these keep hostile texts from exhausting the stack. */
const DEEPEST_NESTING = 200
const DEEPEST_TERM = 1000

/** How tightly the operators bind; a unary minus stands between * and ^, so that -x^2 is -(x^2). */
const BINDING: ReadonlyMap<string, number> = new Map([
  ['or', 1],
  ['and', 2],
  ['<', 4],
  ['<=', 4],
  ['>', 4],
  ['>=', 4],
  ['+', 5],
  ['-', 5],
  ['*', 6],
  ['/', 6],
  ['^', 8],
])
const NOT = 3
const MINUS = 7
const ARITHMETIC: Readonly<Record<string, Arithmetic>> = {
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  '^': 'power',
}

/**
 * Reads the words of one expression or condition (Pratt's method: each operator takes from its right what binds more tightly).
 *
 * @param tokens  without newlines; the last is of kind `end`
 * @throws        what `refuse` throws, at the first word that does not fit
 */
export class Parser {
  readonly #tokens: readonly Token[]
  readonly #refuse: (problem: SyntaxProblem) => never
  #next = 0
  #nesting = 0

  constructor(tokens: readonly Token[], refuse: (problem: SyntaxProblem) => never) {
    this.#tokens = tokens
    this.#refuse = refuse
  }

  /** The whole text as a number-valued expression. */
  expression(): Term {
    const term = this.#number(this.#node(0), 'an equation')
    this.#expectEnd()
    return term
  }

  /** The whole text as a condition. */
  condition(): ConditionTerm {
    const condition = this.#yesOrNo(this.#node(0), 'here')
    this.#expectEnd()
    return condition
  }

  #node(least: number): Node {
    this.#nesting++
    if (this.#nesting > DEEPEST_NESTING) {
      this.#refuse({
        ...this.#here(),
        found: `more than ${DEEPEST_NESTING} parentheses, calls and signs inside each other`,
        expected: 'a formula that a person can read',
        remedy: 'give parts of it names: one quantity a line',
      })
    }
    let left = this.#first()
    while (true) {
      const token = this.#here()
      const binding = BINDING.get(token.text)
      if (binding === undefined || binding <= least) break
      this.#next++
      left = this.#combine(left, token, binding)
    }
    this.#nesting--
    return left
  }

  #combine(left: Node, operator: Token, binding: number): Node {
    const op = operator.text
    // ^ takes from its right what binds as tightly (it is right-associative), and a sign: 2^-1.
    const right = this.#node(op === '^' ? binding - 1 : binding)
    const span = { start: left.start, end: right.end }
    if (op === 'and' || op === 'or') {
      return this.#sized(
        { op, a: this.#yesOrNo(left, `before ${op}`), b: this.#yesOrNo(right, `after ${op}`), ...span },
        left,
        right,
      )
    }
    if (op === '<' || op === '<=' || op === '>' || op === '>=') {
      const chained = [left, right].find(isCondition)
      const next = this.#here()
      if (chained || BINDING.get(next.text) === 4) {
        this.#refuse({
          ...span,
          found: `a chain of comparisons${chained ? '' : `, ${op} and then ${next.text}`}`,
          expected: 'one comparison of two numbers',
          remedy: 'join two of them: `a < b and b < c`',
        })
      }
      return this.#sized({ op, a: this.#number(left, op), b: this.#number(right, op), ...span }, left, right)
    }
    return this.#sized(
      { op: ARITHMETIC[op]!, a: this.#number(left, op), b: this.#number(right, op), ...span },
      left,
      right,
    )
  }

  #first(): Node {
    const token = this.#here()
    if (token.kind === 'number') {
      this.#next++
      const { start, end, text } = token
      return { op: 'number', value: Number(text), text, start, end, depth: 1 }
    }
    if (token.kind === 'id') return this.#word(token)
    if (token.text === '-') {
      this.#next++
      const a = this.#number(this.#node(MINUS), '-')
      return this.#sized({ op: 'negate', a, start: token.start, end: a.end }, a)
    }
    if (token.text === '+') this.#unexpected('leave out the sign +')
    if (token.text !== '(') this.#unexpected()
    this.#next++
    const inner = this.#node(0)
    const close = this.#close(token)
    return { ...inner, start: token.start, end: close.end }
  }

  #word(token: Token): Node {
    this.#next++
    const { text: id, start, end } = token
    const isCall = this.#here().text === '('
    if (id === 'not') {
      const a = this.#yesOrNo(this.#node(NOT), 'after not')
      return this.#sized({ op: 'not', a, start, end: a.end }, a)
    }
    if (id === 'and' || id === 'or') {
      this.#next--
      this.#unexpected()
    }
    if (FUNCTIONS.has(id)) {
      if (isCall) return this.#call(token)
      this.#refuse({
        ...token,
        found: `\`${id}\` without arguments`,
        expected: 'a function with its arguments',
        remedy: `write \`${FUNCTIONS.get(id)!.usage}\``,
      })
    }
    if (isCall) {
      const instead = insteadOf(id)
      const near = nearest(id, FUNCTIONS.keys())
      this.#refuse({
        ...token,
        isName: true,
        found: `\`${id}(\`, a function that the language does not have`,
        expected: `one of ${[...FUNCTIONS.keys()].join(', ')}`,
        remedy: instead
          ? `${id}: ${instead}`
          : near.length > 0
            ? `did you mean ${oneOf(near)}?`
            : `for a product write \`${id} * (…)\``,
      })
    }
    if (id === 'time') return { op: 'time', start, end, depth: 1 }
    return { op: 'symbol', id, start, end, depth: 1 }
  }

  #call(name: Token): Node {
    const open = this.#here()
    this.#next++
    const args: Node[] = []
    if (this.#here().text !== ')') {
      do {
        args.push(this.#node(0))
      } while (this.#take(','))
    }
    const close = this.#close(open)
    const span = { start: name.start, end: close.end }
    const { least, most, usage } = FUNCTIONS.get(name.text)!
    if (args.length < least || args.length > most) {
      this.#refuse({
        ...span,
        found: `${args.length} argument${args.length === 1 ? '' : 's'} of ${name.text}`,
        expected: least === most ? `${least}` : `${least} or more`,
        remedy: `write \`${usage}\``,
      })
    }
    if (name.text === 'piecewise') return this.#piecewise(args, span)
    const [a, b, c] = args.map((arg) => this.#number(arg, name.text))
    switch (name.text) {
      case 'exp':
      case 'ln':
      case 'log10':
      case 'sqrt':
      case 'abs':
        return this.#sized({ op: name.text, a: a!, ...span }, a!)
      case 'pow':
        return this.#sized({ op: 'power', a: a!, b: b!, ...span }, a!, b!)
      case 'hill':
        return this.#sized({ op: 'hill', x: a!, half: b!, n: c!, ...span }, ...args)
      case 'delay':
        return this.#sized({ op: 'delay', value: a!, lag: b!, ...span }, a!, b!)
      default:
        return this.#folded(name.text as 'min' | 'max', args as Term[], span)
    }
  }

  /** min(a, b, c) is min(min(a, b), c). */
  #folded(op: 'min' | 'max', args: readonly Term[], span: Span): Term {
    const [first, ...rest] = args
    return rest.reduce((a, b) => this.#sized({ op, a, b, ...span } as const, a, b), first!)
  }

  #piecewise(args: readonly Node[], span: Span): Term {
    if (args.length % 2 === 0) {
      this.#refuse({
        ...span,
        found: `${args.length} arguments of piecewise`,
        expected: 'an odd number: pairs of a condition and its value, then the value otherwise',
        remedy: `write \`${FUNCTIONS.get('piecewise')!.usage}\`: the last value holds when no condition does`,
      })
    }
    const cases = []
    for (let i = 0; i + 1 < args.length; i += 2) {
      const when = this.#yesOrNo(args[i]!, `as argument ${i + 1} of piecewise`)
      cases.push({ when, value: this.#number(args[i + 1]!, 'piecewise') })
    }
    return this.#sized({ op: 'piecewise', cases, otherwise: this.#number(args.at(-1)!, 'piecewise'), ...span }, ...args)
  }

  #sized<N extends object>(node: N & Span, ...children: readonly Node[]): N & Span & { readonly depth: number } {
    const depth = 1 + children.reduce((most, child) => Math.max(most, child.depth), 0)
    if (depth > DEEPEST_TERM) {
      this.#refuse({
        start: node.start,
        end: node.end,
        found: `a formula of more than ${DEEPEST_TERM} operations in a row`,
        expected: 'a formula that a person can read',
        remedy: 'give parts of it names: one quantity a line',
      })
    }
    return { ...node, depth }
  }

  #number(node: Node, where: string): Term {
    if (!isCondition(node)) return node
    return this.#refuse({
      start: node.start,
      end: node.end,
      found: `a condition (${node.op}) where ${where === 'an equation' ? 'an equation has its value' : `${where} needs a number`}`,
      expected: 'a number',
      remedy: 'conditions stand only inside piecewise: `piecewise(condition, value, otherwise)`',
    })
  }

  #yesOrNo(node: Node, where: string): ConditionTerm {
    if (isCondition(node)) return node
    return this.#refuse({
      start: node.start,
      end: node.end,
      found: `a number ${where}`,
      expected: 'a condition with <, <=, > or >=',
      remedy: 'compare it: e.g. `x > 0`',
    })
  }

  #here(): Token {
    return this.#tokens[this.#next] ?? this.#tokens.at(-1)!
  }

  #take(symbol: string): boolean {
    const isThere = this.#here().kind === 'symbol' && this.#here().text === symbol
    if (isThere) this.#next++
    return isThere
  }

  #close(open: Token): Token {
    const token = this.#here()
    if (this.#take(')')) return token
    if (token.kind === 'end') {
      this.#refuse({
        ...open,
        found: '`(` that is not closed',
        expected: '`)`',
        remedy: 'close it; each ( needs its )',
      })
    }
    return this.#unexpected(
      token.text === ','
        ? 'a comma stands only between arguments of a function; a decimal point is a point: 1.5'
        : undefined,
    )
  }

  #expectEnd(): void {
    const token = this.#here()
    if (token.kind === 'end') return
    if (token.text === ')') this.#unexpected('take it out, or open it before: there is no ( for it')
    if (token.text === ',')
      this.#unexpected('a comma stands only between arguments of a function; a decimal point is a point: 1.5')
    if (token.text === "'")
      this.#unexpected("a rate is written on the left side only: `id' = …`; name its expression to use it twice")
    if (token.text === '=') this.#unexpected('write one equation a line; conditions compare with <, <=, > or >=')
    if (token.kind === 'id' || token.kind === 'number' || token.text === '(')
      this.#unexpected('put an operator between them; products need *')
    this.#unexpected()
  }

  #unexpected(remedy?: string): never {
    const token = this.#here()
    const isEnd = token.kind === 'end'
    const before = this.#tokens[this.#next - 1]
    return this.#refuse({
      ...token,
      found: isEnd
        ? `the end${before ? ` after \`${before.text}\`` : ''}`
        : `\`${token.text}\`${before ? ` after \`${before.text}\`` : ''}`,
      expected:
        before && (before.kind === 'id' || before.kind === 'number' || before.text === ')') && !isOperatorWord(before)
          ? 'an operator, or the end'
          : 'a number, an id, a function or (',
      remedy:
        remedy ??
        (isEnd
          ? 'finish the formula; a line that goes on is indented and starts with the operator'
          : RESERVED.has(token.text)
            ? `\`${token.text}\` joins two conditions`
            : 'write the value that is missing, or take out what is too much'),
    })
  }
}

function isOperatorWord(token: Token): boolean {
  return token.text === 'and' || token.text === 'or' || token.text === 'not'
}
