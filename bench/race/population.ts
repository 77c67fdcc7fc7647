import { exp } from '../../src/engine/elementary.ts'
import { createStream } from '../../src/engine/random.ts'
import { record } from '../../src/engine/record.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { difference } from '../cvode/error.ts'
import { compileAll } from '../cvode/problems.ts'
import { buildRival, type Work } from '../cvode/rival.ts'
import { type Problem, parametersOf, startOf, subjectOf, toleranceOf } from '../models/problem.ts'
import { type Spread, spreadOf } from './curve.ts'

const SEED = 1

export interface PopulationRace {
  readonly problem: string
  readonly people: number
  /** Tolerances at which both programs have about the same error in the typical person. */
  readonly ours: { readonly relative: number; readonly error: number }
  readonly theirs: { readonly relative: number; readonly error: number }
  /** People per second and core, ours. */
  readonly perSecond: Spread
  readonly ratio: Spread
}

/**
 * Many people who differ, one after the other on one core, the same people on both sides; neither side writes what it finds.
 *
 * @param ours    relative tolerance, as `theirs` chosen from the curves of the typical person
 */
export function racePopulation(
  problem: Problem,
  people: number,
  rounds: number,
  ours: { readonly relative: number; readonly error: number },
  theirs: { readonly relative: number; readonly error: number },
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
  const subject = subjectOf(problem, program, start, ours.relative)
  const runOurs = (): { seconds: number; last: Float64Array } => {
    const started = performance.now()
    let last = new Float64Array(0)
    for (const { parameters } of persons) {
      const recording = record(problem.times, program.outputs.length)
      simulate({ ...subject, parameters }, [recording])
      last = recording.rows as Float64Array<ArrayBuffer>
    }
    return { seconds: (performance.now() - started) / 1000, last }
  }
  const rival = buildRival(problem, program)
  const { absolute } = toleranceOf(program, theirs.relative)
  const work: Work = { persons, relative: theirs.relative, absolute, repetitions: 1 }
  const { last } = runOurs()
  const { samples } = rival.run(work)
  // Different people on the two sides would make the ratio meaningless.
  const apart = difference(last, samples.subarray(samples.length - last.length), program.states.length)
  if (!(apart < 0.01)) throw new Error(`${problem.name}: the last person differs by ${apart} between the programs`)
  const seconds = Array.from({ length: rounds }, () => [runOurs().seconds, rival.run(work).seconds[0]!] as const)
  return {
    problem: problem.name,
    people,
    ours: { relative: ours.relative, error: ours.error },
    theirs: { relative: theirs.relative, error: theirs.error },
    perSecond: spreadOf(seconds.map(([own]) => people / own)),
    ratio: spreadOf(seconds.map(([own, other]) => other / own)),
  }
}
