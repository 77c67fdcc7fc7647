import { Code, OP, SIMD } from './code.ts'
import { overStates, type States } from './loops.ts'
import { vectorBytes } from './memory.ts'

/** The number of stages that `combine` knows; a method of more is left to JavaScript. */
export const MOST_STAGES = 8

export const COMBINE = { parameters: ['i32', 'i32', 'i32', 'i32', 'f64', 'i32'], results: [] } as const

/**
 * combine(out, base, count, coefficients, scale, u): out = base + Σ coefficients_j · scale · u_j, added up four vectors at a time as
 * `addCombination` does, in one walk over the states.
 */
export function writeCombine(states: States): Code {
  const code = new Code(COMBINE.parameters)
  const [out, base, count, coefficients, scale, u] = [0, 1, 2, 3, 4, 5] as const
  const stride = vectorBytes(states.count)
  const factors = Array.from({ length: MOST_STAGES }, () => code.local('f64'))
  const pairs = Array.from({ length: MOST_STAGES }, () => code.local('v128'))

  const addAll = (members: number): void => {
    for (let j = 0; j < members; j++) {
      code.get(coefficients)
      code.memory(OP.f64Load, j * 8)
      code.get(scale)
      code.op(OP.f64Multiply)
      code.tee(factors[j]!)
      code.simd(SIMD.f64x2Splat)
      code.set(pairs[j]!)
    }
    overStates(code, states, [out, base, u], (lanes, offset) => {
      lanes.at(out)
      lanes.load(base, offset)
      for (let first = 0; first < members; first += 4) {
        for (let j = first; j < Math.min(members, first + 4); j++) {
          lanes.get(pairs[j]!, factors[j]!)
          lanes.load(u, j * stride + offset)
          lanes.multiply()
          if (j > first) lanes.add()
        }
        lanes.add()
      }
      lanes.store(offset)
    })
  }
  const withCases = (next: number): void => {
    if (next > MOST_STAGES) {
      code.get(count)
      code.branchTable(MOST_STAGES)
      return
    }
    code.block(() => withCases(next + 1))
    addAll(MOST_STAGES - next)
    code.op(OP.return)
  }
  withCases(0)
  return code
}
