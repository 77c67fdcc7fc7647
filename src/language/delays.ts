import type { Equation } from './equations.ts'
import { ModelError } from './errors.ts'
import type { Composition, Part } from './part.ts'
import { type ConditionTerm, childrenOf, symbolUses, type Term } from './term.ts'

type Delay = Term & { readonly op: 'delay' }

/**
 * Checks that nothing delayed is delayed again: neither what `delay` looks back at nor its lag may depend on another delay,
 * because a past value can only be computed from past states.
 *
 * @param order  all quantities, each after what it needs
 */
export function checkDelays({ quantities, rates }: Composition, order: readonly string[]): void {
  const isDelayed = new Set<string>()
  for (const id of order) {
    for (const { equation } of quantities.get(id)!.lines) {
      const dependsOn = symbolUses(equation.right).some((use) => isDelayed.has(use.id))
      if (dependsOn || delaysIn(equation.right).length > 0) isDelayed.add(id)
    }
  }
  for (const definition of [...quantities.values(), ...rates.values()]) {
    for (const { equation, part } of definition.lines) {
      for (const delay of delaysIn(equation.right)) checkDelay(delay, equation, part, isDelayed)
    }
  }
}

function checkDelay(delay: Delay, equation: Equation, part: Part, isDelayed: ReadonlySet<string>): void {
  for (const [what, term] of [
    ['looks back at', delay.value],
    ['has a lag of', delay.lag],
  ] as const) {
    const use = symbolUses(term).find(({ id }) => isDelayed.has(id))
    const inner = delaysIn(term)[0]
    if (!use && !inner) continue
    throw new ModelError({
      place: part.written.place(delay, `equation ${equation.number}`),
      found: `a delay that ${what} ${use ? `\`${use.id}\`` : `\`${part.written.slice(inner!)}\``}, which is itself made of a delay`,
      expected: 'states, parameters, time and quantities that are made of these without a delay',
      remedy: 'delay by the sum of both lags, or make what is delayed first a state with a rate',
    })
  }
}

function delaysIn(node: Term | ConditionTerm): readonly Delay[] {
  const found: Delay[] = []
  const visit = (part: Term | ConditionTerm): void => {
    if (part.op === 'delay') found.push(part)
    for (const child of childrenOf(part)) visit(child)
  }
  visit(node)
  return found
}
