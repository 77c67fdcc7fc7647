import { describe, expect, it } from 'vitest'
import { checkModel } from './check.ts'
import type { ModelSource } from './model.ts'

const model = (jointDoubt: ModelSource['jointDoubt']): ModelSource => ({
  id: 'joint',
  title: 'Doubts that belong together',
  source: { cites: 'algebra', where: 'here' },
  parameters: {
    'a.x': { value: 1, unit: '1', is: 'x', from: 'here', rse: 10 },
    'a.y': { value: 1, unit: '1', is: 'y', from: 'here', ci95: [0.5, 2] },
    'a.z': { value: 1, unit: '1', is: 'z', from: 'here', fixed: 'a count' },
  },
  ...(jointDoubt ? { jointDoubt } : {}),
  equations: '',
})

describe('doubts that belong together', () => {
  it('are kept with the part that states them', () => {
    const stated = { of: ['a.x', 'a.y'], correlation: [[], [0.5]], from: 'here' }
    expect(checkModel(model([stated])).jointDoubt).toEqual([{ ...stated, part: 'joint' }])
    expect(checkModel(model(undefined)).jointDoubt).toEqual([])
  })

  it.each([
    ['an id that is no parameter', ['a.x', 'a.w'], [[], [0.5]], /a\.w/],
    ['a doubt without a size', ['a.x', 'a.z'], [[], [0.5]], /no size/],
    ['a parameter twice', ['a.x', 'a.x'], [[], [0.5]], /two statements/],
    ['too few rows', ['a.x', 'a.y'], [[]], /lower triangle/],
    ['a correlation of 1', ['a.x', 'a.y'], [[], [1]], /lower triangle/],
  ])('refuse %s', (_, of, correlation, message) => {
    expect(() => checkModel(model([{ of, correlation, from: 'here' }]))).toThrow(message)
  })
})
