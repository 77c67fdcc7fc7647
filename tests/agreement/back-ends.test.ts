import { describe, expect, it } from 'vitest'
import { parametersOf, startOf, subjectOf } from '../../bench/models/problem.ts'
import { standardProblems } from '../../bench/models/standard.ts'
import { type Backend, type CompiledProgram, compile } from '../../src/compiler/index.ts'
import {
  above,
  below,
  delay,
  exp,
  minus,
  negative,
  over,
  plus,
  type TinyModel,
  time,
  times,
  tinyModel,
  toThe,
  when,
} from '../../src/compiler/testing.ts'
import { record } from '../../src/engine/record.ts'
import { simulate } from '../../src/engine/simulate.ts'
import type { Dose, Outcome, Subject, Trigger } from '../../src/engine/subject.ts'
import { subjectOf as plainSubject } from '../../src/engine/testing/subjects.ts'

// Whole runs through everything that the engine does, on each back end: right by algebra, and the same to the bit.

const BACK_ENDS: readonly Backend[] = ['interpreter', 'javascript', 'webassembly']

interface Case {
  readonly model: TinyModel
  readonly until: number
  readonly times: readonly number[]
  readonly dosed?: readonly string[]
  readonly parameters?: Readonly<Record<string, number>>
  readonly doses?: readonly Dose[]
  readonly triggers?: readonly Trigger[]
  readonly relative?: number
  readonly method?: Subject['method']
}

function runOn(backend: Backend, given: Case): { rows: number[][]; outcome: Outcome; program: CompiledProgram } {
  const model = tinyModel(given.model)
  const ids = Object.keys(given.model.states)
  const program = compile(model, { outputs: ids, dosed: given.dosed ?? ids, backend })
  const values = new Map(Object.entries({ ...given.model.parameters, ...given.model.discrete, ...given.parameters }))
  const parameters = program.parameters.map((id) => values.get(id) as number)
  const start = new Float64Array(program.states.length)
  program.compiled.start(Float64Array.from(parameters), start)
  const recording = record(given.times, ids.length)
  const { until, doses = [], triggers = [], relative = 1e-10, method = 'rodas5p' } = given
  const subject = plainSubject(program, { start, until, doses, triggers, relative, parameters, method })
  const outcome = simulate(subject, [recording])
  const rows = Array.from({ length: recording.count }, (_, row) => [
    ...recording.rows.subarray(row * ids.length, (row + 1) * ids.length),
  ])
  return { rows, outcome, program }
}

/** Runs on all back ends, asks the same bits and steps of them, and gives the rows and the outcome of the last. */
function onAll(given: Case) {
  const [first, ...others] = BACK_ENDS.map((backend) => runOn(backend, given))
  for (const other of others) {
    expect(other.rows).toEqual(first!.rows)
    expect(other.outcome).toEqual(first!.outcome)
  }
  return first!
}

const bolus = (time: number, state: number, amount: number, duration = 0): Dose => ({ time, state, amount, duration })

