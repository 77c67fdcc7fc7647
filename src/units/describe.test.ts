import { describe, expect, it } from 'vitest'
import { describeDimension, exampleUnits, parseUnit } from './index.ts'

describe('what a unit measures, in words', () => {
  it.each([
    ['1', 'a pure number'],
    ['%', 'a pure number'],
    ['mg/kg', 'a pure number'],
    ['mg', 'mass'],
    ['day', 'time'],
    ['mL', 'volume'],
    ['mm', 'length'],
    ['m2', 'area'],
    ['nmol', 'amount'],
    ['K', 'temperature'],
    ['mmHg', 'pressure'],
    ['kcal', 'energy'],
    ['ng/mL', 'mass / volume'],
    ['pM', 'amount / volume'],
    ['L/min', 'volume / time'],
    ['L/min/mmHg', 'volume / time / pressure'],
    ['mmHg/min', 'pressure / time'],
    ['1/h', '1 / time'],
    ['1/(h*mg)', '1 / mass / time'],
    ['ng*h/mL', 'mass * time / volume'],
    ['g/mol', 'mass / amount'],
    ['kJ/mol', 'energy / amount'],
    ['s^2', 'time^2'],
    ['s^(1/2)', 'time^(1/2)'],
  ])('%s: %s', (text, words) => {
    expect(describeDimension(parseUnit(text))).toBe(words)
  })
})

describe('example units', () => {
  it('start with the usual one', () => {
    expect(exampleUnits(parseUnit('kg').dimension)).toEqual(['mg', 'ug', 'kg'])
    expect(exampleUnits(parseUnit('g/L').dimension)[0]).toBe('ng/mL')
  })

  it('are coherent SI where nothing is usual', () => {
    expect(exampleUnits(parseUnit('mg^2/(h*K)').dimension)).toEqual(['kg^2/s/K'])
    expect(exampleUnits(parseUnit('1/K').dimension)).toEqual(['1/K'])
  })
})
