import { exp, ln, log10, pow } from '../engine/elementary.ts'
import { ON_HEAP } from '../engine/vectors.ts'
import { type NodeId, OPS } from './graph.ts'
import { factorSource, solveSource } from './javascript-lu.ts'
import type { Kernels } from './kernels.ts'
import { type FunctionName, type FunctionPlan, type Input, inputOf, type Plan } from './plan.ts'
import { guardedPower, inverseOfPositive, keepNaN, logOfPositive, powerSlope, rampOf, stepOf } from './runtime.ts'
import type { Step } from './schedule.ts'
import { countLuOperations, factorByLoops, isSoundPivot, solveByLoops } from './sparse-lu.ts'
import { computedIn, type Survey, survey } from './survey.ts'

/** What generated code may call. Its text holds nothing but these names, local names, numbers and indices. */
const CALLABLE = {
  exp,
  ln,
  log10,
  pow,
  power: guardedPower,
  sqrt: Math.sqrt,
  ramp: rampOf,
  step: stepOf,
  powerSlope,
  logOfPositive,
  inverseOfPositive,
  keepNaN,
  isSoundPivot,
} as const

const INFIX: Partial<Record<string, string>> = {
  add: ' + ',
  subtract: ' - ',
  multiply: ' * ',
  divide: ' / ',
  less: ' < ',
  lessEqual: ' <= ',
  and: ' && ',
  or: ' || ',
}

const PARAMETERS: Record<FunctionName, string> = {
  start: 'p, out',
  prepare: 'p, out',
  derivative: 't, y, c, m, d, out',
  jacobian: 't, y, c, m, d, dd, out',
  timeDerivative: 't, y, c, m, d, dd, out',
  observe: 't, y, c, d, out',
  switching: 't, y, c, d, out',
  conditionsAt: 't, y, c, d, out',
  lags: 't, y, c, m, out',
  delayed: 't, y, c, want, out',
  delayedRate: 't, y, rate, c, want, out',
}

/** Prefixes of the local that keeps an input which is read more than once. */
const LOCAL_OF: Partial<Record<Input['from'], string>> = { p: 'p', c: 'c', y: 'y', d: 'd', dd: 'dd', rate: 'r' }

/** V8 optimises functions up to 60 kB of bytecode, which straight-line elimination reaches at some 4000 operations. */
const LARGEST_STRAIGHT_LU = 2500

/** Deeper or longer expressions are split over locals, to keep the parser's stack and the lines short. */
const DEEPEST = 24

/** Straight-line JavaScript for a plan. */
export function toJavaScript(plan: Plan): { readonly kernels: Kernels; readonly source: string } {
  const functions = Object.values(plan.functions).map((one) => functionSource(plan, one))
  const isStraight = countLuOperations(plan.lu) <= LARGEST_STRAIGHT_LU
  if (isStraight) functions.push(factorSource(plan.lu), solveSource(plan.lu))
  const source = `return {\n${functions.join(',\n')},\n}`
  const names = Object.keys(CALLABLE)
  // Built from the plan's numbers alone: no text of a model or a user gets in here.
  const build = new Function(...names, `'use strict'\n${source}`)
  const made = { ...(build(...Object.values(CALLABLE)) as Omit<Kernels, 'vectors'>), vectors: ON_HEAP }
  const kernels: Kernels = isStraight
    ? made
    : {
        ...made,
        factor: (jacobian, shift, factors) => factorByLoops(plan.lu, jacobian, shift, factors),
        solve: (factors, b) => solveByLoops(plan.lu, factors, b),
      }
  return { kernels, source }
}

export function functionSource(plan: Plan, inFunction: FunctionPlan): string {
  return new FunctionWriter(plan, inFunction).write()
}

/** How an expression stands in the text: a composite one needs brackets inside another. */
interface Piece {
  readonly text: string
  readonly isAtom: boolean
  readonly depth: number
}

class FunctionWriter {
  readonly #plan: Plan
  readonly #function: FunctionPlan
  readonly #survey: Survey
  readonly #pieces = new Map<NodeId, Piece>()
  readonly #lines: string[] = []
  #locals = 0

  constructor(plan: Plan, inFunction: FunctionPlan) {
    this.#plan = plan
    this.#function = inFunction
    this.#survey = survey(plan, inFunction)
  }

  write(): string {
    const { name, steps, results } = this.#function
    this.#lines.push(`${name}(${PARAMETERS[name]}) {`)
    this.#loadInputs()
    this.#writeSteps(steps, '  ')
    for (const { slot, node, delay } of results) {
      const value = this.#pieceOf(node).text
      const written = this.#plan.graph.isCondition(node) ? `${this.#bracketed(node)} ? 1 : 0` : value
      this.#lines.push(`  ${delay === undefined ? '' : `if (want[${delay}] !== 0) `}out[${slot}] = ${written}`)
    }
    this.#lines.push('}')
    return this.#lines.join('\n')
  }

