import { describe, expect, it } from 'vitest'
import { conditionToMathML, equationToMathML, expressionToMathML } from './mathml.ts'
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

/** What a reader sees in one line: markup off, scripts and fractions as ^[..], _[..] and /[..]. */
function read(markup: string): string {
  return markup
    .replace(/<mo>&#x2061;<\/mo>/g, '')
    .replace(/&#xa0;/g, ' ')
    .replace(/<msup>/g, '^[')
    .replace(/<msub>/g, '_[')
    .replace(/<mfrac>/g, '/[')
    .replace(/<\/(msup|msub|mfrac)>/g, ']')
    .replace(/<[^>]*>/g, '')
}

describe('MathML', () => {
  it('shows an equation, with the text for those who do not see it', () => {
    const equation = equationToMathML('flow.total', over(plus('a', 1), 'C_ref'))
    expect(equation).toMatchInlineSnapshot(
      `"<math xmlns="http://www.w3.org/1998/Math/MathML" display="block" alttext="flow.total = (a + 1) / C_ref"><mrow><msub><mi>total</mi><mtext>flow</mtext></msub><mo>=</mo><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><msub><mi>C</mi><mtext>ref</mtext></msub></mfrac></mrow></math>"`,
    )
  })
  it('shows a rate as a derivative and a contribution as an addition', () => {
    expect(equationToMathML('x', term('k'), 'rate')).toContain(
      '<mfrac><mrow><mi>d</mi><mi>x</mi></mrow><mrow><mi>d</mi><mi>t</mi></mrow></mfrac><mo>=</mo>',
    )
    expect(equationToMathML('x', term('k'), 'rate')).toContain(`alttext="x' = k"`)
    expect(equationToMathML('x', term('k'), 'contribution')).toContain('<mo>+=</mo>')
  })
  it.each([
    ['sums and differences', minus('a', minus('b', 'c')), 'a−(b−c)'],
    ['products of sums', times(plus('a', 'b'), 'c'), '(a+b)⋅c'],
    ['negation', negative(plus('a', 'b')), '−(a+b)'],
    ['a sign before a product', times(times(negative('a'), 'b'), 'c'), '−a⋅b⋅c'],
    ['a negative factor', times('a', term(-2)), 'a⋅(−2)'],
    ['powers of fractions', toThe(over('a', 'b'), 'n'), '^[(/[ab])n]'],
    ['powers of powers', toThe(toThe('a', 2), 3), '^[(^[a2])3]'],
    ['small numbers', times(3.08e-7, 'a'), '3.08×^[10−7]⋅a'],
    ['exponentials', exp(negative('a')), '^[e−a]'],
    ['roots', plus(sqrt('a'), 'P1'), 'a+_[P1]'],
    ['hill', hill('x', 'half', 2), '/[^[x2]^[half2]+^[x2]]'],
    ['lists', min('a', min('b', 3)), 'min(a,b,3)'],
    ['delays', delay('flow.total', over('V', 'Q')), '_[totalflow](t−/[VQ])'],
    ['names of several words', term('a.b.C_max'), '_[Cmax, a, b]'],
    ['cases', when(below(time, 5), 'a', 0), '{at&lt;50 otherwise '],
  ])('%s', (_, expression, expected) => {
    expect(read(expressionToMathML(expression))).toBe(expected)
  })
  it('shows conditions', () => {
    const both = { op: 'and', a: above('x', 1), b: { op: 'or', a: atMost('y', 2), b: below('y', 0) } } as const
    const markup = conditionToMathML({ op: 'not', a: both })
    expect(read(markup)).toBe(' not (x&gt;1 and (y≤2 or y&lt;0))')
    expect(markup).toContain('alttext="not (x &gt; 1 and (y &lt;= 2 or y &lt; 0))"')
  })
  it('escapes whatever it is given', () => {
    expect(equationToMathML('a<b>"&', term('<script>'))).not.toMatch(/<script>|a<b>/)
  })
})
