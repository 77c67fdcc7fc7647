import { describe, expect, it } from 'vitest'
import { checkModel } from './check.ts'
import { ekblom } from './ekblom.example.ts'
import type { ModelSource } from './model.ts'
import { expressionText } from './print.ts'
import { bench, modelRefusal } from './refusal.example.ts'

const part = (id: string, equations: string, more: Partial<ModelSource> = {}): ModelSource => ({
  id,
  title: id,
  source: { cites: 'nobody', where: 'nowhere' },
  equations,
  ...more,
})
const rate = { unit: '1/h', is: 'test', value: 1, assumed: 'test' }
const one = { unit: '1', is: 'test' }
const state = { unit: '1', start: 0, is: 'test' }

describe('the example of a user’s own model', () => {
  it('is checked as it stands', () => {
    const checked = checkModel(ekblom)
    expect(checked.timeUnit.text).toBe('h')
    expect(checked.quantities.map(({ id, unit }) => [id, unit.text])).toEqual([
      ['morphine.plasma', 'mg/L'],
      ['effect.E', '1'],
    ])
    expect(checked.states.map(({ id, rate }) => [id, expressionText(rate)])).toEqual([
      ['morphine.central', '-morphine.CL * morphine.plasma'],
      ['effect.C', 'effect.ke0 * (morphine.plasma - effect.C / 1000) * 1000'],
      ['tolerance.C', 'tolerance.kt0 * (morphine.plasma - tolerance.C / 1000) * 1000'],
    ])
    expect(checked.equations[2]).toMatchObject({
      part: 'tolerance-ekblom',
      number: 3,
      text: "effect.C' = effect.ke0 * (morphine.plasma - effect.C)",
      left: 'effect.C',
      kind: 'rate',
    })
    expect(expressionText(checked.equations[2]!.right)).toBe('effect.ke0 * (morphine.plasma - effect.C)')
  })

  it('is not changed by checking, even when it is frozen', () => {
    const before = JSON.stringify(ekblom)
    checkModel(structuredClone(ekblom))
    expect(JSON.stringify(ekblom)).toBe(before)
  })

  it.each([
    [
      'morphine.central / morphine.V',
      'morphine.central / morphine.CL',
      '-morphine.CL * morphine.plasma',
      ['in mg', 'mg/h'],
    ],
    ['(morphine.plasma - effect.C)', '(morphine.central - effect.C)', 'morphine.central - effect.C', ['mg', 'ng/mL']],
    [
      '= -morphine.CL * morphine.plasma',
      '= -morphine.CL * morphine.central',
      '-morphine.CL * morphine.central',
      ['mg'],
    ],
    ['(effect.C + effect.EC50', '(effect.C + 10', 'effect.C + 10', ['ng/mL', 'a pure number']],
    ['(1 + tolerance.C / tolerance.EC50)', '(1 + tolerance.C)', '1 + tolerance.C', ['a pure number', 'ng/mL']],
    [
      '= effect.ke0 * (morphine',
      '= morphine.V * (morphine',
      'morphine.V * (morphine.plasma - effect.C)',
      ['mg', 'ng/mL/h'],
    ],
  ])('with a unit mistake planted in %s it is refused', (right, wrong, term, units) => {
    const planted = { ...ekblom, equations: ekblom.equations.replace(right, wrong) }
    const problem = modelRefusal(planted)
    expect(problem.kind).toBe('UnitError')
    expect(problem.place.path).toMatch(/^tolerance-ekblom › equation \d › /)
    expect(problem.place.path).toContain(term)
    for (const unit of units) expect(`${problem.found}; ${problem.expected}`).toContain(unit)
    expect(problem.remedy).not.toBe('')
  })

  it('with a wrong unit of a parameter it is refused at the equation that uses it', () => {
    const parameters = { ...ekblom.parameters, 'effect.EC50': { ...ekblom.parameters!['effect.EC50']!, unit: 'nM' } }
    const problem = modelRefusal({ ...ekblom, parameters })
    expect(problem).toMatchObject({ kind: 'UnitError', found: expect.stringContaining('nM') })
    expect(problem.found).toContain('`effect.C` is in ng/mL')
    expect(problem.remedy).toContain('molar mass')
  })
})

