import { describe, expect, it } from 'vitest'
import { checkModel } from './check.ts'
import { expressionText } from './print.ts'
import { bench, modelRefusal } from './refusal.example.ts'

/** The checked right side of `y = …`, and the unit that was inferred for y. */
function inferred(text: string): string {
  const { value, unit } = checkModel(bench(`y = ${text}`)).quantities[0]!
  return `${expressionText(value)} [${unit.text}]`
}

/** The right side of `y = …` with y declared in a unit. */
function declared(text: string, unit: string): string {
  const source = bench(`y = ${text}`, { quantities: { y: { unit, is: 'test' } } })
  return expressionText(checkModel(source).quantities[0]!.value)
}

describe('units of one dimension are converted', () => {
  it.each([
    // 1 mg/L is 1000 ng/mL.
    ['nano + milli', 'nano + milli * 1000 [ng/mL]'],
    ['milli + nano', 'milli + nano / 1000 [mg/L]'],
    ['milli - nano / 2', 'milli - nano / 2 / 1000 [mg/L]'],
    ['max(0, milli, nano)', 'max(0, milli, nano / 1000) [mg/L]'],
    ['min(nano, milli)', 'min(nano, milli * 1000) [ng/mL]'],
    [
      'piecewise(nano < milli, 0, nano > 0, milli, nano)',
      'piecewise(nano < milli * 1000, 0, nano > 0, milli, nano / 1000) [mg/L]',
    ],
    ['hill(nano, milli, n)', 'hill(nano, milli * 1000, n) [1]'],
    ['hill(0, milli, 2)', 'hill(0, milli, 2) [1]'],
    // A share is 1/100 of a number.
    ['1 + share', '1 + share / 100 [1]'],
    ['exp(share)', 'exp(share / 100) [1]'],
    ['share^2', '(share / 100)^2 [1]'],
    ['n^share', 'n^(share / 100) [1]'],
    // ng/mL over g/mol is 1e6 pM: (1e-6 g/L) / (1 g/mol) is 1e-6 mol/L.
    ['C + nano / M', 'C + nano / M * 1000000 [pM]'],
    ['ln(nano / milli)', 'ln(nano / milli / 1000) [1]'],
    // The model's time unit is h.
    ['time + wait', 'time + wait / 60 [h]'],
    ['delay(mass, wait)', 'delay(mass, wait / 60) [mg]'],
    ['delay(mass, 0)', 'delay(mass, 0) [mg]'],
  ])('%s', (text, result) => {
    expect(inferred(text)).toBe(result)
  })

  it('converts to the declared unit, by one multiplication or division', () => {
    expect(declared('mass / V', 'ng/mL')).toBe('mass / V * 1000')
    expect(declared('nano', 'mg/L')).toBe('nano / 1000')
    expect(declared('mass * k', 'mg/s')).toBe('mass * k / 3600')
    expect(declared('mass / V', 'mg/L')).toBe('mass / V')
    expect(declared('0', 'mmHg')).toBe('0')
  })

  it('converts a rate to the unit of the state per time unit of the model', () => {
    const source = (time: string) =>
      bench("A' = -k * A", { time, states: { A: { unit: 'ng', start: 'mass', is: 'amount' } } })
    expect(expressionText(checkModel(source('h')).states[0]!.rate)).toBe('-k * A')
    expect(expressionText(checkModel(source('s')).states[0]!.rate)).toBe('-k * A / 3600')
    expect(expressionText(checkModel(source('day')).states[0]!.rate)).toBe('-k * A * 24')
    expect(expressionText(checkModel(source('h')).states[0]!.start)).toBe('mass * 1000000')
  })
})

