import { describe, expect, it } from 'vitest'
import { apart, hourAt, spaceOf } from './chart-space.ts'
import { between, legible } from './path.ts'

const line = { name: 'a', hours: [0, 100], values: [0, 1] }

describe('the space of a chart', () => {
  it.each([
    { from: 0, to: 100, isLog: false },
    { from: 0.01, to: 100, isLog: true },
  ])('finds the time again that a place stands for: %j', (view) => {
    const space = spaceOf(view, [line], [], 760)
    for (const hour of [0.02, 1, 50, 99]) expect(hourAt(space, view, space.x.at(hour))).toBeCloseTo(hour, 6)
  })

  it('holds the courses of other people too', () => {
    const spread = { kind: 'people', hours: [0, 100], lines: [[-5, 9]], low: [-5, 9], high: [-5, 9], of: 1 } as const
    const { y } = spaceOf({ from: 0, to: 100, isLog: false }, [line], [spread], 760)
    expect(y.from).toBeLessThan(-5)
    expect(y.to).toBeGreaterThan(9)
  })
})

describe('names at the ends of lines', () => {
  it('keep their distance and their order, and stay above the bottom', () => {
    expect(apart([10, 12, 50], 13, 100)).toEqual([10, 23, 50])
    expect(apart([99, 98], 13, 100)).toEqual([100, 87])
  })
})

it('words of times that would lie on each other are left out', () => {
  const x = { from: 0, to: 100, at: (hour: number) => hour }
  expect(legible([{ hour: 0 }, { hour: 49 }, { hour: 50 }, { hour: 100 }], x)).toEqual([
    { hour: 0 },
    { hour: 50 },
    { hour: 100 },
  ])
})

it('what lies between two curves goes there along one and back along the other', () => {
  expect(between('M0 0L1 1', 'M0 5L1 6')).toBe('M0 0L1 1L1 6L0 5Z')
  expect(between('', 'M0 0')).toBe('')
})
