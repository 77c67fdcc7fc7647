import { describe, expect, it } from 'vitest'
import { readEquations } from './equations.ts'
import { refusal } from './refusal.example.ts'
import { WrittenText } from './syntax.ts'

const read = (text: string) =>
  readEquations(new WrittenText(text, { file: 'm.yaml', line: 20, column: 3, path: 'part' }))

describe('an equation block', () => {
  it('holds quantities, rates and contributions, one a line', () => {
    const equations = read(
      "plasma = central / V   # ng/mL\n\n# the dose leaves\ncentral' = -k * central\ntotal += plasma",
    )
    expect(equations.map(({ number, line, left, kind, text }) => ({ number, line, left, kind, text }))).toEqual([
      { number: 1, line: 1, left: 'plasma', kind: 'quantity', text: 'plasma = central / V' },
      { number: 2, line: 4, left: 'central', kind: 'rate', text: "central' = -k * central" },
      { number: 3, line: 5, left: 'total', kind: 'contribution', text: 'total += plasma' },
    ])
  })

  it('goes on while a parenthesis is open, and where an indented line starts with an operator', () => {
    const equations = read('a = max(1,\n2,\n# a remark\n3)\nb = 1\n  + 2\n\n  - 3\nc = 4')
    expect(equations.map(({ left, line }) => [left, line])).toEqual([
      ['a', 1],
      ['b', 5],
      ['c', 9],
    ])
  })

  it('may be indented as a whole, as in a TypeScript module', () => {
    const equations = read('\n    a = 1\n      + 2\n    b = 3\n  ')
    expect(equations.map(({ left }) => left)).toEqual(['a', 'b'])
  })

  it('may be empty', () => {
    expect(read('')).toEqual([])
    expect(read('\n  # nothing yet\n')).toEqual([])
  })

  it('reads files of any system', () => {
    expect(read('a = 1\r\nb = 2\rc = 3').map(({ line }) => line)).toEqual([1, 2, 3])
  })

  it('says where in the file an equation goes wrong', () => {
    expect(refusal(() => read('a = 1\n\nb = 2 * log(3)')).place).toEqual({
      file: 'm.yaml',
      line: 22,
      column: 11,
      path: 'part › equation 2 › log',
    })
  })

  it.each([
    ['a = (1 + 2\nb = 3', '`(` that is not closed', 'close'],
    ['a = 1\n+ 2', 'starts with `+`', 'indent'],
    ['a\n', 'alone on its line', 'operator'],
    ['2 = a', 'starts with', 'one id'],
    ['f(x) = 2', 'starts with', 'one id'],
    ['d/dt = 2', 'starts with', "id' = …"],
    ['a <- 2', '`<`', '= instead'],
    ["a'' = 2", "''", 'state of its own'],
    ["a' += 2", '+=', 'sum += …'],
    ["a' 2", '`2`', '= after'],
    ['time = 2', '`time`', 'another'],
    ['exp = 2', '`exp` as an id', 'another'],
    ['a = 1 = 2', '`=`', 'one equation a line'],
    ['a = b c = d', '`c`', 'operator'],
    ['a =', 'the end', ''],
    ['a -= 2', '-=', '+='],
    ['constructor = 1', 'constructor', 'another'],
    ['a = $', '$', ''],
  ])('refuses %j', (text, found, remedy) => {
    const problem = refusal(() => read(text))
    expect(problem.found).toContain(found)
    expect(problem.remedy).toContain(remedy)
  })
})
