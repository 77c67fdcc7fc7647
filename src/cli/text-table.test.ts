import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textTable, wrapText } from './text-table.ts'

describe('a table for the terminal', () => {
  it('aligns columns and wraps the one that may be wrapped', () => {
    const rows = [
      ['a', '1', 'short'],
      ['bbb', '22.5', 'words that go on and on until the line is full'],
    ]
    expect(textTable(rows, [{}, { align: 'right' }, { wrap: true }], 42)).toBe(
      'a       1  short\n' + 'bbb  22.5  words that go on and on until\n' + '           the line is full\n',
    )
  })

  it('is nothing without rows', () => {
    expect(textTable([], [{}, { wrap: true }], 80)).toBe('')
  })
})

it('wrapping loses no word and keeps to the width where words do', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
      fc.integer({ min: 12, max: 60 }),
      (words, width) => {
        const lines = wrapText(words.join(' '), width)
        expect(lines.join(' ')).toBe(words.join(' '))
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
      },
    ),
  )
})
