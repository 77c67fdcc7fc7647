/**
 * `npx node bench/models/check.ts`: compiles and runs each benchmark model once, compares the standard problems with their known end
 * states, and shows what the half year does to a person, so that one sees what is timed.
 */
import { record } from '../../src/engine/record.ts'
import { simulate } from '../../src/engine/simulate.ts'
import { fortyStatesProblem } from './forty-states-doses.ts'
import { overdoseProblem } from './overdose.ts'
import { compileProblem, type Problem, startOf, subjectOf } from './problem.ts'
import { type StandardProblem, standardProblems } from './standard.ts'

/** Of `allostat run`. */
const RELATIVE = 1e-6
/** A step keeps its own error below the tolerance; over a whole run these problems add no more than this factor. Chosen. */
const AMPLIFICATION = 3

const faults: string[] = []

interface Run {
  readonly rows: Float64Array
  readonly width: number
  readonly final: Float64Array
}

function run(problem: Problem): Run {
  const program = compileProblem(problem, 'javascript')
  const { zeroStates, unneededStates } = program.compiled
  const subject = subjectOf(problem, program, startOf(problem, program), RELATIVE)
  const width = program.outputs.length
  const recording = record(problem.times, width)
  const began = performance.now()
  const { steps, rejected, warnings, final } = simulate(subject, [recording])
  const took = performance.now() - began
  console.log(
    `${problem.name}: ${program.states.length} states (${zeroStates.length + unneededStates.length} left away), ` +
      `${problem.doses.length} doses, ${recording.count} samples, ${program.switches.length} switches, ` +
      `${program.delays.length} delays, ${steps} steps (${rejected} refused), first run ${took.toFixed(0)} ms`,
  )
  faults.push(...warnings)
  const unsound = [...final, ...recording.rows].filter((value) => !Number.isFinite(value)).length
  if (unsound > 0) faults.push(`${problem.name}: ${unsound} values are not finite`)
  return { rows: recording.rows, width, final }
}

/** Greatest difference from a known end state, as a share of each value. */
function compare(problem: StandardProblem): void {
  const { rows, width } = run(problem)
  for (const { time, y } of problem.ends) {
    const row = problem.times.indexOf(time) * width
    const error = Math.max(...y.map((known, i) => Math.abs(rows[row + i]! - known) / Math.abs(known)))
    console.log(`  t = ${time}: relative error ${error.toExponential(1)}`)
    if (!(error <= AMPLIFICATION * RELATIVE)) faults.push(`${problem.name}: error ${error} at t = ${time}`)
  }
}

/** Outputs at some of the samples; times in the model's unit divided by `unit`. */
function table(
  problem: Problem,
  { rows, width }: Run,
  columns: readonly string[],
  at: (row: number) => boolean,
  unit: number,
) {
  const places = columns.map((id) => problem.outputs.indexOf(id))
  console.log(['time', ...columns].map((name) => name.slice(-13).padStart(14)).join(''))
  problem.times.forEach((time, row) => {
    if (!at(row)) return
    const values = places.map((place) => rows[row * width + place]!.toPrecision(3))
    console.log([(time / unit).toFixed(2), ...values].map((text) => text.padStart(14)).join(''))
  })
}

function checkFortyStates(): void {
  const problem = fortyStatesProblem()
  const outcome = run(problem)
  const days = new Set([0, 1, 3, 7, 14, 30, 60, 90, 119, 120, 122, 130, 149, 150, 151, 153, 160, 179])
  const columns = [
    'receptor.occupancy',
    'receptor.signal',
    'breathing.ventilation',
    'euphoria.effect',
    'tolerance.slow',
    'withdrawal.score',
    'antireward.level',
    'dopamine.release',
    'dopamine.transporters',
    'craving.level',
  ]
  table(problem, outcome, columns, (row) => row % 4 < 2 && days.has(Math.floor(row / 4)), 24)
  for (const [i, id] of problem.outputs.entries()) {
    if (!id.endsWith('bound') && id !== 'receptor.occupancy') continue
    const values = problem.times.map((_, row) => outcome.rows[row * outcome.width + i]!)
    const [least, most] = [Math.min(...values), Math.max(...values)]
    console.log(`  ${id}: ${least.toPrecision(3)} to ${most.toPrecision(3)}`)
    if (least < -RELATIVE || most > 1) faults.push(`${id} is no share: ${least} to ${most}`)
  }
}

function checkOverdose(): void {
  const problem = overdoseProblem()
  const columns = ['breathing.ventilation', 'breathing.PaO2', 'breathing.PaCO2', 'fentanyl.bound', 'naloxone.bound']
  table(problem, run(problem), columns, (row) => row < 16 || row % 30 === 29, 60)
}

for (const problem of standardProblems()) compare(problem)
checkOverdose()
checkFortyStates()
for (const fault of faults) console.log(`fault: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
