import { add, divide, multiply } from './arithmetic.ts'
import { type Graph, type NodeId, OPS } from './graph.ts'

/**
 * The same expressions with a / b as a · (1 / b) wherever b depends on parameters alone: the reciprocal is computed once per person, and
 * a product takes a third of the time that its result is waited for in a quotient.
 *
 * Two roundings instead of one: the relative difference is at most 1.5 units of 2^-53. Conditions are left as they are, so that each
 * remains one question for all functions. Only what a solver evaluates is rewritten; outputs show the expression as written.
 */
export function withReciprocals(graph: Graph, roots: readonly NodeId[]): readonly NodeId[] {
  const one = graph.number(1)
  const rewritten = new Map<NodeId, NodeId>()
  for (const node of belowAscending(graph, roots)) {
    const of = (child: number): NodeId => rewritten.get(child) ?? child
    const [a, b, c] = [of(graph.a[node]!), of(graph.b[node]!), of(graph.c[node]!)]
    const op = graph.ops[node]!
    if (op === 'divide' && graph.isStatic(b)) rewritten.set(node, multiply(graph, a, divide(graph, one, b)))
    else if (a === graph.a[node] && b === graph.b[node] && c === graph.c[node]) continue
    // Of sums and products the graph keeps one order of the operands.
    else if (op === 'add') rewritten.set(node, add(graph, a, b))
    else if (op === 'multiply') rewritten.set(node, multiply(graph, a, b))
    else rewritten.set(node, graph.node(op, a, b, c))
  }
  return roots.map((root) => rewritten.get(root) ?? root)
}

/** What the roots compute during a run, conditions apart, children first. */
function belowAscending(graph: Graph, roots: readonly NodeId[]): readonly NodeId[] {
  const seen = new Set<NodeId>()
  const stack = [...roots]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (seen.has(node) || graph.isStatic(node) || graph.isCondition(node) || OPS[graph.ops[node]!].arity === 0) continue
    seen.add(node)
    graph.eachChild(node, (child) => stack.push(child))
  }
  return [...seen].sort((x, y) => x - y)
}
