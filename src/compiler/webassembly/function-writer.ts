import { type NodeId, OPS, type Op } from '../graph.ts'
import { type Input, inputOf, type Plan } from '../plan.ts'
import { type Survey, survey } from '../survey.ts'
import { Code, type Emit, OP, SIMD, type ValueType } from './code.ts'
import type { Elementary } from './elementary.ts'
import type { WrittenPlan } from './linearisation.ts'
import { type Item, PAIRED, type PAIRED_OPS, pairUp } from './pairing.ts'
import { lane, pairOf } from './pairs.ts'

/** Names of what a function is given, in order: `t` a double, all others addresses of vectors. */
export const ARGUMENTS: Readonly<Record<WrittenPlan['name'], readonly Argument[]>> = {
  start: ['p', 'out'],
  prepare: ['p', 'out'],
  derivative: ['t', 'y', 'c', 'm', 'd', 'out'],
  jacobian: ['t', 'y', 'c', 'm', 'd', 'dd', 'out'],
  timeDerivative: ['t', 'y', 'c', 'm', 'd', 'dd', 'out'],
  observe: ['t', 'y', 'c', 'd', 'out'],
  switching: ['t', 'y', 'c', 'd', 'out'],
  conditionsAt: ['t', 'y', 'c', 'd', 'out'],
  lags: ['t', 'y', 'c', 'm', 'out'],
  delayed: ['t', 'y', 'c', 'want', 'out'],
  delayedRate: ['t', 'y', 'rate', 'c', 'want', 'out'],
  linearisation: ['t', 'y', 'c', 'm', 'd', 'dd', 'rate', 'jacobian', 'timeRate'],
}

export type Argument = 't' | 'p' | 'y' | 'c' | 'm' | 'd' | 'dd' | 'rate' | 'want' | 'out' | 'jacobian' | 'timeRate'

export const typesOf = (name: WrittenPlan['name']): readonly ValueType[] =>
  ARGUMENTS[name].map((argument) => (argument === 't' ? 'f64' : 'i32'))

const INSTRUCTION: Partial<Record<Op, number>> = {
  add: OP.f64Add,
  subtract: OP.f64Subtract,
  multiply: OP.f64Multiply,
  divide: OP.f64Divide,
  negate: OP.f64Negate,
  sqrt: OP.f64Sqrt,
  less: OP.f64Less,
  lessEqual: OP.f64LessEqual,
  and: OP.i32And,
  or: OP.i32Or,
  not: OP.i32Eqz,
}

/** Expressions nested deeper than this are cut by a local, so that writing them cannot run out of stack. */
const DEEPEST = 200

/** The body of one function of the plan. */
export function writeFunction(plan: Plan, inFunction: WrittenPlan, elementary: Elementary): Code {
  return new FunctionWriter(plan, inFunction, elementary).write()
}

class FunctionWriter {
  readonly #plan: Plan
  readonly #function: WrittenPlan
  readonly #elementary: Elementary
  readonly #survey: Survey
  readonly #code: Code
  /** Local of each node that has one. */
  readonly #locals = new Map<NodeId, number>()
  /** Nesting of nodes that are written where they are used. */
  readonly #nested = new Map<NodeId, number>()

  constructor(plan: Plan, inFunction: WrittenPlan, elementary: Elementary) {
    this.#plan = plan
    this.#function = inFunction
    this.#elementary = elementary
    this.#survey = survey(plan, inFunction)
    this.#code = new Code(typesOf(inFunction.name))
  }

  write(): Code {
    const { name, results, steps } = this.#function
    const code = this.#code
    const { graph } = this.#plan
    this.#writeItems(pairUp(graph, steps))
    const isFlags = name === 'conditionsAt'
    for (const { slot, node, delay, into } of results) {
      const out = this.#argument(into ?? 'out')
      const store = () => {
        code.get(out)
        this.#value(node)
        if (isFlags) code.memory(OP.i32Store8, slot)
        else {
          if (graph.isCondition(node)) code.op(OP.f64OfI32)
          code.memory(OP.f64Store, slot * 8)
        }
      }
      if (delay === undefined) store()
      else {
        this.#flag('want', delay)
        code.branch(store)
      }
    }
    return code
  }

