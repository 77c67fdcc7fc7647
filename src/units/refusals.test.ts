import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conversion, convert, type Problem, parseQuantity, parseUnit, powerUnit, rational, UnitError } from './index.ts'

const unit = parseUnit

/** What a UnitError says; fails if nothing is thrown, or something else. */
function failure(action: () => unknown): Problem {
  try {
    action()
  } catch (error) {
    if (error instanceof UnitError) return error.problem
    throw error
  }
  throw new Error('expected a UnitError, nothing was thrown')
}

describe('a unit is refused with a reason and a remedy', () => {
  it.each([
    // [text, column, part of what is found, part of the remedy]
    ['', 1, 'no unit', '`1` for a pure number'],
    ['   ', 1, 'no unit', 'write the unit'],
    ['IU', 1, 'biological activity', 'mass'],
    ['mg/IU', 4, '`IU`', 'mass'],
    ['U/mL', 1, 'biological activity', 'in mg'],
    ['units', 1, 'biological activity', 'in mg'],
    ['MU/h', 1, 'biological activity', 'in mg'],
    ['month', 1, 'length of a month varies', '30 day'],
    ['mo', 1, 'length of a month varies', '30 day'],
    ['degC', 1, 'offset', 'in K'],
    ['\u00b0C', 1, 'offset', 'in K'],
    ['mEq/L', 1, 'charge', 'mmol'],
    ['people', 1, 'count', '1'],
    ['tablets', 1, 'product', 'mg'],
    ['ML', 1, '`ML`', '`mL` (the litre is a capital L)'],
    ['l', 1, '`l`', '`L` (the litre is a capital L)'],
    ['mg/ml', 4, '`ml`', '`mL` (the litre is a capital L)'],
    ['\u00b5l', 1, '`ul`', '`uL`'],
    ['MG', 1, '`MG`', '`mg`'],
    ['NG/ML', 1, '`NG`, which', '`ng`'],
    ['nm', 1, '`nm`', '`nM` (capital M is mol/L'],
    ['MM', 1, '`MM`', '`mM` or `mm`'],
    ['mcL', 1, '`mcL`', '`uL`'],
    ['hr', 1, '`hr`', 'write `h`'],
    ['minutes', 1, '`minutes`', 'write `min`'],
    ['percent', 1, '`percent`', 'write `%`'],
    ['mmHG', 1, '`mmHG`', '`mmHg`'],
    ['cmH20', 1, '`cmH20`', 'did you mean `cmH2O`?'],
    ['housr', 1, '`housr`', 'did you mean `hour`?'],
    ['zzzz', 1, 'not a known unit', 'use kg g mg'],
    ['constructor', 1, 'not a known unit', 'use kg g mg'],
    ['__proto__', 1, '`_`', 'take it out'],
    ['min2', 1, 'exponent without ^', '`min^2`'],
    ['m\u00b2', 2, '`\u00b2`', 'm^2'],
    ['s\u207b\u00b9', 2, '`\u207b`', 's^-1'],
    ['mg\u00d7L', 3, '`\u00d7`', '*'],
    ['mg%', 3, '`%`', 'between factors'],
    ['(mg)(L)', 5, '`(`', 'between factors'],
    ['mg//L', 4, '`/`', 'both sides'],
    ['mg/', 4, 'end of the text', 'missing'],
    ['/h', 1, '`/`', '1, on both sides'],
    ['(mg', 1, 'without its `)`', 'close'],
    ['mg)', 3, '`)`', 'open'],
    ['()', 2, '`)`', 'take it out'],
    ['m**2', 2, '`**`', 'm^2'],
    ['m^2^3', 4, 'second exponent', 'parentheses'],
    ['m^0.5', 3, '`0.5`', '^(1/2)'],
    ['m^', 3, 'without an exponent', 'whole number'],
    ['m^(1/0)', 3, 'division by 0', 'another'],
    ['m^100', 1, 'beyond 99', 'smaller'],
    ['((mm^99)^99)^99', 2, 'beyond 99', 'smaller'],
    ['m^(1/7)', 1, '1/7', 'dividing by a reference'],
    ['10 mg', 1, '`10`', 'move the number'],
    ['mg/100', 4, '`100`', 'move the number'],
    ['mg/kg h', 7, 'two ways', 'a/(b*c)'],
    ['mg\u0000', 3, '`\\u0000`', 'take it out'],
  ])('%j at column %d', (text, column, found, remedy) => {
    const problem = failure(() => parseUnit(text))
    expect(problem.place).toEqual({ column })
    expect(problem.found).toContain(found)
    expect(problem.remedy).toContain(remedy)
    expect(problem.expected).not.toBe('')
  })

  it.each([
    ['pM^-n', 5],
    ['pM^-n s^-1', 5],
    ['1/(pM^slope*s)', 7],
    ['pM^(-slope)', 6],
    ['pM^(1/n)', 7],
    ['pM^(2*n)', 7],
  ])('%s has a parameter inside', (text, column) => {
    const problem = failure(() => parseUnit(text))
    expect(problem.place).toEqual({ column })
    expect(problem.found).toContain('a parameter inside a unit')
    expect(problem.remedy).toContain('dividing by a reference first, (C / C_ref)^slope')
  })

  it('says how long a text is instead of repeating it', () => {
    const { found, remedy } = failure(() => parseUnit('m*'.repeat(5000)))
    expect(found).toBe('a text of 10000 characters that starts with `m*m*m*m*m*m*m*m*m*m*`')
    expect(remedy).toContain('200')
  })
})

