import { describe, expect, it } from 'vitest'
import { blockStart, placeInText } from './place.ts'
import { nearest } from './suggest.ts'

describe('the place of a text in a YAML file', () => {
  const at = (file: string) => blockStart(file, file.indexOf('equations: ') + 'equations: '.length)

  it.each([
    ['id: x\nequations: |\n  a = 1\n  b = 2\n', { line: 3, column: 3 }],
    ['id: x\nequations: |-\n\n    a = 1\n', { line: 3, column: 5 }],
    ['id: x\nequations: "a = 1"\n', { line: 2, column: 13 }],
    ['id: x\nequations: a = 1\n', { line: 2, column: 12 }],
    ['id: x\nequations: >\n  a = 1\n', { line: 2 }],
  ])('%j', (file, place) => {
    expect(at(file)).toEqual(place)
  })

  it('leads to a line and column of the text', () => {
    expect(placeInText({ file: 'm.yaml', line: 30, column: 3 }, 2, 7)).toEqual({ file: 'm.yaml', line: 31, column: 9 })
    expect(placeInText({ file: 'm.json', line: 30 }, 2, 7)).toEqual({ file: 'm.json', line: 30 })
    expect(placeInText({}, 2, 7)).toEqual({})
  })
})

describe('the nearest names', () => {
  const known = ['naloxone.plasma', 'fentanyl.plasma', 'receptor.occupancy', 'V', 'kon']

  it.each([
    ['naloxone.plama', ['naloxone.plasma']],
    ['plasma', ['fentanyl.plasma', 'naloxone.plasma']],
    ['Receptor.Occupancy', ['receptor.occupancy']],
    ['v', ['V']],
    ['kno', ['kon']],
    ['x', []],
    ['breathing', []],
  ])('of %s are %j', (word, names) => {
    expect(nearest(word, known)).toEqual(names)
  })
})
