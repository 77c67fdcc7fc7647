/**
 * `npx node bench/cvode/check.ts`: both programs solve all problems at a tight tolerance and must agree, or no race between them
 * would mean anything.
 */
import { record } from '../../src/engine/record.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { parametersOf, startOf, subjectOf, toleranceOf } from '../models/problem.ts'
import { difference } from './error.ts'
import { compileAll, problems } from './problems.ts'
import { buildRival } from './rival.ts'

/** Two programs at relative tolerance 1e-9 must agree to this. */
const TIGHT = 1e-9
const AGREEMENT = 1e-6

let worst = 0
for (const problem of problems()) {
  const program = compileAll(problem, 'webassembly')
  const start = startOf(problem, program)
  const recording = record(problem.times, program.outputs.length)
  const { steps } = simulate(subjectOf(problem, program, start, TIGHT), [recording])
  const { absolute } = toleranceOf(program, TIGHT)
  const persons = [{ parameters: parametersOf(problem, program), start }]
  const theirs = buildRival(problem, program).run({ persons, relative: TIGHT, absolute, repetitions: 1 })
  const apart = difference(theirs.samples, recording.rows, program.states.length)
  worst = Math.max(worst, apart)
  console.log(
    `${problem.name.padEnd(12)} ${program.states.length} states  apart ${apart.toExponential(1)}  steps ${steps} against ${theirs.steps}`,
  )
}
process.exitCode = worst <= AGREEMENT ? 0 : 1