describe('names', () => {
  it.each([
    ['y = masss', 'unknown name `masss`', '`mass`'],
    ['y = morphin.plasma\nmorphine.plasma = 1', 'morphin.plasma', '`morphine.plasma`'],
    ['y = plasma\nnaloxone.plasma = 1', 'plasma', '`naloxone.plasma`'],
    ['y = Mass', 'Mass', '`mass`'],
    ['y = __proto__', '_', ''],
    ['y = constructor', 'constructor', 'define it'],
    ['y = t', '`t`', '`time`'],
    ['y = brandnew', 'brandnew', 'define it'],
  ])('%j is refused with the nearest names', (equations, found, remedy) => {
    const problem = modelRefusal(bench(equations))
    expect(problem.found).toContain(found)
    expect(problem.remedy).toContain(remedy)
  })

  it('may look like members of every JavaScript object', () => {
    const checked = checkModel(bench('toString = 1\nvalueOf = toString + hasOwnProperty\nhasOwnProperty = 2'))
    expect(checked.quantities.map(({ id }) => id)).toEqual(['toString', 'hasOwnProperty', 'valueOf'])
  })

  it.each(['time', 'exp', 'and', 'piecewise', 'constructor', 'prototype', '2x', 'a..b', 'naïve', '_a', 'a-b', ''])(
    'refuses %j as an id',
    (id) => {
      const problem = modelRefusal(bench('', { parameters: { [id]: { ...rate } } }))
      expect(['NameError', 'InputError']).toContain(problem.kind)
      expect(problem.found).toContain(id)
    },
  )

  it('refuses two ids that differ only by case', () => {
    const problem = modelRefusal(bench('', { parameters: { 'gas.k1': rate, 'gas.K1': rate } }))
    expect(problem).toMatchObject({ kind: 'ModelError', place: { path: 'bench › parameters › gas.K1' } })
    expect(problem.found).toContain('differ only by case')
  })

  it.each([
    ['mass = 1', 'a parameter', '`parameters` out'],
    ["mass' = 1", 'a parameter', 'states'],
    ["y' = 1", 'no state', 'states: y'],
    ["A' = 1\nA = 2", 'a state', "A' = …"],
    ["A' = 1\nA' = 2", 'two equations', 'take one out'],
    ['y = 1\ny = 2', 'two equations', '+='],
    ['y = 1\ny += 2', 'both = and +=', '+='],
    ['z += 1\nz = 2', 'both = and +=', '+='],
    ['zz += 1', 'a contribution to `zz`', 'quantities: zz'],
    ['', 'the state `A` without a rate', 'equations of `bench`'],
  ])('refuses %j', (equations, found, remedy) => {
    const problem = modelRefusal(bench(equations, { states: { A: state }, quantities: { z: one } }))
    expect(problem.found).toContain(found)
    expect(problem.remedy).toContain(remedy)
  })
})

describe('starts', () => {
  const start = (text: string | number, more: object = {}) =>
    bench("A' = 0 * A * k", { states: { A: { unit: 'ng', start: text, is: 'test', ...more } } })

  it('are numbers in the unit of the state, or expressions of parameters with their own units', () => {
    expect(checkModel(start(5)).states[0]!.start).toEqual({ op: 'number', value: 5 })
    expect(expressionText(checkModel(start('milli * V / 2')).states[0]!.start)).toBe('milli * V / 2 * 1000000')
  })

  it.each([
    ['A', 'a state'],
    ['time', '`time`'],
    ['mass * exp(-k * time)', '`time`'],
    ['delay(mass, wait)', '`delay`'],
    ['V', '`V` is in L'],
    ['nothing', 'unknown name'],
    ['1 +', 'the end'],
  ])('refuse %s', (text, found) => {
    const problem = modelRefusal(start(text))
    expect(problem.found).toContain(found)
    expect(problem.place.path).toContain('bench › states › A › start')
  })

  it('lie within the bounds of the state', () => {
    expect(modelRefusal(start(5, { within: [0, 1] })).found).toBe('5, outside of [0, 1]')
    expect(modelRefusal(start('mass', { within: [1, 0] })).expected).toBe('the lower end first')
    expect(modelRefusal(start(5, { scale: 0 })).expected).toContain('above 0')
  })
})