describe('powers and roots', () => {
  it.each([
    ['press^2', 'press^2 [mmHg^2]'],
    ['sqrt(press^2)', 'sqrt(press^2) [mmHg]'],
    ['(press^2)^0.5', '(press^2)^0.5 [mmHg]'],
    ['(press^3)^(1/3)', `(press^3)^${1 / 3} [mmHg]`],
    ['pow(press, -1) * press', 'press^-1 * press [1]'],
    ['sqrt(share)', 'sqrt(share / 100) [1]'],
    ['(C / C)^n', '(C / C)^n [1]'],
    ['2^(n - 1)', '2^(n - 1) [1]'],
  ])('%s', (text, result) => {
    expect(inferred(text)).toBe(result)
  })

  it('refuses a concentration raised to a fitted power, and names the reference to divide by', () => {
    expect(modelRefusal(bench('y = 1\n z = k * C^n'))).toEqual({
      kind: 'UnitError',
      place: { path: 'bench › equation 2 › C^n' },
      found: 'C is in pM, so it cannot be raised to the power n',
      expected: 'a pure number as the base (or a simple power such as 2, -1 or 1/2)',
      remedy: 'Divide it by a reference first: (C / C_ref)^n',
    })
    expect(modelRefusal(bench('y = (nano / M)^n')).remedy).toBe(
      'Divide it by a reference first: ((nano / M) / reference)^n',
    )
    expect(modelRefusal(bench('y = C^0.858')).found).toBe('C is in pM, so it cannot be raised to the power 0.858')
  })

  it('refuses a unit with a parameter in it, with the same remedy', () => {
    const source = bench('y = 1', { parameters: { kon: { value: 1, unit: 'pM^-n/s', is: 'rate', assumed: 'test' } } })
    const { kind, place, remedy } = modelRefusal(source)
    expect({ kind, path: place.path }).toEqual({ kind: 'UnitError', path: 'bench › parameters › kon › unit' })
    expect(remedy).toContain('(C / C_ref)^slope')
  })

  it.each([
    ['n^mass', 'mass is in mg, so it cannot be an exponent'],
    ['exp(mass)', 'mass is in mg, so exp(…) of it has no meaning'],
    ['ln(C)', 'C is in pM, so ln(…) of it has no meaning'],
    ['log10(mass / V)', 'mass / V is in mg/L, so log10(…) of it has no meaning'],
    ['hill(nano, milli, C)', 'C is in pM, so hill(…) of it has no meaning'],
  ])('refuses %s', (text, found) => {
    const problem = modelRefusal(bench(`y = ${text}`))
    expect(problem).toMatchObject({ kind: 'UnitError', found, place: { path: `bench › equation 1 › ${text}` } })
    expect(problem.remedy).toContain('reference first')
  })
})

describe('terms of different dimension are refused with the term, both units and what to do', () => {
  it.each([
    ['1 + (mass + wait)', '(mass + wait)', ['`mass` is in mg', '`wait` is in min'], 'mg/min'],
    ['mass - k', 'mass - k', ['mg', '1/h'], 'mg*h'],
    ['max(0, mass, V)', 'max(0, mass, V)', ['mg', 'L'], 'mg/L'],
    ['piecewise(mass < 0, V, k)', 'piecewise(', ['`V` is in L', '`k` is in 1/h'], ''],
    ['piecewise(mass < V, 1, 0)', 'mass < V', ['mg', 'L'], ''],
    ['hill(nano, C, n)', 'hill(nano, C, n)', ['ng/mL', 'pM'], 'molar mass'],
    ['piecewise(press <= 15, 1, 0)', 'press <= 15', ['mmHg', 'a pure number'], 'value: 15, unit: mmHg'],
    ['-15 + press', '-15 + press', ['a pure number', 'mmHg'], 'value: -15, unit: mmHg'],
    ['nano - C', 'nano - C', ['ng/mL', 'pM'], '`nano / M`, with M a parameter in g/mol'],
    ['C - nano * 2', 'C - nano * 2', ['ng/mL', 'pM'], '`(nano * 2) / M`'],
    ['delay(mass, V)', 'V', ['`V` is in L', 'the lag of a delay: in h'], ''],
  ])('%s', (text, term, units, remedy) => {
    const problem = modelRefusal(bench(`y = ${text}`))
    expect(problem.kind).toBe('UnitError')
    expect(problem.place.path).toContain(`bench › equation 1 › ${term}`)
    for (const unit of units) expect(`${problem.found}; ${problem.expected}`).toContain(unit)
    expect(problem.remedy).toContain(remedy)
  })

  it('names the molar mass of the substance where the model has one', () => {
    const source = bench("naloxone.C' = k * (nano - naloxone.C)", {
      substances: { naloxone: { is: 'antagonist', molarMass: 'M' } },
      states: { 'naloxone.C': { unit: 'pM', start: 0, is: 'effect site' } },
      equations: "naloxone.C' = k * (naloxone.mass - naloxone.C)",
      parameters: { 'naloxone.mass': { value: 1, unit: 'ng/mL', is: 'plasma', assumed: 'test' } },
    })
    expect(modelRefusal(source).remedy).toBe('divide by the molar mass: `naloxone.mass / M`')
  })

  it('checks declared quantities and contributions against their unit', () => {
    const quantities = { y: { unit: 'mg', is: 'test' } }
    expect(modelRefusal(bench('y = V', { quantities }))).toMatchObject({
      kind: 'UnitError',
      place: { path: 'bench › equation 1 › V' },
      found: '`V` is in L',
      expected: 'y: in mg, so a unit of mass',
      remedy: 'correct a unit, or multiply it by a quantity in mg/L',
    })
    expect(modelRefusal(bench('y += mass\ny += k', { quantities })).place.path).toBe('bench › equation 2 › k')
  })
})

describe('the unit of a quantity that nobody declared', () => {
  it.each([
    ['mass / V', 'mg/L'],
    ['nano * V', 'mg'],
    ['mass / mass', '1'],
    ['milli / nano', '1'],
    ['0', '1'],
    ['2', '1'],
    ['k * press', 'mmHg/h'],
  ])('%s is in %s', (text, unit) => {
    expect(checkModel(bench(`y = ${text}`)).quantities[0]!.unit.text).toBe(unit)
  })
})