  #writeItems(items: readonly Item[]): void {
    for (const item of items) {
      if (item.kind === 'value') this.#writeValue(item.node)
      else if (item.kind === 'group') this.#writeGroup(item.nodes)
      else {
        this.#value(item.condition)
        if (item.yes.length === 0) {
          this.#code.op(OP.i32Eqz)
          this.#code.branch(() => this.#writeItems(item.no))
        } else {
          const no = item.no.length === 0 ? undefined : () => this.#writeItems(item.no)
          this.#code.branch(() => this.#writeItems(item.yes), no)
        }
      }
    }
  }

  #writeValue(node: NodeId): void {
    const op = this.#plan.graph.ops[node]!
    const depth = 1 + Math.max(0, ...this.#children(node).map((child) => this.#nested.get(child) ?? 0))
    const isCheap = !PAIRED.has(op) && op !== 'log10'
    if (isCheap && this.#survey.uses.get(node) === 1 && !this.#survey.escaping.has(node) && depth < DEEPEST) {
      this.#nested.set(node, depth)
      return
    }
    this.#compute(node)
    this.#code.set(this.#localOf(node))
  }

  /** Costly functions side by side, two in a pair; an odd one out is in both lanes of the last. */
  #writeGroup(nodes: readonly NodeId[]): void {
    const { graph } = this.#plan
    const code = this.#code
    const op = graph.ops[nodes[0]!] as (typeof PAIRED_OPS)[number]
    const pairs = Math.ceil(nodes.length / 2)
    const children = nodes.map((node) => this.#children(node))
    for (let argument = 0; argument < OPS[op].arity; argument++) {
      for (let i = 0; i < pairs; i++) {
        const low = children[2 * i]!
        const high = children[2 * i + 1] ?? low
        pairOf(code, this.#emit(low[argument]!), this.#emit(high[argument]!))
      }
    }
    code.call(this.#elementary[op][pairs - 1]!)
    const results = Array.from({ length: pairs }, () => code.local('v128'))
    for (const local of results.toReversed()) code.set(local)
    nodes.forEach((node, i) => {
      lane(code, () => code.get(results[i >> 1]!), (i & 1) as 0 | 1)
      code.set(this.#localOf(node))
    })
  }

  #localOf(node: NodeId): number {
    let local = this.#locals.get(node)
    if (local === undefined) {
      local = this.#code.local(this.#plan.graph.isCondition(node) ? 'i32' : 'f64')
      this.#locals.set(node, local)
    }
    return local
  }

  #emit(node: NodeId): Emit {
    return () => this.#value(node)
  }

  /** Leaves a node's value on the stack: from its local, from the vectors, or computed here. */
  #value(node: NodeId): void {
    const local = this.#locals.get(node)
    if (local !== undefined) {
      this.#code.get(local)
      return
    }
    const input = inputOf(this.#plan, this.#function, node)
    if (input !== undefined) this.#read(node, input)
    else if (this.#nested.has(node)) this.#compute(node)
    else throw new Error(`node ${node} of ${this.#function.name} is used before it is computed`)
  }

  #read(node: NodeId, input: Input): void {
    const { graph, groups } = this.#plan
    const code = this.#code
    switch (input.from) {
      case 'literal': {
        const value = graph.valueOf(node)
        if (value === undefined) code.i32(graph.ops[node] === 'true' ? 1 : 0)
        else code.f64(value)
        return
      }
      case 'time':
        code.get(this.#argument('t'))
        return
      case 'group':
        groups[input.slot]!.forEach((delay, i) => {
          this.#flag('want', delay)
          if (i > 0) code.op(OP.i32Or)
        })
        return
      case 'm':
        this.#flag('m', input.slot)
        return
      default: {
        code.get(this.#argument(input.from))
        code.memory(OP.f64Load, input.slot * 8)
        // A condition that depends on parameters alone is kept as the number 1 or 0.
        if (graph.isCondition(node)) {
          code.f64(0)
          code.op(OP.f64Ne)
        }
      }
    }
  }

  #flag(vector: 'm' | 'want', slot: number): void {
    const code = this.#code
    code.get(this.#argument(vector))
    code.memory(OP.i32Load8, slot)
    code.i32(0)
    code.op(OP.i32Ne)
  }

  #argument(name: Argument): number {
    return ARGUMENTS[this.#function.name].indexOf(name)
  }

  #children(node: NodeId): NodeId[] {
    const { graph } = this.#plan
    const children: NodeId[] = []
    if (OPS[graph.ops[node]!].arity > 0) graph.eachChild(node, (child) => children.push(child))
    return children
  }

  #compute(node: NodeId): void {
    const { graph } = this.#plan
    const code = this.#code
    const op = graph.ops[node]!
    const children = this.#children(node)
    const instruction = INSTRUCTION[op]
    if (instruction !== undefined) {
      for (const child of children) this.#value(child)
      code.op(instruction)
      return
    }
    const [x, n, power] = children.map((child) => this.#emit(child))
    switch (op) {
      case 'select':
        n!(code)
        power!(code)
        x!(code)
        code.op(OP.select)
        return
      case 'keepNaN': {
        const guard = code.local('f64')
        x!(code)
        code.set(guard, n!)
        code.get(guard)
        code.get(guard)
        code.get(guard)
        code.op(OP.f64Eq)
        code.op(OP.select)
        return
      }
      case 'ramp':
        this.#zeroUnlessPositive(x!, (kept) => code.get(kept))
        return
      case 'step':
        this.#zeroUnlessPositive(x!, () => code.f64(1))
        return
      case 'inverseOfPositive':
        this.#zeroUnlessPositive(x!, (kept) => {
          code.f64(1)
          code.get(kept)
          code.op(OP.f64Divide)
        })
        return
      case 'powerSlope':
        this.#writePowerSlope(x!, n!, power!)
        return
      case 'log10':
        x!(code)
        code.call(this.#elementary.log10)
        return
      default:
        this.#writeAlone(op as (typeof PAIRED_OPS)[number], children)
    }
  }

  /** x === 0 ? (n === 1 ? 1 : 0) : n · power / x */
  #writePowerSlope(x: Emit, n: Emit, power: Emit): void {
    const code = this.#code
    const base = code.local('f64')
    const exponent = code.local('f64')
    code.set(base, x)
    code.set(exponent, n)
    code.f64(1)
    code.f64(0)
    code.get(exponent)
    code.f64(1)
    code.op(OP.f64Eq)
    code.op(OP.select)
    code.get(exponent)
    power(code)
    code.op(OP.f64Multiply)
    code.get(base)
    code.op(OP.f64Divide)
    code.get(base)
    code.f64(0)
    code.op(OP.f64Eq)
    code.op(OP.select)
  }

  /** A costly function that found no partner: the same number in both lanes. */
  #writeAlone(op: (typeof PAIRED_OPS)[number], children: readonly NodeId[]): void {
    const code = this.#code
    for (const child of children) {
      this.#value(child)
      code.simd(SIMD.f64x2Splat)
    }
    code.call(this.#elementary[op][0]!)
    code.simd(SIMD.f64x2Extract)
    code.bytes.byte(0)
  }

  /** x <= 0 ? 0 : otherwise(x). A NaN is not at most 0, so it goes on. */
  #zeroUnlessPositive(x: Emit, otherwise: (kept: number) => void): void {
    const code = this.#code
    const kept = code.local('f64')
    code.set(kept, x)
    code.f64(0)
    otherwise(kept)
    code.get(kept)
    code.f64(0)
    code.op(OP.f64LessEqual)
    code.op(OP.select)
  }
}
