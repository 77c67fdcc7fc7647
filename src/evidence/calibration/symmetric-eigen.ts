/** Eigenvalues from the largest to the smallest; `vectors[k]` belongs to `values[k]`, has length 1, and its largest part is positive. */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: readonly Float64Array[]
}

/** Rotations bring a matrix of this size down to rounding in far fewer rounds. */
const MOST_ROUNDS = 60

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations.
 *
 * Chosen for small matrices: simple, exact to rounding, the same bits each time, and what has nothing to do with the rest (a row of
 * zeros) stays by itself.
 *
 * @param matrix  n rows of n; not changed; only the symmetric part is looked at
 * @cost          about 10 n³
 * @source        Golub & Van Loan, Matrix Computations, algorithm 8.4.3
 */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const n = matrix.length
  const a = matrix.map((row) => Float64Array.from(row))
  const v = matrix.map((_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))
  for (let round = 0; round < MOST_ROUNDS && rotateAll(a, v); round++);
  const order = Array.from(a.keys()).sort((i, j) => a[j]![j]! - a[i]![i]! || i - j)
  return {
    values: Float64Array.from(order, (k) => a[k]![k]!),
    vectors: order.map((k) => facingUp(Float64Array.from(v.map((row) => row[k]!)))),
  }
}

/** One round over all pairs; false where nothing was left to rotate. */
function rotateAll(a: Float64Array[], v: Float64Array[]): boolean {
  const n = a.length
  let isRotated = false
  for (let p = 0; p < n; p++) {
    for (let q = p + 1; q < n; q++) {
      const off = a[p]![q]!
      // Beside both diagonal entries it is nothing.
      if (Math.abs(off) <= Number.EPSILON * Math.sqrt(Math.abs(a[p]![p]! * a[q]![q]!))) continue
      isRotated = true
      const theta = (a[q]![q]! - a[p]![p]!) / (2 * off)
      const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
      const c = 1 / Math.sqrt(t * t + 1)
      const s = t * c
      for (let k = 0; k < n; k++) {
        const [x, y] = [a[k]![p]!, a[k]![q]!]
        a[k]![p] = c * x - s * y
        a[k]![q] = s * x + c * y
      }
      for (let k = 0; k < n; k++) {
        const [x, y] = [a[p]![k]!, a[q]![k]!]
        a[p]![k] = c * x - s * y
        a[q]![k] = s * x + c * y
        const [left, right] = [v[k]![p]!, v[k]![q]!]
        v[k]![p] = c * left - s * right
        v[k]![q] = s * left + c * right
      }
      a[p]![q] = 0
      a[q]![p] = 0
    }
  }
  return isRotated
}

function facingUp(vector: Float64Array): Float64Array {
  let largest = 0
  for (const part of vector) if (Math.abs(part) > Math.abs(largest) + 1e-12) largest = part
  return largest < 0 ? vector.map((part) => -part) : vector
}