  #loadInputs(): void {
    const loads: { readonly from: Input['from']; readonly slot: number; readonly node: NodeId }[] = []
    for (const [node, uses] of this.#survey.uses) {
      if (uses < 2) continue
      const input = inputOf(this.#plan, this.#function, node)
      if (input === undefined || !('slot' in input) || LOCAL_OF[input.from] === undefined) continue
      if (this.#plan.graph.isCondition(node)) continue
      loads.push({ ...input, node })
    }
    const order = Object.keys(LOCAL_OF)
    loads.sort((x, y) => order.indexOf(x.from) - order.indexOf(y.from) || x.slot - y.slot)
    for (const { from, slot, node } of loads) {
      const local = `${LOCAL_OF[from]}${slot}`
      this.#lines.push(`  const ${local} = ${from}[${slot}]`)
      this.#pieces.set(node, { text: local, isAtom: true, depth: 0 })
    }
  }

  #writeSteps(steps: readonly Step[], indent: string): void {
    for (const step of steps) {
      if (step.kind === 'value') this.#writeValue(step.node, indent)
      else this.#writeBranch(step, indent)
    }
  }

  #writeValue(node: NodeId, indent: string): void {
    const piece = this.#compose(node)
    const isEscaping = this.#survey.escaping.has(node)
    if (this.#survey.uses.get(node) === 1 && !isEscaping && piece.depth < DEEPEST) {
      this.#pieces.set(node, piece)
      return
    }
    const declared = isEscaping ? this.#pieces.get(node)!.text : this.#newLocal()
    this.#lines.push(`${indent}${isEscaping ? '' : 'const '}${declared} = ${piece.text}`)
    this.#pieces.set(node, { text: declared, isAtom: true, depth: 0 })
  }

  #writeBranch(step: Step & { kind: 'branch' }, indent: string): void {
    // Declared with a number of the right kind: an undefined would cost the optimiser its typed local.
    for (const node of computedIn(step)) {
      if (!this.#survey.escaping.has(node) || this.#pieces.has(node)) continue
      const local = this.#newLocal()
      this.#lines.push(`${indent}let ${local} = ${this.#plan.graph.isCondition(node) ? 'false' : '0'}`)
      this.#pieces.set(node, { text: local, isAtom: true, depth: 0 })
    }
    const condition = this.#pieceOf(step.condition).text
    const isOnlyNo = step.yes.length === 0
    this.#lines.push(`${indent}if (${isOnlyNo ? `!(${condition})` : condition}) {`)
    this.#writeSteps(isOnlyNo ? step.no : step.yes, `${indent}  `)
    if (!isOnlyNo && step.no.length > 0) {
      this.#lines.push(`${indent}} else {`)
      this.#writeSteps(step.no, `${indent}  `)
    }
    this.#lines.push(`${indent}}`)
  }

  #newLocal(): string {
    this.#locals += 1
    return `v${this.#locals - 1}`
  }

  #pieceOf(node: NodeId): Piece {
    const known = this.#pieces.get(node)
    if (known !== undefined) return known
    const input = inputOf(this.#plan, this.#function, node)
    if (input === undefined) throw new Error(`node ${node} of ${this.#function.name} is used before it is computed`)
    return this.#read(node, input)
  }

  #bracketed(node: NodeId): string {
    const { text, isAtom } = this.#pieceOf(node)
    return isAtom ? text : `(${text})`
  }

  #read(node: NodeId, input: Input): Piece {
    const { graph, groups } = this.#plan
    switch (input.from) {
      case 'literal': {
        const value = graph.valueOf(node)
        const text = value === undefined ? graph.ops[node]! : numberText(value)
        return { text, isAtom: !text.startsWith('-'), depth: 0 }
      }
      case 'time':
        return { text: 't', isAtom: true, depth: 0 }
      case 'group': {
        const wanted = groups[input.slot]!.map((delay) => `want[${delay}] !== 0`)
        return { text: wanted.join(' || '), isAtom: false, depth: 0 }
      }
      default: {
        const place = `${input.from}[${input.slot}]`
        return graph.isCondition(node)
          ? { text: `${place} !== 0`, isAtom: false, depth: 0 }
          : { text: place, isAtom: true, depth: 0 }
      }
    }
  }

  #compose(node: NodeId): Piece {
    const { graph } = this.#plan
    const op = graph.ops[node]!
    const children: NodeId[] = []
    graph.eachChild(node, (child) => children.push(child))
    const depth = 1 + Math.max(...children.map((child) => this.#pieceOf(child).depth))
    const infix = INFIX[op]
    if (infix !== undefined) {
      return { text: children.map((child) => this.#bracketed(child)).join(infix), isAtom: false, depth }
    }
    if (op === 'select') {
      const [condition, yes, no] = children.map((child) => this.#bracketed(child))
      return { text: `${condition} ? ${yes} : ${no}`, isAtom: false, depth }
    }
    if (op === 'negate') return { text: `-${this.#bracketed(children[0]!)}`, isAtom: false, depth }
    if (op === 'not') return { text: `!${this.#bracketed(children[0]!)}`, isAtom: false, depth }
    const operands = children.slice(0, OPS[op].arity).map((child) => this.#pieceOf(child).text)
    return { text: `${op}(${operands.join(', ')})`, isAtom: true, depth }
  }
}

/** Shortest text that reads back to the same number; String() loses the sign of -0. */
export function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}
