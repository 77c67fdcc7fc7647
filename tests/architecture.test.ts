import { describe, expect, it } from 'vitest'
import { faults } from './architecture.ts'
import { filesUnder, readAll } from './project.ts'

describe('the house', () => {
  it('keeps its arrows, its length and its names', () => {
    const files = [...filesUnder('src'), ...filesUnder('studio')].filter((path) => /\.tsx?$/.test(path))
    expect(faults(readAll(files))).toEqual([])
  })
})

describe('the checker of the house', () => {
  it.each<[string, Record<string, string>]>([
    [
      'an arrow that points down',
      {
        'src/compiler/lower.ts':
          "import type { Program } from '../engine/program.ts'\nimport { exp } from '../engine/elementary.ts'",
        'src/engine/program.ts': 'export interface Program { id: string }',
        'src/engine/elementary.ts': 'export const exp = (x: number) => Math.sqrt(x)',
      },
    ],
    ['types by name', { 'src/compiler/a.ts': "import { type Program, type Step } from '../engine/program.ts'" }],
    ['a test that looks across folders', { 'src/engine/a.test.ts': "import { compile } from '../compiler/index.ts'" }],
    ['a test that compares with Math', { 'src/engine/exp.test.ts': 'expect(exp(1)).toBeCloseTo(Math.exp(1))' }],
    ['a clock where results are written', { 'src/runs/manifest.ts': 'export const now = () => Date.now()' }],
    ['a constant power of two', { 'src/engine/a.ts': 'export const ulp = 2 ** -52' }],
    [
      'words that only look like it',
      { 'src/engine/a.ts': "export const methodology = 'todo lists'; // Math.exp would differ" },
    ],
    [
      'a studio that draws with the public face of the library',
      {
        'studio/lab/worker.ts':
          "import { run } from '../../src/index.ts'\nimport { words } from '../describe/words.ts'",
        'studio/describe/words.ts': 'export const words = (level: number) => String(level)',
        'studio/main.tsx': "import { render } from 'preact'\nrender(<p />, document.body)",
      },
    ],
    ['a file of 500 lines', { 'src/engine/a.ts': 'export {}\n'.repeat(500) }],
  ])('lets pass: %s', (_, sources) => {
    expect(faults(sources)).toEqual([])
  })

  it.each<[string, Record<string, string>, string]>([
    [
      'an arrow that points up',
      { 'src/engine/a.ts': "import { compile } from '../compiler/index.ts'" },
      'src/engine/a.ts: imports ../compiler/index.ts, but engine may use nothing of ours.',
    ],
    [
      'an arrow that points up for a type',
      { 'src/models/body/a.ts': "import type { Run } from '../../runs/result.ts'" },
      'src/models/body/a.ts: imports ../../runs/result.ts, but models may use only language.',
    ],
    [
      'a re-export across folders',
      { 'src/units/index.ts': "export { parse } from '../language/parse.ts'" },
      'src/units/index.ts: imports ../language/parse.ts, but units may use nothing of ours.',
    ],
    [
      'an import that waits',
      { 'src/language/a.ts': "export const later = () => import('../runs/run.ts')" },
      'src/language/a.ts: imports ../runs/run.ts, but language may use only units.',
    ],
    [
      'a type named in place',
      { 'src/units/a.ts': "export type Late = import('../runs/run.ts').Run" },
      'src/units/a.ts: imports ../runs/run.ts, but units may use nothing of ours.',
    ],
    [
      'the command line asked from below',
      { 'src/index.ts': "export { main } from './cli/main.ts'" },
      'src/index.ts: imports ./cli/main.ts, but . may use only units, language, engine, compiler, models, people, runs, trials, evidence.',
    ],
    [
      'more of the engine than its functions',
      { 'src/compiler/a.ts': "import { integrate } from '../engine/integrate.ts'" },
      'src/compiler/a.ts: imports ../engine/integrate.ts, but the compiler takes only types and src/engine/dense-output.ts, src/engine/elementary.ts, src/engine/stepper.ts, src/engine/vectors.ts from the engine.',
    ],
    [
      'a package in the engine',
      { 'src/engine/a.ts': "import numeric from 'numeric'" },
      'src/engine/a.ts: imports numeric, but engine uses no packages.',
    ],
    [
      'Node in the models',
      { 'src/models/a.ts': "import { readFileSync } from 'node:fs'" },
      'src/models/a.ts: imports node:fs, but models also runs in a browser.',
    ],
    [
      'a way out of src',
      { 'src/runs/a.ts': "import { read } from '../../tests/project.ts'" },
      'src/runs/a.ts: imports ../../tests/project.ts, which is outside src.',
    ],
    [
      'test code in use',
      { 'src/engine/a.ts': "import { oscillator } from './testing/problems.ts'" },
      'src/engine/a.ts: imports ./testing/problems.ts, which is there for tests only.',
    ],
    [
      'a folder that nobody drew',
      { 'src/magic/a.ts': "import './b.ts'" },
      'src/magic/a.ts: src/magic is not a folder of the house (docs and tests/architecture.ts).',
    ],
    [
      'a circle of three files',
      {
        'src/engine/a.ts': "import './b.ts'",
        'src/engine/b.ts': "import type { C } from './c.ts'",
        'src/engine/c.ts': "import { a } from './a.ts'",
      },
      'src/engine/a.ts -> src/engine/b.ts -> src/engine/c.ts -> src/engine/a.ts: these files import each other in a circle.',
    ],
    [
      'a file of 501 lines',
      { 'src/engine/a.ts': 'export {}\n'.repeat(501) },
      'src/engine/a.ts: 501 lines; no file is longer than 500, unless it is pure data and listed as such.',
    ],
    [
      'a name that says nothing',
      { 'src/engine/helpers/a.ts': '' },
      'src/engine/helpers/a.ts: "helpers" says nothing; name a folder or file by what it is about.',
    ],
    [
      'a file name that says nothing',
      { 'src/engine/utils.ts': '' },
      'src/engine/utils.ts: "utils" says nothing; name a folder or file by what it is about.',
    ],
    [
      'work left for later',
      { 'src/engine/a.ts': `export {}\n// ${'TO'}${'DO'} faster` },
      'src/engine/a.ts:2: nothing is left to do later without an issue.',
    ],
    [
      'a silenced type checker',
      { 'src/engine/a.ts': `// @ts-${'ignore'}\nexport const a: string = 1` },
      'src/engine/a.ts:1: the type checker is not silenced.',
    ],
    [
      'an allowed any',
      { 'src/runs/a.ts': `// biome-${'ignore'} lint/suspicious/noExplicitAny: quick` },
      'src/runs/a.ts:1: no "any".',
    ],
    [
      'an exponential of the JavaScript engine',
      { 'src/models/a.ts': '\nexport const grow = (x: number) => Math.exp(x)' },
      'src/models/a.ts:2: Math.exp is not the same on every JavaScript engine; use src/engine/elementary.ts or a random stream.',
    ],
    [
      'unseeded chance',
      { 'src/people/a.ts': 'export const draw = () => Math.random()' },
      'src/people/a.ts:1: Math.random is not the same on every JavaScript engine; use src/engine/elementary.ts or a random stream.',
    ],
    [
      'a function taken out of Math',
      { 'src/engine/a.ts': 'export const { exp } = Math' },
      'src/engine/a.ts:1: Math is used as Math.name only, so that each use can be seen.',
    ],
    [
      'a power',
      { 'src/engine/a.ts': 'export const square = (x: number) => x ** 2' },
      'src/engine/a.ts:1: ** is not the same on every JavaScript engine; use pow of src/engine/elementary.ts.',
    ],
    [
      'generated code that calls Math',
      { 'src/compiler/a.ts': "export const line = (x: string) => 'y = Math.pow(' + x + ', 2)'" },
      'src/compiler/a.ts:1: generated code may not call Math.pow, which is not the same on every JavaScript engine.',
    ],
    [
      'a clock',
      { 'src/engine/a.ts': 'export const now = () => Date.now()' },
      'src/engine/a.ts:1: no clock here: a run depends on its input alone.',
    ],
    [
      'the time of day',
      { 'src/compiler/a.ts': 'export const now = () => new Date()' },
      'src/compiler/a.ts:1: no clock here: a run depends on its input alone.',
    ],
    [
      'a studio that reaches under the public face',
      { 'studio/lab/a.ts': "import { compile } from '../../src/compiler/index.ts'" },
      'studio/lab/a.ts: imports ../../src/compiler/index.ts, but the studio takes only src/index.ts from outside.',
    ],
    [
      'a package that the studio does not draw with',
      { 'studio/main.tsx': "import { useState } from 'react'" },
      'studio/main.tsx: imports react, but the studio uses only preact, preact/hooks, @preact/signals, zod.',
    ],
    [
      'a description that looks at the page',
      { 'studio/describe/a.ts': '\nexport const width = () => document.body.clientWidth' },
      'studio/describe/a.ts:2: document belongs to a page, which describe of the studio does not know.',
    ],
    [
      'a state that holds a part of the page',
      { 'studio/state/a.ts': 'export interface Kept { readonly drawn: SVGSVGElement }' },
      'studio/state/a.ts:1: SVGSVGElement belongs to a page, which state of the studio does not know.',
    ],
    [
      'a state that draws',
      { 'studio/state/a.ts': "import { curve } from '../charts/path.ts'" },
      'studio/state/a.ts: imports ../charts/path.ts, but state of the studio may use only state, describe, words.',
    ],
  ])('stops: %s', (_, sources, sentence) => {
    expect(faults(sources)).toContain(sentence)
  })

  it('forgets no exemption', () => {
    expect(
      faults({ 'src/engine/table.ts': 'export {}\n'.repeat(900) }, { 'src/engine/table.ts': 'coefficients' }),
    ).toEqual([])
    expect(faults({}, { 'src/engine/table.ts': 'coefficients' })).toEqual([
      'src/engine/table.ts: is listed as long pure data, but is not there or not long.',
    ])
  })
})
