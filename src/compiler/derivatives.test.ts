import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression } from '../language/checked.ts'
import { compile } from './compile.ts'
import { finiteDifferenceJacobian } from './finite-difference.ts'
import {
  at,
  below,
  delay,
  denseJacobian,
  exp,
  hill,
  ln,
  log10,
  minus,
  negative,
  over,
  plus,
  rates,
  sqrt,
  type Term,
  term,
  time,
  times,
  tinyModel,
  toThe,
  when,
} from './testing.ts'

/** Row 0 of the Jacobian of x' = rate, with a second state y that is there only to be differentiated by. */
function partials(rate: Term, y: readonly [number, number], parameters: Record<string, number> = {}) {
  const model = tinyModel({ parameters, states: { x: rate, y: 'x' } })
  const program = compile(model, { outputs: ['x', 'y'], dosed: [], backend: 'javascript' })
  return denseJacobian(program, at(program, parameters, y))[0]
}

describe('derivatives by hand', () => {
  it('of products and quotients', () => {
    expect(partials(times(times('x', 'x'), 'y'), [3, 2])).toEqual([12, 9])
    expect(partials(over('x', 'y'), [3, 2])).toEqual([0.5, -0.75])
    expect(partials(over('x', plus('x', 'y')), [3, 1])).toEqual([1 / 16, -3 / 16])
  })
  it('of powers', () => {
    expect(partials(toThe('x', 3), [2, 0])).toEqual([12, 0])
    expect(partials(toThe('x', -1), [2, 0])).toEqual([-0.25, 0])
    expect(partials(toThe('x', 0.5), [4, 0])).toEqual([0.25, 0])
    expect(partials(toThe('x', 20), [1, 0])).toEqual([20, 0])
    expect(partials(toThe('x', 'n'), [4, 0], { n: 2.5 })).toEqual([20, 0])
    expect(partials(toThe('x', 'y'), [1, 3])).toEqual([3, 0])
  })
  it('of powers at 0 and below: no infinity and no NaN', () => {
    for (const [n, slope] of [
      [0.84, 0],
      [1, 1],
      [2.5, 0],
      [2, 0],
    ] as const) {
      expect(partials(toThe('x', 'n'), [0, 0], { n })).toEqual([slope, 0])
    }
    expect(partials(toThe('x', 'n'), [-1e-20, 0], { n: 0.84 })).toEqual([-0, 0])
    expect(partials(toThe('x', 0.5), [-1e-20, 0])).toEqual([0, 0])
    expect(partials(sqrt('x'), [0, 0])).toEqual([0, 0])
  })
  it('of saturation: n r / x / (1 + r)^2', () => {
    expect(partials(hill('x', 2, 1), [2, 0])).toEqual([0.125, 0])
    expect(partials(hill('x', 'half', 'n'), [2, 0], { half: 2, n: 3 })).toEqual([0.375, 0])
    expect(partials(hill('x', 2, 2), [-1, 0])).toEqual([0, 0])
    // 1e300 would lose everything to cancellation in the plain quotient rule.
    expect(partials(hill('x', 1e-150, 1), [1e150, 0])![0]).toBeCloseTo(0, 300)
  })
  it('of exponential and logarithms', () => {
    expect(partials(exp(times(2, 'x')), [0, 0])).toEqual([2, 0])
    expect(partials(ln('x'), [4, 0])).toEqual([0.25, 0])
    expect(partials(times(log10('x'), Math.LN10), [4, 0])![0]).toBeCloseTo(0.25, 14)
  })
  it('of a choice: that of the arm taken, whatever the other is', () => {
    const guarded = when(below(0, 'x'), times('y', ln('x')), 'y')
    expect(partials(guarded, [1, 3])).toEqual([3, 0])
    expect(partials(guarded, [0, 3])).toEqual([0, 1])
    expect(partials(times('y', guarded), [-1, 3])).toEqual([0, 6])
  })
})

