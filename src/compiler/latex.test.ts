import { describe, expect, it } from 'vitest'
import { conditionToLatex, equationToLatex } from './latex.ts'
import {
  above,
  atMost,
  below,
  delay,
  exp,
  hill,
  min,
  minus,
  negative,
  over,
  plus,
  sqrt,
  term,
  time,
  times,
  toThe,
  when,
} from './testing.ts'

const right = (expression: Parameters<typeof equationToLatex>[1]) =>
  equationToLatex('y', expression).replace(/^y = /, '')

describe('LaTeX', () => {
  it('shows a quantity, a rate and a contribution', () => {
    expect(equationToLatex('flow.total', over(plus('a', 1), 'C_ref'))).toBe(
      '{\\mathrm{total}_{\\text{flow}}} = \\dfrac{a + 1}{{C_{\\text{ref}}}}',
    )
    expect(equationToLatex('x', term('k'), 'rate')).toBe('\\frac{d\\,x}{d\\,t} = k')
    expect(equationToLatex('x', term('k'), 'contribution')).toBe('x \\mathrel{+}= k')
  })
  it.each([
    ['sums and differences', minus('a', minus('b', 'c')), 'a - \\left( b - c \\right)'],
    ['products of sums', times(plus('a', 'b'), 'c'), '\\left( a + b \\right) \\cdot c'],
    ['negation', negative(plus('a', 'b')), '- \\left( a + b \\right)'],
    [
      'a sign before a product',
      times(times(negative('a'), 'b'), negative('c')),
      '- a \\cdot b \\cdot \\left( - c \\right)',
    ],
    ['powers of fractions', toThe(over('a', 'b'), 'n'), '\\left( \\dfrac{a}{b} \\right)^{n}'],
    ['powers of powers', toThe(toThe('a', 2), 3), '\\left( a^{2} \\right)^{3}'],
    ['a power of a name with a subscript', toThe('a.b', 2), '{b_{\\text{a}}}^{2}'],
    ['small numbers', times(3.08e-7, 'a'), '3.08 \\times 10^{- 7} \\cdot a'],
    ['exponentials', exp(negative('a')), '\\exp \\left( - a \\right)'],
    ['roots', plus(sqrt('a'), 'P1'), '\\sqrt{a} + {P_{1}}'],
    ['hill', hill('x', 'half', 2), '\\dfrac{x^{2}}{\\mathrm{half}^{2} + x^{2}}'],
    ['lists', min('a', min('b', 3)), '\\min \\left( a , b , 3 \\right)'],
    ['delays', delay('V', over('V', 'Q')), 'V \\left( t - \\dfrac{V}{Q} \\right)'],
    ['cases', when(below(time, 5), 'a', 0), '\\begin{cases} a & t < 5 \\\\ 0 & \\text{otherwise}\\; \\end{cases}'],
  ])('%s', (_, expression, expected) => {
    expect(right(expression)).toBe(expected)
  })
  it('shows conditions', () => {
    const both = { op: 'and', a: above('x', 1), b: { op: 'or', a: atMost('y', 2), b: below('y', 0) } } as const
    expect(conditionToLatex(both)).toBe('x > 1 \\;\\text{and}\\; \\left( y \\le 2 \\;\\text{or}\\; y < 0 \\right)')
  })
  it('leaves out the family that all of a part have', () => {
    expect(equationToLatex('drug.effect', times('drug.k1', 'person.weight'), 'rate', 'drug')).toBe(
      '\\frac{d\\,\\mathrm{effect}}{d\\,t} = {k_{1}} \\cdot {\\mathrm{weight}_{\\text{person}}}',
    )
  })
  it('leaves no sign of its own markup in a name', () => {
    expect(equationToLatex('a%b', term('x{y'))).toBe('\\mathrm{a\\%b} = \\mathrm{x\\{y}')
  })
})