describe('a quantity is refused with a reason and a remedy', () => {
  it.each([
    // [text, column, part of what is found, part of the remedy]
    ['', 1, 'an empty text', 'a number and its unit'],
    ['mg', 1, '`mg` where a number', 'number first'],
    ['mg 4', 1, '`mg` where a number', 'number first'],
    ['four mg', 1, '`four`', 'number first'],
    ['NaN mg', 1, 'not a finite number', 'finite'],
    ['Infinity mg', 1, 'not a finite number', 'finite'],
    ['-inf mg', 1, 'not a finite number', 'finite'],
    ['1e999 mg', 1, 'beyond the largest number', 'larger unit'],
    ['1e-999 mg', 1, 'below the smallest number', 'smaller unit'],
    ['0x10 mg', 1, 'not decimal', 'decimal'],
    ['1,5 mg', 1, 'a decimal comma', '`1.5`'],
    ['0,4213 mg', 1, 'a decimal comma', '`0.4213`'],
    ['1,000 mg', 1, 'a decimal comma or a thousands separator', '`1000` or `1.000`'],
    ['1,000,000 mg', 1, 'thousands separator', 'write `1000000`'],
    ['1 000 mg', 1, 'digits in groups', '`1000`'],
    ['1\u202f000 mg', 1, 'digits in groups', '`1000`'],
    ["1'000 mg", 1, 'digits in groups', '`1000`'],
    ['1_000 mg', 1, 'digits in groups', '`1000`'],
    ['1.5.2 mg', 1, 'not a number', '4.5'],
    ['4. mg', 1, 'not a number', '4.5'],
    ['+4 mg', 1, 'plus sign', 'leave out'],
    ['\u22122 mg', 1, 'a minus that is not -', '-'],
    ['--2 mg', 1, '`--2`', 'number first'],
    ['1/2 mg', 1, 'a fraction', '0.5'],
    ['3 MU/h', 3, 'biological activity', 'mass'],
    ['4 mgg', 3, '`mgg`', 'did you mean'],
    ['4  mg per day', 7, '`per`', 'use kg'],
    ['1e mg', 2, '`e`', 'use kg'],
    ['4 mg 5 h', 6, '`5`', 'move the number'],
  ])('%j is refused at column %d', (text, column, found, remedy) => {
    const problem = failure(() => parseQuantity(text))
    expect(problem.place).toEqual({ column })
    expect(problem.found).toContain(found)
    expect(problem.remedy).toContain(remedy)
  })

  it('that is longer than 200 characters is refused', () => {
    expect(failure(() => parseQuantity(`4 mg${' '.repeat(300)}`)).found).toContain('304 characters')
  })
})

describe('units that do not fit', () => {
  it.each([
    ['ng/mL', 'mg', '`ng/mL`, a unit of mass / volume', 'a unit of mass, such as `mg`', 'write it in `mg`'],
    ['1', 'mg', '`1`, a pure number', 'a unit of mass, such as `mg`', 'write the unit after the number: `mg`'],
    ['h', '1', '`h`, a unit of time', 'a pure number', 'leave out the unit'],
    ['L/min', 'L/min/mmHg', 'a unit of volume / time', 'a unit of volume / time / pressure', 'check'],
    ['m^2', 'mm', 'a unit of area', 'a unit of length, such as `mm`, `cm` or `m`', 'check'],
  ])('%s for %s', (from, to, found, expected, remedy) => {
    for (const attempt of [() => conversion(unit(from), unit(to)), () => convert(1, unit(from), unit(to))]) {
      const problem = failure(attempt)
      expect(problem.place).toEqual({})
      expect(problem.found).toContain(found)
      expect(problem.expected).toContain(expected)
      expect(problem.remedy).toContain(remedy)
    }
  })
})

