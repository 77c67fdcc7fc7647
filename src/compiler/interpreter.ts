import { exp, ln, log10, pow } from '../engine/elementary.ts'
import { ON_HEAP } from '../engine/vectors.ts'
import type { NodeId } from './graph.ts'
import type { Kernels } from './kernels.ts'
import { type FunctionPlan, type Input, inputOf, type Plan } from './plan.ts'
import { guardedPower, inverseOfPositive, keepNaN, logOfPositive, powerSlope, rampOf, stepOf } from './runtime.ts'
import type { Step } from './schedule.ts'
import { factorByLoops, solveByLoops } from './sparse-lu.ts'

/** The vectors that a function may read, by the names of `Input`; what a function is not given is empty. */
interface Vectors {
  readonly t?: number
  readonly p?: Float64Array
  readonly c?: Float64Array
  readonly y?: Float64Array
  readonly m?: Uint8Array
  readonly d?: Float64Array
  readonly dd?: Float64Array
  readonly rate?: Float64Array
  readonly want?: Uint8Array
}

/** Functions that walk the plan node by node: slow, and simple enough to be believed. The measure for all other back ends. */
export function interpret(plan: Plan): Kernels {
  const { functions, lu } = plan
  const start = evaluator(plan, functions.start)
  const prepare = evaluator(plan, functions.prepare)
  const derivative = evaluator(plan, functions.derivative)
  const jacobian = evaluator(plan, functions.jacobian)
  const timeDerivative = evaluator(plan, functions.timeDerivative)
  const observe = evaluator(plan, functions.observe)
  const switching = evaluator(plan, functions.switching)
  const conditionsAt = evaluator(plan, functions.conditionsAt)
  const lags = evaluator(plan, functions.lags)
  const delayed = evaluator(plan, functions.delayed)
  const delayedRate = evaluator(plan, functions.delayedRate)
  return {
    vectors: ON_HEAP,
    start: (p, out) => start({ p }, out),
    prepare: (p, c) => prepare({ p }, c),
    derivative: (t, y, c, m, d, out) => derivative({ t, y, c, m, d }, out),
    jacobian: (t, y, c, m, d, dd, out) => jacobian({ t, y, c, m, d, dd }, out),
    timeDerivative: (t, y, c, m, d, dd, out) => timeDerivative({ t, y, c, m, d, dd }, out),
    factor: (values, shift, factors) => factorByLoops(lu, values, shift, factors),
    solve: (factors, b) => solveByLoops(lu, factors, b),
    observe: (t, y, c, d, out) => observe({ t, y, c, d }, out),
    switching: (t, y, c, d, out) => switching({ t, y, c, d }, out),
    conditionsAt: (t, y, c, d, out) => conditionsAt({ t, y, c, d }, out),
    lags: (t, y, c, m, out) => lags({ t, y, c, m }, out),
    delayed: (t, y, c, want, out) => delayed({ t, y, c, want }, out),
    delayedRate: (t, y, rate, c, want, out) => delayedRate({ t, y, rate, c, want }, out),
  }
}

/** One function of the plan. Conditions are the numbers 1 and 0. */
function evaluator(plan: Plan, inFunction: FunctionPlan): (vectors: Vectors, out: Float64Array | Uint8Array) => void {
  const { graph } = plan
  // NaN shows up in the results if a step is ever used before it is done.
  const values = new Float64Array(graph.size).fill(Number.NaN)
  const inputs = new Map<NodeId, Input | undefined>()

  function valueIn(node: NodeId, vectors: Vectors): number {
    let input = inputs.get(node)
    if (input === undefined && !inputs.has(node)) {
      input = inputOf(plan, inFunction, node)
      inputs.set(node, input)
    }
    return input === undefined ? values[node]! : read(plan, node, input, vectors)
  }

  function run(steps: readonly Step[], vectors: Vectors): void {
    for (const step of steps) {
      if (step.kind === 'branch') run(valueIn(step.condition, vectors) !== 0 ? step.yes : step.no, vectors)
      else {
        const [a, b, c] = [graph.a[step.node]!, graph.b[step.node]!, graph.c[step.node]!]
        const x = valueIn(a, vectors)
        const y = b < 0 ? 0 : valueIn(b, vectors)
        const z = c < 0 ? 0 : valueIn(c, vectors)
        values[step.node] = apply(plan, step.node, x, y, z)
      }
    }
  }

  return (vectors, out) => {
    values.fill(Number.NaN)
    run(inFunction.steps, vectors)
    for (const { slot, node, delay } of inFunction.results) {
      if (delay === undefined || vectors.want![delay] !== 0) out[slot] = valueIn(node, vectors)
    }
  }
}

function read(plan: Plan, node: NodeId, input: Input, vectors: Vectors): number {
  switch (input.from) {
    case 'literal':
      return plan.graph.valueOf(node) ?? (plan.graph.ops[node] === 'true' ? 1 : 0)
    case 'time':
      return vectors.t!
    case 'group':
      return plan.groups[input.slot]!.some((delay) => vectors.want![delay] !== 0) ? 1 : 0
    default:
      return vectors[input.from]![input.slot]!
  }
}

function apply(plan: Plan, node: NodeId, x: number, y: number, z: number): number {
  const op = plan.graph.ops[node]!
  switch (op) {
    case 'add':
      return x + y
    case 'subtract':
      return x - y
    case 'multiply':
      return x * y
    case 'divide':
      return x / y
    case 'negate':
      return -x
    case 'pow':
      return pow(x, y)
    case 'power':
      return guardedPower(x, y)
    case 'exp':
      return exp(x)
    case 'ln':
      return ln(x)
    case 'log10':
      return log10(x)
    case 'sqrt':
      return Math.sqrt(x)
    case 'ramp':
      return rampOf(x)
    case 'step':
      return stepOf(x)
    case 'powerSlope':
      return powerSlope(x, y, z)
    case 'logOfPositive':
      return logOfPositive(x)
    case 'inverseOfPositive':
      return inverseOfPositive(x)
    case 'keepNaN':
      return keepNaN(x, y)
    case 'select':
      return x !== 0 ? y : z
    case 'less':
      return x < y ? 1 : 0
    case 'lessEqual':
      return x <= y ? 1 : 0
    case 'and':
      return x !== 0 && y !== 0 ? 1 : 0
    case 'or':
      return x !== 0 || y !== 0 ? 1 : 0
    case 'not':
      return x !== 0 ? 0 : 1
    default:
      throw new Error(`${op} is a leaf and cannot be computed`)
  }
}
