import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { compile } from './compile.ts'
import type { CompileOptions } from './options.ts'
import { at, below, minus, negative, outputs, plus, rates, times, tinyModel, toThe } from './testing.ts'

/** Depot to blood to effect, a bystander, and a receptor that two drugs compete for; the second drug may never be given. */
const model = tinyModel({
  parameters: {
    ka: 1,
    CL: 2,
    ke: 3,
    n: { value: 0.84, within: [0.1, 3] },
    unbounded: 1,
    unused: 5,
    begin: 0.5,
  },
  discrete: { sprays: 0 },
  states: {
    depot: { start: 0, rate: negative(times('ka', 'depot')) },
    blood: { start: 0, rate: minus(times('ka', 'depot'), times('CL', 'blood')) },
    effect: { start: 0, rate: times('ke', minus('blood', 'effect')) },
    bystander: { start: 'begin', rate: negative('effect') },
    other: { start: 0, rate: negative('other') },
    bound: { start: 0, rate: minus(times(minus(1, 'bound'), toThe('other', 'n')), 'bound') },
    doubtful: { start: 0, rate: toThe('other', 'unbounded') },
  },
  quantities: { twice: times(2, 'blood'), share: plus('bound', 'effect'), never: 'unused' },
  events: [{ id: 'low', when: below('bystander', 0.1), check: below('bystander', 0.2), ends: true }],
})

const compiled = (options: Partial<CompileOptions>) =>
  compile(model, { outputs: [], dosed: ['depot', 'other'], events: false, backend: 'javascript', ...options })

describe('slicing', () => {
  it('keeps what outputs depend on, in the order of the model', () => {
    const program = compiled({ outputs: ['twice'] })
    expect(program.compiled.states).toEqual(['depot', 'blood'])
    expect(program.compiled.quantities).toEqual(['twice'])
    expect(program.compiled.unneededStates).toEqual(['effect', 'bystander', 'other', 'bound', 'doubtful'])
    expect(program.parameters).toEqual(['ka', 'CL', 'sprays'])
  })
  it('keeps what events depend on, unless they are left out', () => {
    const program = compiled({ outputs: ['twice'], events: true })
    expect(program.compiled.states).toEqual(['depot', 'blood', 'effect', 'bystander'])
    expect(program.conditions.map(({ id }) => id)).toEqual(['low', 'low.check'])
    expect(program.compiled.condition('low', 'check')).toBe(1)
    expect(program.compiled.condition('high', 'when')).toBe(-1)
    const { t, y, c, d } = at(program, { ka: 1, CL: 2, ke: 3, begin: 0.5 }, [0, 0, 0, 0.15])
    const out = new Uint8Array(2)
    program.conditionsAt(t, y, c, d, out)
    expect([...out]).toEqual([0, 1])
    expect(compiled({}).states).toEqual([])
  })
  it('gives parameters and discrete variables as outputs', () => {
    const program = compiled({ outputs: ['unused', 'sprays', 'never'] })
    expect(program.parameters).toEqual(['unused', 'sprays'])
    expect(outputs(program, at(program, { unused: 5, sprays: 2 }, []))).toEqual([5, 2, 5])
  })
  it('starts from parameters', () => {
    const program = compiled({ outputs: ['bystander'] })
    const { p } = at(program, { begin: 0.5 }, [0, 0, 0, 0])
    const out = new Float64Array(4)
    program.compiled.start(p, out)
    expect([...out]).toEqual([0, 0, 0, 0.5])
  })
  it('computes the same bits whatever else is recorded', () => {
    const program = compiled({ outputs: ['share'] })
    const more = compiled({ outputs: ['twice', 'blood', 'share', 'never', 'sprays'] })
    const parameters = { ka: 0.1, CL: 0.7, ke: 0.3, n: 0.84, unused: 1, sprays: 0 }
    const y = [0.1, 0.2, 0.3, 0.4, 0.5]
    expect(rates(more, at(more, parameters, y))).toEqual(rates(program, at(program, parameters, y)))
    expect(more.pattern).toEqual(program.pattern)
  })
})

describe('states that stay 0', () => {
  it('are dropped with all that only they feed', () => {
    const program = compiled({ outputs: ['share', 'other', 'effect'], dosed: ['depot'] })
    expect(program.compiled.states).toEqual(['depot', 'blood', 'effect'])
    expect(program.compiled.zeroStates).toEqual(['other', 'bound'])
    expect(outputs(program, at(program, { ka: 1, CL: 1, ke: 1 }, [1, 2, 3]))).toEqual([3, 0, 3])
  })
  it('are kept where 0 to an exponent might not be 0', () => {
    expect(compiled({ outputs: ['doubtful'], dosed: [] }).compiled.states).toEqual(['doubtful'])
  })
  it('are kept where they get doses', () => {
    expect(compiled({ outputs: ['bound'], dosed: ['other'] }).compiled.states).toEqual(['other', 'bound'])
  })
})

describe('holding', () => {
  it('replaces a state or quantity by a number', () => {
    const program = compiled({ outputs: ['effect', 'blood'], hold: { blood: 4 } })
    expect(program.compiled.states).toEqual(['effect'])
    const point = at(program, { ke: 2 }, [1])
    expect(rates(program, point)).toEqual([6])
    expect(outputs(program, point)).toEqual([1, 4])
    expect(compiled({ outputs: ['twice'], hold: { twice: 1 } }).compiled.states).toEqual([])
  })
})

describe('unknown ids are refused by name', () => {
  it.each([
    [{ outputs: ['blod'] }, 'outputs', 'blod, which this model does not have'],
    [{ dosed: ['ka'] }, 'dosed', 'ka, a parameter'],
    [{ hold: { ka: 1 } }, 'hold', 'ka, a parameter'],
    [{ hold: { blood: Number.NaN } }, 'hold › blood', 'NaN'],
  ] as const)('%j', (options, path, found) => {
    const run = () => compiled(options as Partial<CompileOptions>)
    expect(run).toThrow(InputError)
    expect(run).toThrow(`tiny › ${path}\n  found:    ${found}`)
  })
})

it('a program cannot be changed', () => {
  const program = compiled({ outputs: ['twice'] })
  expect(Object.isFrozen(program)).toBe(true)
  expect(Object.isFrozen(program.states[0])).toBe(true)
  expect(Object.isFrozen(program.compiled)).toBe(true)
})
