import { describe, expect, it } from 'vitest'
import { locateCrossing } from './root.ts'

const below = (v: number): boolean => v < 0

describe('locating a crossing', () => {
  it('closes on the far side of the root of a smooth function in few evaluations', () => {
    let count = 0
    const f = (t: number): number => {
      count += 1
      return 2 - t * t
    }
    const found = locateCrossing(f, below, 0, f(0), 2, f(2), 1e-15)
    expect(found - Math.SQRT2).toBeGreaterThanOrEqual(0)
    expect(found - Math.SQRT2).toBeLessThan(2e-15)
    expect(count).toBeLessThan(16)
  })

  it('closes on a jump and on a mere yes or no', () => {
    const step = (t: number): number => (t >= 0.3 ? -1 : 1)
    const found = locateCrossing(step, below, 0, 1, 1, -1, 1e-15)
    expect(found).toBeGreaterThanOrEqual(0.3)
    expect(found - 0.3).toBeLessThan(1e-15)
  })

  it('keeps closing where the function is flat, steep or not a number', () => {
    const flat = (t: number): number => -((t - 0.7) ** 9)
    expect(locateCrossing(flat, below, 0, flat(0), 1, flat(1), 1e-12)).toBeCloseTo(0.7, 2)
    const broken = (t: number): number => (t < 0.5 ? Number.NaN : -1)
    expect(locateCrossing(broken, below, 0, Number.NaN, 1, -1, 1e-12)).toBeCloseTo(0.5, 11)
  })
})