describe('mass and amount', () => {
  it('need a molar mass and a substance', () => {
    const problem = failure(() => convert(1, unit('ng/mL'), unit('pM')))
    expect(problem.found).toBe('`ng/mL`, a unit of mass / volume')
    expect(problem.expected).toContain('a unit of amount / volume, such as `pM`')
    expect(problem.remedy).toContain('molar mass')
    expect(problem.remedy).toContain('name the substance')
  })

  it.each([
    ['300 mg', 'a unit of mass'],
    ['300', 'a pure number'],
    ['0 g/mol', '0 g/mol'],
    ['-3 g/mol', '-3 g/mol'],
  ])('do not convert by %s', (text, found) => {
    const problem = failure(() => convert(1, unit('mg'), unit('nmol'), parseQuantity(text)))
    expect(problem.found).toContain(found)
    expect(problem.expected).toContain('g/mol')
  })

  it('are not mixed up where neither replaces the other', () => {
    const molarMass = parseQuantity('336.47 g/mol')
    for (const [from, to] of [
      ['1', 'mol/kg'],
      ['g/mol', '1'],
      ['mg', 'mol/L'],
      ['mg', 'h'],
    ] as const) {
      expect(failure(() => convert(1, unit(from), unit(to), molarMass)).found, `${from} to ${to}`).toContain(
        `\`${from}\``,
      )
    }
  })
})

describe('powers of units', () => {
  it('refuse exponents that no unit has', () => {
    expect(failure(() => powerUnit(parseUnit('pM'), rational(1023, 1000))).remedy).toContain('(C / C_ref)^slope')
    expect(() => powerUnit(parseUnit('pM'), rational(100))).toThrow(UnitError)
  })
})

describe('the place of a refusal', () => {
  it('is moved by the place of the text', () => {
    const place = { file: 'a.yaml', line: 7, column: 11, path: 'give › 2 › dose' }
    expect(failure(() => parseUnit('mg/x', place)).place).toEqual({ ...place, column: 14 })
    expect(failure(() => parseQuantity(' 4  mg/x', place)).place).toEqual({ ...place, column: 18 })
    expect(failure(() => parseQuantity('0.3/x', place)).place).toEqual({ ...place, column: 15 })
    expect(failure(() => parseQuantity('four mg', place)).place).toEqual(place)
  })

  it('counts within the text where there is no line', () => {
    expect(failure(() => parseUnit('mg/x', { file: '--set' })).place).toEqual({ file: '--set', column: 4 })
  })

  it('has no column where the line is known but not the column in it', () => {
    expect(failure(() => parseUnit('mg/x', { line: 7 })).place).toEqual({ line: 7 })
  })

  it('is part of the message', () => {
    expect(() => parseUnit('mg/x', { file: 'a.yaml', line: 7, column: 11 })).toThrow(/^a\.yaml:7:14\n {2}found: {4}`x`/)
  })
})

describe('any text whatsoever', () => {
  const alphabet = fc.constantFrom(...'mgLhskMdu%1023^^()*//· .,-+eE\u00b5\u2212\u00b2nIU'.split(''))
  const text = fc.oneof(
    fc.string({ unit: alphabet, maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: alphabet, maxLength: 250 }),
  )

  it('is read or refused with a UnitError of four parts', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const parse of [parseUnit, parseQuantity]) {
          try {
            parse(input)
          } catch (error) {
            expect(error).toBeInstanceOf(UnitError)
            const { place, found, expected, remedy } = (error as UnitError).problem
            expect(place.column).toBeGreaterThanOrEqual(1)
            expect(place.column).toBeLessThanOrEqual(input.length + 1)
            expect([found, expected, remedy]).not.toContain('')
          }
        }
      }),
      { seed: 6, numRuns: 3000 },
    )
  })

  it('of the worst kind is still answered at once', () => {
    const started = performance.now()
    parseUnit('pg^99 atm^-99 y^(98/5) pM^(97/4) mmHg^(95/6) kcal^99 cmH2O^(493/5) km^99 week^(391/4)'.padEnd(200))
    expect(() => parseUnit('('.repeat(200))).toThrow(UnitError)
    powerUnit(parseUnit('mmHg'), rational(593, 6))
    // A second is far above the few milliseconds it takes, and far below what runaway arithmetic would need.
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
