import { expect, it } from 'vitest'
import { byColumn } from './columns.ts'
import { bandOf } from './courses.ts'

it('a band lies between the 5th and the 95th of a hundred courses, row by row', () => {
  // 0 to 100 at the first row, and ten times that at the second, in an order that is not theirs.
  const courses = Array.from({ length: 101 }, (_, i) => ({
    hours: [0, 1],
    values: byColumn(() => [(i * 37) % 101, 10 * ((i * 37) % 101)]),
  }))
  const { tone } = bandOf(courses, ['tone'])
  expect([...tone!.low]).toEqual([5, 50])
  expect([...tone!.high]).toEqual([95, 950])
})

it('a band of one course is its line', () => {
  const { cows } = bandOf([{ hours: [0], values: byColumn(() => [7]) }], ['cows'])
  expect([cows!.low[0], cows!.high[0]]).toEqual([7, 7])
})
