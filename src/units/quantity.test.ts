import { describe, expect, it } from 'vitest'
import { ONE, parseQuantity, parseUnit } from './index.ts'

describe('a quantity', () => {
  it.each([
    ['4 mg', 4, 'mg'],
    ['4.5 mg', 4.5, 'mg'],
    ['.5 h', 0.5, 'h'],
    ['-2 points', -2, 'points'],
    ['1e-3 1/s', 0.001, '1/s'],
    ['1E3 ng', 1000, 'ng'],
    ['1.669e-4 1/s', 1.669e-4, '1/s'],
    ['0.42 ng/mL', 0.42, 'ng/mL'],
    ['40 %', 40, '%'],
    ['40%', 40, '%'],
    ['30 day', 30, 'day'],
    ['24 weeks', 24, 'weeks'],
    ['  2   y ', 2, 'y'],
    ['007 mg', 7, 'mg'],
    ['4mg', 4, 'mg'],
    ['0.3/day', 0.3, '1/day'],
    ['5 1/h', 5, '1/h'],
    ['1 /(h*mg)', 1, '1/(h*mg)'],
    ['336.47 g/mol', 336.47, 'g/mol'],
    ['250 \u00b5g', 250, 'ug'],
    ['5e-324 s', 5e-324, 's'],
  ])('%j', (text, value, unit) => {
    expect(parseQuantity(text)).toEqual({ value, unit: parseUnit(unit) })
  })

  it('that is a number alone is a pure number', () => {
    expect(parseQuantity('0.3')).toEqual({ value: 0.3, unit: ONE })
    expect(parseQuantity('0')).toEqual({ value: 0, unit: ONE })
  })
})
