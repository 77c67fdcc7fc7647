import { expect, it } from 'vitest'
import { sinceWhen, timesOf } from './pad-times.ts'
import { scale } from './path.ts'

it('shows of what is known half of what is asked, at most', () => {
  expect(sinceWhen([0, 10, 20, 30, 40], 40, 60)).toBe(30)
  expect(sinceWhen([0, 10, 20, 30, 40], 40, 1000)).toBe(0)
})

it('names when the question is asked and when it ends, and round times between', () => {
  const texts = (from: number, asked: number, end: number) =>
    timesOf(scale(from, end, 14, 546), asked, 8).map(({ text }) => text)
  expect(texts(7, 11, 30)).toEqual(['11 h', '30 h', '18 h', '24 h', '7 h'])
  expect(texts(160, 722, 8760)).toEqual(['week 4', 'month 12', 'month 3', 'month 6', 'month 9'])
})
