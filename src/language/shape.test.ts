import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { checkModel } from './check.ts'
import { model } from './define.ts'
import { ekblom } from './ekblom.example.ts'
import { modelRefusal } from './refusal.example.ts'
import { modelSchema } from './schema.ts'

/** The example, with one value changed (or taken out, if undefined). */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(ekblom) as unknown as Record<string | number, unknown>
  let at = copy
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>
  if (value === undefined) delete at[path.at(-1)!]
  else at[path.at(-1)!] = value
  return copy
}

const ke0 = (name: string) => ['parameters', 'effect.ke0', name]

describe('the shape of a model file', () => {
  it.each<[readonly (string | number)[], unknown, string, string]>([
    [['paramters'], {}, 'unknown key `paramters`', 'did you mean `parameters`?'],
    [['parameters', 'morphine.CL', 'vlaue'], 1, 'unknown key `vlaue`', 'did you mean `value`?'],
    [['states', 'effect.C', 'scael'], 1, 'unknown key `scael`', 'did you mean `scale`?'],
    [['source', 'page'], '7', 'unknown key `page`', 'take it out'],
    [['id'], undefined, 'no `id`', 'add `id: …`'],
    [['title'], undefined, 'no `title`', 'add `title: …`'],
    [['equations'], undefined, 'no `equations`', 'empty text'],
    [['source'], undefined, 'no `source`', '`doi` or `cites`'],
    [['source', 'where'], undefined, 'no `where`', 'table, figure or page'],
    [ke0('unit'), undefined, 'no `unit`', '`1` for a pure number'],
    [ke0('value'), undefined, 'no `value`', 'add `value: …`'],
    [ke0('is'), undefined, 'no `is`', 'in words'],
    [ke0('value'), '1.66', 'the text "1.66"', 'without quotes: 1.66'],
    [ke0('value'), '1.66 1/h', 'the text "1.66 1/h"', 'a key of its own'],
    [ke0('value'), Number.NaN, 'NaN', 'what is expected'],
    [ke0('value'), Number.POSITIVE_INFINITY, 'Infinity', 'what is expected'],
    [ke0('value'), null, 'nothing (an empty value)', 'what is expected'],
    [ke0('unit'), 2, 'the number 2', 'quotes'],
    [ke0('unit'), '', 'the text ""', 'what is expected'],
    [ke0('from'), 1993, 'the number 1993', 'in quotes: "1993"'],
    [ke0('from'), true, '`true`', 'in quotes: "true"'],
    [ke0('range'), [1.3], 'a list of 1', 'what is expected'],
    [ke0('range'), [1.3, 2.4, 3], 'a list of 3', 'what is expected'],
    [ke0('range'), '1.3 to 2.4', 'the text', 'what is expected'],
    [['parameters'], [], 'a list of 0', 'what is expected'],
    [['parameters', 'morphine.CL'], 82, 'the number 82', 'what is expected'],
    [['allostat-model'], 2, 'the number 2', 'what is expected'],
    [['states', 'effect.C', 'start'], true, '`true`', 'what is expected'],
    [
      ['doses'],
      [{ substance: 'x', route: 'intravenous', target: 'effect.C' }],
      'the text "intravenous"',
      'use one of these',
    ],
    [['equations'], 7, 'the number 7', 'quotes'],
    [['leavesOut'], 'breathing', 'the text "breathing"', 'what is expected'],
  ])('refuses %j as %j', (path, value, found, remedy) => {
    const problem = modelRefusal(changed(path, value))
    expect(problem.found).toContain(found)
    expect(problem.remedy).toContain(remedy)
    expect(problem.expected).not.toMatch(/undefined|^$/)
    expect(problem.place.path).toBe(
      ['tolerance-ekblom', ...path]
        .slice(path[0] === 'id' ? 1 : 0)
        .join(' › ')
        .replace(/^id/, 'model › id')
        .replace('doses', 'doses › 1 › route'),
    )
  })

  it('offers the section that was meant', () => {
    const { parameters, ...rest } = ekblom
    expect(modelRefusal({ ...rest, paramters: parameters }).remedy).toBe('did you mean `parameters`?')
  })

  it.each([[null], [undefined], [7], ['allostat'], [[7]], [() => 1]])('refuses %s as a model', (data) => {
    expect(modelRefusal(data).found).not.toBe('')
  })

  it('takes the unit 1 as YAML reads it, a number', () => {
    const source = { ...ekblom, quantities: { 'effect.E': { unit: 1, is: 'effect' } } }
    expect(checkModel(source as never).quantities[1]!.unit.text).toBe('1')
  })

  it.each(['__proto__', 'constructor', 'prototype'])('refuses the key %s anywhere', (trap) => {
    for (const path of [[trap], ['parameters', trap], ['parameters', 'morphine.CL', trap]]) {
      const data = changed([], undefined) as Record<string, unknown>
      let at = data
      for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>
      Object.defineProperty(at, trap, { value: { polluted: 1 }, enumerable: true, configurable: true, writable: true })
      expect(modelRefusal(data).found).toBe(`the key \`${trap}\``)
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('ends on data that contains itself or is very deep', () => {
    const loop: Record<string, unknown> = { ...ekblom }
    loop.parameters = loop
    expect(modelRefusal(loop).found).not.toBe('')
    let deep: unknown = 1
    for (let i = 0; i < 100_000; i++) deep = [deep]
    expect(modelRefusal({ ...ekblom, leavesOut: deep }).found).toContain('levels of nesting')
  })

  it('has a JSON Schema for editors', () => {
    const schema = z.toJSONSchema(modelSchema, { io: 'input' }) as unknown as {
      readonly required: string[]
      readonly additionalProperties: boolean
      readonly properties: object
    }
    expect(schema.required.sort()).toEqual(['equations', 'id', 'source', 'title'])
    expect(schema.additionalProperties).toBe(false)
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(ekblom)))
  })
})

describe('a model in a TypeScript module', () => {
  it('is the same data, frozen', () => {
    const frozen = model(structuredClone(ekblom))
    expect(frozen).toEqual(ekblom)
    expect(() => Object.assign(frozen.parameters!['morphine.CL']!, { value: 0 })).toThrow(TypeError)
    expect(checkModel(frozen).id).toBe('tolerance-ekblom')
  })
})

describe('provenance', () => {
  const base = { value: 2, unit: '1/h', is: 'rate' }
  const parameter = (more: object) => ({ ...ekblom, parameters: { ...ekblom.parameters, k: { ...base, ...more } } })

  it.each([
    [{ from: 'Table 1', ci95: [1, 3] }],
    [{ from: 'Table 1', rse: 0.2 }],
    [{ from: 'Table 1', range: [1, 3] }],
    [{ from: 'Table 1', between: 0 }],
    [{ from: 'Table 1', joint: 'bootstrap.csv' }],
    [{ from: 'Table 1', fixed: 'a convention' }],
    [{ assumed: 'nobody measured it' }],
    [{ assumed: 'nobody measured it', plausible: [1, 4] }],
    [{ from: 'rounded in Table 1', assumed: 'second digit' }],
  ])('is complete with %j', (more) => {
    expect(checkModel(parameter(more) as never).parameters.at(-1)!.value).toBe(2)
  })

  it.each<[object, string, string, string]>([
    [{}, 'SourceMissing', 'without its source', 'assumed: why'],
    [{ ci95: [1, 3] }, 'SourceMissing', 'without its source', 'from: …'],
    [{ from: 'Table 1' }, 'SourceMissing', 'without a statement of doubt', 'ci95'],
    [{ from: 'Table 1', ci95: [1, 3], rse: 0.2 }, 'SourceMissing', '2 statements of doubt: ci95, rse', 'keep the one'],
    [{ assumed: 'why', fixed: 'why' }, 'SourceMissing', '2 statements of doubt: fixed, assumed', 'keep the one'],
    [{ from: 'Table 1', ci95: [3, 1] }, 'ModelError', '[3, 1]', '[1, 3]'],
    [{ from: 'Table 1', rse: -0.2 }, 'ModelError', '-0.2', 'without a sign'],
    [{ assumed: 'why', plausible: [3, 4] }, 'ModelError', 'which leaves out the value 2', 'widen'],
    [{ from: 'Table 1', fixed: 'why', plausible: [1, 4] }, 'ModelError', 'not assumed', 'range: [low, high]'],
    [{ assumed: 'why', within: [3, 4] }, 'ModelError', '2, outside of [3, 4]', 'within'],
    [{ assumed: 'why', within: [4, 1] }, 'ModelError', '[4, 1]', '[1, 4]'],
  ])('%j is refused', (more, kind, found, remedy) => {
    const problem = modelRefusal(parameter(more))
    expect(problem).toMatchObject({
      kind,
      found: expect.stringContaining(found),
      remedy: expect.stringContaining(remedy),
    })
    expect(problem.place.path).toMatch(/^tolerance-ekblom › parameters › k/)
  })

  it('is asked of the model too', () => {
    expect(modelRefusal({ ...ekblom, source: { where: 'page 1' } })).toMatchObject({
      kind: 'SourceMissing',
      place: { path: 'tolerance-ekblom › source' },
    })
  })

  it('counts the bounds as inside', () => {
    expect(checkModel(parameter({ assumed: 'why', within: [2, 2] }) as never).parameters.at(-1)!.within).toEqual([2, 2])
  })
})
