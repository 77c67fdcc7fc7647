import type { SparsePattern } from '../engine/program.ts'

/**
 * Elimination of shift·I − J laid out ahead of time, as L D U with ones on the diagonals of L and U. The pivots are the diagonal in a fixed
 * order; `lu` holds the factors in one vector: L, the inverse of D, and U. The processor waits for one operation after the other in a
 * substitution; dividing U by the pivots beforehand takes one multiplication out of each link of that chain.
 */
export interface LuPlan {
  readonly size: number
  /** Length of `lu`. */
  readonly slots: number
  /** The states in the order in which they are eliminated. */
  readonly order: Int32Array
  /** Where each slot starts from in the Jacobian; -1 where the pattern has nothing. */
  readonly source: Int32Array
  /** Slot of the diagonal of each state. */
  readonly diagonal: Int32Array
  /** Of the k-th pivot: its multipliers are `lowerStart[k]` to `lowerStart[k + 1]`, its row to the right `upperStart[k]` to …,
   * in the order in which substitution comes to know their states. */
  readonly lowerStart: Int32Array
  readonly lowerSlot: Int32Array
  readonly lowerRow: Int32Array
  readonly upperStart: Int32Array
  readonly upperSlot: Int32Array
  readonly upperColumn: Int32Array
  /** Slots changed by each multiplier times each entry of the pivot's row, in that order. */
  readonly target: Int32Array
}

/**
 * A pivot may be this much smaller or larger than its own diagonal or the shift before the factorisation is refused. Diagonals
 * of shift·I − J are rates (1/time) in every row, whatever the units of the states, so the bound does not depend on scaling.
 * Rounding grows with the ratio: 1e-16 · 1e8 leaves eight digits in the stages of a step, more than any tolerance asks of them.
 */
export const LARGEST_GROWTH = 1e8
export const LEAST_GROWTH = 1e-8

/** Chooses the order by Markowitz' rule (fewest new entries first, then the smaller state number) and lays out all steps. */
export function planLu(size: number, pattern: SparsePattern): LuPlan {
  const slotOf = new Int32Array(size * size).fill(-1)
  const rows = Array.from({ length: size }, () => new Set<number>())
  const columns = Array.from({ length: size }, () => new Set<number>())
  const source: number[] = []
  const addEntry = (row: number, column: number, from: number) => {
    slotOf[row * size + column] = source.length
    source.push(from)
    rows[row]!.add(column)
    columns[column]!.add(row)
  }
  for (let row = 0; row < size; row++) {
    for (let k = pattern.rowStart[row]!; k < pattern.rowStart[row + 1]!; k++) addEntry(row, pattern.columns[k]!, k)
    if (slotOf[row * size + row]! < 0) addEntry(row, row, -1)
  }
  const diagonal = Int32Array.from({ length: size }, (_, i) => slotOf[i * size + i]!)

  const order: number[] = []
  const isDone = new Uint8Array(size)
  const lowerStart = [0]
  const lowerSlot: number[] = []
  const lowerRow: number[] = []
  const upperStart = [0]
  const upperSlot: number[] = []
  const upperColumn: number[] = []
  const target: number[] = []
  for (let step = 0; step < size; step++) {
    let pivot = -1
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i < size; i++) {
      if (isDone[i]) continue
      const fill = (rows[i]!.size - 1) * (columns[i]!.size - 1)
      if (fill < least) {
        least = fill
        pivot = i
      }
    }
    isDone[pivot] = 1
    order.push(pivot)
    rows[pivot]!.delete(pivot)
    columns[pivot]!.delete(pivot)
    const right = [...rows[pivot]!].sort((x, y) => x - y)
    const below = [...columns[pivot]!].sort((x, y) => x - y)
    for (const column of right) {
      upperSlot.push(slotOf[pivot * size + column]!)
      upperColumn.push(column)
      columns[column]!.delete(pivot)
    }
    for (const row of below) {
      lowerSlot.push(slotOf[row * size + pivot]!)
      lowerRow.push(row)
      rows[row]!.delete(pivot)
      for (const column of right) {
        if (slotOf[row * size + column]! < 0) addEntry(row, column, -1)
        target.push(slotOf[row * size + column]!)
      }
    }
    lowerStart.push(lowerSlot.length)
    upperStart.push(upperSlot.length)
  }
  sortByReadiness(order, upperStart, upperSlot, upperColumn, lowerStart, target)
  return {
    size,
    slots: source.length,
    order: Int32Array.from(order),
    source: Int32Array.from(source),
    diagonal,
    lowerStart: Int32Array.from(lowerStart),
    lowerSlot: Int32Array.from(lowerSlot),
    lowerRow: Int32Array.from(lowerRow),
    upperStart: Int32Array.from(upperStart),
    upperSlot: Int32Array.from(upperSlot),
    upperColumn: Int32Array.from(upperColumn),
    target: Int32Array.from(target),
  }
}

