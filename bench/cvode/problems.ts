import { type Backend, type CompiledProgram, compile } from '../../src/compiler/index.ts'
import { fortyStatesProblem } from '../models/forty-states-doses.ts'
import { overdoseProblem } from '../models/overdose.ts'
import type { Problem } from '../models/problem.ts'
import { standardProblems } from '../models/standard.ts'

/** What the race is over. */
export function problems(): readonly Problem[] {
  return [fortyStatesProblem(), overdoseProblem(), ...standardProblems()]
}

/** The problem with all its states as outputs, in the order of the states, so that both programs can be compared whole. */
export function compileAll({ model, outputs, dosed }: Problem, backend: Backend, asWritten = false): CompiledProgram {
  const { states } = compile(model, { outputs, dosed, events: false, backend })
  return compile(model, { outputs: states.map(({ id }) => id), dosed, events: false, backend, asWritten })
}
