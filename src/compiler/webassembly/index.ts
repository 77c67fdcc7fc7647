import { exp, ln, log10, pow } from '../../engine/elementary.ts'
import { guardedPower } from '../arithmetic.ts'
import type { Kernels } from '../kernels.ts'
import { type FunctionName, type FunctionPlan, inputOf, type Plan } from '../plan.ts'
import { logOfPositive } from '../runtime.ts'
import { countLuOperations, factorByLoops, solveByLoops } from '../sparse-lu.ts'
import { survey } from '../survey.ts'
import { callKernels, type Exports, scratchBytes } from './calls.ts'
import { LOOKS } from './crosses.ts'
import { defineElementary, importEdges, TABLE_BYTES, writeTables } from './elementary.ts'
import { typesOf, writeFunction } from './function-writer.ts'
import { FACTOR, SOLVE, writeFactor, writeSolve } from './linear.ts'
import { planLinearisation } from './linearisation.ts'
import { planLooks } from './looks.ts'
import { PAGE, roundUp, VectorMemory } from './memory.ts'
import { ModuleWriter } from './module.ts'
import { defineStep } from './step.ts'
import { denseStateOf, stepperMaker } from './stepper.ts'

/** Larger eliminations are run by loops in JavaScript: straight-line code of that size takes long to optimise. */
const LARGEST_STRAIGHT_LU = 2500

/** Vectors of this many runs at the same time fit into the memory; those of more are plain ones. Chosen: a run and its rest run. */
const RUNS_AT_ONCE = 2

/** WebAssembly for a plan, with the bits of the interpreter and of JavaScript. */
export function toWebAssembly(plan: Plan): { readonly kernels: Kernels } {
  const isStraight = countLuOperations(plan.lu) <= LARGEST_STRAIGHT_LU
  const scratchAt = roundUp(TABLE_BYTES)
  const vectorsAt = roundUp(scratchAt + scratchBytes(plan))
  const pages = Math.ceil((vectorsAt + RUNS_AT_ONCE * runBytes(plan)) / PAGE)
  const bytes = writeModule(plan, isStraight, pages)

  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages })
  writeTables(memory.buffer)
  let past: (t: number) => void = () => {}
  const host = { memory, exp, ln, log10, pow, power: guardedPower, logOfPositive, past: (t: number) => past(t) }
  // The names are those that `writeModule` exports.
  const exports = new WebAssembly.Instance(new WebAssembly.Module(bytes), { host }).exports as unknown as Exports
  const vectors = new VectorMemory(memory.buffer, vectorsAt)
  const calls = callKernels(plan, exports, memory.buffer, scratchAt, vectors)
  const loops = {
    factor: (jacobian: Float64Array, shift: number, lu: Float64Array) => factorByLoops(plan.lu, jacobian, shift, lu),
    solve: (lu: Float64Array, b: Float64Array) => solveByLoops(plan.lu, lu, b),
  }
  const setPast = (read: (t: number) => void) => {
    past = read
  }
  const kernels: Kernels = {
    ...calls,
    ...(isStraight
      ? {
          makeStepper: stepperMaker(exports, vectors, memory.buffer, setPast, plan),
          denseState: denseStateOf(exports, vectors),
        }
      : loops),
    vectors,
  }
  return { kernels }
}

function writeModule(plan: Plan, isStraight: boolean, pages: number): Uint8Array<ArrayBuffer> {
  const module = new ModuleWriter()
  const edges = importEdges(module)
  const past = module.import('past', { parameters: ['f64'], results: [] })
  const ops = new Set(plan.graph.ops)
  // The choice of a step's length takes a power whatever the model does.
  const elementary = defineElementary(module, edges, (name) => name === 'pow' || ops.has(name))
  const indices = new Map<FunctionName, number>()
  for (const one of Object.values<FunctionPlan>(plan.functions)) {
    const index = module.declare({ parameters: typesOf(one.name), results: [] }, one.name)
    module.define(index, writeFunction(plan, one, elementary))
    indices.set(one.name, index)
  }
  if (isStraight) {
    const factor = module.declare(FACTOR, 'factor')
    module.define(factor, writeFactor(plan.lu))
    const solve = module.declare(SOLVE, 'solve')
    module.define(solve, writeSolve(plan.lu))
    const linearisation = module.declare({ parameters: typesOf('linearisation'), results: [] })
    module.define(linearisation, writeFunction(plan, planLinearisation(plan), elementary))
    const derivative = indices.get('derivative')!
    const forWalk = { pow: elementary.pow[0]!, observe: indices.get('observe')! }
    const callees = { factor, solve, derivative, linearisation, past, ...forWalk }
    const looks = planLooks(plan, LOOKS)
    const together = looks && module.declare({ parameters: typesOf('switching'), results: [] })
    if (together !== undefined) module.define(together, writeFunction(plan, looks!, elementary))
    const switches = {
      index: indices.get('switching')!,
      together,
      strict: [...plan.switchSlots.keys()].map((node) => plan.graph.ops[node] === 'less'),
      states: statesRead(plan, plan.functions.switching),
    }
    defineStep(module, plan.stateCount, plan.functions.observe.results.length, callees, switches)
  }
  return module.done(pages)
}

/** The states that a function reads. */
function statesRead(plan: Plan, inFunction: FunctionPlan): ReadonlySet<number> {
  const states = new Set<number>()
  for (const node of survey(plan, inFunction).uses.keys()) {
    const input = inputOf(plan, inFunction, node)
    if (input?.from === 'y') states.add(input.slot)
  }
  return states
}

/** Room for the vectors of one run; a little generous, for nothing breaks where it is not enough. */
function runBytes(plan: Plan): number {
  const { functions, stateCount, pattern, lu, constantSlots, parameterSlots, groups } = plan
  const outputs = functions.observe.results.length + functions.switching.results.length
  const numbers =
    64 * stateCount +
    pattern.columns.length +
    lu.slots +
    constantSlots.size +
    parameterSlots.size +
    32 * (outputs + functions.delayed.results.length) +
    groups.length * functions.delayed.results.length
  // The dense polynomials of a past of 512 steps.
  const past = groups.length > 0 ? 512 * 5 * stateCount + 256 * 5 * stateCount : 0
  // A line is lost for each vector at most.
  return 8 * (numbers + past) + 64 * 128
}
