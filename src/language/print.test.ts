import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition, Expression } from './checked.ts'
import { readExpression } from './equations.ts'
import { expressionText } from './print.ts'
import { WrittenText } from './syntax.ts'
import { plainExpression } from './term.ts'

const read = (text: string) => plainExpression(readExpression(new WrittenText(text, {})))

const { expression } = fc.letrec<{ expression: Expression; condition: Condition }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value): Expression => ({ op: 'number', value })),
    fc.constantFrom('x', 'naloxone.plasma', 'toString', 'a_1.b2').map((id): Expression => ({ op: 'symbol', id })),
    fc.constant<Expression>({ op: 'time' }),
    fc.record({
      op: fc.constantFrom('add', 'subtract', 'multiply', 'divide', 'power', 'min', 'max'),
      a: tie('expression'),
      b: tie('expression'),
    }) as fc.Arbitrary<Expression>,
    fc.record({
      op: fc.constantFrom('negate', 'exp', 'ln', 'log10', 'sqrt', 'abs'),
      a: tie('expression'),
    }) as fc.Arbitrary<Expression>,
    fc.record({
      op: fc.constant('hill'),
      x: tie('expression'),
      half: tie('expression'),
      n: tie('expression'),
    }) as fc.Arbitrary<Expression>,
    fc.record({
      op: fc.constant('delay'),
      value: tie('expression'),
      lag: tie('expression'),
    }) as fc.Arbitrary<Expression>,
    fc.record({
      op: fc.constant('piecewise'),
      cases: fc.array(fc.record({ when: tie('condition'), value: tie('expression') }), { minLength: 1, maxLength: 3 }),
      otherwise: tie('expression'),
    }) as fc.Arbitrary<Expression>,
  ),
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({
      op: fc.constantFrom('<', '<=', '>', '>='),
      a: tie('expression'),
      b: tie('expression'),
    }) as fc.Arbitrary<Condition>,
    fc.record({
      op: fc.constantFrom('and', 'or'),
      a: tie('condition'),
      b: tie('condition'),
    }) as fc.Arbitrary<Condition>,
    fc.record({ op: fc.constant('not'), a: tie('condition') }) as fc.Arbitrary<Condition>,
  ),
}))

describe('an expression in words', () => {
  it('reads back as the same expression', () => {
    fc.assert(
      fc.property(expression, (tree) => {
        expect(read(expressionText(tree))).toEqual(tree)
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  it.each([
    '-x^2',
    '(-x)^2',
    '(a + b) * c - d / (e / f)',
    'a - (b - c)',
    '2^-x',
    'x^y^z',
    '(x^y)^z',
    'min(a, b, c)',
    'min(a, min(b, c))',
    'piecewise(not (a < 1 or b < 1) and c < 1, 1, 0)',
  ])('%s has no more parentheses than it needs', (text) => {
    expect(expressionText(read(text))).toBe(text)
  })

  it('puts a negative number into parentheses where a power or a sign would change it', () => {
    const minusTwo: Expression = { op: 'number', value: -2 }
    expect(expressionText({ op: 'power', a: minusTwo, b: minusTwo })).toBe('(-2)^-2')
    expect(expressionText({ op: 'subtract', a: minusTwo, b: minusTwo })).toBe('-2 - -2')
  })
})
