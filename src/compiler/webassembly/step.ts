import { ATTEMPT, type Callees, LINEARISE, writeAttempt, writeLinearise, writeMeasure } from './attempt.ts'
import { COMBINE, writeCombine } from './combine.ts'
import { CROSSES, DENSE, STATE_AT, writeCrosses, writeFormDense, writeStateAt } from './dense.ts'
import type { ModuleWriter } from './module.ts'

/** `attempt` and `combine` for n states: the operations of `Rosenbrock.attempt` and `addCombination` in their order. */
export function defineStep(
  module: ModuleWriter,
  n: number,
  callees: Callees,
  { index: switching, strict }: { readonly index: number; readonly strict: readonly boolean[] },
): void {
  const combine = module.declare(COMBINE)
  module.define(combine, writeCombine(n))
  const stateAt = module.declare(STATE_AT, 'stateAt')
  module.define(stateAt, writeStateAt(n))
  module.define(module.declare(CROSSES, 'crosses'), writeCrosses(stateAt, switching, strict))
  module.define(module.declare(DENSE, 'formDense'), writeFormDense(n, combine))
  const measure = module.declare({ parameters: ['i32'], results: ['f64'] })
  module.define(measure, writeMeasure(n))
  module.define(module.declare(LINEARISE, 'linearise'), writeLinearise(n, callees))
  const attempt = module.declare(ATTEMPT, 'attempt')
  module.define(attempt, writeAttempt(n, { ...callees, combine, measure }))
}
