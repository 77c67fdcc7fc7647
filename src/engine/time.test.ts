import { expect, it } from 'vitest'
import { closeTo } from './time.ts'

it('one instant but for rounding', () => {
  expect(closeTo(0.1 + 0.2, 0.3)).toBe(true)
  expect(closeTo(0, 0)).toBe(true)
  expect(closeTo(1, 1 + 1e-12)).toBe(false)
  expect(closeTo(0, Number.MIN_VALUE)).toBe(false)
})

it('never is no instant: without this every step of a run with nothing ahead was treated as an event', () => {
  expect(closeTo(Number.POSITIVE_INFINITY, 5)).toBe(false)
  expect(closeTo(5, Number.POSITIVE_INFINITY)).toBe(false)
  expect(closeTo(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(false)
})
