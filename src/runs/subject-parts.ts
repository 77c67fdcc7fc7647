import type { CompiledProgram } from '../compiler/index.ts'
import type { Action, Trigger } from '../engine/subject.ts'
import type { Assignment, CheckedModel } from '../language/checked.ts'
import { convert } from '../units/index.ts'
import type { DoseTarget } from './dose-plan.ts'
import type { Values } from './values.ts'

/** Where things stand in a program, and what a person's values are. */
export function doseTarget(model: CheckedModel, program: CompiledProgram, values: Values): DoseTarget {
  const stateIndex = new Map(program.states.map((state, index) => [state.id, index]))
  const parameterIndex = new Map(program.parameters.map((id, index) => [id, index]))
  return {
    stateIndex: (id) => stateIndex.get(id) ?? -1,
    parameterIndex: (id) => parameterIndex.get(id) ?? -1,
    value: (id, unit) => convert(values.get(id)!, model.parameters.find((each) => each.id === id)!.unit, unit),
    timeUnit: model.timeUnit,
  }
}

/** A trigger for each event of the model that the program watches, with the event's id. */
export function eventTriggers(model: CheckedModel, program: CompiledProgram, target: DoseTarget): Trigger[] {
  const assign = (set: readonly Assignment[]): Action[] =>
    set.flatMap(({ id, value }) => {
      const parameter = target.parameterIndex(id)
      return parameter < 0 ? [] : [{ kind: 'set' as const, parameter, value }]
    })
  return model.events.flatMap((event): Trigger[] => {
    const when = program.compiled.condition(event.id, 'when')
    if (when < 0) return []
    const check = program.compiled.condition(event.id, 'check')
    return [
      {
        id: event.id,
        watch: { condition: when },
        ...(event.grid === undefined ? {} : { grid: event.grid }),
        after: event.after,
        ...(check < 0 ? {} : { check: { condition: check } }),
        actions: [...assign(event.set), ...(event.ends ? [{ kind: 'stop' as const }] : [])],
        otherwise: assign(event.otherwise),
        repeats: event.repeats,
      },
    ]
  })
}

/** From the typical size of each state: where a state is far below its size its relative error no longer counts. */
export function absoluteTolerance(program: CompiledProgram, relative: number): Float64Array {
  return Float64Array.from(program.states, ({ scale }) => relative * 1e-3 * scale)
}