describe.each(['rodas5p', 'rodas4'] as const)('%s on each back end', (method) => {
  it('boluses and an infusion into one compartment: the sum of exponentials', () => {
    const { rows } = onAll({
      model: { parameters: { k: 0.5 }, states: { x: { start: 0, rate: negative(times('k', 'x')) } } },
      until: 10,
      times: [1, 3, 6, 10],
      doses: [bolus(0, 0, 2), bolus(2, 0, 1), bolus(4, 0, 6, 3)],
      method,
    })
    const one = (t: number, given: number, amount: number) => (t > given ? amount * Math.exp(-0.5 * (t - given)) : 0)
    const infused = (t: number) => {
      if (t <= 4) return 0
      const on = Math.min(t, 7) - 4
      return (2 / 0.5) * (1 - Math.exp(-0.5 * on)) * Math.exp(-0.5 * Math.max(0, t - 7))
    }
    ;[1, 3, 6, 10].forEach((t, i) => {
      expect(rows[i]![0]).toBeCloseTo(one(t, 0, 2) + one(t, 2, 1) + infused(t), 8)
    })
  })

  it('explicit time: x = t^1.5', () => {
    const { rows } = onAll({
      model: { states: { x: { start: 0, rate: times(1.5, toThe(time, 0.5)) } } },
      until: 4,
      times: [4],
      method,
      relative: 1e-8,
    })
    expect(rows[0]![0]).toBeCloseTo(8, 5)
  })

  it('a delay: y(2) = −1/2, y(3) = −1/6', () => {
    const { rows } = onAll({
      model: { states: { y: { start: 1, rate: negative(delay('y', 1)) } } },
      until: 3,
      times: [2, 3],
      method,
    })
    // Between time 0 and 1 the delayed value is the start.
    expect(rows[0]![0]).toBeCloseTo(-1 / 2, 9)
    expect(rows[1]![0]).toBeCloseTo(-1 / 6, 9)
  })

  it('a lag much shorter than the steps: each is repeated until it agrees', () => {
    // y' = −y(t − τ): near y = e^{λ t} with λ = −e^{−λ τ}; for τ = 0.01 that is λ = −1.010153…
    let lambda = -1
    for (let i = 0; i < 50; i++) lambda = -Math.exp(-lambda * 0.01)
    const { rows } = onAll({
      model: { parameters: { tau: 0.01 }, states: { y: { start: 1, rate: negative(delay('y', 'tau')) } } },
      until: 3,
      times: [2, 3],
      method,
      relative: 1e-7,
    })
    expect(Math.log(rows[1]![0]! / rows[0]![0]!)).toBeCloseTo(lambda, 5)
  })

  it('a switch that flips on the way: the time is that of the algebra', () => {
    const { rows } = onAll({
      model: { states: { x: { start: 0, rate: when(below('x', 1), 1, 3) } } },
      until: 2,
      times: [0.5, 2],
      method,
    })
    expect(rows[0]![0]).toBeCloseTo(0.5, 12)
    expect(rows[1]![0]).toBeCloseTo(4, 9)
  })

  it('a switch that chatters floats on all of them alike', () => {
    const { rows, outcome } = onAll({
      model: { states: { x: { start: 1, rate: when(above('x', 0), -1, 1) } } },
      until: 3,
      times: [3],
      method,
      relative: 1e-6,
    })
    expect(Math.abs(rows[0]![0]!)).toBeLessThan(0.05)
    expect(outcome.warnings.join()).toContain('flipped')
  })

  it('a trigger gives a dose and stops the run', () => {
    const { rows, outcome } = onAll({
      model: { states: { x: { start: 1, rate: negative('x') } } },
      until: 10,
      times: [0.5, 1],
      method,
      triggers: [
        {
          id: 'again',
          watch: { output: 0, op: '<', threshold: { value: 0.5 } },
          after: 0,
          actions: [{ kind: 'doses', doses: [bolus(0.1, 0, 1)] }],
        },
        {
          id: 'end',
          watch: { output: 0, op: '>', threshold: { value: 1.2 } },
          after: 0.5,
          actions: [{ kind: 'stop' }],
        },
      ],
    })
    expect(rows[0]![0]).toBeCloseTo(Math.exp(-0.5), 9)
    expect(outcome.stopped).toBe(true)
    // 1/2 is passed at ln 2, the dose 0.1 later lifts 0.45 over 1.2, the end comes half a unit after that.
    expect(outcome.end).toBeCloseTo(Math.LN2 + 0.6, 9)
  })

  it('pivots that grow out of bounds: the dense way out', () => {
    // A rotation at rest, a million times faster than what moves: steps are long against it.
    const model: TinyModel = {
      states: {
        x: { start: 0, rate: times(1e6, 'y') },
        y: { start: 0, rate: times(-1e6, 'x') },
        z: negative('z'),
      },
    }
    const { rows } = onAll({ model, until: 1, times: [1], method, relative: 1e-6 })
    expect(rows[0]![2]).toBeCloseTo(Math.exp(-1), 6)
    for (const backend of BACK_ENDS) {
      const program = compile(tinyModel(model), { outputs: ['x', 'y', 'z'], dosed: ['x'], backend })
      const lu = new Float64Array(program.factorSize)
      expect(program.factor(Float64Array.of(1e6, -1e6, -1), 50, lu)).toBe(false)
      expect(program.factor(Float64Array.of(1e6, -1e6, -1), 1e6, lu)).toBe(true)
    }
  })
})

