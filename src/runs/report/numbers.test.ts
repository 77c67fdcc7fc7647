import { describe, expect, it } from 'vitest'
import { quantiles } from '../quantiles.ts'
import { compact, listed, readable, scaleFor, timeWords, withUnit } from './numbers.ts'
import { LOOKS } from './roles.ts'
import { evenRows, thinRows } from './thin.ts'

describe('numbers for reading', () => {
  it.each([
    [0, '0'],
    [1, '1'],
    [10, '10'],
    [100, '100'],
    [6.7643677, '6.764'],
    [-3.5, '−3.5'],
    [0.0035, '0.0035'],
    [1.669e-4, '1.669 × 10⁻⁴'],
    [1234.5, '1235'],
    [124700, '124\u202f700'],
    [9.9999, '10'],
    [999999.9, '1\u202f000\u202f000'],
    [6.02e23, '6.02 × 10²³'],
    [Number.NaN, '—'],
    [Number.POSITIVE_INFINITY, '∞'],
  ])('%d is %s', (value, text) => expect(readable(value)).toBe(text))

  it('are said without the unit 1', () => {
    expect([withUnit(0.5, '1'), withUnit(0.5, 'L/min'), withUnit(Number.NaN, 'L/min')]).toEqual([
      '0.5',
      '0.5 L/min',
      '—',
    ])
  })

  it('are shortened for the page, null where there is none', () => {
    expect([1 / 3, Number.NaN].map(compact)).toEqual([0.333333, null])
  })
})

describe('times for reading', () => {
  it.each([
    [0, '0 s'],
    [12.352, '12.4 s'],
    [59.94, '59.9 s'],
    [59.96, '1 min'],
    [72.35, '1 min 12 s'],
    [3599.6, '1 h'],
    [19_200, '5 h 20 min'],
    [47.99 * 3600, '47 h 59 min'],
    [48 * 3600, '2 days'],
    [76 * 3600, '3 days 4 h'],
    [120 * 86400, '120 days'],
    [2.5 * 365.25 * 86400, '2.5 years'],
    [-5, '−5 s'],
    [Number.NaN, '—'],
  ])('%d s are %s', (seconds, words) => expect(timeWords(seconds)).toBe(words))

  it('have an axis in a unit that suits their span', () => {
    expect([60, 3600, 86400, 30 * 86400, 5 * 365 * 86400].map((span) => scaleFor(span).name)).toEqual([
      's',
      'min',
      'h',
      'days',
      'years',
    ])
  })
})

it('lists words', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})

it('quantiles interpolate between order statistics', () => {
  expect(quantiles([4, 1, 3, 2], [0, 0.5, 1])).toEqual([1, 2.5, 4])
  expect(quantiles([1, 2, 3, 4], [0.05])[0]).toBeCloseTo(1.15, 12)
  expect(quantiles([Number.NaN, 7], [0.05, 0.95])).toEqual([7, 7])
  expect(quantiles([Number.NaN], [0.5])).toEqual([Number.NaN])
})

describe('thinning', () => {
  it('keeps every row where there are few', () => {
    expect(thinRows(4, [[1, 2, 3, 4]])).toEqual([0, 1, 2, 3])
  })

  it('keeps ends and a peak of a single row', () => {
    const values = new Float64Array(100_000)
    values[54_321] = 7
    values[54_322] = -7
    const rows = thinRows(values.length, [values])
    expect(rows.length).toBeLessThan(2500)
    expect(rows).toEqual(expect.arrayContaining([0, 54_321, 54_322, 99_999]))
    expect(rows).toEqual([...rows].sort((a, b) => a - b))
  })

  it('takes rows at equal distances with both ends', () => {
    expect(evenRows(11, 3)).toEqual([0, 5, 10])
    expect(evenRows(2, 3)).toEqual([0, 1])
  })
})

it('every role stands out from its background at least 3 to 1 (WCAG 2.2, 1.4.11)', () => {
  for (const { light, dark } of Object.values(LOOKS)) {
    expect(contrast(light, '#ffffff')).toBeGreaterThan(3)
    expect(contrast(dark, '#12161c')).toBeGreaterThan(3)
  }
})

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
