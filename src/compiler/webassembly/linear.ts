import { LARGEST_GROWTH, type LuPlan } from '../sparse-lu.ts'
import { Code, OP } from './code.ts'

export const FACTOR = { parameters: ['i32', 'f64', 'i32'], results: ['i32'] } as const
export const SOLVE = { parameters: ['i32', 'i32'], results: [] } as const

/** `factor(jacobian, shift, lu)` as straight-line code with a local for each slot: the operations of `factorByLoops`. */
export function writeFactor(plan: LuPlan): Code {
  const { size, slots, order, source, diagonal, lowerStart, lowerSlot, upperStart, upperSlot, target } = plan
  const code = new Code(FACTOR.parameters)
  const [jacobian, shift, lu] = [0, 1, 2] as const
  const isDiagonal = new Uint8Array(slots)
  for (let i = 0; i < size; i++) isDiagonal[diagonal[i]!] = 1
  const local = Array.from({ length: slots }, () => code.local('f64'))
  /** First value of each diagonal: the scale of its pivot. */
  const own = Array.from({ length: slots }, (_, slot) => (isDiagonal[slot] ? code.local('f64') : -1))
  const inverse = Array.from({ length: slots }, (_, slot) => (isDiagonal[slot] ? code.local('f64') : -1))
  for (let slot = 0; slot < slots; slot++) {
    const from = source[slot]!
    const load = () => {
      code.get(jacobian)
      code.memory(OP.f64Load, from * 8)
    }
    if (isDiagonal[slot]) {
      code.get(shift)
      if (from >= 0) {
        load()
        code.op(OP.f64Subtract)
      }
      code.tee(own[slot]!)
    } else if (from < 0) code.f64(0)
    else {
      load()
      code.op(OP.f64Negate)
    }
    code.set(local[slot]!)
  }
  let next = 0
  for (let k = 0; k < size; k++) {
    const slot = diagonal[order[k]!]!
    writePivotCheck(code, local[slot]!, shift, own[slot]!)
    code.f64(1)
    code.get(local[slot]!)
    code.op(OP.f64Divide)
    code.set(inverse[slot]!)
    for (let l = lowerStart[k]!; l < lowerStart[k + 1]!; l++) {
      const multiplier = local[lowerSlot[l]!]!
      code.get(multiplier)
      code.get(inverse[slot]!)
      code.op(OP.f64Multiply)
      code.set(multiplier)
      for (let u = upperStart[k]!; u < upperStart[k + 1]!; u++) {
        const at = local[target[next++]!]!
        code.get(at)
        code.get(multiplier)
        code.get(local[upperSlot[u]!]!)
        code.op(OP.f64Multiply)
        code.op(OP.f64Subtract)
        code.set(at)
      }
    }
  }
  for (let slot = 0; slot < slots; slot++) {
    code.get(lu)
    code.get(isDiagonal[slot] ? inverse[slot]! : local[slot]!)
    code.memory(OP.f64Store, slot * 8)
  }
  code.i32(1)
  return code
}

/** Returns 0 unless `isSoundPivot` holds. */
function writePivotCheck(code: Code, pivot: number, shift: number, own: number): void {
  const scale = code.local('f64')
  const size = code.local('f64')
  code.get(shift)
  code.get(own)
  code.op(OP.f64Abs)
  code.op(OP.f64Max)
  code.set(scale)
  code.get(pivot)
  code.op(OP.f64Abs)
  code.tee(size)
  code.f64(LARGEST_GROWTH)
  code.op(OP.f64Multiply)
  code.get(scale)
  code.op(OP.f64GreaterEqual)
  code.get(size)
  code.get(scale)
  code.f64(LARGEST_GROWTH)
  code.op(OP.f64Multiply)
  code.op(OP.f64LessEqual)
  code.op(OP.i32And)
  code.get(size)
  code.f64(Number.POSITIVE_INFINITY)
  code.op(OP.f64Less)
  code.op(OP.i32And)
  code.op(OP.i32Eqz)
  code.branch(() => {
    code.i32(0)
    code.op(OP.return)
  })
}

/** `solve(lu, b)` as straight-line code, with a local for each state. */
export function writeSolve(plan: LuPlan): Code {
  const { size, order, diagonal, lowerStart, lowerSlot, lowerRow, upperStart, upperSlot, upperColumn } = plan
  const code = new Code(SOLVE.parameters)
  const [lu, b] = [0, 1] as const
  const x = Array.from({ length: size }, () => code.local('f64'))
  const factor = (slot: number) => {
    code.get(lu)
    code.memory(OP.f64Load, slot * 8)
  }
  const subtract = (from: number, slot: number, by: number) => {
    code.get(x[from]!)
    factor(slot)
    code.get(x[by]!)
    code.op(OP.f64Multiply)
    code.op(OP.f64Subtract)
    code.set(x[from]!)
  }
  for (let i = 0; i < size; i++) {
    code.get(b)
    code.memory(OP.f64Load, i * 8)
    code.set(x[i]!)
  }
  for (let k = 0; k < size; k++) {
    for (let l = lowerStart[k]!; l < lowerStart[k + 1]!; l++) subtract(lowerRow[l]!, lowerSlot[l]!, order[k]!)
  }
  for (let k = size - 1; k >= 0; k--) {
    const state = order[k]!
    for (let u = upperStart[k]!; u < upperStart[k + 1]!; u++) subtract(state, upperSlot[u]!, upperColumn[u]!)
    code.get(x[state]!)
    factor(diagonal[state]!)
    code.op(OP.f64Multiply)
    code.set(x[state]!)
  }
  for (let i = 0; i < size; i++) {
    code.get(b)
    code.get(x[i]!)
    code.memory(OP.f64Store, i * 8)
  }
  return code
}
