import type { CompiledProgram } from '../compiler/index.ts'
import { SimulationFailure } from '../engine/failure.ts'
import { restSubject } from '../engine/rest.ts'
import { simulate } from '../engine/simulate.ts'
import type { Action, Spell, Subject, Trigger } from '../engine/subject.ts'
import { valueAt } from '../engine/value-at.ts'
import { applyScale, readingOf, scaleBetween } from './columns.ts'
import { engineDoses, lagOf, type PlannedDoses } from './dose-plan.ts'
import { dosesOfPerson } from './doses-of-person.ts'
import { runFailure } from './failure.ts'
import { engineSpells } from './life-plan.ts'
import { pastOf, stillToCome } from './run-in.ts'
import { REST_TOLERANCE, type RunPlan, SOLVER } from './run-plan.ts'
import { absoluteTolerance, doseTarget, eventTriggers } from './subject-parts.ts'
import type { Values } from './values.ts'

/** A person ready for the engine, with what the tags and triggers of the event log mean. */
export interface PlannedSubject {
  readonly subject: Subject
  /** What the doses were planned from, in the order of their tags. */
  readonly given: readonly PlannedDoses[]
  /** By tag. */
  readonly doseLog: readonly DoseToLog[]
  /** Of what happens in a life, by tag. */
  readonly lifeLabels: readonly string[]
  /** What an event-log trigger is, by its id. */
  readonly triggerMeanings: ReadonlyMap<string, TriggerMeaning>
  /** Of what was simulated before time 0. */
  readonly warnings: readonly string[]
}

/** What the event log says of a dose. */
export interface DoseToLog {
  readonly label: string
  /** From when it is given to when it reaches its place, where the engine tells of it. */
  readonly lag: number
  /** When it is given, in model time; absent where it waits for a condition. */
  readonly at?: number
}

export type TriggerMeaning =
  | { readonly kind: 'crossing'; readonly text: string; readonly line: number | undefined }
  | { readonly kind: 'model-event'; readonly event: string; readonly is: string; readonly after: string | undefined }

/** More rest states of a program than this are not kept: people who each have an own one would fill the memory. Chosen. */
const MOST_RESTED = 256
/** Rest states by program and by the parameter values that they depend on: people and runs that share those share the state, to the bit. */
const rests = new WeakMap<CompiledProgram, Map<string, Float64Array>>()

/** Makes the engine's subject for one person whose parameter values are `values`. */
export function planSubject(plan: RunPlan, person: string, values: Values): PlannedSubject {
  const { program, model } = plan
  const { doses: given, runIn } = dosesOfPerson(plan, values)
  const target = doseTarget(model, program, values)
  const naive = Float64Array.from(program.parameters, (id) => values.get(id)!)
  const rest = startState(plan, values, naive)
  const past = runIn && pastOf(plan, runIn, person, values, new Map(program.states.map(({ id }, i) => [id, rest[i]!])))
  const atRest = past && plan.restMatters ? outputsOf(plan, naive, rest) : undefined
  const withPast = (ids: readonly string[], own: Float64Array) =>
    past ? own.map((value, i) => past.values.get(ids[i]!) ?? value) : own

  const doseLog: DoseToLog[] = []
  const doses = runIn ? stillToCome(plan, runIn, values) : []
  const spells: Spell[] = []
  const triggers: Trigger[] = []
  const triggerMeanings = new Map<string, TriggerMeaning>()
  const wait = (id: string, when: Waiting, action: Action) => {
    triggers.push(triggerOf(plan, id, when, action, atRest))
    const { text, place } = when.crossing
    triggerMeanings.set(id, { kind: 'crossing', text, line: place.line })
  }
  given.forEach((planned, item) => {
    if (planned.person !== undefined && planned.person !== person) return
    const firstTag = doseLog.length
    const lag = lagOf(planned, target)
    planned.labels.forEach((label, i) => {
      doseLog.push({ label, lag, ...(planned.when ? {} : { at: planned.times[i]! }) })
    })
    const own = engineDoses(planned, target, (dose) => firstTag + dose)
    if (planned.when) wait(`give ${item + 1}`, planned.when, { kind: 'doses', doses: own, before: planned.before })
    else for (const dose of own) doses.push(dose)
  })
  plan.life.forEach((planned, item) => {
    const own = engineSpells(planned, target.parameterIndex(planned.variable), item)
    if (planned.when) wait(`life ${item + 1}`, planned.when, { kind: 'spells', spells: own, before: planned.before })
    else for (const spell of own) spells.push(spell)
  })
  for (const trigger of eventTriggers(model, program, target)) {
    if (past?.happened.has(trigger.id)) continue
    triggers.push(trigger)
    const { is, after } = model.events.find(({ id }) => id === trigger.id)!.declared
    triggerMeanings.set(trigger.id, { kind: 'model-event', event: trigger.id, is, after })
  }
  const relative = SOLVER.relativeTolerance
  const subject: Subject = {
    person,
    program,
    parameters: withPast(program.parameters, naive),
    start: withPast(
      program.states.map(({ id }) => id),
      rest,
    ),
    until: plan.until,
    doses,
    ...(spells.length > 0 ? { spells } : {}),
    triggers,
    tolerance: { relative, absolute: absoluteTolerance(program, relative) },
    method: SOLVER.method,
  }
  return {
    subject,
    given,
    doseLog,
    lifeLabels: plan.life.map(({ label }) => label),
    triggerMeanings,
    warnings: past?.warnings ?? [],
  }
}

