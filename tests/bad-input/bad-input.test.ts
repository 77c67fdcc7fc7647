import { describe, expect, it } from 'vitest'
import { loadModel } from '../../src/runs/load-model.ts'
import { parseScenario } from '../../src/runs/scenario.ts'
import { InputError } from '../../src/units/index.ts'
import type { BadInput } from './case.ts'
import { badModels, goodModel } from './models.ts'
import { badScenarios } from './scenarios.ts'
import { badTables } from './tables.ts'

function problemOf({ text, files }: Pick<BadInput, 'text' | 'files'>) {
  try {
    loadModel(parseScenario(text, { file: 'bad.yaml', read: (path) => files[path.replace('./', '')] }))
  } catch (error) {
    if (error instanceof InputError) return error.problem
    throw error
  }
  return undefined
}

describe.each([
  ['scenarios', badScenarios],
  ['tables', badTables],
  ['models', badModels],
])('malformed %s', (_, cases) => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', (__, { text, files, at, found, expected, remedy }) => {
    const problem = problemOf({ text, files })
    expect(problem).toBeDefined()
    const { file, line, column } = problem!.place
    const seen = [file, line, column].slice(0, at.split(':').length).join(':')
    expect({ at: seen, ...problem, place: undefined }).toEqual({
      at,
      found: expect.stringMatching(found),
      expected: expect.stringMatching(expected),
      remedy: expect.stringMatching(remedy),
      place: undefined,
    })
  })
})

it('there are 45 or more, with different names', () => {
  const names = [...badScenarios, ...badTables, ...badModels].map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(45)
})

it('the model that mistakes are planted in is sound', () => {
  expect(problemOf({ text: goodModel.scenario, files: goodModel.files })).toBeUndefined()
})
