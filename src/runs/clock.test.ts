import { describe, expect, it } from 'vitest'
import { readSpan, readTime, readTimeOfDay } from './clock.ts'

const shown = (text: string) => {
  const { value, unit } = readTime(text, {})
  return `${value} ${unit.text}`
}

describe('a time of the run', () => {
  it.each([
    ['90 min', '90 min'],
    ['2 y', '2 y'],
    ['day 0', '0 h'],
    ['day 14', '336 h'],
    ['day 0 08:00', '8 h'],
    ['day 3 08:00', '80 h'],
    ['day  3   8:00', '80 h'],
    ['day 0 23:59', '1439 min'],
    ['day 1 08:20', '1940 min'],
  ])('`%s` is %s', (text, expected) => expect(shown(text)).toBe(expected))

  it.each([
    ['day 3 24:00', /00:00/],
    ['day 3 08:60', /00:00/],
    ['day -1', /day 14/],
    ['day 1.5', /day 14/],
    ['Day 3', /day 14/],
    ['days 3', /day 14/],
    ['day 99999', /73050/],
    ['08:00', /day 14/],
    ['tomorrow', /day 14/],
    ['3 mg', /a time/],
    ['-3 h', /of 0 or more/],
    ['5', /a time/],
    ['', /a time/],
  ])('`%s` is refused', (text, expected) => expect(() => shown(text)).toThrow(expected))

  it('is not a number alone', () => expect(() => readTime(60, {})).toThrow(/without a unit/))
})

describe('a length of time', () => {
  it('is not a moment', () => expect(() => readSpan('day 3', {}, 'positive')).toThrow(/a moment/))
  it('is above 0 where it must be', () => expect(() => readSpan('0 h', {}, 'positive')).toThrow(/above 0/))
})

it('a time of day is minutes after midnight', () => {
  expect(readTimeOfDay('00:00', {})).toBe(0)
  expect(readTimeOfDay('20:30', {})).toBe(1230)
  expect(() => readTimeOfDay('8 am', {})).toThrow(/23:59/)
  expect(() => readTimeOfDay(1400, {})).toThrow(/23:59/)
})