type Waiting = NonNullable<RunPlan['doses'][number]['when']>

/**
 * What waits for a condition of the scenario.
 *
 * @param atRest  outputs at rest, where the run does not start from there
 */
function triggerOf(
  plan: RunPlan,
  id: string,
  { crossing, after }: Waiting,
  action: Action,
  atRest: Float64Array | undefined,
): Trigger {
  const { crossingsSampled } = plan.model
  return {
    id,
    watch: watchOf(plan, crossing, atRest),
    ...(crossingsSampled === undefined ? {} : { sampled: crossingsSampled }),
    after,
    actions: [action],
  }
}

function watchOf(plan: RunPlan, crossing: Waiting['crossing'], atRest: Float64Array | undefined): Trigger['watch'] {
  const { quantity, op, threshold, place } = crossing
  const output = plan.outputIndex.get(quantity)!
  if (threshold.kind === 'of-rest') {
    const { share } = threshold
    return { output, op, threshold: atRest ? { value: share * atRest[output]! } : { shareOfRest: share } }
  }
  const own = plan.reader.known.get(quantity)!.unit
  readingOf(plan.reader, quantity, threshold.value.unit, place)
  const scale = scaleBetween(plan.reader, quantity, threshold.value.unit, own, place)
  return { output, op, threshold: { value: applyScale(scale, threshold.value.value) } }
}

/** All outputs of a person at rest. */
function outputsOf({ program }: RunPlan, parameters: Float64Array, rest: Float64Array): Float64Array {
  const reading = valueAt(0, program.outputs.length)
  const relative = SOLVER.relativeTolerance
  const tolerance = { relative, absolute: absoluteTolerance(program, relative) }
  simulate(restSubject(program, parameters, rest, 0, tolerance), [reading])
  return reading.values!
}

function startState(plan: RunPlan, values: Values, parameters: Float64Array): Float64Array {
  const { program, rest } = plan
  const start = new Float64Array(program.states.length)
  program.compiled.start(parameters, start)
  if (!rest) return start
  const own = Float64Array.from(rest.program.parameters, (id) => values.get(id)!)
  const key = own.join()
  const kept = rests.get(rest.program) ?? new Map<string, Float64Array>()
  rests.set(rest.program, kept)
  let rested = kept.get(key)
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
    if (kept.size >= MOST_RESTED) kept.clear()
    kept.set(key, rested)
  }
  const place = new Map(rest.program.states.map((state, index) => [state.id, index]))
  program.states.forEach((state, index) => {
    const at = place.get(state.id)
    if (at !== undefined) start[index] = rested[at]!
  })
  return start
}
