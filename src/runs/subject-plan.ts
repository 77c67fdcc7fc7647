import { SimulationFailure } from '../engine/failure.ts'
import { restSubject } from '../engine/rest.ts'
import { simulate } from '../engine/simulate.ts'
import type { Action, Spell, Subject, Trigger } from '../engine/subject.ts'
import { applyScale, readingOf, scaleBetween } from './columns.ts'
import { type DoseTarget, engineDoses } from './dose-plan.ts'
import { runFailure } from './failure.ts'
import { engineSpells } from './life-plan.ts'
import { REST_TOLERANCE, type RunPlan, SOLVER } from './run-plan.ts'
import type { Values } from './values.ts'

/** A person ready for the engine, with what the tags and triggers of the event log mean. */
export interface PlannedSubject {
  readonly subject: Subject
  /** By tag. */
  readonly doseLabels: readonly string[]
  /** Of what happens in a life, by tag. */
  readonly lifeLabels: readonly string[]
  /** What an event-log trigger is, by its id. */
  readonly triggerMeanings: ReadonlyMap<string, TriggerMeaning>
}

export type TriggerMeaning =
  | { readonly kind: 'crossing'; readonly text: string }
  | { readonly kind: 'model-event'; readonly event: string; readonly is: string; readonly after: string | undefined }

/** Rest states by the parameter values that they depend on: people who share those share the state, to the bit. */
export type RestCache = Map<string, Float64Array>

/** Makes the engine's subject for one person whose parameter values are `values`. */
export function planSubject(plan: RunPlan, person: string, values: Values, cache: RestCache): PlannedSubject {
  const { program, model } = plan
  const parameters = Float64Array.from(program.parameters, (id) => values.get(id)!)
  const stateIndex = new Map(program.states.map((state, index) => [state.id, index]))
  const parameterIndex = new Map(program.parameters.map((id, index) => [id, index]))
  const target: DoseTarget = {
    stateIndex: (id) => stateIndex.get(id) ?? -1,
    parameterIndex: (id) => parameterIndex.get(id) ?? -1,
    value: (id) => values.get(id)!,
    timeUnit: model.timeUnit,
  }
  const doseLabels: string[] = []
  const doses: Subject['doses'][number][] = []
  const triggers: Trigger[] = []
  const triggerMeanings = new Map<string, TriggerMeaning>()
  plan.doses.forEach((planned, item) => {
    if (planned.person !== undefined && planned.person !== person) return
    const firstTag = doseLabels.length
    for (const label of planned.labels) doseLabels.push(label)
    const own = engineDoses(planned, target, (dose) => firstTag + dose)
    if (!planned.when) {
      for (const dose of own) doses.push(dose)
      return
    }
    const id = `give ${item + 1}`
    triggers.push(triggerOf(plan, id, planned.when, { kind: 'doses', doses: own, before: planned.before }))
    triggerMeanings.set(id, { kind: 'crossing', text: planned.when.crossing.text })
  })
  const spells: Spell[] = []
  plan.life.forEach((planned, item) => {
    const own = engineSpells(planned, target.parameterIndex(planned.variable), item)
    if (!planned.when) {
      for (const spell of own) spells.push(spell)
      return
    }
    const id = `life ${item + 1}`
    triggers.push(triggerOf(plan, id, planned.when, { kind: 'spells', spells: own, before: planned.before }))
    triggerMeanings.set(id, { kind: 'crossing', text: planned.when.crossing.text })
  })
  for (const event of model.events) {
    const when = program.compiled.condition(event.id, 'when')
    if (when < 0) continue
    const check = program.compiled.condition(event.id, 'check')
    const assign = (set: typeof event.set): Action[] =>
      set.flatMap(({ id, value }) => {
        const parameter = target.parameterIndex(id)
        return parameter < 0 ? [] : [{ kind: 'set' as const, parameter, value }]
      })
    triggers.push({
      id: event.id,
      watch: { condition: when },
      ...(event.grid === undefined ? {} : { grid: event.grid }),
      after: event.after,
      ...(check < 0 ? {} : { check: { condition: check } }),
      actions: [...assign(event.set), ...(event.ends ? [{ kind: 'stop' as const }] : [])],
      otherwise: assign(event.otherwise),
      repeats: event.repeats,
    })
    triggerMeanings.set(event.id, {
      kind: 'model-event',
      event: event.id,
      is: event.declared.is,
      after: event.declared.after,
    })
  }
  const relative = SOLVER.relativeTolerance
  const subject: Subject = {
    person,
    program,
    parameters,
    start: startState(plan, values, parameters, cache),
    until: plan.until,
    doses,
    ...(spells.length > 0 ? { spells } : {}),
    triggers,
    tolerance: { relative, absolute: absoluteTolerance(program, relative) },
    method: SOLVER.method,
  }
  return { subject, doseLabels, lifeLabels: plan.life.map(({ label }) => label), triggerMeanings }
}

/** What waits for a condition of the scenario. */
function triggerOf(
  plan: RunPlan,
  id: string,
  { crossing, after }: NonNullable<RunPlan['doses'][number]['when']>,
  action: Action,
): Trigger {
  const { crossingsSampled } = plan.model
  return {
    id,
    watch: watchOf(plan, crossing),
    ...(crossingsSampled === undefined ? {} : { sampled: crossingsSampled }),
    after,
    actions: [action],
  }
}

/** From the typical size of each state: where a state is far below its size its relative error no longer counts. */
function absoluteTolerance(program: RunPlan['program'], relative: number): Float64Array {
  return Float64Array.from(program.states, ({ scale }) => relative * 1e-3 * scale)
}

function watchOf(plan: RunPlan, crossing: NonNullable<RunPlan['doses'][number]['when']>['crossing']): Trigger['watch'] {
  const { quantity, op, threshold, place } = crossing
  const output = plan.outputIndex.get(quantity)!
  if (threshold.kind === 'of-rest') return { output, op, threshold: { shareOfRest: threshold.share } }
  const own = plan.reader.known.get(quantity)!.unit
  readingOf(plan.reader, quantity, threshold.value.unit, place)
  const scale = scaleBetween(plan.reader, quantity, threshold.value.unit, own, place)
  return { output, op, threshold: { value: applyScale(scale, threshold.value.value) } }
}

function startState(plan: RunPlan, values: Values, parameters: Float64Array, cache: RestCache): Float64Array {
  const { program, rest } = plan
  const start = new Float64Array(program.states.length)
  program.compiled.start(parameters, start)
  if (!rest) return start
  const own = Float64Array.from(rest.program.parameters, (id) => values.get(id)!)
  const key = own.join()
  let rested = cache.get(key)
  if (!rested) {
    const from = new Float64Array(rest.program.states.length)
    rest.program.compiled.start(own, from)
    const subject = restSubject(rest.program, own, from, rest.duration, {
      relative: REST_TOLERANCE,
      absolute: absoluteTolerance(rest.program, REST_TOLERANCE),
    })
    try {
      rested = simulate(subject, []).final
    } catch (error) {
      throw error instanceof SimulationFailure ? runFailure(error, plan, subject) : error
    }
    cache.set(key, rested)
  }
  const place = new Map(rest.program.states.map((state, index) => [state.id, index]))
  program.states.forEach((state, index) => {
    const at = place.get(state.id)
    if (at !== undefined) start[index] = rested[at]!
  })
  return start
}
