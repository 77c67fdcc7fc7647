import { LARGEST_GROWTH, LEAST_GROWTH, type LuPlan } from '../sparse-lu.ts'
import { Code, type Emit, OP, SIMD } from './code.ts'
import { both, get, greater, isEqual, isLess, isMore, size as magnitude, pairOf, splat, times, zeros } from './pairs.ts'

export const FACTOR = { parameters: ['i32', 'f64', 'i32'], results: ['i32'] } as const
export const SOLVE = { parameters: ['i32', 'i32'], results: [] } as const

/**
 * `factor(jacobian, shift, lu)` as straight-line code with a local for each slot: the operations of `factorByLoops` on each of them
 * in their order, but row by row: one row is in work at a time, and there are more entries than registers.
 */
export function writeFactor(plan: LuPlan): Code {
  const { size, slots, order, source, diagonal, lowerStart, lowerSlot, lowerRow, upperStart, upperSlot, target } = plan
  const code = new Code(FACTOR.parameters)
  const [jacobian, shift, lu] = [0, 1, 2] as const
  const isDiagonal = new Uint8Array(slots)
  for (let i = 0; i < size; i++) isDiagonal[diagonal[i]!] = 1
  const locals: (number | undefined)[] = new Array(slots).fill(undefined)
  /** First value of each diagonal: the scale of its pivot. */
  const own: number[] = []
  const localOf = (slot: number): number => {
    const known = locals[slot]
    if (known !== undefined) return known
    const local = code.local('f64')
    locals[slot] = local
    const from = source[slot]!
    const load = () => {
      code.get(jacobian)
      code.memory(OP.f64Load, from * 8)
    }
    if (isDiagonal[slot]) {
      own[slot] = code.local('f64')
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
    code.set(local)
    return local
  }
  /** Stores an entry times the inverse of its pivot, and leaves the product in a local. */
  const finish = (slot: number, inverse: number, product: number): void => {
    const entry = localOf(slot)
    code.get(lu)
    code.get(entry)
    code.get(inverse)
    code.op(OP.f64Multiply)
    code.tee(product)
    code.memory(OP.f64Store, slot * 8)
  }
  /** By row: which pivots reach it, in their order, and where the targets of each begin. */
  const reached: { readonly k: number; readonly slot: number; readonly targets: number }[][] = []
  for (let i = 0; i < size; i++) reached.push([])
  let targets = 0
  for (let k = 0; k < size; k++) {
    for (let l = lowerStart[k]!; l < lowerStart[k + 1]!; l++) {
      reached[lowerRow[l]!]!.push({ k, slot: lowerSlot[l]!, targets })
      targets += upperStart[k + 1]! - upperStart[k]!
    }
  }
  const spare = code.local('f64')
  const checks = new PivotChecks(code, shift)
  const inverses = Array.from({ length: size }, () => code.local('f64'))
  for (let row = 0; row < size; row++) {
    const state = order[row]!
    for (const { k, slot, targets } of reached[state]!) {
      const multiplier = code.local('f64')
      finish(slot, inverses[k]!, multiplier)
      for (let u = upperStart[k]!; u < upperStart[k + 1]!; u++) {
        const right = localOf(upperSlot[u]!)
        const at = localOf(target[targets + u - upperStart[k]!]!)
        code.get(at)
        code.get(multiplier)
        code.get(right)
        code.op(OP.f64Multiply)
        code.op(OP.f64Subtract)
        code.set(at)
      }
    }
    const slot = diagonal[state]!
    const pivot = localOf(slot)
    code.get(lu)
    code.f64(1)
    code.get(pivot)
    code.op(OP.f64Divide)
    code.tee(inverses[row]!)
    code.memory(OP.f64Store, slot * 8)
    checks.add(inverses[row]!, own[slot]!)
    // What stands right of the pivot is needed as it was for the rows below.
    for (let u = upperStart[row]!; u < upperStart[row + 1]!; u++) finish(upperSlot[u]!, inverses[row]!, spare)
  }
  checks.leaveAnswer()
  return code
}

/** `isSoundPivot` of all pivots, two at a time and without a branch: the answer is asked for once, at the end. */
class PivotChecks {
  readonly #code: Code
  readonly #shift: number
  readonly #sound: number
  #waiting: { readonly inverse: number; readonly own: number } | undefined

  constructor(code: Code, shift: number) {
    this.#code = code
    this.#shift = code.local('v128')
    this.#sound = code.local('v128')
    code.set(this.#shift, splat(get(shift)))
    code.set(this.#sound, isEqual(zeros, zeros))
  }

  add(inverse: number, own: number): void {
    if (this.#waiting === undefined) this.#waiting = { inverse, own }
    else {
      this.#check(this.#waiting, { inverse, own })
      this.#waiting = undefined
    }
  }

  /** Leaves 1 on the stack if all were sound, else 0. */
  leaveAnswer(): void {
    if (this.#waiting !== undefined) this.#check(this.#waiting, this.#waiting)
    this.#code.get(this.#sound)
    this.#code.simd(SIMD.i64x2AllTrue)
  }

  #check(first: { inverse: number; own: number }, second: { inverse: number; own: number }): void {
    const code = this.#code
    const pair = (name: 'inverse' | 'own'): Emit => {
      return () => pairOf(code, get(first[name]), get(second[name]))
    }
    const ratio = code.local('v128')
    code.set(ratio, times(magnitude(pair('inverse')), greater(get(this.#shift), magnitude(pair('own')))))
    const bounds = both(
      isLess(
        get(ratio),
        splat((each) => each.f64(LARGEST_GROWTH)),
      ),
      isMore(
        get(ratio),
        splat((each) => each.f64(LEAST_GROWTH)),
      ),
    )
    code.set(this.#sound, both(get(this.#sound), bounds))
  }
}

/** `solve(lu, b)` as straight-line code, with a local for each state: the operations of `solveByLoops`, row by row too. */
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
  const below: { readonly slot: number; readonly by: number }[][] = Array.from({ length: size }, () => [])
  for (let k = 0; k < size; k++) {
    for (let l = lowerStart[k]!; l < lowerStart[k + 1]!; l++)
      below[lowerRow[l]!]!.push({ slot: lowerSlot[l]!, by: order[k]! })
  }
  for (const state of order) {
    code.get(b)
    code.memory(OP.f64Load, state * 8)
    code.set(x[state]!)
    for (const { slot, by } of below[state]!) subtract(state, slot, by)
  }
  for (let k = size - 1; k >= 0; k--) {
    const state = order[k]!
    code.get(x[state]!)
    factor(diagonal[state]!)
    code.op(OP.f64Multiply)
    code.set(x[state]!)
    for (let u = upperStart[k]!; u < upperStart[k + 1]!; u++) subtract(state, upperSlot[u]!, upperColumn[u]!)
    code.get(b)
    code.get(x[state]!)
    code.memory(OP.f64Store, state * 8)
  }
  return code
}
