import { describe, expect, it } from 'vitest'
import { DenseLu } from './dense-lu.ts'
import { simulate } from './simulate.ts'
import { functionProgram } from './testing/function-program.ts'
import { subjectOf } from './testing/subjects.ts'

describe('dense factorisation', () => {
  const pattern = { rowStart: Int32Array.of(0, 2, 4), columns: Int32Array.of(0, 1, 0, 1) }

  it('solves where the first pivot is zero', () => {
    const lu = new DenseLu(2, pattern)
    // shift·I − J = [[0, 2], [1, 1]], so x = (1, 3) gives b = (6, 4).
    expect(lu.factor(Float64Array.of(1, -2, -1, 0), 1)).toBe(true)
    const b = Float64Array.of(6, 4)
    lu.solve(b)
    expect([...b]).toEqual([1, 3])
  })

  it('refuses a singular matrix and one that is not finite', () => {
    const lu = new DenseLu(2, pattern)
    expect(lu.factor(Float64Array.of(0, -1, -1, 0), 1)).toBe(false)
    expect(lu.factor(Float64Array.of(Number.NaN, 0, 0, 0), 1)).toBe(false)
  })

  it('carries a run whose program cannot factor', () => {
    const model = {
      states: 2,
      rates: (_t: number, y: Float64Array) => [-y[0]!, y[0]! - 2 * y[1]!],
      isAutonomous: true,
    } as const
    const given = { start: [1, 0], until: 3, relative: 1e-8 }
    const own = simulate(subjectOf(functionProgram({ ...model, refusesToFactor: true }), given), [])
    const usual = simulate(subjectOf(functionProgram(model), given), [])
    expect(own.final[0]!).toBeCloseTo(usual.final[0]!, 12)
    // y2 = e^-t − e^-2t
    expect(own.final[1]!).toBeCloseTo(0.049787068367863944 - 0.0024787521766663585, 8)
  })
})
