import { type CompiledProgram, type CompileOptions, compile } from '../compiler/index.ts'
import type { CheckedModel } from '../language/checked.ts'
import { withClockEndingAtZero } from './clock-shift.ts'
import { Kept } from './kept.ts'

type Asked = Pick<CompileOptions, 'outputs' | 'dosed' | 'hold' | 'events'> & {
  readonly backend?: CompileOptions['backend']
}

const programs = new Kept<CompiledProgram>()
const shifted = new Kept<CheckedModel>()

/** `compile`, or what it gave when the same was asked of the same model before: run after run asks the same. */
export function compiled(model: CheckedModel, options: Asked): CompiledProgram {
  const { outputs, dosed, hold = {}, events = true, backend } = options
  return programs.of(model, [outputs, dosed, Object.entries(hold), events, backend], () => compile(model, options))
}

/** `withClockEndingAtZero`, the same object for the same length, so that its programs are found again. */
export function shiftedModel(model: CheckedModel, length: number): CheckedModel {
  return shifted.of(model, [length], () => withClockEndingAtZero(model, length))
}
