import { type Bound, type Spread, spreadOf } from './curve.ts'
import type { Results } from './race.ts'
import type { Comparison } from './work-precision.ts'

/** Least ratio at an error of 1e-4 that the project asks of itself now, and what it aims at. */
const ASKED: Readonly<Record<string, { readonly floor: number; readonly goal: string }>> = {
  'forty states, 180 days': { floor: 6, goal: '10 / 8' },
  'overdose, 4 h': { floor: 3, goal: '5 / 5' },
}
/** The standard problems: ahead. */
const AHEAD = { floor: 1, goal: 'ahead' }

/** The page that shows the results, in Markdown. */
export function report(results: Results): string {
  const { comparisons, populations, coldStart, compile, trials } = results
  return `# How fast it is

Written by \`npm run bench race\` from \`bench/results/race.json\`; change neither by hand. Measured on ${results.date}, ${results.machine}.

- **Ours**: ${results.ours}; generated JavaScript beside it. Times are of optimised code after a second of warming up; the cold start is below.
- **Theirs**: ${results.theirs}; SUNDIALS from Debian's source package, the model as C from the same expression graph, restarted at each dose.
- Both programs solve the same problem for the same person and show all states at the same times. Each ratio is CVODE's time over ours at equal
  **error**: the root mean square over states and samples of |dy| / (|y| + 1e-3 max |y|), against our solution at 1e-10.
  CVODE at 1e-9 agrees with ours at 1e-9 to 2e-7 or better (\`npx node bench/cvode/check.ts\`). ${results.rounds} alternated rounds, each of which takes a program's fastest
  solution: median (lowest to highest). A floor is met when the lowest meets it.
- **How busy the machine was**: from the fastest round to the slowest, CVODE's own time at one tolerance grew by a factor of ${busyness(comparisons).toFixed(2)} (median over
  problems and tolerances). Much above 1.1, other work ran beside the race, and its ratios are worth no more digits than their ranges show.

![Seconds against error](performance.svg)

## One person

| problem | states | ratio at 1e-4 | at 1e-6 | JavaScript at 1e-4 | floor at 1e-4 | | goal |
|---|---|---|---|---|---|---|---|
${comparisons.map(comparisonRow).join('\n')}

“Or more”: our loosest tolerance is already better than that error. “Or less”: theirs is.

## Many people who differ

One core, the same people on both sides, at tolerances read off the curves above to give the typical person an error of 1e-4, and of 1e-6.

| problem | people | our error | their error | people a second | ratio |
|---|---|---|---|---|---|
${populations
  .map(
    ({ problem, people, ours, theirs, perSecond, ratio }) =>
      `| ${problem} | ${people} | ${power(ours.error)} | ${power(theirs.error)} | ${perSecond.median.toPrecision(3)} | ${spread(ratio)} |`,
  )
  .join('\n')}

## Start and compilation

From the text of the 40-state model to its first 180-day result, in a fresh process (milliseconds; ${results.rounds} processes one after the other):

| part | ms |
|---|---|
${Object.entries(coldStart)
  .map(
    ([part, { median, low, high }]) =>
      `| ${PARTS[part] ?? part} | ${median.toFixed(0)} (${low.toFixed(0)} to ${high.toFixed(0)}) |`,
  )
  .join('\n')}

| problem | our compiler, WebAssembly included, ms | gcc, ms |
|---|---|---|
${compile.map(({ problem, ours, gcc }) => `| ${problem} | ${(1000 * ours).toFixed(0)} | ${(1000 * gcc).toFixed(0)} |`).join('\n')}

## The published overdose trial

One arm of Mann et al. 2022: 60 min, with delays, tolerance 1e-6, compilation and rest included.

| people | threads | s | greatest size of the process, MB |
|---|---|---|---|
${trials.map(({ people, threads, seconds, peakMegabytes }) => `| ${people} | ${threads} | ${seconds.toFixed(1)} | ${peakMegabytes.toFixed(0)} |`).join('\n')}

${MISSED}

${BOUNDS}
`
}

const PARTS: Readonly<Record<string, string>> = {
  load: 'start of Node and reading of the code (TypeScript, stripped at load)',
  check: 'reading and checking the model',
  compile: 'compiling it, WebAssembly included',
  run: '180 days, 720 doses, code not yet optimised',
  textToResult: 'from text to result: all but the first',
}

/** Goals of the project beside those in the first table. */
const MISSED = `## Goals not reached

Beside the verdicts of the first table, which are about the floors at 1e-4: one person 10x and 8x (40 states), 5x and 5x (overdose); people per core 15x and 12x (40 states), 8x and 8x
(overdose); generated JavaScript 4x; the published trial in 2 s; memory that does not grow with the number of people. The cold start asks for 250 ms.`

/** What stands between the figures and the goals; measured by profiles of the runs above. */
const BOUNDS = `## What bounds it

- **One overdose.** Both programs evaluate the right side about as often (some 800 times for an error of 1e-4), and two fifths of our time goes there: 13 powers, 4
  exponentials and 27 divisions. It waits more than it computes, for powers stand in three levels of which each needs the one before. A ninth goes to
  elimination and substitution, a tenth each to the Jacobian and to looks for crossings of its 13 switches. Steps are taken inside WebAssembly, samples included, as long
  as none is refused or crossed by a switch; a sixth of all is still JavaScript, there and where a run begins.
  Rosenbrock steps save CVODE's history and its restarts, not right sides. Other choices of the step (predictive both ways or in part, another margin) need the same work
  for the same error within a twentieth or so. What would help: right sides of several people at a time.
- **40 states.** A quarter of a step is the right side (one pair of powers alone is a tenth: 45 operations that wait for each other), a fifth
  elimination and substitution, an eighth combining stages; an eighth is JavaScript, at the doses and where switches cross, as they do in a seventh of all steps.
- **Many people.** People run one after the other; two in the lanes of a vector were not built.
- **The trial.** Each step evaluates past arterial gases some 18 times (8 powers each), because a lag that moves with the blood flow is looked up at every stage.
- **Memory** grows with the number of people: all results are held until they are written.`

/** How much longer the slowest round took than the fastest, for the program that nothing of ours is in. */
function busyness(comparisons: readonly Comparison[]): number {
  const spreads = comparisons.flatMap(({ points }) => points.cvode.map(({ seconds }) => spreadOf(seconds)))
  return spreadOf(spreads.map(({ low, high }) => high / low)).median
}

function comparisonRow({ problem, states, ratios }: Comparison): string {
  const { floor, goal } = ASKED[problem] ?? AHEAD
  const [loose, tight] = ratios.webassembly
  const verdict = loose!.low >= floor ? 'met' : '**missed**'
  const cells = [problem, states, marked(loose!), marked(tight!), marked(ratios.javascript[0]!), floor, verdict, goal]
  return `| ${cells.join(' | ')} |`
}

/** Which way the true ratio lies. */
const MARKS: Readonly<Record<Bound, string>> = { none: '', least: ' or more', most: ' or less', unknown: ', not known' }

const marked = (ratio: Spread & { readonly bound: Bound }): string => `${spread(ratio)}${MARKS[ratio.bound]}`

function spread({ median, low, high }: Spread): string {
  return `${median.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`
}

const power = (error: number): string => error.toExponential(1)
