import { ATTEMPT, type Callees, LINEARISE, writeAttempt, writeLinearise, writeMeasure } from './attempt.ts'
import type { Code } from './code.ts'
import { COMBINE, writeCombine } from './combine.ts'
import { CROSSES, LOOK, type Switches, writeCrosses, writeLook } from './crosses.ts'
import { DENSE, STATE_AT, writeFormDense, writeStateAt } from './dense.ts'
import type { States } from './loops.ts'
import type { ModuleWriter, Signature } from './module.ts'
import { WALK, writeWalk } from './walk.ts'

/** All that steps of so many states are made of: the operations of `Rosenbrock` and its helpers in their order. `pow` is that of one pair. */
export function defineStep(
  module: ModuleWriter,
  count: number,
  outputs: number,
  callees: Callees & { readonly pow: number; readonly observe: number },
  switches: Switches,
): void {
  const all: States = { count }
  const define = (signature: Signature, code: Code, name?: string): number => {
    const index = module.declare(signature, name)
    module.define(index, code)
    return index
  }
  const combine = define(COMBINE, writeCombine(all))
  const stateAt = define(STATE_AT, writeStateAt(all), 'stateAt')
  const formDense = define(DENSE, writeFormDense(all, combine), 'formDense')
  const some: States = { count, only: switches.states }
  const watched = {
    stateAt: define(STATE_AT, writeStateAt(some)),
    formDense: define(DENSE, writeFormDense(some, define(COMBINE, writeCombine(some)))),
  }
  const crosses = define(CROSSES, writeCrosses(watched, switches, count), 'crosses')
  define(LOOK, writeLook(watched, switches), 'look')
  const measure = define({ parameters: ['i32'], results: ['f64'] }, writeMeasure(all))
  const linearise = define(LINEARISE, writeLinearise(all, callees), 'linearise')
  const attempt = define(ATTEMPT, writeAttempt(all, { ...callees, combine, measure }), 'attempt')
  const { pow, observe } = callees
  const steps = { linearise, attempt, crosses, pow, formDense, stateAt, observe }
  define(WALK, writeWalk(all, steps, switches.strict.length, outputs), 'walk')
}