describe('order', () => {
  it('puts each quantity after what it needs, and keeps the written order otherwise', () => {
    const checked = checkModel(bench('a1 = c1 + 1\nb1 = 2\nc1 = d1\nd1 = b1'))
    expect(checked.quantities.map(({ id }) => id)).toEqual(['b1', 'd1', 'c1', 'a1'])
  })

  it('reports a cycle with the whole path', () => {
    const problem = modelRefusal(bench('x = 1\na = x + b\nb = 2 * d\nd = a'))
    expect(problem).toMatchObject({ kind: 'ModelError', place: { path: 'bench › equation 2 › a = x + b' } })
    expect(problem.found).toContain('a -> b -> d -> a')
    expect(modelRefusal(bench('a = a + 1')).found).toContain('a -> a')
  })

  it('orders a chain of ten thousand quantities', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `q${i} = q${i + 1}`)
    const checked = checkModel(bench([...lines, 'q10000 = 1'].join('\n')))
    expect(checked.quantities[0]!.id).toBe('q10000')
    expect(checked.quantities.at(-1)!.id).toBe('q0')
  })
})

describe('delays', () => {
  it('let a quantity depend on its own past, if its unit is declared', () => {
    const quantities = { b: { unit: 'mg', is: 'test' } }
    expect(modelRefusal(bench('b = 1 + delay(b, wait)')).remedy).toContain('quantities: b')
    // The past of what is made of a delay cannot be computed from past states.
    expect(modelRefusal(bench('b = mass + delay(b, wait)', { quantities })).found).toContain('itself made of a delay')
  })

  it('close no cycle through a state', () => {
    const checked = checkModel(bench("past = delay(A, wait)\nA' = k * (1 - past)", { states: { A: state } }))
    expect(expressionText(checked.quantities[0]!.value)).toBe('delay(A, wait / 60)')
  })

  it('are no needs at the same time, but their lag is', () => {
    expect(modelRefusal(bench('lag = wait * delay(n, lag)')).found).toContain('lag -> lag')
  })

  it.each([
    ['a = delay(delay(mass, wait), wait)', 'looks back at `delay(mass, wait)`'],
    ['a = delay(mass, wait)\nb = 2 * a\nd = delay(b, wait)', 'looks back at `b`'],
    ['a = delay(wait, wait)\nb = delay(mass, a)', 'has a lag of `a`'],
  ])('are not delayed again: %j', (equations, found) => {
    expect(modelRefusal(bench(equations)).found).toContain(found)
  })
})

