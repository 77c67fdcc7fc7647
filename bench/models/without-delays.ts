import type { CheckedModel, Condition, Expression } from '../../src/language/index.ts'
import { withConditionParts, withParts } from '../../src/language/parts.ts'

/** The same model where every delayed value is the present one: for comparison with programs that know no delays. */
export function withoutDelays(model: CheckedModel): CheckedModel {
  return {
    ...model,
    states: model.states.map((state) => ({ ...state, rate: present(state.rate) })),
    quantities: model.quantities.map((quantity) => ({ ...quantity, value: present(quantity.value) })),
    events: model.events.map((event) => ({
      ...event,
      when: presentCondition(event.when),
      ...(event.check ? { check: presentCondition(event.check) } : {}),
    })),
  }
}

function present(expression: Expression): Expression {
  return expression.op === 'delay' ? present(expression.value) : withParts(expression, present, presentCondition)
}

function presentCondition(condition: Condition): Condition {
  return withConditionParts(condition, present, presentCondition)
}
