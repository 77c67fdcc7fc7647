/**
 * The expression graph: every distinct expression is one node, known by its number (hash-consing), so that common
 * subexpressions are found by construction and equality is `===`. Children always have smaller numbers than their parents,
 * hence ascending order is an order of evaluation and descending order is an order of reverse differentiation.
 */
export type NodeId = number

export type Op =
  // Leaves; `a` is a slot.
  | 'number'
  | 'parameter'
  | 'state'
  | 'time'
  | 'delayed'
  | 'delayedRate'
  | 'direction'
  | 'true'
  | 'false'
  | 'wanted'
  // Numbers.
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'negate'
  | 'pow'
  | 'power'
  | 'exp'
  | 'ln'
  | 'log10'
  | 'sqrt'
  | 'ramp'
  | 'step'
  | 'powerSlope'
  | 'logOfPositive'
  | 'inverseOfPositive'
  | 'keepNaN'
  | 'select'
  // Conditions.
  | 'less'
  | 'lessEqual'
  | 'and'
  | 'or'
  | 'not'

interface OpInfo {
  readonly code: number
  readonly arity: 0 | 1 | 2 | 3
  readonly isCondition: boolean
  /** Rough cost in multiplications, to decide what is worth a branch. Chosen; only speed depends on it. */
  readonly cost: number
}

const info = (code: number, arity: OpInfo['arity'], cost: number, isCondition = false): OpInfo => ({
  code,
  arity,
  cost,
  isCondition,
})

export const OPS: Readonly<Record<Op, OpInfo>> = {
  number: info(0, 0, 0),
  parameter: info(1, 0, 0),
  state: info(2, 0, 0),
  time: info(3, 0, 0),
  /** Value of a delayed expression, supplied by the engine. */
  delayed: info(4, 0, 0),
  /** Its rate d/ds at the delayed time. */
  delayedRate: info(5, 0, 0),
  /** Component of a direction in state space, for directional derivatives. */
  direction: info(6, 0, 0),
  true: info(7, 0, 0, true),
  false: info(8, 0, 0, true),
  /** Holds when the caller wants any delayed expression of group `a`. */
  wanted: info(9, 0, 0, true),
  add: info(10, 2, 1),
  subtract: info(11, 2, 1),
  multiply: info(12, 2, 1),
  divide: info(13, 2, 4),
  negate: info(14, 1, 1),
  /** IEEE power, where the base cannot be negative or the exponent is a whole number. */
  pow: info(15, 2, 60),
  /** The same, but a fractional power of a negative number is 0. */
  power: info(16, 2, 60),
  exp: info(17, 1, 20),
  ln: info(18, 1, 20),
  log10: info(19, 1, 25),
  sqrt: info(20, 1, 4),
  /** x where x > 0, else 0. */
  ramp: info(21, 1, 1),
  /** 1 where x > 0, else 0. */
  step: info(22, 1, 1),
  /** d/dx of `power`(x, n), given (x, n, the power itself). */
  powerSlope: info(23, 3, 6),
  /** ln x where x > 0, else 0. */
  logOfPositive: info(24, 1, 20),
  /** 1 / x where x > 0, else 0. */
  inverseOfPositive: info(25, 1, 4),
  /** `b` where condition `a` holds, else `c`. */
  select: info(26, 3, 1),
  less: info(27, 2, 1, true),
  lessEqual: info(28, 2, 1, true),
  and: info(29, 2, 1, true),
  or: info(30, 2, 1, true),
  not: info(31, 1, 1, true),
  /** `a`, but NaN where `b` is. */
  keepNaN: info(32, 2, 1),
}

/** What a node depends on, as bits. */
export const DEPENDS = { parameter: 1, state: 2, time: 4, delay: 8, other: 16 } as const

/** What is known of a node's sign for every parameter within its bounds. */
export const SIGN = { unknown: 0, notNegative: 1, positive: 2 } as const

const LEAF_FLAGS: Partial<Record<Op, number>> = {
  parameter: DEPENDS.parameter,
  state: DEPENDS.state,
  time: DEPENDS.time,
  delayed: DEPENDS.delay,
  delayedRate: DEPENDS.delay,
  direction: DEPENDS.other,
  wanted: DEPENDS.other,
}

export class Graph {
  readonly ops: Op[] = []
  readonly a: number[] = []
  readonly b: number[] = []
  readonly c: number[] = []
  readonly flags: number[] = []
  readonly signs: number[] = []
  readonly numbers: number[] = []
  #numberNodes = new Map<number, NodeId>()
  #negativeZero = -1
  /** Open addressing; holds node + 1, 0 = empty; length a power of two. */
  #table = new Int32Array(4096)

  get size(): number {
    return this.ops.length
  }

