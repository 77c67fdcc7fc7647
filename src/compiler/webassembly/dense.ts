import { INNER } from '../../engine/stepper.ts'
import { Code, type Emit, OP, SIMD } from './code.ts'
import { frameReader } from './frame.ts'
import { advance, copy, overStates, type States } from './loops.ts'

/** Rows of a dense polynomial that `stateAt` knows, after the two end states. */
export const DENSE_ROWS = [2, 3] as const

export const DENSE = { parameters: ['i32'], results: [] } as const
export const STATE_AT = { parameters: ['i32', 'i32', 'f64', 'i32'], results: [] } as const
export const CROSSES = { parameters: ['i32', 'f64', 'f64', 'f64', 'i32', 'i32'], results: ['i32'] } as const

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
    overStates(code, states, (lanes, offset) => {
      code.get(row)
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
    overStates(code, states, (lanes, offset) => {
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
      code.get(out)
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

/**
 * crosses(frame, start, end, span, y, out): 1 when a switch stands otherwise than its mode at a third, two thirds or the end of the step, as
 * `Scan.along` looks for it. Leaves the switches at the end in `out`.
 *
 * Most steps are asked for nothing else, so that only the states that switches read are worked out, in `block` and in `y`.
 *
 * @param watched  functions for those states alone
 * @param strict   of each switch, whether it holds below 0 only
 */
export function writeCrosses(
  watched: { readonly formDense: number; readonly stateAt: number },
  switching: number,
  strict: readonly boolean[],
): Code {
  const code = new Code(CROSSES.parameters)
  const [start, end, span, y, out] = [1, 2, 3, 4, 5] as const
  const frame = frameReader(code, 0)
  const m = frame('m')
  const t = code.local('f64')
  const found = code.local('i32')
  const lookAt = (time: Emit) => {
    code.set(t, time)
    code.get(frame('block'))
    code.get(frame('denseRows'))
    code.get(t)
    code.get(start)
    code.op(OP.f64Subtract)
    code.get(span)
    code.op(OP.f64Divide)
    code.get(y)
    code.call(watched.stateAt)
    for (const local of [t, y, frame('c'), frame('d'), out]) code.get(local)
    code.call(switching)
    strict.forEach((isStrict, k) => {
      code.get(out)
      code.memory(OP.f64Load, k * 8)
      code.f64(0)
      code.op(isStrict ? OP.f64Less : OP.f64LessEqual)
      code.get(m)
      code.memory(OP.i32Load8, k)
      code.op(OP.i32Ne)
      code.get(found)
      code.op(OP.i32Or)
      code.set(found)
    })
  }
  code.get(0)
  code.call(watched.formDense)
  for (const share of INNER) {
    lookAt(() => {
      code.get(start)
      code.f64(share)
      code.get(span)
      code.op(OP.f64Multiply)
      code.op(OP.f64Add)
    })
  }
  lookAt(() => code.get(end))
  code.get(found)
  return code
}
