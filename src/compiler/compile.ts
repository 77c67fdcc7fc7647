import type { ConditionInfo, Program, SwitchInfo } from '../engine/program.ts'
import type { CheckedModel } from '../language/checked.ts'
import { subtract } from './arithmetic.ts'
import { checkOptions } from './check-options.ts'
import { describeDelays, findUsedDelays, groupDelays } from './delays.ts'
import { differentiate } from './dynamics.ts'
import { findSwitches, neededParameters, planFunctions } from './functions.ts'
import { DEPENDS, Graph, type NodeId } from './graph.ts'
import { interpret } from './interpreter.ts'
import { toJavaScript } from './javascript.ts'
import type { Kernels } from './kernels.ts'
import { lowerCondition } from './lower.ts'
import { type Backend, type CompileOptions, fastestBackend } from './options.ts'
import { type FunctionPlan, type Plan, Planner } from './plan.ts'
import { withReciprocals } from './reciprocals.ts'
import { createScope, type IndexedModel, indexModel, type ModelScope } from './scope.ts'
import { findNeeded, findZeroStates } from './slice.ts'
import { planLu } from './sparse-lu.ts'
import { toWebAssembly } from './webassembly/index.ts'

/** What became of the model, for reports, and what the runs need beside the engine's contract. */
export interface CompiledInfo {
  /** States that are computed, in the model's order: `Program.states`. */
  readonly states: readonly string[]
  /** States that are 0 for the whole run and everywhere replaced by the number. */
  readonly zeroStates: readonly string[]
  /** States that nothing asked for depends on. */
  readonly unneededStates: readonly string[]
  /** Quantities that are part of the program. */
  readonly quantities: readonly string[]
  /** out[i] = start of state i, from values by `Program.parameters`. */
  start(p: Float64Array, out: Float64Array): void
  /** Index in `Program.conditions` of an event's `when` or `check`; -1 where there is none. */
  condition(event: string, part: 'when' | 'check'): number
  /** What a back end works from. */
  readonly plan: Plan
  readonly backend: Backend
  /** The generated JavaScript; undefined for other back ends. */
  readonly source: string | undefined
}

export type CompiledProgram = Program & { readonly compiled: CompiledInfo }

/**
 * Turns a checked model into functions over flat arrays, keeping only what the outputs and events depend on.
 *
 * Outputs and conditions are lowered after everything that the solution depends on, so that recording more of what is computed
 * anyway does not change a bit of it.
 *
 * @throws InputError for unknown ids, a delay inside a delay, or a lag that depends on a delayed value
 */
export function compile(model: CheckedModel, options: CompileOptions): CompiledProgram {
  const indexed = indexModel(model)
  checkOptions(indexed, options)
  const held = new Map(Object.entries(options.hold ?? {}))
  const events = watchedEvents(model, options.events)
  const zero = findZero(indexed, options, held)
  const kept = findKept(indexed, options, held, zero, events)

  const graph = new Graph()
  const slots = new Map(kept.map((state, slot) => [state, slot]))
  // A state that nothing depends on still stands for itself while terms such as 0 / x simplify it away.
  const slotOf = (state: number) => (zero.has(state) ? -1 : (slots.get(state) ?? kept.length + state))
  const scope = createScope(graph, indexed, slotOf, held)
  const written = kept.map((state) => scope.lower(model.states[state]!.rate))
  const rates = options.asWritten === true ? written : withReciprocals(graph, written)
  const dynamics = differentiate(graph, scope, rates)
  const starts = kept.map((state) => scope.lower(model.states[state]!.start))
  const conditions = lowerConditions(scope, events)
  const outputs = options.outputs.map((id) => scope.symbol(id))

  const roots = [...rates, ...starts, ...outputs, ...conditions.map(({ node }) => node)]
  const usedDelays = findUsedDelays(graph, scope.delays, roots)
  const delays = usedDelays.map((k) => scope.delays[k]!)
  const { groupOf, groups } = groupDelays(delays)
  const comparisons = findSwitches(graph, [...rates, ...delays.flatMap(({ lag, value }) => [lag, value])])
  const planner = new Planner(graph)
  const functions = planFunctions(planner, {
    rates,
    starts,
    outputs,
    conditions: conditions.map(({ node }) => node),
    switches: comparisons.map((node) => subtract(graph, graph.a[node]!, graph.b[node]!)),
    jacobian: dynamics.jacobian,
    timeDerivative: dynamics.timeDerivative,
    lags: delays.map(({ lag }) => lag),
    delayed: delays.map(({ value }) => value),
    delayedRate: delays.map(({ value }) => dynamics.alongDirection(value)),
    groupOf,
  })
  const parameters = neededParameters(graph, indexed, functions)
  const plan: Plan = {
    graph,
    functions,
    constantSlots: planner.constantSlots,
    parameterSlots: new Map(parameters.map((index, slot) => [index, slot])),
    switchSlots: new Map(comparisons.map((node, slot) => [node, slot])),
    delaySlots: new Map(usedDelays.map((k, slot) => [k, slot])),
    groups,
    stateCount: kept.length,
    pattern: dynamics.pattern,
    lu: planLu(kept.length, dynamics.pattern),
  }
  const { kernels, source, backend } = options.backend === undefined ? fastestFor(plan) : backEnd(plan, options.backend)
  const { start, ...programKernels } = kernels

  const conditionInfos: readonly ConditionInfo[] = conditions.map(({ id }) => ({ id }))
  const idsOf = (states: Iterable<number>) => [...states].sort((x, y) => x - y).map((state) => model.states[state]!.id)
  const compiled: CompiledInfo = {
    states: idsOf(kept),
    zeroStates: idsOf(zero),
    unneededStates: model.states
      .filter(({ id }, index) => !slots.has(index) && !zero.has(index) && !held.has(id))
      .map(({ id }) => id),
    quantities: scope.usedQuantities().map((index) => model.quantities[index]!.id),
    start,
    condition: (event, part) => conditionInfos.findIndex(({ id }) => id === conditionId(event, part)),
    plan,
    backend,
    source,
  }
  return deepFreeze({
    id: model.id,
    timeUnit: model.timeUnit.text,
    states: kept.map((index) => {
      const { id, unit, scale, within } = model.states[index]!
      return { id, unit: unit.text, scale, ...(within ? { within } : {}) }
    }),
    parameters: parameters.map((index) => indexed.parameterIds[index]!),
    outputs: options.outputs.map((id) => ({ id, unit: unitOf(indexed, id) })),
    switches: comparisons.map((node): SwitchInfo => {
      const strict = graph.ops[node] === 'less'
      return { text: shortText(scope.comparisons.get(node)?.() ?? 'a comparison'), strict }
    }),
    delays: describeDelays(graph, scope.delays, delays, rates).map((info) => ({ ...info, text: shortText(info.text) })),
    conditions: conditionInfos,
    constantCount: planner.constantSlots.size,
    pattern: dynamics.pattern,
    factorSize: plan.lu.slots,
    looksBack: {
      observe: looksBack(graph, functions.observe),
      switching: looksBack(graph, functions.switching),
      conditionsAt: looksBack(graph, functions.conditionsAt),
    },
    isAutonomous: dynamics.timeDerivative.every((node) => graph.valueOf(node) === 0),
    ...programKernels,
    compiled: Object.freeze(compiled),
  })
}

