import { exp } from '../../src/engine/elementary.ts'
import { createStream } from '../../src/engine/random.ts'
import { record } from '../../src/engine/record.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { difference } from '../cvode/error.ts'
import { compileAll } from '../cvode/problems.ts'
import { buildRival, type Work } from '../cvode/rival.ts'
import { type Problem, parametersOf, startOf, subjectOf, toleranceOf } from '../models/problem.ts'
import { type Spread, spreadOf } from './curve.ts'
import { REFERENCE } from './work-precision.ts'

const SEED = 1

export interface PopulationRace {
  readonly problem: string
  readonly people: number
  /** Tolerances read off the curves to give both programs the same error in the typical person, and the error that they do give. */
  readonly ours: { readonly relative: number; readonly error: number }
  readonly theirs: { readonly relative: number; readonly error: number }
  /** People per second and core, ours. */
  readonly perSecond: Spread
  readonly ratio: Spread
}

/**
 * Many people who differ, one after the other on one core, the same people on both sides; neither side writes what it finds.
 *
 * @param ours    relative tolerance, as `theirs` read from the curves of the typical person
 */
export function racePopulation(
  problem: Problem,
  people: number,
  rounds: number,
  ours: number,
  theirs: number,
): PopulationRace {
  const program = compileAll(problem, 'webassembly')
  const start = startOf(problem, program)
  const typical = parametersOf(problem, program)
  // What the model says of how people differ in handling and binding substances: log-normal, each parameter by itself. The
  // greatest effect on breathing is left alone, for a share above 1 has no meaning.
  const spreads = new Map(problem.model.parameters.map(({ id, declared }) => [id, declared]))
  const varying = program.parameters.flatMap((id, i) => {
    const declared = spreads.get(id)
    return declared !== undefined && 'between' in declared && !id.startsWith('breathing.')
      ? [{ i, spread: declared.between as number }]
      : []
  })
  if (varying.length === 0) throw new Error(`${problem.name}: no parameter varies`)
  const persons: Work['persons'] = Array.from({ length: people }, (_, person) => {
    const stream = createStream(SEED, person + 1, 0)
    const parameters = Float64Array.from(typical)
    varying.forEach(({ i, spread }, draw) => {
      parameters[i]! *= exp(spread * stream.normal(draw))
    })
    return { parameters, start }
  })
  const subject = subjectOf(problem, program, start, ours)
  const solve = (one: typeof subject): Float64Array => {
    const recording = record(problem.times, program.outputs.length)
    simulate(one, [recording])
    return recording.rows
  }
  const reference = solve(subjectOf(problem, program, start, REFERENCE))
  const errorOf = (samples: Float64Array): number => difference(samples, reference, program.states.length)
  const runOurs = (): { seconds: number; last: Float64Array } => {
    const started = performance.now()
    let last: Float64Array = new Float64Array(0)
    for (const { parameters } of persons) {
      last = solve({ ...subject, parameters })
    }
    return { seconds: (performance.now() - started) / 1000, last }
  }
  const rival = buildRival(problem, program)
  const { absolute } = toleranceOf(program, theirs)
  const work: Work = { persons, relative: theirs, absolute, repetitions: 2 }
  const { last } = runOurs()
  const { samples } = rival.run(work)
  // Different people on the two sides would make the ratio meaningless.
  const apart = difference(last, samples.subarray(samples.length - last.length), program.states.length)
  if (!(apart < 0.01)) throw new Error(`${problem.name}: the last person differs by ${apart} between the programs`)
  // Their second time of two in each round: the first warms their process up, as ours is warm.
  const seconds = Array.from({ length: rounds }, () => [runOurs().seconds, rival.run(work).seconds[1]!] as const)
  return {
    problem: problem.name,
    people,
    ours: { relative: ours, error: errorOf(solve(subject)) },
    theirs: {
      relative: theirs,
      error: errorOf(rival.run({ ...work, persons: [{ parameters: typical, start }] }).samples),
    },
    perSecond: spreadOf(seconds.map(([own]) => people / own)),
    ratio: spreadOf(seconds.map(([own, other]) => other / own)),
  }
}
