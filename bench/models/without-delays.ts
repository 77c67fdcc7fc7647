import type { CheckedModel, Condition, Expression } from '../../src/language/index.ts'

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
  switch (expression.op) {
    case 'number':
    case 'symbol':
    case 'time':
      return expression
    case 'delay':
      return present(expression.value)
    case 'hill':
      return { op: 'hill', x: present(expression.x), half: present(expression.half), n: present(expression.n) }
    case 'piecewise':
      return {
        op: 'piecewise',
        cases: expression.cases.map(({ when, value }) => ({ when: presentCondition(when), value: present(value) })),
        otherwise: present(expression.otherwise),
      }
    case 'negate':
    case 'exp':
    case 'ln':
    case 'log10':
    case 'sqrt':
    case 'abs':
      return { op: expression.op, a: present(expression.a) }
    default:
      return { op: expression.op, a: present(expression.a), b: present(expression.b) }
  }
}

function presentCondition(condition: Condition): Condition {
  switch (condition.op) {
    case 'not':
      return { op: 'not', a: presentCondition(condition.a) }
    case 'and':
    case 'or':
      return { op: condition.op, a: presentCondition(condition.a), b: presentCondition(condition.b) }
    default:
      return { op: condition.op, a: present(condition.a), b: present(condition.b) }
  }
}
