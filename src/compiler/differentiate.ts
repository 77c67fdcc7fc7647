import { add, divide, logarithm, multiply, negate, power, select, subtract } from './arithmetic.ts'
import { DEPENDS, type Graph, type NodeId, OPS } from './graph.ts'
import type { Delay } from './scope.ts'

/** Partial derivatives by state slot; what is not there is 0. */
export type Gradient = ReadonlyMap<number, NodeId>

const NOTHING: Gradient = new Map()

/**
 * Local partial derivatives of a node with respect to its children, of operations on numbers. A child that occurs twice gets two
 * partials, which add up.
 *
 * Where a derivative is infinite (a fractional power or a root at 0) it is taken as 0: it only enters the Jacobian, where an
 * infinity would stop the run, while a finite error costs at most a smaller step.
 */
function eachPartial(graph: Graph, node: NodeId, visit: (child: NodeId, partial: NodeId) => void): void {
  const a = graph.a[node]!
  const b = graph.b[node]!
  const one = graph.number(1)
  switch (graph.ops[node]!) {
    case 'add':
      visit(a, one)
      visit(b, one)
      return
    case 'subtract':
      visit(a, one)
      visit(b, graph.number(-1))
      return
    case 'multiply':
      visit(a, b)
      visit(b, a)
      return
    case 'divide': {
      const inverse = divide(graph, one, b)
      // r / (c + r), as in every saturation: c / (c + r)^2, without the cancellation of the general rule.
      if (graph.ops[b] === 'add' && (graph.a[b] === a || graph.b[b] === a)) {
        const other = graph.a[b] === a ? graph.b[b]! : graph.a[b]!
        const slope = multiply(graph, inverse, inverse)
        visit(a, multiply(graph, other, slope))
        visit(other, negate(graph, multiply(graph, a, slope)))
        return
      }
      visit(a, inverse)
      visit(b, negate(graph, multiply(graph, inverse, node)))
      return
    }
    case 'keepNaN':
      visit(a, one)
      return
    case 'negate':
      visit(a, graph.number(-1))
      return
    case 'pow':
      // Exact everywhere for a whole number as exponent.
      if (Number.isInteger(graph.valueOf(b))) {
        visit(a, multiply(graph, b, power(graph, a, subtract(graph, b, one))))
        return
      }
      visit(a, graph.node('powerSlope', a, b, node))
      visit(b, multiply(graph, node, logOfPositive(graph, a)))
      return
    case 'power':
      visit(a, graph.node('powerSlope', a, b, node))
      visit(b, multiply(graph, node, logOfPositive(graph, a)))
      return
    case 'exp':
      visit(a, node)
      return
    case 'ln':
      visit(a, divide(graph, one, a))
      return
    case 'log10':
      visit(a, divide(graph, graph.number(1 / Math.LN10), a))
      return
    case 'sqrt':
      visit(a, multiply(graph, graph.number(0.5), graph.node('inverseOfPositive', node)))
      return
    case 'ramp':
      visit(a, graph.node('step', a))
      return
    default:
      throw new Error(`no derivative of ${graph.ops[node]}`)
  }
}

function logOfPositive(graph: Graph, a: NodeId): NodeId {
  const x = graph.valueOf(a)
  if (x === undefined) return graph.node('logOfPositive', a)
  return x <= 0 ? graph.number(0) : logarithm(graph, a)
}

/**
 * Gradients by reverse sweeps: one sweep per root gives all its partial derivatives.
 *
 * A choice is differentiated arm by arm, so that an infinity in the arm not taken cannot reach the result; gradients of choices
 * and of delayed values are kept and shared by all roots.
 */
