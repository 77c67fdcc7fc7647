import type { CheckedModel, Condition, Expression } from '../language/checked.ts'
import { withConditionParts, withParts } from '../language/parts.ts'

/** The same model with a clock that shows 0 when so much time (in the model's unit) has passed: for what happens before time 0. */
export function withClockEndingAtZero(model: CheckedModel, length: number): CheckedModel {
  const now: Expression = { op: 'subtract', a: { op: 'time' }, b: { op: 'number', value: length } }
  const shift = (part: Expression): Expression => (part.op === 'time' ? now : withParts(part, shift, shiftCondition))
  const shiftCondition = (whole: Condition): Condition => withConditionParts(whole, shift, shiftCondition)
  return {
    ...model,
    states: model.states.map((state) => ({ ...state, rate: shift(state.rate) })),
    quantities: model.quantities.map((quantity) => ({ ...quantity, value: shift(quantity.value) })),
    events: model.events.map((event) => ({
      ...event,
      when: shiftCondition(event.when),
      ...(event.check ? { check: shiftCondition(event.check) } : {}),
    })),
  }
}