interface Made {
  readonly kernels: Kernels
  readonly source?: string
  readonly backend: Backend
}

function backEnd(plan: Plan, backend: Backend): Made {
  switch (backend) {
    case 'webassembly':
      return { ...toWebAssembly(plan), backend }
    case 'javascript':
      return { ...toJavaScript(plan), backend }
    case 'interpreter':
      return { kernels: interpret(plan), backend }
    default:
      throw new RangeError(`backend: found ${String(backend)}, expected webassembly, javascript or interpreter`)
  }
}

/** The fastest back end, or JavaScript where a function is too large for WebAssembly or no memory is left for it. */
function fastestFor(plan: Plan): Made {
  const fastest = fastestBackend()
  try {
    return backEnd(plan, fastest)
  } catch (error) {
    const isRefused = error instanceof WebAssembly.CompileError || error instanceof RangeError
    if (fastest !== 'webassembly' || !isRefused) throw error
    return backEnd(plan, 'javascript')
  }
}

/** Whether a function's results depend on delayed values. */
function looksBack(graph: Graph, { results }: FunctionPlan): boolean {
  return results.some(({ node }) => (graph.flags[node]! & DEPENDS.delay) !== 0)
}

function watchedEvents({ events }: CheckedModel, asked: CompileOptions['events'] = true): CheckedModel['events'] {
  return typeof asked === 'boolean' ? (asked ? events : []) : events.filter(({ id }) => asked.includes(id))
}

/** States that are 0 for the whole run, by index in the model. */
export function findZero(
  indexed: IndexedModel,
  options: Pick<CompileOptions, 'dosed'>,
  held: ReadonlyMap<string, number>,
): ReadonlySet<number> {
  const assigned = indexed.model.events.flatMap(({ set, otherwise }) => [...set, ...otherwise].map(({ id }) => id))
  return findZeroStates(new Graph(), indexed, new Set([...options.dosed, ...assigned]), held)
}

/** The states to compute, by index in the model, in its order. */
function findKept(
  indexed: IndexedModel,
  options: CompileOptions,
  held: ReadonlyMap<string, number>,
  zero: ReadonlySet<number>,
  events: CheckedModel['events'],
): readonly number[] {
  const scope = createScope(new Graph(), indexed, (state) => (zero.has(state) ? -1 : state), held)
  const roots = [
    ...options.outputs.map((id) => scope.symbol(id)),
    ...lowerConditions(scope, events).map(({ node }) => node),
  ]
  return [...findNeeded(scope, roots).slots].sort((x, y) => x - y)
}

const conditionId = (event: string, part: 'when' | 'check') => (part === 'when' ? event : `${event}.check`)

export function lowerConditions(
  scope: ModelScope,
  events: CheckedModel['events'],
): readonly { id: string; node: NodeId }[] {
  return events.flatMap(({ id, when, check }) => [
    { id: conditionId(id, 'when'), node: lowerCondition(scope, when) },
    ...(check ? [{ id: conditionId(id, 'check'), node: lowerCondition(scope, check) }] : []),
  ])
}

/** Texts of conditions and delays go into one-line messages. */
function shortText(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}

function unitOf({ model, symbols }: IndexedModel, id: string): string {
  const { kind, index } = symbols.get(id)!
  if (kind === 'state') return model.states[index]!.unit.text
  if (kind === 'quantity') return model.quantities[index]!.unit.text
  return (model.parameters[index] ?? model.discrete[index - model.parameters.length]!).unit.text
}

/** A program is shared by all people and threads. Typed arrays cannot be frozen; nobody but the compiler writes to them. */
function deepFreeze<T extends object>(value: T): T {
  for (const child of Object.values(value)) {
    if (Object.isFrozen(child)) continue
    const isPlain = Array.isArray(child) || (child !== null && Object.getPrototypeOf(child) === Object.prototype)
    if (isPlain) deepFreeze(child as object)
  }
  return Object.freeze(value)
}
