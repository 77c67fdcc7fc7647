import { describe, expect, it } from 'vitest'
import { rowsInside, timeTicks, viewOfTime, walk } from './time-view.ts'

const MONTH = 30 * 24

describe('the part of the time that is shown', () => {
  it('is all of it, or the day or the week that the cursor stands in', () => {
    expect(viewOfTime('all', MONTH, 100)).toEqual({ from: 0, to: MONTH, isLog: false })
    expect(viewOfTime('hours', MONTH, 100)).toEqual({ from: 96, to: 120, isLog: false })
    expect(viewOfTime('days', MONTH, 100)).toEqual({ from: 0, to: 168, isLog: false })
  })

  it('ends with the run, also where the cursor stands at its end', () => {
    expect(viewOfTime('days', MONTH, MONTH)).toEqual({ from: 672, to: MONTH, isLog: false })
    expect(viewOfTime('hours', 12, 12)).toEqual({ from: 0, to: 12, isLog: false })
  })

  it('goes from a minute to the end by equal factors', () => {
    expect(viewOfTime('log', MONTH, 5)).toEqual({ from: 1 / 60, to: MONTH, isLog: true })
  })
})

describe('a walk', () => {
  const all = viewOfTime('all', 100, 0)
  const log = { from: 0.01, to: 100, isLog: true }

  it('goes by shares of what is shown and stays inside the run', () => {
    expect(walk(all, 10, 0.1, 100)).toBe(20)
    expect(walk(all, 5, -0.1, 100)).toBe(0)
    expect(walk(all, 95, 0.1, 100)).toBe(100)
  })

  it('goes by equal factors on a strip from minutes to years, and to 0 before its beginning', () => {
    // Four powers of ten: a quarter of the strip is a factor of ten.
    expect(walk(log, 1, 0.25, 100)).toBeCloseTo(10, 9)
    expect(walk(log, 0, 0.25, 100)).toBeCloseTo(0.1, 9)
    expect(walk(log, 0.05, -0.25, 100)).toBe(0)
  })
})

describe('ticks of time', () => {
  const words = (from: number, to: number, about = 6) =>
    timeTicks({ from, to, isLog: false }, about).map(({ text }) => text)

  it('are hours in a day, days in a month, and clock times in an hour', () => {
    expect(words(96, 120)).toEqual(['day 4', '6 h', '12 h', '18 h', 'day 5'])
    expect(words(0, MONTH)).toEqual(['day 0', 'day 7', 'day 14', 'day 21', 'day 28'])
    expect(words(24, 26)).toEqual(['day 1', '0:30', '1:00', '1:30', '2:00'])
  })

  it('are units of time on the strip, as far as it goes', () => {
    expect(timeTicks({ from: 1 / 60, to: 24, isLog: true }, 6).map(({ text }) => text)).toEqual([
      '1 min',
      '10 min',
      '1 h',
      '6 h',
      '1 day',
    ])
  })
})

it('rows inside a view reach one beyond its ends, so that lines cross its edges', () => {
  const hours = [0, 1, 2, 3, 4, 5]
  expect(rowsInside(hours, { from: 1.5, to: 3.5, isLog: false })).toEqual([1, 4])
  expect(rowsInside(hours, { from: 2, to: 3, isLog: false })).toEqual([2, 3])
  expect(rowsInside(hours, { from: 0, to: 9, isLog: false })).toEqual([0, 5])
})
