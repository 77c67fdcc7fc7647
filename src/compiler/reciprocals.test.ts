import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Expression } from '../language/checked.ts'
import { compile } from './compile.ts'
import { at, over, plus, rates, type Term, term, times, tinyModel } from './testing.ts'

const PARAMETERS = { k: 3, q: 0.7 }

function ratesOf(rate: Term, y: readonly number[], asWritten: boolean) {
  const model = tinyModel({ parameters: PARAMETERS, states: { x: rate, y: 'x' }, quantities: { shown: rate } })
  const program = compile(model, { outputs: ['x', 'y', 'shown'], dosed: ['x', 'y'], asWritten, backend: 'interpreter' })
  const here = at(program, PARAMETERS, y)
  const shown = new Float64Array(3)
  program.observe(here.t, here.y, here.c, here.d, shown)
  return { rate: rates(program, here)[0]!, shown: shown[2]! }
}

it('a quotient by a parameter is a product with its reciprocal in rates, and a quotient in outputs', () => {
  // 5 / 3 rounds to another double than 5 (1 / 3).
  expect(5 / 3).not.toBe(5 * (1 / 3))
  expect(ratesOf(over('x', 'k'), [5, 1], false)).toEqual({ rate: 5 * (1 / 3), shown: 5 / 3 })
  expect(ratesOf(over('x', 'k'), [5, 1], true)).toEqual({ rate: 5 / 3, shown: 5 / 3 })
  expect(ratesOf(over('x', 'y'), [5, 3], false).rate).toBe(5 / 3)
})

const positive = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'tree' },
    fc.constantFrom<Term>('x', 'y', 'k', 'q', 3, 0.1).map(term),
    fc
      .tuple(fc.constantFrom(plus, times, over), tie('tree'), tie('tree'))
      .map(([make, a, b]: [typeof plus, Expression, Expression]) => make(a, b)),
  ),
})).tree

it('in sums, products and quotients of positive numbers it moves a rate by no more than their roundings', () => {
  const operations = (e: Expression): number => ('a' in e && 'b' in e ? 1 + operations(e.a) + operations(e.b) : 0)
  fc.assert(
    fc.property(positive, (tree) => {
      const [found, written] = [false, true].map((asWritten) => ratesOf(tree, [0.3, 1.9], asWritten).rate)
      // Nothing cancels: each operation adds one rounding, a reciprocal a second one, on either side.
      const bound = 3 * operations(tree) * 2 ** -52
      expect(Math.abs(found! - written!)).toBeLessThanOrEqual(bound * written!)
    }),
    { numRuns: 200, seed: 3 },
  )
})
