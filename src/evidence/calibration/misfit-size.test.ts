import { describe, expect, it } from 'vitest'
import type { RegimenRow } from '../regimen.ts'
import type { Spread } from '../target.ts'
import { misfitOf, misfitSize } from './misfit-size.ts'

const row = (value: number, unit: string, spread: Spread, more: object = {}) =>
  ({ target: { value, unit, spread, quantity: '' }, times: 1, ...more }) as unknown as RegimenRow
const near = (value: number) => expect.closeTo(value, 10)

describe('the size of a misfit', () => {
  it.each<[string, RegimenRow, object]>([
    ['of nothing, a factor 1.5', row(5, 'h', { type: 'none' }), { scale: 'log', sd: near(Math.log(1.5)) }],
    [
      'of SDs, half of the way between them',
      row(5, 'h', { type: 'sd', low: 2.5, high: 10 }),
      { scale: 'log', sd: near(Math.LN2) },
    ],
    [
      'of a 95 % interval, its 3.92nd part',
      row(1, 'h', { type: 'ci95', low: 0.5, high: 2 }),
      { scale: 'log', sd: near((2 * Math.LN2) / 3.919927969080108) },
    ],
    [
      'of a range, a quarter',
      row(1, 'h', { type: 'range', low: 0.5, high: 2 }),
      { scale: 'log', sd: near(Math.LN2 / 2) },
    ],
    [
      'of quartiles, ± 0.6745',
      row(1, 'h', { type: 'iqr', low: 0.5, high: 2 }),
      { scale: 'log', sd: near(Math.LN2 / 0.6744897501960817) },
    ],
    [
      'of a CV, that of the log-normal',
      row(5, 'h', { type: 'cv', percent: 50 }),
      { scale: 'log', sd: near(Math.sqrt(Math.log(1.25))) },
    ],
    [
      'of a small error of the mean, 10 %',
      row(5, 'h', { type: 'sem', low: 4.99, high: 5.01 }),
      { scale: 'log', sd: 0.1 },
    ],
    [
      'down to 0, as of a CV',
      row(4, 'h', { type: 'sd', low: 0, high: 8 }),
      { scale: 'log', sd: near(Math.sqrt(Math.log(2))) },
    ],
    ['of a percentage, 10 points', row(5, '%', { type: 'none' }), { scale: 'linear', sd: 10 }],
    [
      'of a large percentage, its factor',
      row(100, 'percent', { type: 'none' }),
      { scale: 'linear', sd: near(100 * Math.log(1.5)) },
    ],
    ['of a difference, in its unit', row(-3, 'points', { type: 'sd', low: -5, high: -1 }), { scale: 'linear', sd: 2 }],
    [
      'of a difference above 0',
      row(3, 'points', { type: 'sd', low: 1, high: 5 }, { minus: {} }),
      { scale: 'linear', sd: 2 },
    ],
  ])('%s', (_, asked, size) => {
    expect(misfitSize(asked)).toEqual(size)
  })

  it('is not there where nothing gives one', () => {
    expect(misfitSize(row(0, 'points', { type: 'none' }))).toMatch(/no size/)
    expect(misfitSize(row(1, 'binary', { type: 'none' }))).toMatch(/found or not/)
    expect(misfitSize(row(1, 'sign only', { type: 'none' }))).toMatch(/direction/)
  })

  it('counts ratios or differences, and nothing on the far side of a bound', () => {
    expect(misfitOf({ scale: 'log', sd: Math.LN2 }, 20, 5)).toBeCloseTo(2, 12)
    expect(misfitOf({ scale: 'linear', sd: 2 }, -3, 5)).toBe(-4)
    expect(misfitOf({ scale: 'log', sd: 1 }, 0, 5)).toBe(Number.NaN)
    expect(misfitOf({ scale: 'linear', sd: 1 }, Number.NaN, 5)).toBe(Number.NaN)
    const atLeast = misfitSize(row(90, '% (lower bound)', { type: 'none' }))
    expect(atLeast).toMatchObject({ bound: 'lower' })
    const size = { scale: 'linear', sd: 10, bound: 'lower' } as const
    expect([misfitOf(size, 99, 90), misfitOf(size, 80, 90)]).toEqual([0, -1])
    expect(misfitOf({ ...size, bound: 'upper' }, 99, 90)).toBeCloseTo(0.9, 12)
  })
})
