import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { checkModel } from './check.ts'
import { ekblom } from './ekblom.example.ts'
import { readCondition, readEquations } from './equations.ts'
import { bench } from './refusal.example.ts'
import { WrittenText } from './syntax.ts'

/** Runs an action that may refuse its input; any other error is a fault of ours. */
function refusesAtMost(action: () => unknown): void {
  try {
    action()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { found, expected, remedy } = error.problem
    expect([found, expected, remedy].every((part) => part.length > 0 && !part.includes('undefined'))).toBe(true)
  }
}

const word = fc.constantFrom(
  ...['A', 'mass', 'V', 'C', 'n', 'share', 'wait', 'time', 'y', 'z', '0', '1', '2', '0.5', '1e300', '1e-300'],
  ...[
    '+',
    '-',
    '*',
    '/',
    '^',
    '(',
    ')',
    ',',
    '=',
    "'",
    '+=',
    '<',
    '>=',
    ' and ',
    ' or ',
    ' not ',
    '\n',
    '\n  ',
    '#',
    ' ',
  ],
  ...[
    'exp(',
    'ln(',
    'sqrt(',
    'min(',
    'piecewise(',
    'hill(',
    'delay(',
    'pow(',
    'log(',
    'y = ',
    "A' = ",
    'z += ',
    '__proto__',
    'toString',
  ],
)
const wordy = fc.array(word, { maxLength: 40 }).map((words) => words.join(''))
const states = { A: { unit: 'mg', start: 0, is: 'test' } }

describe('whatever is written, it is read or refused with the four parts', () => {
  it('as equations of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) =>
        refusesAtMost(() => readEquations(new WrittenText(text, {}))),
      ),
      { numRuns: 3000, seed: 2 },
    )
  })

  it('as equations and conditions of the words of the language', () => {
    fc.assert(
      fc.property(wordy, (text) => {
        refusesAtMost(() => readCondition(new WrittenText(text, {})))
        refusesAtMost(() => checkModel(bench(text, { states })))
        refusesAtMost(() =>
          checkModel(bench(`A' = 0\ny = ${text}`, { states, quantities: { z: { unit: '1', is: 'test' } } })),
        )
      }),
      { numRuns: 3000, seed: 3 },
    )
  })

  it('as a formula that is well formed but means anything', () => {
    const formula = fc.letrec<{ f: string }>((tie) => ({
      f: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('mass', 'V', 'C', 'n', 'share', 'wait', 'time', '0', '2', '0.5', '1e300', 'A'),
        fc.tuple(tie('f'), fc.constantFrom('+', '-', '*', '/', '^'), tie('f')).map(([a, op, b]) => `(${a} ${op} ${b})`),
        fc.tuple(fc.constantFrom('exp', 'ln', 'sqrt', 'abs', '-'), tie('f')).map(([name, a]) => `${name}(${a})`),
        fc
          .tuple(fc.constantFrom('min', 'max', 'delay', 'pow'), tie('f'), tie('f'))
          .map(([name, a, b]) => `${name}(${a}, ${b})`),
        fc.tuple(tie('f'), tie('f'), tie('f')).map(([a, b, c]) => `piecewise(${a} < ${b}, ${c}, ${a})`),
      ),
    })).f
    fc.assert(
      fc.property(formula, (text) => refusesAtMost(() => checkModel(bench(`A' = 0\ny = ${text}`, { states })))),
      { numRuns: 3000, seed: 4 },
    )
  })

  it('as a model file with a value of any kind in any place', () => {
    const paths: (readonly string[])[] = []
    const collect = (value: unknown, path: readonly string[]): void => {
      paths.push(path)
      if (typeof value === 'object' && value !== null)
        for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key])
    }
    collect(ekblom, [])
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        const data: Record<string, unknown> = { model: structuredClone(ekblom) }
        let at = data
        for (const step of ['model', ...path].slice(0, -1)) at = at[step] as Record<string, unknown>
        at[path.at(-1) ?? 'model'] = value
        refusesAtMost(() => checkModel(data.model as never))
      }),
      { numRuns: 3000, seed: 5 },
    )
  })

  it('as a large text, within seconds', () => {
    const started = performance.now()
    for (const piece of [
      '(',
      ')',
      '-',
      '^2',
      'a=',
      "a'",
      '\n',
      '\n+',
      '#',
      'exp(',
      '1',
      '.',
      'a.',
      'a,',
      'not ',
      '<',
      'é',
      ' ',
    ]) {
      const text = piece.repeat(Math.floor(199_000 / piece.length))
      refusesAtMost(() => readEquations(new WrittenText(text, {})))
      refusesAtMost(() => readEquations(new WrittenText(`a = ${text}`, {})))
    }
    // Chosen: one order of magnitude above what a slow machine takes.
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
