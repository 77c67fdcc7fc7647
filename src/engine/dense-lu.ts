import type { SparsePattern } from './program.ts'

/**
 * Factors and solves shift·I − J densely with partial pivoting: the way out when a fixed pivot order fails.
 *
 * @cost n³/3 multiply-subtracts a factorisation, n² a solve; allocates nothing after it is made
 * @source Golub & Van Loan, Matrix Computations, algorithm 3.4.1
 */
export class DenseLu {
  readonly #n: number
  readonly #pattern: SparsePattern
  readonly #a: Float64Array
  readonly #pivots: Int32Array

  constructor(n: number, pattern: SparsePattern) {
    this.#n = n
    this.#pattern = pattern
    this.#a = new Float64Array(n * n)
    this.#pivots = new Int32Array(n)
  }

  /**
   * Factors shift·I − J.
   *
   * @param jacobian  non-zeros of J in the order of the pattern; not changed
   * @returns         false when the matrix is singular or not finite
   */
  factor(jacobian: Float64Array, shift: number): boolean {
    const n = this.#n
    const a = this.#a
    const { rowStart, columns } = this.#pattern
    a.fill(0)
    for (let i = 0; i < n; i++) {
      for (let k = rowStart[i]!; k < rowStart[i + 1]!; k++) a[i * n + columns[k]!] = -jacobian[k]!
      a[i * n + i]! += shift
    }
    for (let k = 0; k < n; k++) {
      let best = k
      for (let i = k + 1; i < n; i++) if (Math.abs(a[i * n + k]!) > Math.abs(a[best * n + k]!)) best = i
      this.#pivots[k] = best
      const pivot = a[best * n + k]!
      if (pivot === 0 || !Number.isFinite(pivot)) return false
      if (best !== k) {
        for (let j = 0; j < n; j++) {
          const swap = a[k * n + j]!
          a[k * n + j] = a[best * n + j]!
          a[best * n + j] = swap
        }
      }
      for (let i = k + 1; i < n; i++) {
        const factor = a[i * n + k]! / pivot
        a[i * n + k] = factor
        if (factor !== 0) for (let j = k + 1; j < n; j++) a[i * n + j]! -= factor * a[k * n + j]!
      }
    }
    return true
  }

  /** Solves (shift·I − J) x = b in place. */
  solve(b: Float64Array): void {
    const n = this.#n
    const a = this.#a
    for (let k = 0; k < n; k++) {
      const from = this.#pivots[k]!
      const swap = b[k]!
      b[k] = b[from]!
      b[from] = swap
    }
    for (let i = 1; i < n; i++) {
      let sum = b[i]!
      for (let j = 0; j < i; j++) sum -= a[i * n + j]! * b[j]!
      b[i] = sum
    }
    for (let i = n - 1; i >= 0; i--) {
      let sum = b[i]!
      for (let j = i + 1; j < n; j++) sum -= a[i * n + j]! * b[j]!
      b[i] = sum / a[i * n + i]!
    }
  }
}
