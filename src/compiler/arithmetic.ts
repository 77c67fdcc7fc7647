import { exp, ln, log10, pow } from '../engine/elementary.ts'
import type { Graph, NodeId } from './graph.ts'
import { SIGN } from './graph.ts'

/**
 * Constructors of graph nodes that simplify as they build. Every rule gives the same number as the plain operation for finite
 * operands (zeros may change their sign); sums and products are never regrouped, so no rounding changes.
 */

export function add(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const x = graph.valueOf(a)
  const y = graph.valueOf(b)
  if (x !== undefined && y !== undefined) return graph.number(x + y)
  if (x === 0) return b
  if (y === 0) return a
  if (graph.ops[b] === 'negate') return subtract(graph, a, graph.a[b]!)
  if (graph.ops[a] === 'negate') return subtract(graph, b, graph.a[a]!)
  return a < b ? graph.node('add', a, b) : graph.node('add', b, a)
}

export function subtract(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const x = graph.valueOf(a)
  const y = graph.valueOf(b)
  if (x !== undefined && y !== undefined) return graph.number(x - y)
  if (y === 0) return a
  if (x === 0) return negate(graph, b)
  if (a === b) return graph.number(0)
  if (graph.ops[b] === 'negate') return add(graph, a, graph.a[b]!)
  if (graph.ops[a] === 'negate') return negate(graph, add(graph, graph.a[a]!, b))
  return graph.node('subtract', a, b)
}

export function negate(graph: Graph, a: NodeId): NodeId {
  const x = graph.valueOf(a)
  if (x !== undefined) return graph.number(-x)
  if (graph.ops[a] === 'negate') return graph.a[a]!
  if (graph.ops[a] === 'subtract') return graph.node('subtract', graph.b[a]!, graph.a[a]!)
  return graph.node('negate', a)
}

export function multiply(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const x = graph.valueOf(a)
  const y = graph.valueOf(b)
  if (x !== undefined && y !== undefined) return graph.number(x * y)
  if (x === 0 || y === 0) return graph.number(0)
  if (x === 1) return b
  if (y === 1) return a
  if (x === -1) return negate(graph, b)
  if (y === -1) return negate(graph, a)
  if (graph.ops[a] === 'negate') return negate(graph, multiply(graph, graph.a[a]!, b))
  if (graph.ops[b] === 'negate') return negate(graph, multiply(graph, a, graph.a[b]!))
  return a < b ? graph.node('multiply', a, b) : graph.node('multiply', b, a)
}

export function divide(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const x = graph.valueOf(a)
  const y = graph.valueOf(b)
  if (x !== undefined && y !== undefined) return graph.number(x / y)
  if (x === 0) return a
  if (y === 1) return a
  if (y === -1) return negate(graph, a)
  if (graph.ops[a] === 'negate') return negate(graph, divide(graph, graph.a[a]!, b))
  if (graph.ops[b] === 'negate') return negate(graph, divide(graph, a, graph.a[b]!))
  return graph.node('divide', a, b)
}

/** Whole exponents up to this one become multiplications; chosen: at most four of them, still cheaper than any power. */
const LARGEST_PRODUCT = 16

/**
 * x^n. A fractional power of a negative number is 0 and not NaN, because states undershoot 0 by the solver's rounding and a NaN
 * there would end the run. Everything else is as in IEEE.
 */
export function power(graph: Graph, x: NodeId, n: NodeId): NodeId {
  const base = graph.valueOf(x)
  const exponent = graph.valueOf(n)
  if (exponent !== undefined) {
    if (exponent === 0) return graph.number(1)
    if (exponent === 1) return x
    if (exponent === 0.5) return root(graph, ramp(graph, x))
    if (Number.isInteger(exponent) && Math.abs(exponent) <= LARGEST_PRODUCT) {
      const product = wholePower(graph, x, Math.abs(exponent))
      return exponent > 0 ? product : divide(graph, graph.number(1), product)
    }
    if (base !== undefined) return graph.number(guardedPower(base, exponent))
    if (Number.isInteger(exponent)) return graph.node('pow', x, n)
  }
  if (base === 1) return x
  if (base === 0 && graph.signs[n] === SIGN.positive) return graph.number(0)
  return graph.node(graph.signs[x] === SIGN.unknown ? 'power' : 'pow', x, n)
}

