import type { CompiledProgram } from '../compiler/index.ts'
import { SimulationFailure } from '../engine/failure.ts'
import { simulate } from '../engine/simulate.ts'
import type { Dose, Subject } from '../engine/subject.ts'
import { closeTo } from '../engine/time.ts'
import { kilogramsOf } from './body-weight.ts'
import { engineDoses } from './dose-plan.ts'
import { runFailure } from './failure.ts'
import { HISTORY_TOLERANCE, type PlannedRunIn } from './run-in-plan.ts'
import { type RunPlan, SOLVER } from './run-plan.ts'
import { absoluteTolerance, doseTarget, eventTriggers } from './subject-parts.ts'
import type { Values } from './values.ts'

/** Where a history leaves a person. */
export interface Past {
  /** By id: states that were computed, and discrete variables. */
  readonly values: ReadonlyMap<string, number>
  /** Events that happened and do not happen again. */
  readonly happened: ReadonlySet<string>
  readonly warnings: readonly string[]
}

/** Chosen: people of many runs that share a history, without growing with a population of whom each has an own one. */
const MOST_KEPT = 256
/** Ends of run-ins by a digest of everything that they depend on: a run-in is the same wherever it is asked for. */
const kept = new Map<string, Past>()

/**
 * Simulates what happened before time 0, from the state of rest, or finds it where it was simulated before. What stays at rest in a
 * run-in (breathing) is computed for the last of it, so that it is at time 0 where the drug has brought it.
 *
 * simplified: what a delay looks at before time 0, and a wait of an event that time 0 cuts in two, are forgotten.
 *
 * @param rest  state of rest, by id
 * @throws RunFailure when the run-in cannot go on
 */
export function pastOf(
  plan: RunPlan,
  runIn: PlannedRunIn,
  person: string,
  values: Values,
  rest: ReadonlyMap<string, number>,
): Past {
  const { bioavailability, lag } = runIn.doses.way!
  // What the doses come to follows from the plan and these values.
  const own = [
    ...[bioavailability, lag].map((id) => (id === undefined ? '' : values.get(id))),
    plan.byWeight ? kilogramsOf(plan.model, plan.scenario, values) : '',
  ]
  const parts = partsOf(runIn)
  const bare = parts.map(({ program }) => withoutDoses(plan, program, values, rest))
  const key = [
    runIn.digest,
    bare[0]!.method,
    bare[0]!.tolerance.relative,
    ...bare.flatMap(({ parameters, start }) => [parameters.join(), start.join()]),
    own.join(),
  ].join(' ')
  const known = kept.get(key)
  if (known) return known
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
  let past: Past = { values: new Map(), happened: new Set(), warnings: [] }
  parts.forEach(({ program, from, to }, i) => {
    const target = doseTarget(plan.model, program, values)
    const doses = engineDoses(runIn.doses, target, () => 0).flatMap((dose) =>
      !isBefore(dose, from) && isBefore(dose, to) ? silent({ ...dose, time: Math.max(0, dose.time - from) }) : [],
    )
    const subject = { ...goingOn(bare[i]!, past), until: to - from, doses, person: `${person}, before time 0` }
    past = joined(past, simulatePast(plan, program, subject))
  })
  kept.set(key, past)
  return past
}

interface Part {
  readonly program: CompiledProgram
  /** In the run-in's own time. */
  readonly from: number
  readonly to: number
}

/** The run-in without what stays at rest, and then the last of it with everything. */
function partsOf({ program, length, settling }: PlannedRunIn): readonly Part[] {
  if (!settling) return [{ program, from: 0, to: length }]
  const from = length - settling.length
  const last = { program: settling.program, from, to: length }
  return from > 0 ? [{ program, from: 0, to: from }, last] : [last]
}

/** The same subject from where a first part has left it; events that happened once do not happen again. */
function goingOn(subject: Subject, { values, happened }: Past): Subject {
  const { states, parameters } = subject.program
  return {
    ...subject,
    start: subject.start.map((value, i) => values.get(states[i]!.id) ?? value),
    parameters: subject.parameters.map((value, i) => values.get(parameters[i]!) ?? value),
    triggers: subject.triggers.filter(({ id }) => !happened.has(id)),
  }
}

function joined(before: Past, after: Past): Past {
  return {
    values: new Map([...before.values, ...after.values]),
    happened: new Set([...before.happened, ...after.happened]),
    warnings: [...before.warnings, ...after.warnings],
  }
}

function simulatePast(plan: RunPlan, program: CompiledProgram, subject: Subject): Past {
  const { model } = plan
  try {
    const { final, parameters, events, warnings } = simulate(subject, [])
    const done = new Set(
      events.flatMap(({ kind, trigger }) => (kind === 'done' || kind === 'declined' ? trigger! : [])),
    )
    return {
      values: new Map([
        ...program.states.map(({ id }, i) => [id, final[i]!] as const),
        ...model.discrete.map(({ id }) => [id, parameters[program.parameters.indexOf(id)]!] as const),
      ]),
      happened: new Set(model.events.filter(({ id, repeats }) => !repeats && done.has(id)).map(({ id }) => id)),
      warnings: warnings.map((warning) => `before time 0: ${warning}`),
    }
  } catch (error) {
    throw error instanceof SimulationFailure ? runFailure(error, plan, subject) : error
  }
}

/** From the state of rest, to where the caller says. */
function withoutDoses(
  plan: RunPlan,
  program: CompiledProgram,
  values: Values,
  rest: ReadonlyMap<string, number>,
): Subject {
  const target = doseTarget(plan.model, program, values)
  const relative = HISTORY_TOLERANCE
  const start = new Float64Array(program.states.length)
  const parameters = Float64Array.from(program.parameters, (id) => values.get(id)!)
  program.compiled.start(parameters, start)
  program.states.forEach(({ id }, i) => {
    start[i] = rest.get(id) ?? start[i]!
  })
  return {
    person: 'before time 0',
    program,
    parameters,
    start,
    until: 0,
    doses: [],
    triggers: eventTriggers(plan.model, program, target),
    tolerance: { relative, absolute: absoluteTolerance(program, relative) },
    method: SOLVER.method,
  }
}

/** Of the doses before time 0 what arrives after it: behind a lag, or as the later pulses. */
export function stillToCome(plan: RunPlan, { doses, length }: PlannedRunIn, values: Values): Dose[] {
  if (!doses.way?.lag && !doses.way?.pulses) return []
  return engineDoses(doses, doseTarget(plan.model, plan.program, values), () => 0).flatMap((dose) =>
    isBefore(dose, length) ? [] : silent({ ...dose, time: Math.max(0, dose.time - length) }),
  )
}

const isBefore = ({ time }: Dose, length: number) => time < length && !closeTo(time, length)

/** Without a line in the event log. */
function silent({ tag: _, ...dose }: Dose): Dose {
  return dose
}
