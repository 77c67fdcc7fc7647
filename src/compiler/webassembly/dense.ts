import { Code, OP, SIMD } from './code.ts'
import { frameReader } from './frame.ts'
import { advance, copy, overStates, type States } from './loops.ts'

/** Rows of a dense polynomial that `stateAt` knows, after the two end states. */
export const DENSE_ROWS = [2, 3] as const

export const DENSE = { parameters: ['i32'], results: [] } as const
export const STATE_AT = { parameters: ['i32', 'i32', 'f64', 'i32'], results: [] } as const

/** formDense(frame): both end states and the rows of the polynomial, as `Rosenbrock.formDense` has them. */
export function writeFormDense(states: States, combine: number): Code {
  const code = new Code(DENSE.parameters)
  const frame = frameReader(code, 0)
  const row = code.local('i32')
  const coefficients = code.local('i32')
  const left = code.local('i32')
  const bytes = states.count * 8
  copy(code, states, frame('start'), frame('block'))
  code.get(frame('block'))
  code.i32(bytes)
  code.op(OP.i32Add)
  code.tee(row)
  code.set(left)
  copy(code, states, frame('end'), left)
  // After gamma, tolerance, nodes, slopes and the two triangles: 16 + 8 (2 s + 2 s²).
  code.get(frame('stages'))
  code.i32(1)
  code.op(OP.i32Add)
  code.get(frame('stages'))
  code.op(OP.i32Multiply)
  code.i32(4)
  code.op(OP.i32ShiftLeft)
  code.get(frame('table'))
  code.op(OP.i32Add)
  code.i32(16)
  code.op(OP.i32Add)
  code.set(coefficients)
  code.get(frame('denseRows'))
  code.set(left)
  code.repeat(() => {
    advance(code, row, bytes)
    overStates(code, states, [row], (lanes, offset) => {
      lanes.at(row)
      code.f64(0)
      lanes.spread()
      lanes.store(offset)
    })
    code.get(row)
    code.get(row)
    code.get(frame('stages'))
    code.get(coefficients)
    code.f64(1)
    code.get(frame('u'))
    code.call(combine)
    code.get(coefficients)
    code.get(frame('stages'))
    code.i32(3)
    code.op(OP.i32ShiftLeft)
    code.op(OP.i32Add)
    code.set(coefficients)
    code.get(left)
    code.i32(1)
    code.op(OP.i32Subtract)
    code.tee(left)
  })
  return code
}

/** stateAt(block, rows, theta, out): the operations of `denseState` in their order. */
export function writeStateAt(states: States): Code {
  const code = new Code(STATE_AT.parameters)
  const [block, rows, theta, out] = [0, 1, 2, 3] as const
  const rest = code.local('f64')
  const thetas = code.local('v128')
  const rests = code.local('v128')
  code.f64(1)
  code.get(theta)
  code.op(OP.f64Subtract)
  code.tee(rest)
  code.simd(SIMD.f64x2Splat)
  code.set(rests)
  code.get(theta)
  code.simd(SIMD.f64x2Splat)
  code.set(thetas)
  const evaluate = (count: number) => () =>
    overStates(code, states, [block, out], (lanes, offset) => {
      const row = (r: number) => lanes.load(block, offset + r * states.count * 8)
      const share = () => lanes.get(thetas, theta)
      const complement = () => lanes.get(rests, rest)
      // k_1 + θ (k_2 + θ …)
      const inner = (r: number) => {
        row(1 + r)
        if (r === count) return
        share()
        inner(r + 1)
        lanes.multiply()
        lanes.add()
      }
      lanes.at(out)
      complement()
      row(0)
      lanes.multiply()
      share()
      row(1)
      complement()
      inner(1)
      lanes.multiply()
      lanes.add()
      lanes.multiply()
      lanes.add()
      lanes.store(offset)
    })
  code.get(rows)
  code.i32(DENSE_ROWS[1])
  code.op(OP.i32Ne)
  code.branch(evaluate(DENSE_ROWS[0]), evaluate(DENSE_ROWS[1]))
  return code
}