/** What the op `power` computes. */
export function guardedPower(x: number, n: number): number {
  return x < 0 && !Number.isInteger(n) ? 0 : pow(x, n)
}

function wholePower(graph: Graph, x: NodeId, n: number): NodeId {
  if (n === 1) return x
  const half = wholePower(graph, x, n >> 1)
  const square = multiply(graph, half, half)
  return n & 1 ? multiply(graph, square, x) : square
}

export function exponential(graph: Graph, a: NodeId): NodeId {
  const x = graph.valueOf(a)
  return x === undefined ? graph.node('exp', a) : graph.number(exp(x))
}

export function logarithm(graph: Graph, a: NodeId): NodeId {
  const x = graph.valueOf(a)
  return x === undefined ? graph.node('ln', a) : graph.number(ln(x))
}

export function decimalLogarithm(graph: Graph, a: NodeId): NodeId {
  const x = graph.valueOf(a)
  return x === undefined ? graph.node('log10', a) : graph.number(log10(x))
}

export function root(graph: Graph, a: NodeId): NodeId {
  const x = graph.valueOf(a)
  return x === undefined ? graph.node('sqrt', a) : graph.number(Math.sqrt(x))
}

/** x where x > 0, else 0; no switch, because it is continuous and only rounding is meant to reach its kink. */
export function ramp(graph: Graph, a: NodeId): NodeId {
  const x = graph.valueOf(a)
  if (x !== undefined) return x <= 0 ? graph.number(0) : a
  return graph.signs[a] === SIGN.unknown ? graph.node('ramp', a) : a
}

/**
 * x^n / (half^n + x^n), 0 for x <= 0, computed as r / (1 + r) with r = (x / half)^n, which cannot overflow before it is 1 to
 * the last bit unless n is absurd.
 */
export function hill(graph: Graph, x: NodeId, half: NodeId, n: NodeId): NodeId {
  const value = graph.valueOf(x)
  if (value !== undefined && value <= 0) return graph.number(0)
  const r = power(graph, ramp(graph, divide(graph, x, half)), n)
  return divide(graph, r, add(graph, graph.number(1), r))
}

export function select(graph: Graph, condition: NodeId, yes: NodeId, no: NodeId): NodeId {
  const { ops } = graph
  if (ops[condition] === 'true' || yes === no) return yes
  if (ops[condition] === 'false') return no
  if (ops[condition] === 'not') return select(graph, graph.a[condition]!, no, yes)
  // The same question asked again inside an arm has a known answer.
  const then = ops[yes] === 'select' && graph.a[yes] === condition ? graph.b[yes]! : yes
  const otherwise = ops[no] === 'select' && graph.a[no] === condition ? graph.c[no]! : no
  return then === otherwise ? then : graph.node('select', condition, then, otherwise)
}

/**
 * Comparison with a choice of which one arm has a known answer: asks the choice's own condition instead, because the value jumps
 * where the choice changes, and a jump is a bad switching function. (A delay `piecewise(flow < 1, 0, volume / flow)` is <= 0.)
 */
