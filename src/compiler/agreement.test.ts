import fc from 'fast-check'
import { expect, it } from 'vitest'
import { RODAS5P } from '../engine/tableau-rodas5p.ts'
import type { Condition, Expression } from '../language/checked.ts'
import { type CompiledProgram, compile } from './compile.ts'
import { evaluate } from './oracle.ts'
import { delay, type Term, term, time, tinyModel, toThe } from './testing.ts'

const STATES = ['x', 'y', 'z']
const PARAMETERS = ['k', 'n', 'positive']

const number = fc.oneof(
  fc.constantFrom(0, 1, 2, -1, 0.5, 3, 10),
  fc.double({ min: -20, max: 20, noNaN: true }).map((v) => Math.round(v * 64) / 64),
)

/** Expressions of every kind, delays apart. */
const { expression } = fc.letrec<{ expression: Expression; condition: Condition }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'tree' },
    fc.oneof(fc.constantFrom<Term>(...STATES, ...PARAMETERS, 'shared', 'guarded', time).map(term), number.map(term)),
    fc.record({
      op: fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'min', 'max'),
      a: tie('expression'),
      b: tie('expression'),
    }),
    fc.record({ op: fc.constantFrom('negate', 'exp', 'ln', 'log10', 'sqrt', 'abs'), a: tie('expression') }),
    fc
      .tuple(tie('expression'), fc.constantFrom<Term>(2, 3, -2, 0.5, 1.5, -1, 7, 20, 'n', 'k', 'positive', 'x', time))
      .map(([a, b]) => toThe(a, b)),
    fc.record({
      op: fc.constant('hill'),
      x: tie('expression'),
      half: fc.constantFrom<Term>('positive', 2).map(term),
      n: fc.constantFrom<Term>(1, 2, 'positive', 1.5).map(term),
    }),
    fc.record({
      op: fc.constant('piecewise'),
      cases: fc.array(fc.record({ when: tie('condition'), value: tie('expression') }), { minLength: 1, maxLength: 2 }),
      otherwise: tie('expression'),
    }),
  ) as fc.Arbitrary<Expression>,
  condition: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'tree' },
    fc.record({ op: fc.constantFrom('<', '<=', '>', '>='), a: tie('expression'), b: tie('expression') }),
    fc.record({ op: fc.constantFrom('and', 'or'), a: tie('condition'), b: tie('condition') }),
    fc.record({ op: fc.constant('not'), a: tie('condition') }),
  ) as fc.Arbitrary<Condition>,
}))

const point = fc.record({
  y: fc.array(fc.oneof(fc.constantFrom(0, -1e-20), fc.double({ min: -3, max: 50, noNaN: true })), {
    minLength: 3,
    maxLength: 3,
  }),
  p: fc.array(fc.double({ min: 0.01, max: 4, noNaN: true }), { minLength: 3, maxLength: 3 }),
  t: fc.double({ min: 0, max: 100, noNaN: true }),
  d: fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 8, maxLength: 8 }),
  m: fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }),
})

const model = fc.array(expression, { minLength: 8, maxLength: 8 }).map((e) =>
  tinyModel({
    parameters: { k: 1, n: 2, positive: { value: 1, within: [0.01, 10] } },
    quantities: {
      shared: withoutQuantities(e[6]!),
      guarded: withoutQuantities(e[7]!),
      first: e[3]!,
      second: e[4]!,
      late: delay(withoutQuantities(e[5]!), 'positive'),
      later: delay(withoutQuantities(e[6]!), withoutQuantities(e[5]!)),
    },
    states: {
      x: { op: 'add', a: e[0]!, b: term('late') },
      y: { op: 'multiply', a: e[1]!, b: term('later') },
      z: e[2]!,
    },
    events: [{ id: 'event', when: { op: '<', a: e[3]!, b: e[4]! } }],
  }),
)

/** Quantities may not depend on themselves. */
function withoutQuantities(e: Expression): Expression {
  return JSON.parse(JSON.stringify(e).replaceAll('"shared"', '"x"').replaceAll('"guarded"', '"k"'))
}

