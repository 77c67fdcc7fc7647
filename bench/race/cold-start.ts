/**
 * Run as a process of its own: from the text of the 40-state model to its first 180-day result, and what each part took. Prints one line
 * of JSON, milliseconds since the process began.
 */
const { fortyStatesProblem } = await import('../models/forty-states-doses.ts')
const { compileProblem, startOf, subjectOf } = await import('../models/problem.ts')
const { simulate } = await import('../../src/engine/simulate.ts')
const { record } = await import('../../src/engine/record.ts')
const loaded = performance.now()
const problem = fortyStatesProblem()
const checked = performance.now()
const program = compileProblem(problem, process.argv[2] === 'javascript' ? 'javascript' : 'webassembly')
const compiled = performance.now()
const recording = record(problem.times, program.outputs.length)
const { end } = simulate(subjectOf(problem, program, startOf(problem, program), 1e-3), [recording])
const done = performance.now()
if (end !== problem.until) throw new Error('the run did not reach its end')
console.log(
  JSON.stringify({
    load: loaded,
    check: checked - loaded,
    compile: compiled - checked,
    run: done - compiled,
    textToResult: done - loaded,
  }),
)
