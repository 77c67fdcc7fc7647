import { SimulationFailure } from '../engine/failure.ts'
import type { Observer, Subject } from '../engine/subject.ts'

/**
 * Ends a run in which a quantity that somebody looks at is no longer a number, at the end of the step in which that is seen.
 *
 * The states may go on for long while a logarithm of something negative is recorded; an empty cell would then read as "it did not
 * happen", and a minimum would be one of the part that could be computed.
 *
 * @param looked  indices of the outputs that are recorded or summarised
 */
export function finiteOutputs(subject: Subject, looked: readonly number[]): Observer {
  const { program, parameters, person } = subject
  const outputs = new Float64Array(program.outputs.length)
  const states = new Float64Array(program.states.length)
  return {
    segment(segment) {
      segment.outputsAt(segment.end, outputs)
      const bad = looked.find((index) => !Number.isFinite(outputs[index]))
      if (bad === undefined) return
      segment.stateAt(segment.end, states)
      throw new SimulationFailure({
        reason: `${program.outputs[bad]!.id} is ${outputs[bad]}, not a number that can be recorded`,
        person,
        time: segment.end,
        timeUnit: program.timeUnit,
        state: program.outputs[bad]!.id,
        value: outputs[bad]!,
        states: Object.fromEntries(program.states.map(({ id }, i) => [id, states[i]!])),
        parameters: Object.fromEntries(program.parameters.map((id, i) => [id, parameters[i]!])),
      })
    },
  }
}