/** Everything that a program computes at a point, as bits: NaN equals NaN and -0 differs from 0. */
function everything(program: CompiledProgram, at: { y: number[]; p: number[]; t: number; d: number[]; m: boolean[] }) {
  const t = at.t
  const p = Float64Array.from(program.parameters, (id) => at.p[PARAMETERS.indexOf(id)]!)
  const y = Float64Array.from(program.states, ({ id }) => at.y[STATES.indexOf(id)]!)
  const d = Float64Array.from(program.delays, (_, k) => at.d[k]!)
  const dd = d.map((v) => v * v - 1)
  const m = Uint8Array.from(program.switches, (_, k) => (at.m[k % 64] ? 1 : 0))
  const want = Uint8Array.from(program.delays, (_, k) => (at.m[63 - (k % 64)] ? 1 : 0))
  const c = new Float64Array(program.constantCount)
  program.prepare(p, c)
  const result: Record<string, Float64Array | Uint8Array> = { c }
  const make = (name: string, length: number, fill: (out: Float64Array) => void) => {
    const out = new Float64Array(length)
    fill(out)
    result[name] = out
  }
  const n = program.states.length
  make('start', n, (out) => program.compiled.start(p, out))
  make('derivative', n, (out) => program.derivative(t, y, c, m, d, out))
  make('jacobian', program.pattern.columns.length, (out) => program.jacobian(t, y, c, m, d, dd, out))
  make('timeDerivative', n, (out) => program.timeDerivative(t, y, c, m, d, dd, out))
  Object.assign(result, linearised(program, at, { c, y, m, d, dd }))
  make('observe', program.outputs.length, (out) => program.observe(t, y, c, d, out))
  make('switching', m.length, (out) => program.switching(t, y, c, d, out))
  make('lags', d.length, (out) => program.lags(t, y, c, m, out))
  make('delayed', d.length, (out) => program.delayed(t, y, c, want, out))
  make('delayedRate', d.length, (out) => program.delayedRate(t, y, y.map(Math.abs), c, want, out))
  const holds = new Uint8Array(program.conditions.length)
  program.conditionsAt(t, y, c, d, holds)
  result.conditions = holds
  make('lu', program.factorSize, (out) => {
    if (!program.factor(result.jacobian as Float64Array, 1 + Math.abs(t), out)) {
      out.fill(0)
      return
    }
    make('solve', n, (b) => {
      b.set(y)
      program.solve(out, b)
    })
  })
  return result
}

/** Rates, Jacobian and ∂f/∂t as a step gets them, which a back end may have one function for. */
function linearised(
  program: CompiledProgram,
  { t }: { t: number },
  given: { c: Float64Array; y: Float64Array; m: Uint8Array; d: Float64Array; dd: Float64Array },
) {
  const n = program.states.length
  const { vectors } = program
  const giveBack = vectors.lend()
  const take = (length: number, values?: Float64Array) => {
    const vector = vectors.numbers(length)
    if (values !== undefined) vector.set(values)
    return vector
  }
  const [c, d, dd, start] = [given.c, given.d, given.dd, given.y].map((each) => take(each.length, each))
  const m = vectors.flags(given.m.length)
  m.set(given.m)
  const [rate, timeRate, jacobian] = [take(n), take(n), take(program.pattern.columns.length)]
  const u = Array.from({ length: RODAS5P.stages }, () => take(n))
  const others = { lu: take(program.factorSize), stageState: take(n), end: take(n), block: take(5 * n) }
  const sizes = { shares: take(n), absolute: take(n), infusion: take(n) }
  const all = { start: start!, rate, timeRate, jacobian, u, ...others, ...sizes, c: c!, m, d: d!, dd: dd! }
  const stepper = program.makeStepper?.(RODAS5P, 1e-6, all)
  if (program.makeStepper !== undefined) expect(stepper).toBeDefined()
  if (stepper !== undefined) stepper.linearise(t, false)
  else {
    program.derivative(t, start!, c!, m, d!, rate)
    program.jacobian(t, start!, c!, m, d!, dd!, jacobian)
    program.timeDerivative(t, start!, c!, m, d!, dd!, timeRate)
  }
  giveBack()
  return { stepRate: rate.slice(), stepJacobian: jacobian.slice(), stepTimeRate: timeRate.slice() }
}

it('JavaScript and WebAssembly give the bits of the interpreter', () => {
  let branches = 0
  fc.assert(
    fc.property(model, fc.array(point, { minLength: 3, maxLength: 3 }), (checked, points) => {
      const options = { outputs: ['first', 'second', 'late', 'z'], dosed: STATES }
      const javascript = compile(checked, { ...options, backend: 'javascript' })
      const webAssembly = compile(checked, { ...options, backend: 'webassembly' })
      const interpreter = compile(checked, { ...options, backend: 'interpreter' })
      branches += javascript.compiled.source!.includes('if (m[') ? 1 : 0
      for (const one of points) {
        const expected = everything(interpreter, one)
        expect(everything(javascript, one)).toEqual(expected)
        expect(everything(webAssembly, one)).toEqual(expected)
      }
    }),
    { numRuns: 300, seed: 1 },
  )
  // Otherwise the test would not see what branches get wrong.
  expect(branches).toBeGreaterThan(30)
})

it('a compiled expression gives the bits of the expression as written', () => {
  fc.assert(
    fc.property(model, point, (checked, one) => {
      const program = compile(checked, { outputs: ['first', 'second'], dosed: STATES, backend: 'javascript' })
      let isOrdinary = true
      const symbol = (id: string): number => {
        const quantity = checked.quantities.find((q) => q.id === id)
        if (quantity) return evaluate(quantity.value, symbol, one.t, watch)
        return STATES.includes(id) ? one.y[STATES.indexOf(id)]! : one.p[PARAMETERS.indexOf(id)]!
      }
      const watch = (value: number) => {
        isOrdinary &&= Number.isFinite(value)
      }
      const expected = ['first', 'second'].map(symbol)
      // Simplification promises nothing where an intermediate value overflows or is undefined.
      fc.pre(isOrdinary)
      const found = [...everything(program, one).observe!]
      expect(found.map((v) => v + 0)).toEqual(expected.map((v) => v + 0))
    }),
    { numRuns: 500, seed: 2 },
  )
})