export function createGradients(graph: Graph, delays: readonly Delay[]): (root: NodeId) => Gradient {
  const kept = new Map<NodeId, Gradient>()

  const isActive = (node: NodeId) => (graph.flags[node]! & (DEPENDS.state | DEPENDS.delay)) !== 0

  function sweep(root: NodeId): Gradient {
    if (!isActive(root)) return NOTHING
    const adjoint = new Map<NodeId, NodeId>([[root, graph.number(1)]])
    const contribute = (node: NodeId, value: NodeId) => {
      if (!isActive(node) || graph.valueOf(value) === 0) return
      const old = adjoint.get(node)
      adjoint.set(node, old === undefined ? value : add(graph, old, value))
    }
    const gradient = new Map<number, NodeId>()
    for (const node of reachable(root)) {
      const value = adjoint.get(node)
      if (value === undefined) continue
      const op = graph.ops[node]!
      if (op === 'state') gradient.set(graph.a[node]!, value)
      else if (op === 'select' || op === 'delayed') {
        for (const [slot, partial] of keptGradient(node)) {
          contribute(graph.node('state', slot), multiply(graph, value, partial))
        }
      } else eachPartial(graph, node, (child, partial) => contribute(child, multiply(graph, value, partial)))
    }
    return gradient
  }

  function keptGradient(node: NodeId): Gradient {
    let gradient = kept.get(node)
    if (gradient === undefined) {
      gradient = graph.ops[node] === 'select' ? gradientOfChoice(node) : gradientOfDelayed(node)
      kept.set(node, gradient)
    }
    return gradient
  }

  function gradientOfChoice(node: NodeId): Gradient {
    const yes = gradientOf(graph.b[node]!)
    const no = gradientOf(graph.c[node]!)
    const zero = graph.number(0)
    const gradient = new Map<number, NodeId>()
    for (const slot of new Set([...yes.keys(), ...no.keys()])) {
      gradient.set(slot, select(graph, graph.a[node]!, yes.get(slot) ?? zero, no.get(slot) ?? zero))
    }
    return gradient
  }

  /** A delayed value moves with the state through its lag only: −(rate then) · ∂lag/∂y. */
  function gradientOfDelayed(node: NodeId): Gradient {
    const k = graph.a[node]!
    const rate = graph.node('delayedRate', k)
    const gradient = new Map<number, NodeId>()
    for (const [slot, partial] of gradientOf(delays[k]!.lag)) {
      gradient.set(slot, negate(graph, multiply(graph, rate, partial)))
    }
    return gradient
  }

  /** Active nodes below a root, each before its children; states last, once all their contributions are in. */
  function reachable(root: NodeId): readonly NodeId[] {
    const seen = new Set<NodeId>([root])
    const stack = [root]
    const states: NodeId[] = []
    const others: NodeId[] = []
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      const op = graph.ops[node]!
      if (op === 'state') {
        states.push(node)
        continue
      }
      others.push(node)
      const visit = (child: NodeId) => {
        if (seen.has(child) || !isActive(child)) return
        seen.add(child)
        stack.push(child)
      }
      if (op === 'select' || op === 'delayed') {
        for (const slot of keptGradient(node).keys()) visit(graph.node('state', slot))
      } else if (OPS[op].arity > 0) graph.eachChild(node, visit)
    }
    return [...others.sort((x, y) => y - x), ...states.sort((x, y) => x - y)]
  }

  function gradientOf(root: NodeId): Gradient {
    // The gradient of a choice by itself is the kept one; a sweep would only wrap it in multiplications by 1.
    if (!isActive(root)) return NOTHING
    const op = graph.ops[root]
    return op === 'select' || op === 'delayed' ? keptGradient(root) : sweep(root)
  }

  return gradientOf
}

/**
 * Directional derivatives by forward sweeps. The direction is given by the tangents of the leaves.
 *
 * @param ofLeaf  tangent of a state, of time or of a delayed value; parameters have none
 */
export function createTangents(graph: Graph, ofLeaf: (leaf: NodeId) => NodeId): (node: NodeId) => NodeId {
  const known = new Map<NodeId, NodeId>()
  const zero = graph.number(0)

  function tangent(node: NodeId): NodeId {
    if (graph.isStatic(node)) return zero
    const old = known.get(node)
    if (old !== undefined) return old
    let result = zero
    if (OPS[graph.ops[node]!].arity === 0) result = ofLeaf(node)
    else if (graph.ops[node] === 'select') {
      result = select(graph, graph.a[node]!, tangent(graph.b[node]!), tangent(graph.c[node]!))
    } else if (graph.flags[node]! !== 0) {
      // Partials are built only where they are needed: most nodes do not depend on time at all.
      const moves = new Map<NodeId, NodeId>()
      graph.eachChild(node, (child) => moves.set(child, tangent(child)))
      if ([...moves.values()].some((move) => move !== zero)) {
        eachPartial(graph, node, (child, partial) => {
          result = add(graph, result, multiply(graph, partial, moves.get(child) ?? tangent(child)))
        })
      }
    }
    known.set(node, result)
    return result
  }

  return tangent
}