describe('derivatives through time and delays', () => {
  const model = tinyModel({
    parameters: { V: { value: 2, within: [1, 3] } },
    states: { x: plus(times(time, time), times(3, delay('x', over('V', 'Q')))), Q: negative('Q') },
  })
  const program = compile(model, { outputs: ['x'], dosed: [], backend: 'javascript' })

  it('a delayed value moves with the state through its lag: -(rate then) · ∂lag/∂Q', () => {
    const point = at(program, { V: 2 }, [1, 4], 5)
    point.d[0] = 7
    point.dd[0] = 0.5
    // The lag V / Q = 1/2 has ∂lag/∂Q = -V / Q^2 = -1/8.
    expect(denseJacobian(program, point)).toEqual([
      [0, (3 * 0.5) / 8],
      [0, -1],
    ])
    const out = new Float64Array(2)
    program.timeDerivative(5, point.y, point.c, point.m, point.d, point.dd, out)
    expect([...out]).toEqual([10 + 3 * 0.5, 0])
  })
  it('a lag that grows with time slows the delayed value down', () => {
    const stretched = tinyModel({ states: { x: delay('x', times(0.25, time)) } })
    const slow = compile(stretched, { outputs: ['x'], dosed: [], backend: 'interpreter' })
    const point = at(slow, {}, [1], 8)
    point.dd[0] = 2
    const out = new Float64Array(1)
    slow.timeDerivative(8, point.y, point.c, point.m, point.d, point.dd, out)
    expect([...out]).toEqual([1.5])
  })
  it('the delayed expression and its rate along a direction, only where wanted', () => {
    const two = tinyModel({ states: { x: plus(delay(times('x', time), 3), delay(toThe('x', 2), 4)) } })
    const pair = compile(two, { outputs: ['x'], dosed: [], backend: 'javascript' })
    const { c } = at(pair, {}, [1])
    const out = Float64Array.of(-1, -1)
    pair.delayed(2, Float64Array.of(5), c, Uint8Array.of(1, 0), out)
    expect([...out]).toEqual([10, -1])
    pair.delayedRate(2, Float64Array.of(5), Float64Array.of(3), c, Uint8Array.of(1, 1), out)
    expect([...out]).toEqual([5 + 2 * 3, 2 * 5 * 3])
  })
})

/** Smooth, tame expressions of x, y, z in (0.5, 3), so that differences are worth comparing with. */
const { smooth } = fc.letrec<{ smooth: Expression }>((tie) => ({
  smooth: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'smooth' },
    fc.constantFrom<Term>('x', 'y', 'z', 'k', 2, 0.3, time).map(term),
    fc.tuple(tie('smooth'), tie('smooth')).map(([a, b]) => plus(a, b)),
    fc.tuple(tie('smooth'), tie('smooth')).map(([a, b]) => minus(a, b)),
    fc.tuple(tie('smooth'), tie('smooth')).map(([a, b]) => times(a, b)),
    fc.tuple(tie('smooth'), tie('smooth')).map(([a, b]) => over(a, plus(1, times(b, b)))),
    tie('smooth').map((a) => exp(over(a, plus(1, times(a, a))))),
    tie('smooth').map((a) => ln(plus(1, times(a, a)))),
    tie('smooth').map((a) => sqrt(plus(1, times(a, a)))),
    fc.tuple(tie('smooth'), fc.constantFrom<Term>('n', 1.3, 'y')).map(([a, n]) => toThe(plus(0.1, times(a, a)), n)),
    tie('smooth').map((a) => hill(plus(0.1, times(a, a)), 'k', 'n')),
    fc.tuple(tie('smooth'), tie('smooth'), tie('smooth')).map(([a, b, c]) => when(below(a, 1), b, c)),
  ) as fc.Arbitrary<Expression>,
}))

it('the Jacobian agrees with differences of the rates', () => {
  const value = fc.double({ min: 0.5, max: 3, noNaN: true })
  fc.assert(
    fc.property(fc.tuple(smooth, smooth, smooth), fc.tuple(value, value, value), ([x, y, z], start) => {
      const model = tinyModel({ parameters: { k: 1.5, n: 1.2 }, states: { x, y, z } })
      const program = compile(model, { outputs: ['x', 'y', 'z'], dosed: ['x', 'y', 'z'], backend: 'javascript' })
      const point = at(program, { k: 1.5, n: 1.2 }, start, 0.7)
      const exact = denseJacobian(program, point)
      const difference = finiteDifferenceJacobian(program, point)
      const size = Math.max(1, ...rates(program, point).map(Math.abs), ...exact.flat().map(Math.abs))
      // Beyond this size third derivatives spoil the differences.
      fc.pre(size < 1e4)
      for (const [row, values] of exact.entries()) {
        for (const [column, v] of values.entries()) {
          expect(Math.abs(v - difference[row]![column]!)).toBeLessThan(1e-6 * size)
        }
      }
    }),
    { numRuns: 400, seed: 3 },
  )
})
