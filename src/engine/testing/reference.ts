import { readFileSync } from 'node:fs'
import { simulate } from '../simulate.ts'
import type { Subject } from '../subject.ts'
import { PROBLEMS, type StandardProblem } from './standard-problems.ts'
import { subjectOf } from './subjects.ts'

/** An end state of the reference data, with its problem. */
export interface ReferenceEnd {
  readonly problem: StandardProblem
  readonly until: number
  readonly end: readonly number[]
  readonly label: string
}

/** The 19 end states of tests/reference-data/ivp-reference-solutions.json. */
export function referenceEnds(): ReferenceEnd[] {
  const url = new URL('../../../tests/reference-data/ivp-reference-solutions.json', import.meta.url)
  const data = JSON.parse(readFileSync(url, 'utf8')) as { solutions: { problem: string; t: string; y: string[] }[] }
  return data.solutions.map(({ problem: name, t, y }) => {
    const problem = PROBLEMS.find((candidate) => candidate.name === name)
    if (problem === undefined) throw new Error(`no definition of ${name}`)
    return {
      problem,
      until: Number(t),
      end: y.map(Number),
      label: `${name.split(' ')[0]} t=${Number(t).toPrecision(3)}`,
    }
  })
}

/** What a run to a reference end cost and how far off it came. */
export interface ReferenceRun {
  /** Greatest |error| / max(|reference|, floor) over the states. */
  readonly error: number
  readonly steps: number
  readonly rejected: number
}

export function runReference(reference: ReferenceEnd, relative: number, method: Subject['method']): ReferenceRun {
  const { problem, until, end } = reference
  const absolute = problem.start.map(() => relative * problem.absolute)
  const outcome = simulate(subjectOf(problem.program, { start: problem.start, until, relative, absolute, method }), [])
  const found = problem.complete ? problem.complete(outcome.final) : outcome.final
  let error = 0
  // What is smaller than the absolute tolerance was never asked for.
  const floor = Math.max(problem.floor, absolute[0]! / relative)
  end.forEach((expected, i) => {
    error = Math.max(error, Math.abs(found[i]! - expected) / Math.max(Math.abs(expected), floor))
  })
  return { error, steps: outcome.steps, rejected: outcome.rejected }
}

/**
 * By how much the error at the end may exceed the tolerance: a step keeps its own error below it, the problem does the rest.
 *
 * LORENZ is chaotic (1e7-fold by t = 20, says the reference), ARENSTORF passes the moon at 0.006 of its distance, PLEIADES has
 * close encounters; the phase of the periodic problems drifts with every step. The stiff ones forget their errors.
 */
export function amplification(label: string): number {
  if (label.startsWith('ARENSTORF')) return 1e4
  if (label.includes('LORENZ') && label.endsWith('20.0')) return 3e4
  if (label.startsWith('PLEIADES')) return 300
  if (label.startsWith('LOTKA')) return 20
  if (label.startsWith('RIGID') || label.startsWith('BRUSSELATOR')) return 10
  return 2
}
