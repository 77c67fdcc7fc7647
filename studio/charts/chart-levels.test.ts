import { expect, it } from 'vitest'
import { shown } from '../describe/numbers.ts'
import { levels } from './chart-levels.ts'

it.each([
  ['dopamine in quiet weeks', 0.84, 1.06, ['0.90', '1.00']],
  ['a line that hardly moves', -0.1, 0.1, ['−0.1', '0.0', '0.1']],
  ['withdrawal', -1.4, 25, ['0', '10', '20']],
  ['shares', -0.05, 0.97, ['0.00', '0.25', '0.50', '0.75']],
])('%s has three levels or more', (_, from, to, some) => {
  const { values, digits } = levels(from, to)
  expect(values.map((value) => shown(value, digits))).toEqual(expect.arrayContaining(some))
  expect(values.length).toBeGreaterThanOrEqual(3)
})

it('wherever a scale lies, there are three to six levels in it, and no two are written alike', () => {
  for (let i = 0; i < 400; i += 1) {
    const from = 3 * Math.sin(i * 7.3)
    const to = from + 0.2 * 1.02 ** i
    const { values, digits } = levels(from, to)
    expect(values.length).toBeGreaterThanOrEqual(3)
    expect(values.length).toBeLessThanOrEqual(6)
    expect(new Set(values.map((value) => shown(value, digits))).size).toBe(values.length)
    expect(values[0]! >= from - 1e-9 && values.at(-1)! <= to + 1e-9).toBe(true)
  }
})
