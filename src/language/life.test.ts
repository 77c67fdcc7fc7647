import { describe, expect, it } from 'vitest'
import { checkModel } from './check.ts'
import type { LifeSource, ModelSource } from './model.ts'
import { bench, modelRefusal } from './refusal.example.ts'

const withLife = (life: object, more: Partial<ModelSource> = {}): ModelSource =>
  bench("A' = -k * A", {
    states: { A: { unit: 'mg', start: 0, is: 'amount' } },
    discrete: {
      pain: { unit: '1', start: 0, is: 'test' },
      air: { unit: '1', start: 0.21, is: 'test' },
      bag: { unit: 'L/min', start: 0, is: 'test' },
      front: { unit: '1', start: 0, is: 'test' },
      weight: { unit: 'kg', start: 0, is: 'test' },
    },
    ...more,
    life: life as LifeSource,
  })

describe('the life that a model takes', () => {
  it('is each word with its unit, its range and what it sets', () => {
    const { life } = checkModel(
      withLife({
        oxygen: { is: 'oxygen', sets: 'air', unit: '%', within: [21, 100] },
        pain: { is: 'pain', sets: 'pain', within: [0, 10] },
        'rescue-breathing': { is: 'bag', sets: 'bag', on: 6 },
        lesion: { is: 'lesion', regions: { prefrontal: 'front' } },
      }),
    )
    expect(life.map(({ word, counts, unit, within }) => [word, counts, unit.text, within])).toEqual([
      ['pain', 'largest', '1', [0, 10]],
      ['lesion', 'largest', '1', [0, 1]],
      ['oxygen', 'latest', '%', [21, 100]],
      ['rescue-breathing', 'latest', 'L/min', undefined],
    ])
    expect(life.at(-1)!.targets).toEqual([
      { name: 'on', variable: 'bag', value: 6 },
      { name: 'off', variable: 'bag', value: 0 },
    ])
  })

  it.each<[object, string, string]>([
    [{ joy: { is: 'joy', sets: 'pain', within: [0, 1] } }, 'unknown key `joy`', 'take it out'],
    [{ pain: { is: 'pain', sets: 'pane', within: [0, 10] } }, 'unknown name `pane`', 'declare it'],
    [{ pain: { is: 'pain', sets: 'A', within: [0, 10] } }, '`A`, which is a state', 'discrete'],
    [{ pain: { is: 'pain', sets: 'pain', within: [10, 0] } }, '[10, 0]', '[0, 10]'],
    [{ pain: { is: 'pain', sets: 'pain' } }, 'no `within`', 'within'],
    [{ oxygen: { is: 'oxygen', sets: 'air', unit: 'kPa', within: [21, 100] } }, 'kPa', 'write 1'],
    [{ lesion: { is: 'lesion', regions: { arm: 'weight' } } }, 'kg', 'write kg'],
    [{ lesion: { is: 'lesion', regions: {} } }, 'an empty table', 'names'],
    [
      { pain: { is: 'pain', sets: 'pain', within: [0, 10] }, stress: { is: 'stress', sets: 'pain', within: [0, 1] } },
      '`pain`, which is set by',
      'input',
    ],
  ])('%j is refused', (life, found, remedy) => {
    const problem = modelRefusal(withLife(life))
    expect(problem.found).toContain(found)
    expect(problem.remedy).toContain(remedy)
  })

  it('is not set by events beside it: one would undo the other', () => {
    const events = { alarm: { is: 'test', when: 'A > mass', set: { pain: 1 } } }
    const problem = modelRefusal(withLife({ pain: { is: 'pain', sets: 'pain', within: [0, 10] } }, { events }))
    expect(problem.found).toContain('set by the event `alarm`')
  })
})
