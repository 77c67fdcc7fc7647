import { describe, expect, it } from 'vitest'
import { code, details, plain, sourceText, table } from './markdown.ts'
import { exactly } from './numbers.ts'

describe('Markdown', () => {
  it('shows every sign of a text as itself, and code as code', () => {
    expect(plain('a|b *c* _d_ <e> ~f~ $g$ [h]\n  i')).toBe(
      'a&#124;b &#42;c&#42; &#95;d&#95; &lt;e&gt; &#126;f&#126; &#36;g&#36; &#91;h&#93; i',
    )
    expect(plain('see `a_b | c` and `d`')).toBe('see `a_b \\| c` and `d`')
    expect(code('x |\n y')).toBe('`x \\| y`')
  })
  it('leaves out columns in which nothing stands, and tables without rows', () => {
    expect(table(['a', 'b', 'c'], [['1', '', '3']])).toBe('| a | c |\n| --- | --- |\n| 1 | 3 |')
    expect(table(['a'], [])).toBe('')
    expect(details('title', '')).toBe('')
  })
  it('links a publication where it has a DOI', () => {
    expect(sourceText({ doi: '10.1/a', cites: 'A [B] 2020', where: 'Table 1' })).toBe(
      '[A &#91;B&#93; 2020](https://doi.org/10.1/a): Table 1',
    )
    expect(sourceText({ doi: '10.1/a', where: 'Table 1' })).toBe('[doi:10.1/a](https://doi.org/10.1/a): Table 1')
    expect(sourceText({ cites: 'A 2020', where: 'p. 3' })).toBe('A 2020: p. 3')
  })
  it('rounds no number', () => {
    const shown = [0.0000308, -0.5, 124700, 1e12, 0, 34.44, 0.001858304].map(exactly)
    expect(shown).toEqual([
      '3.08 × 10<sup>−5</sup>',
      '−0.5',
      '124700',
      '1 × 10<sup>12</sup>',
      '0',
      '34.44',
      '0.001858304',
    ])
  })
})
