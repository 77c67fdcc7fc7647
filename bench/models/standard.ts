import { readFileSync } from 'node:fs'
import { checkModel, type ModelSource } from '../../src/language/index.ts'
import type { Problem } from './problem.ts'
import { hires, orego, robertson, vanDerPol } from './standard-models.ts'
import pollution from './standard-pollution.ts'

/** A standard problem with the end states that are known to about 20 digits. */
export interface StandardProblem extends Problem {
  readonly ends: readonly { readonly time: number; readonly y: readonly number[] }[]
}

const DATA = new URL('../../tests/reference-data/ivp-reference-solutions.json', import.meta.url)
type Solutions = { solutions: { problem: string; t: string; y: string[] }[] }

/** ROBER, HIRES, OREGO, POLLU and VDPOL, each to the last time for which its end state is known. */
export function standardProblems(): readonly StandardProblem[] {
  const { solutions } = JSON.parse(readFileSync(DATA, 'utf8')) as Solutions
  const problem = (name: string, source: ModelSource, times: (until: number) => readonly number[]): StandardProblem => {
    const model = checkModel(source)
    const ends = solutions
      .filter((solution) => solution.problem === name)
      .map(({ t, y }) => ({ time: Number(t), y: y.map(Number) }))
      .sort((a, b) => a.time - b.time)
    const until = ends.at(-1)!.time
    const all = new Set([...times(until), ...ends.map(({ time }) => time)])
    return {
      name,
      model,
      outputs: model.states.map(({ id }) => id),
      dosed: [],
      set: {},
      doses: [],
      until,
      times: Float64Array.from([...all].sort((a, b) => a - b)),
      ends,
    }
  }
  return [
    problem('ROBER', robertson, (until) => decades(1e-2, until)),
    problem('HIRES', hires, evenly),
    problem('OREGO', orego, evenly),
    problem('POLLU', pollution, evenly),
    problem('VDPOL mu=1000', vanDerPol, evenly),
  ]
}

const evenly = (until: number): readonly number[] => Array.from({ length: 100 }, (_, i) => ((i + 1) * until) / 100)

/** Four times in each power of ten. */
function decades(from: number, to: number): readonly number[] {
  const count = Math.round(4 * Math.log10(to / from))
  return Array.from({ length: count }, (_, i) => Number((from * 10 ** (i / 4)).toPrecision(6)))
}