  /** The node of a number; -0 and 0 are kept apart. */
  number(value: number): NodeId {
    if (value === 0 && 1 / value < 0) {
      if (this.#negativeZero < 0) this.#negativeZero = this.#appendNumber(value)
      return this.#negativeZero
    }
    let node = this.#numberNodes.get(value)
    if (node === undefined) {
      node = this.#appendNumber(value)
      this.#numberNodes.set(value, node)
    }
    return node
  }

  /** The number that a node is, or undefined. */
  valueOf(node: NodeId): number | undefined {
    return this.ops[node] === 'number' ? this.numbers[this.a[node]!] : undefined
  }

  /** The node for this operation on these children (or this slot, for leaves), made if it is not there yet. */
  node(op: Op, a = -1, b = -1, c = -1): NodeId {
    const place = this.#placeOf(op, a, b, c)
    const found = this.#table[place]!
    if (found !== 0) return found - 1
    const id = this.#append(op, a, b, c)
    this.#table[place] = id + 1
    if (this.size * 2 > this.#table.length) this.#grow()
    return id
  }

  /** Like `node`, but -1 where there is none. */
  find(op: Op, a = -1, b = -1, c = -1): NodeId {
    return this.#table[this.#placeOf(op, a, b, c)]! - 1
  }

  /** Depends on parameters alone, so that it is computed once per person. */
  isStatic(node: NodeId): boolean {
    return (this.flags[node]! & ~DEPENDS.parameter) === 0
  }

  isCondition(node: NodeId): boolean {
    return OPS[this.ops[node]!].isCondition
  }

  /** Calls `visit` with each child, left to right. */
  eachChild(node: NodeId, visit: (child: NodeId) => void): void {
    const { arity } = OPS[this.ops[node]!]
    if (arity > 0) visit(this.a[node]!)
    if (arity > 1) visit(this.b[node]!)
    if (arity > 2) visit(this.c[node]!)
  }

  #appendNumber(value: number): NodeId {
    const id = this.#append('number', this.numbers.length, -1, -1)
    this.numbers.push(value)
    this.signs[id] = value > 0 ? SIGN.positive : value === 0 ? SIGN.notNegative : SIGN.unknown
    return id
  }

  #append(op: Op, a: number, b: number, c: number): NodeId {
    const id = this.ops.length
    this.ops.push(op)
    this.a.push(a)
    this.b.push(b)
    this.c.push(c)
    const { arity } = OPS[op]
    let flags = arity === 0 ? (LEAF_FLAGS[op] ?? 0) : 0
    if (arity > 0) flags |= this.flags[a]!
    if (arity > 1) flags |= this.flags[b]!
    if (arity > 2) flags |= this.flags[c]!
    this.flags.push(flags)
    this.signs.push(this.#signOf(op, a, b, c))
    return id
  }

  #signOf(op: Op, a: number, b: number, c: number): number {
    const { signs } = this
    switch (op) {
      case 'add': {
        const [x, y] = [signs[a]!, signs[b]!]
        return x === SIGN.unknown || y === SIGN.unknown ? SIGN.unknown : Math.max(x, y)
      }
      case 'multiply':
        // A square is not negative, whatever its root is.
        return a === b ? Math.max(signs[a]!, SIGN.notNegative) : Math.min(signs[a]!, signs[b]!)
      case 'divide':
        return Math.min(signs[a]!, signs[b]!)
      case 'pow':
      case 'keepNaN':
        return signs[a]!
      // exp may underflow to 0, so it is not called positive.
      case 'exp':
      case 'power':
      case 'ramp':
      case 'step':
      case 'inverseOfPositive':
        return SIGN.notNegative
      case 'sqrt':
        return Math.max(signs[a]!, SIGN.notNegative)
      case 'select':
        return Math.min(signs[b]!, signs[c]!)
      default:
        return SIGN.unknown
    }
  }

  #placeOf(op: Op, a: number, b: number, c: number): number {
    const mask = this.#table.length - 1
    let hash = Math.imul(OPS[op].code + 1, 0x9e3779b1)
    hash = Math.imul(hash ^ (a + 1), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15) ^ (b + 1), 0xc2b2ae35)
    hash = Math.imul(hash ^ (hash >>> 13) ^ (c + 1), 0x27d4eb2f)
    let place = (hash ^ (hash >>> 16)) & mask
    for (;;) {
      const id = this.#table[place]! - 1
      if (id < 0) return place
      if (this.ops[id] === op && this.a[id] === a && this.b[id] === b && this.c[id] === c) return place
      place = (place + 1) & mask
    }
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 2)
    for (let id = 0; id < this.size; id++) {
      if (this.ops[id] === 'number') continue
      this.#table[this.#placeOf(this.ops[id]!, this.a[id]!, this.b[id]!, this.c[id]!)] = id + 1
    }
  }
}
