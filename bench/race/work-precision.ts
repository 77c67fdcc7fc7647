import { record } from '../../src/engine/record.ts'
import { simulate } from '../../src/engine/simulate.ts'
import type { Subject } from '../../src/engine/subject.ts'
import { difference } from '../cvode/error.ts'
import { compileAll } from '../cvode/problems.ts'
import { buildRival } from '../cvode/rival.ts'
import { type Problem, parametersOf, startOf, subjectOf, toleranceOf } from '../models/problem.ts'
import { type Bound, boundOf, type Point, type Spread, secondsAt, spreadOf } from './curve.ts'

export type OurBackend = 'webassembly' | 'javascript'

/** Relative tolerances from loose to tight; the two programs mean different errors by the same number. */
const OURS = [1e-2, 3e-3, 1e-3, 3e-4, 1e-4, 1e-5, 1e-6, 1e-7]
const THEIRS = [1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9]
/** Two orders tighter than the smallest error that is asked for, and more. */
export const REFERENCE = 1e-10
/** Errors at which the programs are compared. */
export const ERRORS = [1e-4, 1e-6] as const
/** A timing shorter than this says more of the clock and of the neighbours on the machine than of the program. */
const LEAST_SECONDS = 0.15

export interface Comparison {
  readonly problem: string
  readonly states: number
  readonly points: Readonly<Record<OurBackend | 'cvode', readonly Point[]>>
  /** CVODE's time over ours, by error: median and range over the rounds. */
  readonly ratios: Readonly<Record<OurBackend, readonly (Spread & { readonly error: number; readonly bound: Bound })[]>>
}

type Timer = (relative: number) => { readonly seconds: number; readonly samples: Float64Array }

/** Races both of our back ends against CVODE over one problem, the rounds of all alternated. */
export function compare(problem: Problem, rounds: number): Comparison {
  const program = compileAll(problem, 'webassembly')
  const states = program.states.length
  const start = startOf(problem, program)
  const reference = solve(problem, subjectOf(problem, program, start, REFERENCE))
  const timers: Record<OurBackend | 'cvode', Timer> = {
    webassembly: ours(problem, program, start),
    javascript: ours(problem, compileAll(problem, 'javascript'), start),
    cvode: theirs(problem, program, start),
  }
  const points = { webassembly: [], javascript: [], cvode: [] } as Record<OurBackend | 'cvode', Mutable[]>
  const time = (name: OurBackend | 'cvode', i: number): void => {
    const relative = (name === 'cvode' ? THEIRS : OURS)[i]
    if (relative === undefined) return
    const { seconds, samples } = timers[name](relative)
    points[name][i] ??= { relative, error: difference(samples, reference, states), seconds: [] }
    points[name][i]!.seconds.push(seconds)
  }
  for (let round = 0; round < rounds; round++) {
    // From tolerance to tolerance, for the machine is faster at one moment than at another.
    for (let i = 0; i < Math.max(OURS.length, THEIRS.length); i++) {
      for (const name of ['webassembly', 'cvode', 'javascript'] as const) time(name, i)
    }
  }
  const ratiosOf = (name: OurBackend) =>
    ERRORS.map((error) => {
      const readings = Array.from({ length: rounds }, (_, round) => ({
        own: secondsAt(points[name], error, round),
        other: secondsAt(points.cvode, error, round),
      }))
      const ratios = readings.map(({ own, other }) => other.seconds / own.seconds)
      const bound = boundOf(
        readings.some(({ own }) => own.isBound),
        readings.some(({ other }) => other.isBound),
      )
      return { error, bound, ...spreadOf(ratios) }
    })
  return {
    problem: problem.name,
    states,
    points,
    ratios: { webassembly: ratiosOf('webassembly'), javascript: ratiosOf('javascript') },
  }
}

type Mutable = Omit<Point, 'seconds'> & { readonly seconds: number[] }
type Program = ReturnType<typeof compileAll>

function solve({ times }: Problem, subject: Subject): Float64Array {
  const recording = record(times, subject.program.outputs.length)
  simulate(subject, [recording])
  return recording.rows
}

/** Repeats the solution until enough time has gone by. The first call at all warms up, so that later ones time optimised code. */
function ours(problem: Problem, program: Program, start: Float64Array): Timer {
  let isWarm = false
  return (relative) => {
    // Put together before the clock runs, as the other program's input is: of them too the integration alone is timed.
    const subject = subjectOf(problem, program, start, relative)
    const run = (least: number) => {
      let samples = new Float64Array(0)
      const times: number[] = []
      const until = performance.now() + 1000 * least
      do {
        const started = performance.now()
        samples = solve(problem, subject) as Float64Array<ArrayBuffer>
        times.push((performance.now() - started) / 1000)
      } while (performance.now() < until)
      // The fastest, on both sides: what else the machine does only ever adds, and is no part of either program.
      return { seconds: spreadOf(times).low, samples }
    }
    if (!isWarm) run(1)
    isWarm = true
    return run(LEAST_SECONDS)
  }
}

function theirs(problem: Problem, program: Program, start: Float64Array): Timer {
  const rival = buildRival(problem, program)
  const persons = [{ parameters: parametersOf(problem, program), start }]
  const repetitions = new Map<number, number>()
  return (relative) => {
    const { absolute } = toleranceOf(program, relative)
    const work = { persons, relative, absolute }
    if (!repetitions.has(relative)) {
      const { seconds } = rival.run({ ...work, repetitions: 3 })
      repetitions.set(relative, 1 + Math.max(1, Math.ceil(LEAST_SECONDS / Math.min(...seconds))))
    }
    const { seconds, samples } = rival.run({ ...work, repetitions: repetitions.get(relative)! })
    // The first warms their process up, as ours is warm.
    return { seconds: spreadOf(seconds.slice(1)).low, samples }
  }
}
