import { describe, expect, it } from 'vitest'
import { intervalOf, isInside } from './interval.ts'
import { unitOfRow } from './row-unit.ts'
import { scoreOf, skillOf } from './score.ts'
import type { Spread, Target, Use } from './target.ts'
import { foldOf, type Judged, unanswered } from './verdict.ts'

const target = (id: string, use: Use, value: number, more: Partial<Target> = {}): Target => ({
  id,
  use,
  study: 'A',
  area: 'pk',
  quantity: 'peak',
  population: '',
  regimen: '',
  time: '',
  value,
  unit: 'ng/mL',
  spread: { type: 'none' },
  source: 'A',
  verified: 'yes',
  note: '',
  place: {},
  ...more,
})

const answered = (of: Target, value: number, verdict: Judged['verdict'] = 'outside'): Judged => {
  const fold = foldOf(value, of.value)
  return { ...unanswered(of, verdict), value, ...(fold === undefined ? {} : { fold }) }
}

describe('inside', () => {
  const spread = (type: 'sd' | 'range' | 'iqr' | 'ci95' | 'sem', low: number, high: number): Spread => ({
    type,
    low,
    high,
  })

  it.each<[string, number, string, Spread, number, number]>([
    ['between low and high', 10, 'h', spread('sd', 8, 13), 8, 13],
    ['within two standard errors, where the row has one', 10, 'h', spread('sem', 9, 12), 8, 14],
    ['within one CV of 25 %', 8, 'ng/mL', { type: 'cv', percent: 25 }, 6, 10],
    ['within a factor 1.5 without a spread', 3, 'min', { type: 'none' }, 2, 4.5],
    ['within a factor 1.5 below zero', -3, 'points', { type: 'none' }, -4.5, -2],
    ['or within 10 points, of small percentages', 6, '%', { type: 'none' }, -4, 16],
    ['or within a factor 1.5, of large percentages', 60, 'percent of baseline', { type: 'none' }, 40, 90],
  ])('is %s', (_, value, unit, given, low, high) => {
    const interval = intervalOf({ value, unit, spread: given })
    expect([interval.low, interval.high]).toEqual([low, high])
    expect([low, high, low - 0.01, high + 0.01].map((each) => isInside(interval, each))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(isInside(interval, Number.NaN)).toBe(false)
  })
})

describe('fold error', () => {
  it('is the same for twice and for half, and there is none across zero', () => {
    expect([foldOf(8, 4), foldOf(2, 4), foldOf(4, 4), foldOf(-8, -4)]).toEqual([2, 2, 1, 2])
    expect([foldOf(0, 4), foldOf(4, 0), foldOf(-1, 4), foldOf(Number.NaN, 4)]).toEqual(Array(4).fill(undefined))
  })
})

describe('counts', () => {
  it('hold numbers, orderings and signs apart, and every row that has no answer as one of all', () => {
    const score = scoreOf([
      answered(target('a', 'check', 4), 4, 'inside'),
      answered(target('b', 'check', 4), 16),
      unanswered(target('c', 'check', 4), 'not run'),
      unanswered(target('d', 'check', 4), 'cannot express'),
      { ...unanswered(target('e', 'check', 1, { unit: 'binary' }), 'inside'), value: 1 },
      unanswered(target('f', 'check', 1, { unit: 'sign only' }), 'not run'),
    ])
    expect(score.numbers).toEqual({ inside: 1, outside: 1, notRun: 1, cannotExpress: 1, all: 4 })
    expect(score.orderings).toEqual({ inside: 1, outside: 0, notRun: 0, cannotExpress: 0, all: 1 })
    expect(score.signs).toEqual({ inside: 0, outside: 0, notRun: 1, cannotExpress: 0, all: 1 })
    // Folds 1 and 4: the square root of their product.
    expect(score.meanFold).toBeCloseTo(2, 12)
    expect(score.folds).toBe(2)
  })
})

describe('skill', () => {
  const fits = [unanswered(target('f1', 'fit', 2), 'not run'), unanswered(target('f2', 'fit', 6), 'not run')]

  it('compares with the mean of the fit rows of the same quantity', () => {
    // The mean of 2 and 6 is 4. Of 16 that is 4 times off, the model's 32 is 2 times off: 1 - ln 2 / ln 4.
    const { skill, model, naive, rows } = skillOf([answered(target('c', 'check', 16), 32)], fits)
    expect([skill, model, naive]).toEqual([0.5, 2, 4].map((each) => expect.closeTo(each, 12)))
    expect(rows).toBe(1)
  })

  it('leaves out rows of other quantities, in other units, and without an answer', () => {
    const others = [
      answered(target('a', 'check', 16, { quantity: 'trough' }), 32),
      answered(target('b', 'check', 16, { unit: 'nM' }), 32),
      unanswered(target('c', 'check', 16), 'not run'),
    ]
    expect(skillOf(others, fits)).toEqual({ rows: 0 })
  })
})

describe('the unit of a row', () => {
  it('is read where it is one', () => {
    const text = (unit: string, quantity = '') => unitOfRow({ unit, quantity })?.text
    expect(['ng*h/mL', '% (lower bound)', 'percent of max', 'days'].map((unit) => text(unit))).toEqual([
      'ng*h/mL',
      '%',
      '%',
      'days',
    ])
    expect([text('fold'), text('rank of heroin'), text('subjects')]).toEqual(['1', undefined, undefined])
  })
})