describe('parts', () => {
  const drug = part('drug', "C' = -k * C\nbound = C * free / (1 + free)\ntaken += C", {
    inputs: { free: one },
    parameters: { k: rate },
    states: { C: state },
  })
  const receptor = part('receptor', 'free = 1 - taken', { quantities: { taken: one } })
  const whole = part('whole', '', { time: 's', rest: { for: '1 h' } })

  it('are joined by their ids; the first gives id, time unit and rest', () => {
    const checked = checkModel([whole, { ...drug, time: 'day' }, receptor])
    expect([checked.id, checked.timeUnit.text, checked.restFor]).toEqual(['whole', 's', 3600])
    expect(expressionText(checked.states[0]!.rate)).toBe('-k * C / 3600')
    expect(checked.parts.map(({ id }) => id)).toEqual(['whole', 'drug', 'receptor'])
  })

  it('add up their contributions in the order of the parts', () => {
    const other = part('other', 'taken += 0.5')
    const quiet = { ...drug, equations: "C' = -k * C * free" }
    const sum = (...parts: readonly ModelSource[]) => {
      const taken = checkModel(parts).quantities.find(({ id }) => id === 'taken')!
      return [expressionText(taken.value), taken.part]
    }
    const loose = part('loose', 'taken += 2\ntaken += n', { parameters: { n: { ...rate, unit: '%' } } })
    expect(sum(whole, other, receptor, loose)).toEqual(['0.5 + 2 + n / 100', 'receptor'])
    expect(sum(whole, loose, receptor, other)).toEqual(['2 + n / 100 + 0.5', 'receptor'])
    expect(sum(whole, receptor, quiet)).toEqual(['0', 'receptor'])
  })

  it('find a cycle that runs through several of them', () => {
    expect(
      modelRefusal([whole, drug, receptor, part('self', 'taken += free', { inputs: { free: one } })]).found,
    ).toContain('free -> taken -> free')
  })

  it.each<[string, ModelSource[], string, string]>([
    [
      'an input that nothing defines',
      [drug, part('sum', '', { quantities: { taken: one } })],
      '`free` of `drug`, which no part defines',
      'compose',
    ],
    [
      'an input of another dimension',
      [
        part('a', 'y = C', { inputs: { C: { unit: 'pM', is: 'test' } } }),
        part('b', '', { parameters: { C: { ...rate, unit: 'ng/mL' } } }),
      ],
      '`C` is in ng/mL in `b`, while `a` asks for pM',
      'ng/mL',
    ],
    [
      'an input that nothing uses',
      [part('a', '', { inputs: { k: { unit: '1/h', is: 'test' } } }), part('b', '', { parameters: { k: rate } })],
      'the input `k`, which nothing in `a` uses',
      'take it out',
    ],
    [
      'an input that is defined at home',
      [part('a', 'y = k', { inputs: { k: one }, parameters: { k: rate } })],
      'defined there too',
      'take it out',
    ],
    [
      'an id of another part that is no input',
      [part('a', 'y = k'), part('b', '', { parameters: { k: rate } })],
      '`k`, which `b` defines',
      'inputs: k: { unit: 1/h',
    ],
    [
      'two definitions',
      [part('a', '', { parameters: { k: rate } }), part('b', '', { parameters: { k: rate } })],
      '`k` is defined in `a` and in `b`',
      '`inputs`',
    ],
    ['two equations', [part('a', 'y = 1'), part('b', 'y = 2')], 'equation 1 of `a` and equation 1 of `b`', '+='],
    [
      'a sum that is also an equation',
      [part('a', 'y = 1'), part('b', 'y += 2')],
      'equation 1 of `a` and equation 1 of `b`',
      '+=',
    ],
    [
      'a declaration away from its equation',
      [part('a', 'y = 1'), part('b', '', { quantities: { y: one } })],
      '`y` is defined in `a`, while `b` declares it',
      '`inputs`',
    ],
    [
      'a rate away from its state',
      [part('a', "A' = 1"), part('b', '', { states: { A: state } })],
      'declared in `b`',
      'sum',
    ],
    ['one part twice', [part('a', ''), part('a', '')], 'two parts', 'another id'],
    [
      'ids that differ by case',
      [part('a', 'Ab = 1'), part('b', 'aB = 1')],
      'differ only by case (in `a` and in `b`)',
      'rename',
    ],
    ['a time unit that is none', [part('a', '', { time: 'mg' })], '`mg` as the time unit', 'h'],
    ['a rest without length', [part('a', '', { rest: { for: '0 h' } })], '`0 h`', 'correct'],
    ['no part at all', [], 'no part', 'at least one'],
  ])('refuse %s', (_, parts, found, remedy) => {
    const problem = modelRefusal(parts)
    expect(problem.found).toContain(found)
    expect(problem.remedy).toContain(remedy)
    expect(problem.expected).not.toBe('')
  })

  it('name the part in which an equation goes wrong', () => {
    expect(modelRefusal([whole, drug, { ...receptor, equations: 'free = 1 - taken + wrong' }]).place.path).toBe(
      'receptor › equation 1 › wrong',
    )
  })
})

describe('places in the file', () => {
  const locate = (path: readonly (string | number)[]) =>
    path.join('.') === 'equations' ? { file: 'm.yaml', line: 30, column: 3 } : { file: 'm.yaml', line: path.length }

  it('are those of the equation', () => {
    expect(modelRefusal(bench('y = 1\nz = mass + V'), { locate }).place).toEqual({
      file: 'm.yaml',
      line: 31,
      column: 7,
      path: 'bench › equation 2 › mass + V',
    })
  })

  it('are those of the key', () => {
    const source = bench('', { parameters: { p: { value: 1, unit: 'furlong', is: 'test', assumed: 'test' } } })
    expect(modelRefusal(source, { locate }).place).toMatchObject({
      file: 'm.yaml',
      line: 3,
      path: 'bench › parameters › p › unit',
    })
  })

  it('are asked for with the index of the part', () => {
    const asked: number[] = []
    modelRefusal([part('a', ''), part('b', 'y = wrong')], {
      locate: (_, index) => {
        asked.push(index)
        return { file: `${index}.yaml` }
      },
    })
    expect(new Set(asked)).toEqual(new Set([0, 1]))
  })
})