/**
 * Sorts each pivot's row so that what substitution knows first is subtracted first and only the last of the subtractions has to be waited
 * for. Of states that are known at the same time, the one eliminated last comes first.
 */
function sortByReadiness(
  order: readonly number[],
  upperStart: readonly number[],
  upperSlot: number[],
  upperColumn: number[],
  lowerStart: readonly number[],
  target: number[],
): void {
  const size = order.length
  const rank = new Int32Array(size)
  order.forEach((state, k) => {
    rank[state] = k
  })
  /** Of each state, how many operations wait for each other until it is known. */
  const depth = new Int32Array(size)
  const targetStart = [0]
  for (let k = 0; k < size; k++) {
    const count = (lowerStart[k + 1]! - lowerStart[k]!) * (upperStart[k + 1]! - upperStart[k]!)
    targetStart.push(targetStart[k]! + count)
  }
  for (let k = size - 1; k >= 0; k--) {
    const from = upperStart[k]!
    const to = upperStart[k + 1]!
    const sorted = Array.from({ length: to - from }, (_, i) => i).sort((i, j) => {
      const [x, y] = [upperColumn[from + i]!, upperColumn[from + j]!]
      return depth[x]! - depth[y]! || rank[y]! - rank[x]!
    })
    const permute = (list: number[], at: number): void => {
      const old = list.slice(at, at + sorted.length)
      sorted.forEach((i, place) => {
        list[at + place] = old[i]!
      })
    }
    permute(upperSlot, from)
    permute(upperColumn, from)
    for (let at = targetStart[k]!; at < targetStart[k + 1]!; at += sorted.length) permute(target, at)
    for (let u = from; u < to; u++) depth[order[k]!] = Math.max(depth[order[k]!]!, depth[upperColumn[u]!]! + 1) + 1
  }
}

/** Multiply-subtracts of one factorisation and one solve: the size of straight-line code. */
export function countLuOperations(plan: LuPlan): number {
  return plan.target.length + 2 * (plan.lowerSlot.length + plan.upperSlot.length + plan.size)
}

/** Whether a pivot, given its inverse, is of a size with its scale. Written so that zero, NaN and infinity are refused as well. */
export function isSoundPivot(inverse: number, scale: number): boolean {
  const ratio = Math.abs(inverse) * scale
  return ratio < LARGEST_GROWTH && ratio > LEAST_GROWTH
}

/** Runs the plan by loops; the same operations in the same order as the straight-line code. */
export function factorByLoops(plan: LuPlan, jacobian: Float64Array, shift: number, lu: Float64Array): boolean {
  const { size, slots, order, source, diagonal, lowerStart, lowerSlot, upperStart, upperSlot, target } = plan
  for (let slot = 0; slot < slots; slot++) lu[slot] = source[slot]! < 0 ? 0 : -jacobian[source[slot]!]!
  for (let i = 0; i < size; i++) {
    const slot = diagonal[i]!
    lu[slot] = source[slot]! < 0 ? shift : shift - jacobian[source[slot]!]!
  }
  let next = 0
  for (let k = 0; k < size; k++) {
    const slot = diagonal[order[k]!]!
    const own = source[slot]! < 0 ? shift : shift - jacobian[source[slot]!]!
    const scale = Math.max(shift, Math.abs(own))
    const inverse = 1 / lu[slot]!
    if (!isSoundPivot(inverse, scale)) return false
    lu[slot] = inverse
    for (let l = lowerStart[k]!; l < lowerStart[k + 1]!; l++) {
      const multiplier = lu[lowerSlot[l]!]! * inverse
      lu[lowerSlot[l]!] = multiplier
      for (let u = upperStart[k]!; u < upperStart[k + 1]!; u++) {
        const at = target[next++]!
        lu[at] = lu[at]! - multiplier * lu[upperSlot[u]!]!
      }
    }
    for (let u = upperStart[k]!; u < upperStart[k + 1]!; u++) lu[upperSlot[u]!] = lu[upperSlot[u]!]! * inverse
  }
  return true
}

export function solveByLoops(plan: LuPlan, lu: Float64Array, b: Float64Array): void {
  const { size, order, diagonal, lowerStart, lowerSlot, lowerRow, upperStart, upperSlot, upperColumn } = plan
  for (let k = 0; k < size; k++) {
    const x = b[order[k]!]!
    for (let l = lowerStart[k]!; l < lowerStart[k + 1]!; l++) {
      const row = lowerRow[l]!
      b[row] = b[row]! - lu[lowerSlot[l]!]! * x
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    const state = order[k]!
    let x = b[state]! * lu[diagonal[state]!]!
    for (let u = upperStart[k]!; u < upperStart[k + 1]!; u++) x -= lu[upperSlot[u]!]! * b[upperColumn[u]!]!
    b[state] = x
  }
}