describe('steps in a row', () => {
  const model = tinyModel({
    parameters: { fast: 3 },
    states: {
      x: { start: 2, rate: 'y' },
      // Van der Pol's, with a spring that is stiffer on one side.
      y: {
        start: 0,
        rate: minus(times('fast', times(minus(1, times('x', 'x')), 'y')), when(below('x', -0.5), times(2, 'x'), 'x')),
      },
      z: { start: 0, rate: minus(times(time, 'x'), 'z') },
    },
  })
  const doses = [1, 4, 4.5, 9].map((at) => bolus(at, 2, 1))
  // Many to a step, several at one instant, on doses and a hair beside them.
  const dense = Array.from({ length: 400 }, (_, i) => 3 + i / 400)
  const moments = [0, 0.3, 1, 1, 1 + 2 ** -52, ...dense, 4, 4.5, 4.5 - 2 ** -52, 7, 9, 12, 13].sort((a, b) => a - b)

  const run = (backend: Backend, observed: 'one' | 'two' | 'watched', bounded: boolean) => {
    const compiled = compile(model, { outputs: ['x', 'z'], dosed: ['z'], backend })
    const states = compiled.states.map((state) => ({ ...state, ...(bounded ? { within: [-1, 1] as const } : {}) }))
    const program = { ...compiled, states }
    const recording = record(moments, 2)
    const other = record([0.5, 3.5, 11], 2)
    const seen: number[] = []
    const every = { segment: ({ start, end }: { start: number; end: number }) => seen.push(start, end) }
    const observers = { one: [recording], two: [other, recording], watched: [recording, every] }[observed]
    const subject = plainSubject(program, { start: [2, 0, 0], until: 12, doses, parameters: [3], relative: 1e-5 })
    return { outcome: simulate(subject, observers), rows: [...recording.rows], count: recording.count, seen }
  }

  it.each([
    ['one', false],
    ['one', true],
    ['two', false],
    ['watched', true],
  ] as const)('%s observed, bounds %s: rows, steps and breaches are those of steps one by one', (observed, bounded) => {
    const [first, ...others] = BACK_ENDS.map((backend) => run(backend, observed, bounded))
    for (const other of others) expect(other).toEqual(first)
    expect(first!.outcome.rejected).toBeGreaterThan(3)
    expect(first!.outcome.warnings).toHaveLength(bounded ? 3 : 0)
    expect(first!.count).toBe(moments.length - 1)
    // Who watches changes nothing.
    expect(first!.rows).toEqual(run('webassembly', 'one', bounded).rows)
  })
})

describe('odd shapes', () => {
  it.each([1, 2, 3, 5, 8, 17])('%s states in a chain', (n) => {
    const states = Object.fromEntries(
      Array.from({ length: n }, (_, i) => [
        `x${i}`,
        { start: i === 0 ? 1 : 0, rate: i === 0 ? negative('x0') : minus(`x${i - 1}`, `x${i}`) },
      ]),
    )
    const { rows } = onAll({ model: { states }, until: 2, times: [2] })
    // x_i = t^i e^-t / i!
    let expected = Math.exp(-2)
    for (let i = 0; i < n; i++) {
      expect(rows[0]![i]).toBeCloseTo(expected, 9)
      expected *= 2 / (i + 1)
    }
  })

  it('a matrix too large for straight-line code', () => {
    // Everybody moves towards the mean of all: dense, 60 × 60.
    const n = 60
    const names = Array.from({ length: n }, (_, i) => `x${i}`)
    const mean = over(
      names.slice(1).reduce((sum, name) => plus(sum, toThe(name, 1.5)), toThe('x0', 1.5)),
      n,
    )
    const states = Object.fromEntries(
      names.map((name, i) => [name, { start: i + 1, rate: minus(mean, toThe(name, 1.5)) }]),
    )
    const { rows, outcome } = onAll({ model: { states }, until: 3, times: [3], relative: 1e-6 })
    expect(outcome.steps).toBeGreaterThan(3)
    // What they have together stays.
    expect(rows[0]!.reduce((sum, x) => sum + x, 0)).toBeCloseTo((n * (n + 1)) / 2, 4)
  })

  it('an observer may run the same program in between', () => {
    const model = tinyModel({ states: { x: negative('x'), y: { start: 0, rate: minus('x', 'y') } } })
    for (const backend of BACK_ENDS) {
      const program = compile(model, { outputs: ['x', 'y'], dosed: [], backend })
      const subject = plainSubject(program, { start: [1, 0], until: 1 })
      const alone = simulate(subject, []).final
      const inner: Float64Array[] = []
      const { final } = simulate(subject, [{ segment: () => inner.push(simulate(subject, []).final) }])
      expect(final).toEqual(alone)
      for (const one of inner) expect(one).toEqual(alone)
    }
  })
})

