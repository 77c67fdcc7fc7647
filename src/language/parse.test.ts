import { describe, expect, it } from 'vitest'
import type { Expression } from './checked.ts'
import { readCondition, readExpression } from './equations.ts'
import { conditionText, expressionText } from './print.ts'
import { refusal } from './refusal.example.ts'
import { WrittenText } from './syntax.ts'
import { plainCondition, plainExpression } from './term.ts'

const written = (text: string) => new WrittenText(text, {})
const read = (text: string): Expression => plainExpression(readExpression(written(text)))
const number = (value: number): Expression => ({ op: 'number', value })
const x: Expression = { op: 'symbol', id: 'x' }

/** Fully parenthesised, so that the grouping shows. */
function grouped(expression: Expression): string {
  if ('a' in expression && 'b' in expression)
    return `(${grouped(expression.a)} ${expression.op} ${grouped(expression.b)})`
  if ('a' in expression) return `${expression.op}(${grouped(expression.a)})`
  return expressionText(expression)
}

describe('formulas', () => {
  it.each([
    ['1 + 2 * 3', '(1 add (2 multiply 3))'],
    ['1 - 2 - 3', '((1 subtract 2) subtract 3)'],
    ['8 / 4 / 2', '((8 divide 4) divide 2)'],
    ['2^3^2', '(2 power (3 power 2))'],
    ['-x^2', 'negate((x power 2))'],
    ['(-x)^2', '(negate(x) power 2)'],
    ['2^-1', '(2 power negate(1))'],
    ['2^-x^2', '(2 power negate((x power 2)))'],
    ['-x * y', '(negate(x) multiply y)'],
    ['x * -y * z', '((x multiply negate(y)) multiply z)'],
    ['a - -b', '(a subtract negate(b))'],
    ['pow(x, 2)', '(x power 2)'],
    ['min(a, b, c)', '((a min b) min c)'],
    ['exp(-k * time)', 'exp((negate(k) multiply time))'],
  ])('%s is %s', (text, meaning) => {
    expect(grouped(read(text))).toBe(meaning)
  })

  it('reads numbers as people and programs write them', () => {
    expect(['1', '1.5', '.5', '2.', '1e-3', '6.02E+23'].map((text) => read(text))).toEqual(
      [1, 1.5, 0.5, 2, 0.001, 6.02e23].map(number),
    )
  })

  it('reads ids of several words, and ids that look like members of every JavaScript object', () => {
    expect(read('naloxone.plasma')).toEqual({ op: 'symbol', id: 'naloxone.plasma' })
    expect(expressionText(read('toString + valueOf * hasOwnProperty'))).toBe('toString + valueOf * hasOwnProperty')
  })

  it('reads cases in their order', () => {
    expect(read('piecewise(x < 0, 1, x >= 2 and not x > 3, 4, 5)')).toEqual({
      op: 'piecewise',
      cases: [
        { when: { op: '<', a: x, b: number(0) }, value: number(1) },
        {
          when: {
            op: 'and',
            a: { op: '>=', a: x, b: number(2) },
            b: { op: 'not', a: { op: '>', a: x, b: number(3) } },
          },
          value: number(4),
        },
      ],
      otherwise: number(5),
    })
  })

  it('binds and more tightly than or, and not more tightly than and', () => {
    const condition = plainCondition(readCondition(written('a < 1 or b < 1 and not c < 1')))
    expect(condition).toMatchObject({ op: 'or', b: { op: 'and', b: { op: 'not' } } })
    expect(conditionText(condition)).toBe('a < 1 or b < 1 and not c < 1')
  })

  it('reads a condition on two lines and compares with negative numbers', () => {
    expect(conditionText(plainCondition(readCondition(written('x <-3\n  or (y + 1) * 2 >= 0'))))).toBe(
      'x < -3 or (y + 1) * 2 >= 0',
    )
  })
})

