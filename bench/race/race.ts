import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, release } from 'node:os'
import { fileURLToPath } from 'node:url'
import { buildSundials } from '../cvode/build-sundials.ts'
import { compileAll, problems } from '../cvode/problems.ts'
import { buildRival } from '../cvode/rival.ts'
import { type Spread, spreadOf, toleranceAt } from './curve.ts'
import { type PopulationRace, racePopulation } from './population.ts'
import { type Trial, timeTrial } from './trial.ts'
import { type Comparison, compare, ERRORS } from './work-precision.ts'

/** Everything that was measured, as it is kept in `bench/results`. */
export interface Results {
  readonly date: string
  readonly machine: string
  readonly ours: string
  readonly theirs: string
  readonly rounds: number
  readonly comparisons: readonly Comparison[]
  readonly populations: readonly PopulationRace[]
  /** Milliseconds from the start of the process, by part. */
  readonly coldStart: Readonly<Record<string, Spread>>
  /** Seconds: our compiler in a warm process, gcc for CVODE. */
  readonly compile: readonly { readonly problem: string; readonly ours: number; readonly gcc: number }[]
  readonly trials: readonly Trial[]
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Measures all of it; takes some minutes. */
export async function race(rounds: number, say: (line: string) => void): Promise<Results> {
  const sundials = buildSundials()
  const all = problems()
  const compile = all.map((problem) => {
    const program = compileAll(problem, 'webassembly')
    const { compileSeconds } = buildRival(problem, program, true)
    const started = performance.now()
    compileAll(problem, 'webassembly')
    // `compileAll` compiles twice: once to learn the states.
    return { problem: problem.name, ours: (performance.now() - started) / 2000, gcc: compileSeconds! }
  })
  const coldStart = timeColdStart(rounds)
  const comparisons = all.map((problem) => {
    say(`racing over ${problem.name}`)
    return compare(problem, rounds)
  })
  const populations = [
    { problem: all[0]!, people: 10 },
    { problem: all[1]!, people: 500 },
  ].flatMap(({ problem, people }) => {
    say(`racing ${people} people over ${problem.name}`)
    const { points } = comparisons.find((each) => each.problem === problem.name)!
    return ERRORS.map((error) => {
      const [ours, theirs] = [toleranceAt(points.webassembly, error), toleranceAt(points.cvode, error)]
      return racePopulation(problem, people, rounds, ours, theirs)
    })
  })
  say('timing the published trial')
  const trials = [await timeTrial(200), await timeTrial(2000)]
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown processor'}, ${platform()} ${release()} ${arch()}`,
    ours: `Node ${process.version}, WebAssembly f64x2`,
    theirs: `CVODE ${sundials.version}, BDF, dense, analytic Jacobian, ${sundials.compiler}, ${sundials.flags.join(' ')}`,
    rounds,
    comparisons,
    populations,
    coldStart,
    compile,
    trials,
  }
  mkdirSync(here('../results'), { recursive: true })
  writeFileSync(here('../results/race.json'), `${JSON.stringify(results, undefined, 1)}\n`)
  return results
}

/** Fresh processes, one after the other. */
function timeColdStart(rounds: number): Record<string, Spread> {
  const runs = Array.from({ length: rounds }, () => {
    const { stdout, status, stderr } = spawnSync(process.execPath, [here('cold-start.ts')], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`the cold start failed: ${stderr}`)
    return JSON.parse(stdout) as Record<string, number>
  })
  return Object.fromEntries(Object.keys(runs[0]!).map((part) => [part, spreadOf(runs.map((run) => run[part]!))]))
}
