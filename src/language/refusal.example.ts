import { InputError, type Problem } from '../units/index.ts'
import { type CheckOptions, checkModel } from './check.ts'
import type { ModelSource } from './model.ts'

/** The problem with which an action is refused, and the name of its class. For tests. */
export function refusal(action: () => unknown): Problem & { readonly kind: string } {
  try {
    action()
  } catch (error) {
    if (error instanceof InputError) return { kind: error.name, ...error.problem }
    throw error
  }
  throw new Error('nothing was refused')
}

/** The problem with which a model is refused. */
export function modelRefusal(parts: unknown, options?: CheckOptions): Problem & { readonly kind: string } {
  return refusal(() => checkModel(parts as ModelSource | readonly ModelSource[], options))
}

const assumed = { is: 'test', assumed: 'test' }

/** A model with a few names in several units and the equations of a test. */
export function bench(equations: string, more: Partial<ModelSource> = {}): ModelSource {
  return {
    id: 'bench',
    title: 'A bench for tests',
    source: { cites: 'nobody', where: 'nowhere' },
    equations,
    ...more,
    parameters: {
      M: { value: 327, unit: 'g/mol', ...assumed },
      k: { value: 2, unit: '1/h', ...assumed },
      n: { value: 2, unit: '1', ...assumed },
      share: { value: 40, unit: '%', ...assumed },
      mass: { value: 3, unit: 'mg', ...assumed },
      wait: { value: 30, unit: 'min', ...assumed },
      V: { value: 10, unit: 'L', ...assumed },
      C: { value: 5, unit: 'pM', ...assumed },
      nano: { value: 5, unit: 'ng/mL', ...assumed },
      milli: { value: 5, unit: 'mg/L', ...assumed },
      press: { value: 5, unit: 'mmHg', ...assumed },
      ...more.parameters,
    },
  }
}