describe('formulas that are refused say what to write', () => {
  it.each([
    ['log(x)', 'log(', 'ln'],
    ['log2(x)', 'log2(', 'ln(x) / ln(2)'],
    ['if(x > 0, 1, 0)', 'if(', 'piecewise'],
    ['sin(time)', 'sin(', 'periodic'],
    ['sqr(x)', 'sqr(', 'x^2'],
    ['exq(x)', 'exq(', '`exp`'],
    ['k(a + b)', 'k(', 'k * (…)'],
    ['x ** 2', '**', '^'],
    ['x ^^ 2', '^^', '^ once'],
    ['x == 2', '==', '<='],
    ['piecewise(x != 2, 1, 0)', '!=', '<='],
    ['piecewise(x > 2 && y > 1, 1, 0)', '&&', '`and`'],
    ['x × 2', '×', '*'],
    ['40 %', '%', '0.4'],
    ['2x', '2x', '2 * x'],
    ['1.2.3', '1.2.3', 'one decimal point'],
    ['1,5', ',', '1.5'],
    ['x y', '`y`', 'operator'],
    ['x 2', '`2`', 'operator'],
    ['2 (x)', '`(`', 'operator'],
    ['exp', 'without arguments', 'exp(x)'],
    ['exp(1, 2)', '2 arguments', 'exp(x)'],
    ['min(1)', '1 argument', 'min(a, b, …)'],
    ['hill(x, 2)', '2 arguments', 'hill(x, half, n)'],
    ['piecewise(x > 0, 1, x > 1, 2)', '4 arguments', 'otherwise'],
    ['piecewise(x, 1, 2)', 'a number', 'x > 0'],
    ['x > 0', 'a condition', 'piecewise'],
    ['1 + (x > 0)', 'a condition', 'piecewise'],
    ['piecewise(1 < x < 2, 1, 0)', 'chain', 'a < b and b < c'],
    ['(x', 'not closed', 'close'],
    ['x)', '`)`', 'take it out'],
    ['()', '`)`', 'value'],
    ['x +', 'the end', 'indented'],
    ['* x', '`*`', 'value'],
    ['+x', '`+`', 'leave out'],
    ["x' + 1", "`'`", 'left side'],
    ['[x]', '[', 'round'],
    ['µ', 'µ', 'letters'],
    ['kα', 'kα', 'letters'],
    ['x.', 'x.', 'after each dot'],
    ['_x', '_', 'letter'],
    ['1e999', '1e999', 'unit'],
    ['x; y', ';', 'one equation a line'],
    ['"x"', '"', 'no texts'],
    ['x ? 1 : 0', '?', 'piecewise'],
    ['a and b', 'a number', 'x > 0'],
    ['', 'the end', ''],
  ])('%s', (text, found, remedy) => {
    const problem = refusal(() => read(text))
    expect(problem.found).toContain(found)
    expect(problem.remedy).toContain(remedy)
    expect(problem.expected).not.toBe('')
  })

  it('names an unknown function as a NameError', () => {
    expect(refusal(() => read('log(x)')).kind).toBe('NameError')
  })

  it('points at the column of the word that does not fit', () => {
    const place = refusal(() => readExpression(new WrittenText('1 +\n  2 * log(3)', { line: 10, column: 5 }))).place
    expect(place).toEqual({ line: 11, column: 11, path: 'log' })
  })

  it('stops at 200 levels of nesting, and at 1000 operations in a row', () => {
    expect(grouped(read(`${'('.repeat(190)}x${')'.repeat(190)}`))).toBe('x')
    expect(refusal(() => read(`${'('.repeat(300)}x`)).found).toContain('200')
    expect(refusal(() => read('-'.repeat(100_000))).found).toContain('200')
    expect(refusal(() => read(`2${'^2'.repeat(300)}`)).found).toContain('200')
    expect(refusal(() => read(`1${'+1'.repeat(5000)}`)).found).toContain('1000')
    expect(refusal(() => read(' '.repeat(200_001))).found).toContain('200001')
  })
})
