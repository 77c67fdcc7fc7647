import { equationToMathML } from '../../compiler/index.ts'
import type { CheckedModel, WrittenEquation } from '../../language/checked.ts'
import { leftOut } from '../../language/left-out.ts'
import type { DoseRoute, ParameterValue } from '../../language/model.ts'
import { describeModel } from '../describe.ts'
import { describeDoubt, describeParameter, type ParameterDescription } from '../description.ts'
import { loadModel } from '../load-model.ts'
import { modelStatus, type Results } from '../model-status.ts'
import { reachable, symbolsOf } from '../reach.ts'
import type { RunResult } from '../result.ts'
import { usedRoutes } from '../routes.ts'
import type { Scenario } from '../scenario.ts'
import { sharedValues } from '../values.ts'
import type { ModelAccount, PartAccount } from './context.ts'
import { roleOf } from './roles.ts'

/** The event whose possibility makes a run one of an overdose. */
export const ARREST = 'breathing.arrest'

/**
 * What a report tells about the model of a run: the equations and the numbers that this run depended on, and no others.
 *
 * @param results what was found of the built-in models, for the status of this one
 */
export function modelAccount(scenario: Scenario, result: RunResult, results?: Results): ModelAccount {
  const model = loadModel(scenario)
  const ways = usedRoutes(model, scenario).map(({ way }) => way)
  const computed = new Set(result.statesComputed)
  const watched = model.events.filter(({ id }) => result.eventsWatched.includes(id))
  const reached = reachable(
    model,
    [
      ...computed,
      ...result.columns.map(({ quantity }) => quantity),
      ...result.summaryLines.map(({ quantity }) => quantity),
      ...[...scenario.give, ...scenario.life].flatMap(({ start }) =>
        start.kind === 'when' ? [start.when.quantity] : [],
      ),
      ...watched.flatMap(({ when, check }) => [...symbolsOf(when), ...(check ? symbolsOf(check) : [])]),
      ...ways.flatMap((way) =>
        [way.bioavailability, way.lag, model.substances[way.substance]?.molarMass].filter((id) => id !== undefined),
      ),
    ],
    computed,
  )
  return {
    id: model.id,
    title: model.title,
    isOverdose: mayBeOverdose(model, scenario, result),
    eventNames: eventNames(model),
    meanings: Object.fromEntries(
      describeModel(model).quantities.map(({ id, is, illustrative }) => [
        id,
        illustrative === undefined ? is : `${is} (illustrative)`,
      ]),
    ),
    ...(results && scenario.model.kind === 'built-in' ? { status: modelStatus(model, results) } : {}),
    parts: partsOf(model, reached, computed),
    parameters: parametersOf(model, scenario, ways, reached),
  }
}

/** Everything a scenario's model was composed of: the whole first, then its parts. */
export function composedModels(scenario: Scenario): { readonly id: string; readonly title: string }[] {
  const model = loadModel(scenario)
  const parts = model.parts.filter(({ id }) => id !== model.id)
  return [model, ...parts].map(({ id, title }) => ({ id, title }))
}

/** Events by their last word: `circulation.hypoxiaAgain` is `hypoxia again`; the arrest has its name everywhere. */
function eventNames({ events }: CheckedModel): Record<string, string> {
  const named = events.flatMap(({ id, check }): [string, string][] => {
    if (id === ARREST) return []
    const last = id.split('.').at(-1)!
    const words = last.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
    return [[id, words], ...(check ? [[`${id}.passed`, `${words} passed`] as [string, string]] : [])]
  })
  return Object.fromEntries(named)
}

/**
 * Whether anybody's heart could stop here: the model knows of it, and something other than an antagonist is given. With a result, whether
 * it could in that run, which need not have computed it.
 */
export function mayBeOverdose(
  model: CheckedModel,
  { person, give, doseTable }: Scenario,
  result?: Pick<RunResult, 'eventsWatched'>,
): boolean {
  const substances = [
    ...(person.history.kind === 'run-in' ? [person.history.substance] : []),
    ...give.map(({ substance }) => substance),
    ...(doseTable?.rows ?? []).map(({ into }) => (into.kind === 'substance' ? into.substance : into.id)),
  ]
  const events = result?.eventsWatched ?? model.events.map(({ id }) => id)
  return events.includes(ARREST) && substances.some((id) => roleOf(id) !== 'antagonist')
}

/** The parts of which something was computed, each with the equations that were. */
function partsOf(model: CheckedModel, reached: ReadonlySet<string>, computed: ReadonlySet<string>): PartAccount[] {
  const states = new Set(model.states.map(({ id }) => id))
  const isComputed = ({ left, right, kind }: WrittenEquation) => {
    if (kind === 'rate') return computed.has(left)
    if (!reached.has(left)) return false
    // A state that was not computed is one of a substance that was not given: it stays at 0 and adds nothing.
    return kind === 'quantity' || symbolsOf(right).some((id) => !states.has(id) || computed.has(id))
  }
  return model.parts.flatMap((part) => {
    const equations = model.equations.filter((equation) => equation.part === part.id && isComputed(equation))
    const hasSomething = equations.length > 0 || Object.keys(part.parameters ?? {}).some((id) => reached.has(id))
    if (!hasSomething && part.id !== model.id) return []
    return [
      {
        id: part.id,
        title: part.title,
        source: part.source,
        leavesOut: leftOut(part, model.parts),
        equations: equations.map(({ number, text, left, right, kind }) => ({
          number,
          text,
          mathml: equationToMathML(left, right, kind),
        })),
      },
    ]
  })
}

/** The typical person's numbers: the model's own unless the history, a product or the scenario changed them. */
function parametersOf(
  model: CheckedModel,
  scenario: Scenario,
  ways: readonly DoseRoute[],
  reached: ReadonlySet<string>,
): ParameterDescription[] {
  const values = sharedValues(model, scenario, ways)
  const sources = new Map(model.parts.map((part) => [part.id, part.source]))
  const changes = new Map<string, { by: string; value?: ParameterValue }>()
  const { history } = scenario.person
  if (history.kind === 'named') {
    const set = Object.hasOwn(model.histories, history.name) ? model.histories[history.name]!.set : {}
    for (const [id, value] of Object.entries(set)) changes.set(id, { by: `history: ${history.name}`, value })
  }
  for (const way of ways) {
    for (const [id, value] of Object.entries(way.set ?? {}))
      changes.set(id, { by: `product ${way.product ?? way.route}`, value })
  }
  for (const { id, place } of scenario.set)
    changes.set(id, { by: place.file === '--set' ? '--set' : 'set in the scenario' })

  const used = model.parameters.filter(({ id }) => reached.has(id))
  return used.map((parameter) => {
    const own = describeParameter(parameter, sources.get(parameter.part) ?? model.source)
    const change = changes.get(parameter.id)
    if (!change) return own
    const { from: _, ...rest } = own
    const changed = { ...rest, value: values.get(parameter.id)!, changedBy: change.by }
    if (!change.value)
      return { ...changed, doubt: { kind: 'fixed', text: `chosen for this run; the model has ${own.value}` } }
    return {
      ...changed,
      ...(change.value.from === undefined ? {} : { from: change.value.from }),
      doubt: describeDoubt(change.value),
    }
  })
}
