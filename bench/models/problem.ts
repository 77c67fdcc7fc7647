import { type CompiledProgram, type CompileOptions, compile } from '../../src/compiler/index.ts'
import { restSubject } from '../../src/engine/rest.ts'
import { simulate } from '../../src/engine/simulate.ts'
import type { Subject } from '../../src/engine/subject.ts'
import type { CheckedModel } from '../../src/language/index.ts'

type Backend = CompileOptions['backend']

/** A bolus: model time, and an amount in the state's own unit. */
export interface PlannedDose {
  readonly time: number
  readonly state: string
  readonly amount: number
}

/** Work that every program of a comparison is given: plain data beside a checked model, so that none reads its own version of it. */
export interface Problem {
  readonly name: string
  /** Its events, if it has any, are left out. */
  readonly model: CheckedModel
  readonly outputs: readonly string[]
  readonly dosed: readonly string[]
  /** Values of parameters that differ from the model's own, each in the parameter's unit. */
  readonly set: Readonly<Record<string, number>>
  readonly doses: readonly PlannedDose[]
  /** End of the run and times of samples, in the model's time unit; no sample falls on a dose. */
  readonly until: number
  readonly times: Float64Array
}

/** As `allostat run` has it, so that one number says how exact a run is. */
const ABSOLUTE_SHARE = 1e-3
/** A start is computed once, so it can be as exact as doubles sensibly allow. */
const REST_TOLERANCE = 1e-9

export function compileProblem({ model, outputs, dosed }: Problem, backend: Backend): CompiledProgram {
  return compile(model, { outputs, dosed, events: false, backend })
}

/** Values by `program.parameters`. */
export function parametersOf({ model, set }: Problem, program: CompiledProgram): Float64Array {
  const values = new Map([
    ...model.parameters.map(({ id, value }): [string, number] => [id, value]),
    ...model.discrete.map(({ id, start }): [string, number] => [id, start]),
    ...Object.entries(set),
  ])
  return Float64Array.from(program.parameters, (id) => values.get(id)!)
}

/** States by `program.states`: the model's starts, after its rest run without doses where it has one. */
export function startOf(problem: Problem, program: CompiledProgram): Float64Array {
  const { model } = problem
  const start = new Float64Array(program.states.length)
  program.compiled.start(parametersOf(problem, program), start)
  if (model.restFor === undefined) return start
  const ids = program.states.map(({ id }) => id)
  const quiet = compile(model, { outputs: ids, dosed: [], events: false, backend: 'javascript' })
  const parameters = parametersOf(problem, quiet)
  const from = new Float64Array(quiet.states.length)
  quiet.compiled.start(parameters, from)
  const tolerance = toleranceOf(quiet, REST_TOLERANCE)
  const { final } = simulate(restSubject(quiet, parameters, from, model.restFor, tolerance), [])
  quiet.states.forEach(({ id }, i) => {
    start[ids.indexOf(id)] = final[i]!
  })
  return start
}

export function toleranceOf({ states }: CompiledProgram, relative: number): Subject['tolerance'] {
  return { relative, absolute: Float64Array.from(states, ({ scale }) => relative * ABSOLUTE_SHARE * scale) }
}

/** What the engine runs; `start` as `startOf` gives it, so that it need not be worked out again for every tolerance. */
export function subjectOf(
  problem: Problem,
  program: CompiledProgram,
  start: Float64Array,
  relative: number,
  method: Subject['method'] = 'rodas5p',
): Subject {
  const place = new Map(program.states.map(({ id }, i) => [id, i]))
  return {
    person: problem.name,
    program,
    parameters: parametersOf(problem, program),
    start,
    until: problem.until,
    doses: problem.doses.map(({ time, state, amount }) => ({ time, state: place.get(state)!, amount, duration: 0 })),
    triggers: [],
    tolerance: toleranceOf(program, relative),
    method,
  }
}
