/**
 * Lower-triangular square root (Cholesky) of a correlation matrix: L with L·Lᵀ the matrix, so that L·z of independent z correlates so.
 *
 * @param correlation  rows of the lower triangle without the diagonal: [[], [r21], [r31, r32], …]
 * @returns            rows of L; undefined when the correlations cannot hold together (the matrix is not positive definite)
 */
export function correlationRoot(correlation: readonly (readonly number[])[]): number[][] | undefined {
  const root: number[][] = []
  for (let i = 0; i < correlation.length; i++) {
    const row: number[] = []
    for (let j = 0; j < i; j++) {
      let rest = correlation[i]![j]!
      for (let k = 0; k < j; k++) rest -= row[k]! * root[j]![k]!
      row.push(rest / root[j]![j]!)
    }
    const left = row.reduce((sum, value) => sum - value * value, 1)
    if (!(left > 0)) return undefined
    row.push(Math.sqrt(left))
    root.push(row)
  }
  return root
}
