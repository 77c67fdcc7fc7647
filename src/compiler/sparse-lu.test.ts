import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorSource, solveSource } from './javascript-lu.ts'
import { countLuOperations, factorByLoops, isSoundPivot, planLu, solveByLoops } from './sparse-lu.ts'

/** Rows as lists of [column, value], as a pattern and its values. */
function sparse(rows: readonly (readonly (readonly [number, number])[])[]) {
  const rowStart = [0]
  for (const row of rows) rowStart.push(rowStart.at(-1)! + row.length)
  const columns = rows.flatMap((row) => row.map(([column]) => column))
  const values = Float64Array.from(rows.flatMap((row) => row.map(([, value]) => value)))
  return { pattern: { rowStart: Int32Array.from(rowStart), columns: Int32Array.from(columns) }, values }
}

function straight(plan: ReturnType<typeof planLu>) {
  const build = new Function('isSoundPivot', `return {\n${factorSource(plan)},\n${solveSource(plan)}\n}`)
  return build(isSoundPivot) as {
    factor(jacobian: Float64Array, shift: number, lu: Float64Array): boolean
    solve(lu: Float64Array, b: Float64Array): void
  }
}

/** Gaussian elimination with full rows and partial pivoting. */
function denseSolve(matrix: readonly (readonly number[])[], b: readonly number[]): number[] {
  const a = matrix.map((row, i) => [...row, b[i]!])
  const n = a.length
  for (let k = 0; k < n; k++) {
    const best = a.reduce((at, row, i) => (i >= k && Math.abs(row[k]!) > Math.abs(a[at]![k]!) ? i : at), k)
    ;[a[k], a[best]] = [a[best]!, a[k]!]
    for (let i = k + 1; i < n; i++) {
      const factor = a[i]![k]! / a[k]![k]!
      for (let j = k; j <= n; j++) a[i]![j]! -= factor * a[k]![j]!
    }
  }
  const x = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    x[i] = (a[i]![n]! - x.reduce((sum, v, j) => (j > i ? sum + a[i]![j]! * v : sum), 0)) / a[i]![i]!
  }
  return x
}

const system = fc.integer({ min: 1, max: 12 }).chain((n) =>
  fc.record({
    rows: fc.array(
      fc.uniqueArray(fc.tuple(fc.nat(n - 1), fc.double({ min: -1, max: 1, noNaN: true })), {
        maxLength: Math.min(n, 5),
        selector: ([column]) => column,
      }),
      { minLength: n, maxLength: n },
    ),
    b: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n, maxLength: n }),
  }),
)

describe('sparse elimination', () => {
  it('solves as dense elimination does, and straight-line code gives the bits of the loops', () => {
    fc.assert(
      fc.property(system, ({ rows, b }) => {
        const n = rows.length
        const sorted = rows.map((row) => [...row].sort(([x], [y]) => x - y))
        const { pattern, values } = sparse(sorted)
        const plan = planLu(n, pattern)
        const lu = new Float64Array(plan.slots)
        // The shift outweighs five entries of size 1, as it does in a step that is short enough.
        const shift = 6
        expect(factorByLoops(plan, values, shift, lu)).toBe(true)
        const x = Float64Array.from(b)
        solveByLoops(plan, lu, x)
        const matrix = sorted.map((row, i) => {
          const full = new Array<number>(n).fill(0)
          for (const [column, value] of row) full[column] = -value
          full[i]! += shift
          return full
        })
        const expected = denseSolve(matrix, b)
        for (const [i, v] of x.entries()) expect(Math.abs(v - expected[i]!)).toBeLessThan(1e-13)

        const code = straight(plan)
        const otherLu = new Float64Array(plan.slots)
        expect(code.factor(values, shift, otherLu)).toBe(true)
        expect(otherLu).toEqual(lu)
        const otherX = Float64Array.from(b)
        code.solve(otherLu, otherX)
        expect(otherX).toEqual(x)
      }),
      { numRuns: 300, seed: 4 },
    )
  })
  it('eliminates an arrow from its tips, without fill', () => {
    const n = 10
    const arrow = Array.from({ length: n }, (_, i): [number, number][] =>
      i === 0
        ? Array.from({ length: n }, (_, j): [number, number] => [j, 1])
        : [
            [0, 1],
            [i, 1],
          ],
    )
    const plan = planLu(n, sparse(arrow).pattern)
    expect(plan.slots).toBe(3 * n - 2)
    expect([...plan.order].slice(0, 3)).toEqual([1, 2, 3])
    expect(countLuOperations(plan)).toBe(9 + 2 * 9 + 2 * 9 + 20)
  })

  it('subtracts first what substitution knows first', () => {
    const full = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 5 - i }, (_, j): [number, number] => [i + j, 1]),
    )
    const plan = planLu(5, sparse(full).pattern)
    // Of a triangle the last state is known first; each row waits for nothing but the state before it in that order.
    for (let k = 0; k < 4; k++) {
      const known = [...plan.upperColumn.subarray(plan.upperStart[k], plan.upperStart[k + 1])]
      expect(known).toEqual([...plan.order].slice(k + 1).reverse())
    }
  })
  it('keeps an empty row as the shift alone', () => {
    const plan = planLu(2, sparse([[], [[0, 3]]]).pattern)
    const lu = new Float64Array(plan.slots)
    expect(factorByLoops(plan, Float64Array.of(3), 2, lu)).toBe(true)
    const b = Float64Array.of(4, 1)
    solveByLoops(plan, lu, b)
    expect([...b]).toEqual([2, 3.5])
  })
  it.each([
    ['a pivot of 0', 2, 2],
    ['a pivot that is lost to cancellation', 2, 2 * (1 - 1e-9)],
    ['NaN', 2, Number.NaN],
    ['infinity', 2, Number.POSITIVE_INFINITY],
  ])('refuses %s', (_, shift, entry) => {
    const plan = planLu(1, sparse([[[0, entry]]]).pattern)
    const lu = new Float64Array(plan.slots)
    expect(factorByLoops(plan, Float64Array.of(entry), shift, lu)).toBe(false)
    expect(straight(plan).factor(Float64Array.of(entry), shift, lu)).toBe(false)
  })
  it('refuses growth through elimination', () => {
    // [[1, 1e5], [-1e5, 1]]: the second pivot would be 1 + 1e10.
    const { pattern, values } = sparse([[[1, -1e5]], [[0, 1e5]]])
    const plan = planLu(2, pattern)
    expect(factorByLoops(plan, values, 1, new Float64Array(plan.slots))).toBe(false)
  })
})
