import { describe, expect, it } from 'vitest'
import {
  conversion,
  divideUnits,
  formatUnit,
  multiplyUnits,
  ONE,
  parseUnit,
  powerUnit,
  rational,
  UnitError,
} from './index.ts'
import { SPELLINGS } from './symbols.ts'

describe('a unit', () => {
  // Factors to kg, m, s, mol by hand from the definitions.
  it.each<[string, bigint, bigint]>([
    ['1', 1n, 1n],
    ['%', 1n, 100n],
    ['points', 1n, 1n],
    ['kg', 1n, 1n],
    ['mg', 1n, 1_000_000n],
    ['ug', 1n, 10n ** 9n],
    ['mcg', 1n, 10n ** 9n],
    ['microg', 1n, 10n ** 9n],
    ['\u00b5g', 1n, 10n ** 9n],
    ['\u03bcg', 1n, 10n ** 9n],
    ['pg', 1n, 10n ** 15n],
    ['L', 1n, 1000n],
    ['dL', 1n, 10_000n],
    ['\u00b5L', 1n, 10n ** 9n],
    ['M', 1000n, 1n],
    ['mM', 1n, 1n],
    ['nM', 1n, 10n ** 6n],
    ['fM', 1n, 10n ** 12n],
    ['pmol', 1n, 10n ** 12n],
    ['ms', 1n, 1000n],
    ['min', 60n, 1n],
    ['h', 3600n, 1n],
    ['day', 86_400n, 1n],
    ['week', 604_800n, 1n],
    ['y', 31_557_600n, 1n],
    ['mmHg', 133_322_387_415n, 10n ** 9n],
    ['cmH2O', 980_665n, 10_000n],
    ['atm', 101_325n, 1n],
    ['kcal', 4184n, 1n],
    ['m2', 1n, 1n],
    ['cm^2', 1n, 10_000n],
    ['cm3', 1n, 10n ** 6n],
    ['ng/mL', 1n, 10n ** 6n],
    ['1/h', 1n, 3600n],
    ['s^-1', 1n, 1n],
    ['h^(1/2)', 60n, 1n],
    ['mg^(-1/2)', 1000n, 1n],
    ['1/(h*mg)', 10_000n, 36n],
    ['mg L^-1', 1n, 1000n],
    ['mg · L^-1', 1n, 1000n],
    ['mcg/kg', 1n, 10n ** 9n],
    ['(mg/L)^2', 1n, 10n ** 6n],
    ['L / min', 1n, 60_000n],
    ['g/mol', 1n, 1000n],
    ['m^0', 1n, 1n],
  ])('%s has the exact factor %d / %d', (text, num, den) => {
    expect(parseUnit(text).factor).toEqual(rational(num, den))
  })

  it.each([
    ['h', 'hour'],
    ['h', 'hours'],
    ['day', 'd'],
    ['day', 'days'],
    ['week', 'weeks'],
    ['week', 'wk'],
    ['y', 'year'],
    ['y', 'years'],
    ['mL', 'cm^3'],
    ['nM', 'nmol/L'],
    ['J', 'kg*m^2/s^2'],
    ['Pa', 'J/m^3'],
    ['L/min/mmHg', 'L/(min*mmHg)'],
    ['mg/(kg h)', 'mg/kg/h'],
    ['L/min*mmHg', '(L/min)*mmHg'],
    ['1 / s', 's^( -1 )'],
  ])('%s is %s', (a, b) => {
    expect(conversion(parseUnit(a), parseUnit(b))).toEqual(rational(1))
  })

  it('keeps its text as written, trimmed, with micro signs as u', () => {
    expect(parseUnit(' \u00b5g / mL ').text).toBe('ug / mL')
    expect(parseUnit('\u03bcM').text).toBe('uM')
    expect(parseUnit('mcg/kg').text).toBe('mcg/kg')
  })

  it('has every exponent within its dimension', () => {
    const none = rational(0)
    const dimension = { mass: rational(-1), length: rational(4), time: rational(1), amount: none, temperature: none }
    expect(parseUnit('L/min/mmHg').dimension).toEqual(dimension)
  })
})

describe('products of units', () => {
  const product = (a: string, b: string) => formatUnit(multiplyUnits(parseUnit(a), parseUnit(b)))
  const quotient = (a: string, b: string) => formatUnit(divideUnits(parseUnit(a), parseUnit(b)))

  it.each([
    ['L/min', 'mmHg', 'L/min*mmHg'],
    ['mg/L', 'L', 'mg'],
    ['1/h', 'mg', 'mg/h'],
    ['mg', 'mcg', 'mg*mcg'],
    ['ug', 'mcg', 'ug^2'],
    ['1/day', 'd', '1'],
    ['1', '1', '1'],
    ['L/h/kg', 'kg', 'L/h'],
    ['pM', '1/(pM*s)', '1/s'],
    ['s^(1/2)', 's^(1/2)', 's'],
  ])('%s times %s is %s', (a, b, expected) => {
    expect(product(a, b)).toBe(expected)
  })

  it.each([
    ['mg', 'L', 'mg/L'],
    ['1', 'h*mg', '1/(h*mg)'],
    ['1', 'h', '1/h'],
    ['L/min', 'mmHg', 'L/min/mmHg'],
    ['ng/mL', 'ng/mL', '1'],
    ['points', 'h', 'points/h'],
  ])('%s divided by %s is %s', (a, b, expected) => {
    expect(quotient(a, b)).toBe(expected)
  })

  it('give powers with their exponents', () => {
    expect(powerUnit(parseUnit('mg/L'), rational(1, 2)).text).toBe('mg^(1/2)/L^(1/2)')
    expect(powerUnit(parseUnit('mg/L'), rational(-1)).text).toBe('L/mg')
    expect(powerUnit(parseUnit('mg/L'), rational(0))).toEqual(ONE)
  })

  it('are exact again when a root that is no fraction is undone', () => {
    const root = powerUnit(parseUnit('min'), rational(1, 2))
    expect(multiplyUnits(root, root)).toEqual(parseUnit('min'))
  })
})

describe('the table of units', () => {
  it('has each spelling read back as itself', () => {
    for (const spelling of SPELLINGS) expect(parseUnit(spelling).text).toBe(spelling)
  })

  it('knows no unit that only a free prefix would make', () => {
    for (const word of ['mmin', 'kh', 'Mg', 'hL', 'mmmHg', 'uu', 'cmol', 'ks', 'dday', 'm%']) {
      expect(() => parseUnit(word), word).toThrow(UnitError)
    }
  })
})