function compareChoice(graph: Graph, op: 'less' | 'lessEqual', a: NodeId, b: NodeId): NodeId | undefined {
  const onLeft = graph.ops[a] === 'select' && graph.valueOf(b) !== undefined
  const onRight = graph.ops[b] === 'select' && graph.valueOf(a) !== undefined
  if (!onLeft && !onRight) return undefined
  const choice = onLeft ? a : b
  const [yes, no] = [graph.b[choice]!, graph.c[choice]!]
  const isKnown = (arm: NodeId) => decided(graph, onLeft ? arm : a, onLeft ? b : arm, op === 'less') !== undefined
  if (!isKnown(yes) && !isKnown(no)) return undefined
  const compare = op === 'less' ? less : lessEqual
  const answer = (arm: NodeId) => (onLeft ? compare(graph, arm, b) : compare(graph, a, arm))
  const condition = graph.a[choice]!
  return or(graph, and(graph, condition, answer(yes)), and(graph, not(graph, condition), answer(no)))
}

/** a < b. Where the graph already has b <= a, that one is used, so that one question is one switch. */
export function less(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const known = decided(graph, a, b, true)
  if (known !== undefined) return truth(graph, known)
  const choice = compareChoice(graph, 'less', a, b)
  if (choice !== undefined) return choice
  const opposite = graph.find('lessEqual', b, a)
  return opposite < 0 ? graph.node('less', a, b) : not(graph, opposite)
}

/** a <= b, likewise. */
export function lessEqual(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const known = decided(graph, a, b, false)
  if (known !== undefined) return truth(graph, known)
  const choice = compareChoice(graph, 'lessEqual', a, b)
  if (choice !== undefined) return choice
  const opposite = graph.find('less', b, a)
  return opposite < 0 ? graph.node('lessEqual', a, b) : not(graph, opposite)
}

/** Answer of a < b (strict) or a <= b where it is the same for all values, from numbers and signs. */
function decided(graph: Graph, a: NodeId, b: NodeId, strict: boolean): boolean | undefined {
  const x = graph.valueOf(a)
  const y = graph.valueOf(b)
  if (x !== undefined && y !== undefined) return strict ? x < y : x <= y
  if (a === b) return !strict
  if (y === 0 && graph.signs[a]! >= (strict ? SIGN.notNegative : SIGN.positive)) return false
  if (x === 0 && graph.signs[b]! >= (strict ? SIGN.positive : SIGN.notNegative)) return true
  return undefined
}

export function truth(graph: Graph, value: boolean): NodeId {
  return graph.node(value ? 'true' : 'false')
}

export function not(graph: Graph, a: NodeId): NodeId {
  const op = graph.ops[a]
  if (op === 'true' || op === 'false') return truth(graph, op === 'false')
  return op === 'not' ? graph.a[a]! : graph.node('not', a)
}

export function and(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const { ops } = graph
  if (ops[a] === 'false' || ops[b] === 'true' || a === b) return a
  if (ops[b] === 'false' || ops[a] === 'true') return b
  return a < b ? graph.node('and', a, b) : graph.node('and', b, a)
}

export function or(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const { ops } = graph
  if (ops[a] === 'true' || ops[b] === 'false' || a === b) return a
  if (ops[b] === 'true' || ops[a] === 'false') return b
  return a < b ? graph.node('or', a, b) : graph.node('or', b, a)
}

/** The smaller of two. A number goes into the arm that NaN does not reach, so that a NaN is not hidden. */
export function minimum(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const [bound, free] = graph.valueOf(b) !== undefined ? [b, a] : [a, b]
  return select(graph, less(graph, bound, free), bound, guarded(graph, free, bound))
}

export function maximum(graph: Graph, a: NodeId, b: NodeId): NodeId {
  const [bound, free] = graph.valueOf(b) !== undefined ? [b, a] : [a, b]
  return select(graph, less(graph, free, bound), bound, guarded(graph, free, bound))
}

/** The arm that is taken where the comparison does not hold, as it never does with NaN; parameters are numbers. */
function guarded(graph: Graph, free: NodeId, bound: NodeId): NodeId {
  return graph.isStatic(bound) ? free : graph.node('keepNaN', free, bound)
}

export function absolute(graph: Graph, a: NodeId): NodeId {
  return select(graph, less(graph, a, graph.number(0)), negate(graph, a), a)
}