describe('a memory that is full', () => {
  const model = tinyModel({
    states: {
      x: { start: 1, rate: when(below('x', 0.5), negative('x'), times(-2, 'x')) },
      y: { start: 0, rate: minus('x', 'y') },
    },
  })
  const watching = (count: number): Trigger[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `t${i}`,
      watch: { output: 0, op: '<' as const, threshold: { value: 0.9 - (0.8 * i) / count } },
      after: 0,
      actions: i % 50 === 0 ? [{ kind: 'doses' as const, doses: [bolus(0.01, 1, 0.1)] }] : [],
    }))
  const subjectOn = (backend: Backend, count: number) => {
    const program = compile(model, { outputs: ['x', 'y'], dosed: ['y'], backend })
    return plainSubject(program, { start: [1, 0], until: 2, triggers: watching(count), relative: 1e-6 })
  }

  it('by very many triggers changes nothing', () => {
    const [first, ...others] = BACK_ENDS.map((backend) => simulate(subjectOn(backend, 2300), []))
    for (const other of others) expect(other).toEqual(first)
  })

  it('by runs inside runs inside runs changes nothing', () => {
    const [first, ...others] = BACK_ENDS.map((backend) => {
      const subject = subjectOn(backend, 200)
      const found: Float64Array[] = []
      const go = (depth: number): void => {
        let isFirst = true
        const segment = () => {
          if (depth > 0 && isFirst) go(depth - 1)
          isFirst = false
        }
        const { final, steps } = simulate(subject, [{ segment }])
        found.push(Float64Array.of(...final, steps))
      }
      go(6)
      for (const one of found) expect(one).toEqual(found[0])
      return found[0]
    })
    for (const other of others) expect(other).toEqual(first)
  })
})

it('a model too large for WebAssembly runs as JavaScript, and says so', () => {
  const n = 3600
  const names = Array.from({ length: n }, (_, i) => `x${i}`)
  const rate = (name: string) =>
    Array.from({ length: 12 }, (_, k) => exp(times(-(k + 1), name))).reduce(
      (sum, one) => plus(sum, one),
      times(0, name),
    )
  const model = tinyModel({ states: Object.fromEntries(names.map((name) => [name, rate(name)])) })
  const options = { outputs: ['x0'], dosed: names }
  expect(() => compile(model, { ...options, outputs: names, backend: 'webassembly' })).toThrow()
  expect(compile(model, { ...options, outputs: names }).compiled.backend).toBe('javascript')
  expect(compile(model, options).compiled.backend).toBe('webassembly')
})

describe('standard problems on each back end', () => {
  it.each(standardProblems().map((problem) => [problem.name, problem] as const))('%s', (_, problem) => {
    const finals = BACK_ENDS.map((backend) => {
      const program = compile(problem.model, { outputs: problem.outputs, dosed: [], events: false, backend })
      const start = startOf(problem, program)
      expect(parametersOf(problem, program).every(Number.isFinite)).toBe(true)
      return { final: simulate(subjectOf(problem, program, start, 1e-6), []).final, program }
    })
    for (const { final } of finals) expect(final).toEqual(finals[0]!.final)
    const { y: values } = problem.ends.find(({ time }) => time === problem.until)!
    const { program, final } = finals[0]!
    program.states.forEach(({ scale }, i) => {
      expect(Math.abs(final[i]! - values[i]!)).toBeLessThan(1e-4 * (Math.abs(values[i]!) + 1e-3 * scale))
    })
  })
})
