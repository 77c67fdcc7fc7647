import { describe, expect, it } from 'vitest'
import { checkModel } from '../language/index.ts'
import { drawDoubt } from './doubt.ts'

const model = checkModel({
  id: 'doubts',
  title: 'One parameter for each statement of doubt',
  source: { cites: 'algebra', where: 'here' },
  parameters: {
    'a.interval': { value: 2, unit: '1', is: 'interval', from: 'x', ci95: [1, 8] },
    'a.signed': { value: 0, unit: '1', is: 'interval around 0', from: 'x', ci95: [-2, 1] },
    'a.error': { value: 10, unit: '1', is: 'relative error', from: 'x', rse: 20 },
    'a.range': { value: 5, unit: '1', is: 'range', from: 'x', range: [4, 8] },
    'a.bounded': { value: 1, unit: '1', is: 'bounded', from: 'x', rse: 300, within: [0.5, 1.5] },
    'a.people': { value: 3, unit: '1', is: 'spread between people', from: 'x', between: 0.5 },
    'a.fixed': { value: 4, unit: '1', is: 'fixed', from: 'x', fixed: 'a count' },
    'a.assumed': { value: 6, unit: '1', is: 'assumed', assumed: 'nobody measured it' },
    'a.plausible': { value: 6, unit: '1', is: 'assumed in a range', assumed: 'nobody measured it', plausible: [2, 10] },
  },
  equations: '',
})
const values = new Map(model.parameters.map(({ id, value }) => [id, value]))
const draws = Array.from({ length: 4000 }, (_, i) => drawDoubt(model, values, 1, i + 1, new Set()))
const quantile = (id: string, share: number) =>
  draws.map((draw) => draw.get(id)!).sort((a, b) => a - b)[Math.floor(share * draws.length)]!

describe('a draw from doubt', () => {
  // 4,000 draws leave about 5 % on a 2.5 % point of these shapes.
  it('meets both ends of an interval, and its value in the middle', () => {
    expect(quantile('a.interval', 0.025)).toBeCloseTo(1, 1)
    expect(quantile('a.interval', 0.5) / 2).toBeCloseTo(1, 1)
    expect(quantile('a.interval', 0.975) / 8).toBeCloseTo(1, 0)
    expect(quantile('a.signed', 0.025)).toBeCloseTo(-2, 0)
    expect(quantile('a.signed', 0.975)).toBeCloseTo(1, 0)
  })

  it('spreads a relative error given in percent', () => {
    // log-normal with variance of the logarithm ln(1 + 0.2²)
    const spread = Math.sqrt(Math.log(1.04))
    expect(quantile('a.error', 0.975) / (10 * Math.exp(1.96 * spread))).toBeCloseTo(1, 1)
  })

  it('is uniform on a range and stays within bounds', () => {
    expect(quantile('a.range', 0.25)).toBeCloseTo(5, 0)
    expect(Math.min(...draws.map((draw) => draw.get('a.range')!))).toBeGreaterThanOrEqual(4)
    expect(Math.max(...draws.map((draw) => draw.get('a.bounded')!))).toBe(1.5)
    // Uniform on 2 to 10: quarters at 4, 6 and 8.
    expect(quantile('a.plausible', 0.25)).toBeCloseTo(4, 0)
    expect(quantile('a.plausible', 0.75)).toBeCloseTo(8, 0)
  })

  it('leaves alone what states no size of doubt, and what it is asked to keep', () => {
    for (const id of ['a.people', 'a.fixed', 'a.assumed'])
      expect(draws.every((draw) => draw.get(id) === values.get(id))).toBe(true)
    expect(drawDoubt(model, values, 1, 1, new Set(['a.error'])).get('a.error')).toBe(10)
  })

  it('keeps the correlation of doubts that belong together', () => {
    const pair = checkModel({
      id: 'pair',
      title: 'Two constants of one fit',
      source: { cites: 'algebra', where: 'here' },
      parameters: {
        'b.one': { value: 1, unit: '1', is: 'one', from: 'x', rse: 30 },
        'b.two': { value: 1, unit: '1', is: 'two', from: 'x', rse: 30 },
      },
      jointDoubt: [{ of: ['b.one', 'b.two'], correlation: [[], [-0.9]], from: 'algebra' }],
      equations: '',
    })
    const start = new Map([
      ['b.one', 1],
      ['b.two', 1],
    ])
    const logs = Array.from({ length: 4000 }, (_, i) => {
      const draw = drawDoubt(pair, start, 1, i + 1, new Set())
      return [Math.log(draw.get('b.one')!), Math.log(draw.get('b.two')!)] as const
    })
    const sum = (f: (pair: readonly [number, number]) => number) => logs.reduce((total, each) => total + f(each), 0)
    const correlation = sum(([a, b]) => a * b) / Math.sqrt(sum(([a]) => a * a) * sum(([, b]) => b * b))
    // The standard error of a correlation of -0.9 over 4,000 pairs is (1 - 0.81) / sqrt(4,000) = 0.003.
    expect(Math.abs(correlation + 0.9)).toBeLessThan(0.012)
  })

  it('depends on seed and number alone', () => {
    expect(drawDoubt(model, values, 1, 7, new Set())).toEqual(draws[6])
    expect(drawDoubt(model, values, 2, 7, new Set())).not.toEqual(draws[6])
  })

  it('shifts a value that a history changed by the same factor', () => {
    const changed = new Map(values).set('a.error', 30)
    expect(drawDoubt(model, changed, 1, 3, new Set()).get('a.error')! / 3).toBeCloseTo(draws[2]!.get('a.error')!, 12)
  })
})
