import { describe, expect, it } from 'vitest'
import { correlationRoot } from './correlation-root.ts'

describe('the root of a correlation matrix', () => {
  it('multiplies back to the matrix', () => {
    const root = correlationRoot([[], [0.49], [-0.99, -0.48]])!
    const entry = (i: number, j: number) => root[i]!.reduce((sum, value, k) => sum + value * (root[j]![k] ?? 0), 0)
    expect(entry(1, 0)).toBeCloseTo(0.49, 14)
    expect(entry(2, 0)).toBeCloseTo(-0.99, 14)
    expect(entry(2, 1)).toBeCloseTo(-0.48, 14)
    for (const i of [0, 1, 2]) expect(entry(i, i)).toBeCloseTo(1, 14)
  })

  it('does not exist when the correlations cannot hold together', () => {
    // With 0.56 and -0.91 the third lies between -0.853 and -0.166: r12 r13 ± sqrt((1 - r12²)(1 - r13²)).
    expect(correlationRoot([[], [0.56], [-0.91, -0.115]])).toBeUndefined()
    expect(correlationRoot([[], [0.56], [-0.91, -0.17]])).toBeDefined()
  })
})
