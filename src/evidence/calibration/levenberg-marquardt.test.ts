import { describe, expect, it } from 'vitest'
import { type LeastSquares, minimise } from './levenberg-marquardt.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

const LIMITS = { iterations: 200, step: 1e-5, gain: 1e-12, furthest: 6 }

function squares(residuals: (x: Float64Array) => number[]): LeastSquares {
  return {
    residuals: async (points) => points.map((point) => Float64Array.from(residuals(point))),
    loss: (_, residual) =>
      Number.isNaN(residual) ? { cost: 400, weight: 1 } : { cost: residual * residual, weight: 1 },
  }
}

describe('the method of Levenberg and Marquardt', () => {
  it('finds the bottom of a bent valley (Rosenbrock)', async () => {
    const rosenbrock = squares(([x, y]) => [10 * (y! - x! * x!), 1 - x!])
    const { at, objective } = await minimise(rosenbrock, Float64Array.of(-1.2, 1), LIMITS)
    expect(at[0]).toBeCloseTo(1, 4)
    expect(at[1]).toBeCloseTo(1, 4)
    expect(objective).toBeLessThan(1e-8)
  })

  it('never goes up, and says why it ended', async () => {
    const powell = squares(([a, b, c, d]) => [
      a! + 10 * b!,
      Math.sqrt(5) * (c! - d!),
      (b! - 2 * c!) ** 2,
      Math.sqrt(10) * (a! - d!) ** 2,
    ])
    const told: number[] = []
    const { iterations, ended } = await minimise(powell, Float64Array.of(3, -1, 0, 1), LIMITS, (each) =>
      told.push(each.objective),
    )
    expect(iterations.length).toBeGreaterThan(3)
    expect(told).toEqual(told.toSorted((a, b) => b - a))
    expect(ended).not.toBe('')
  })

  it('leaves alone what nothing depends on', async () => {
    const { at } = await minimise(
      squares(([x]) => [x! - 2]),
      Float64Array.of(0, 0.7),
      LIMITS,
    )
    expect(at[0]).toBeCloseTo(2, 6)
    expect(at[1]).toBe(0.7)
  })

  it('goes no further than it may', async () => {
    const { at } = await minimise(
      squares(([x, y]) => [x! - 100, y! - 1]),
      Float64Array.of(0, 0),
      LIMITS,
    )
    expect(at[0]).toBe(6)
    expect(at[1]).toBeCloseTo(1, 5)
  })

  it('takes what has no answer for a cost, not for a slope', async () => {
    const { at, objective } = await minimise(
      squares(([x]) => [x! - 1, Number.NaN]),
      Float64Array.of(0),
      LIMITS,
    )
    expect(at[0]).toBeCloseTo(1, 6)
    expect(objective).toBeCloseTo(400, 6)
  })

  it('ends where nothing moves', async () => {
    const { ended } = await minimise(
      squares(() => [1]),
      Float64Array.of(0),
      LIMITS,
    )
    expect(ended).toBe('nothing moves the objective')
  })
})

describe('eigenvalues of a symmetric matrix', () => {
  it('are those of algebra, largest first, with their vectors', () => {
    // [[2, 1], [1, 2]]: 3 along (1, 1), 1 along (1, −1); a row of its own beside them.
    const { values, vectors } = symmetricEigen(
      [
        [2, 0, 1],
        [0, 5, 0],
        [1, 0, 2],
      ].map((row) => Float64Array.from(row)),
    )
    expect(Array.from(values)).toEqual([5, expect.closeTo(3, 12), expect.closeTo(1, 12)])
    const half = expect.closeTo(Math.SQRT1_2, 12)
    expect(vectors.map((vector) => Array.from(vector))).toEqual([
      [0, 1, 0],
      [half, 0, half],
      [half, 0, expect.closeTo(-Math.SQRT1_2, 12)],
    ])
  })

  it('of Hilbert’s matrix of 5 add up and multiply to trace and determinant', () => {
    const hilbert = Array.from({ length: 5 }, (_, i) => Float64Array.from({ length: 5 }, (_, j) => 1 / (i + j + 1)))
    const { values, vectors } = symmetricEigen(hilbert)
    expect(values.reduce((sum, value) => sum + value)).toBeCloseTo(1 + 1 / 3 + 1 / 5 + 1 / 7 + 1 / 9, 12)
    // 1 / 266716800000.
    expect(values.reduce((product, value) => product * value) * 266716800000).toBeCloseTo(1, 5)
    for (const [i, a] of vectors.entries()) {
      for (const [j, b] of vectors.entries()) {
        expect(a.reduce((sum, part, k) => sum + part * b[k]!, 0)).toBeCloseTo(i === j ? 1 : 0, 12)
      }
    }
  })
})
