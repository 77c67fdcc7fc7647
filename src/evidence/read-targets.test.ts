import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { readTargets } from './read-targets.ts'
import type { Target } from './target.ts'

const HEADER =
  'use,study,id,area,quantity,population,regimen,time,value,unit,spread_type,spread_low,spread_high,n,source,verified,note'
const GOOD =
  'fit,Rook2006,HER-001,pk-heroin,bioavailability,adults,"66 mg, inhaled",,53,%,ci95,43.7,62.3,106,Rook 2006,abstract,'

const read = (...rows: string[]) => readTargets(`${[HEADER, ...rows].join('\n')}\n`, 'pk.csv', new Map())

function problemOf(...rows: string[]) {
  try {
    read(...rows)
  } catch (error) {
    if (error instanceof InputError) return error.problem
    throw error
  }
  throw new Error('it was read')
}

describe('the tables of published numbers', () => {
  it('say use, value, spread and where the row stands', () => {
    expect(read(GOOD)).toEqual([
      {
        use: 'fit',
        study: 'Rook2006',
        id: 'HER-001',
        area: 'pk-heroin',
        quantity: 'bioavailability',
        population: 'adults',
        regimen: '66 mg, inhaled',
        time: '',
        value: 53,
        unit: '%',
        spread: { type: 'ci95', low: 43.7, high: 62.3 },
        n: 106,
        source: 'Rook 2006',
        verified: 'abstract',
        note: '',
        place: { file: 'pk.csv', line: 2, column: 14, path: 'id' },
      },
    ])
  })

  it.each<[string, string, string, string, RegExp]>([
    ['an unknown use', 'fit,', 'tune,', 'use', /`tune`/],
    ['a value that is no number', ',53,', ',53 %,', 'value', /`53 %`/],
    ['an empty value', ',53,', ',,', 'value', /empty/],
    ['an unknown spread', 'ci95', 'ci90', 'spread_type', /`ci90`/],
    ['a spread without bounds', '43.7,62.3', ',', 'spread_low', /empty/],
    ['bounds beside the value', '43.7,62.3', '53.7,62.3', 'spread_low', /from 53\.7 to 62\.3/],
    ['bounds without a spread', 'ci95', 'none', 'spread_low', /43\.7/],
    ['half a person', ',106,', ',10.5,', 'n', /10\.5/],
    ['an unknown word for how it was read', 'abstract', 'maybe', 'verified', /`maybe`/],
    ['a row without an id', 'HER-001', '', 'id', /empty/],
    ['an ordering of 53', '%,ci95,43.7,62.3', 'binary,none,,', 'value', /53/],
  ])('refuse %s at its line and column', (_, from, to, column, found) => {
    expect(GOOD).toContain(from)
    const { place, found: said } = problemOf(GOOD.replace('HER-001', 'HER-000'), GOOD.replace(from, to))
    expect(said).toMatch(found)
    expect(place).toMatchObject({ file: 'pk.csv', line: 3, path: column })
    expect(place.column).toBeGreaterThan(0)
  })

  it('refuse a row that is too short, a strange header, and an id that another table has', () => {
    expect(problemOf('fit,Rook2006').place).toEqual({ file: 'pk.csv', line: 2 })
    const header = () => readTargets(`${HEADER.replace('use', 'usage')}\n${GOOD}\n`, 'pk.csv', new Map())
    expect(header).toThrow(/pk\.csv:1:1[\s\S]*`usage`[\s\S]*`use`/)
    const known = new Map<string, Target>()
    const table = `${HEADER}\n${GOOD}\n`
    readTargets(table, 'pk.csv', known)
    expect(() => readTargets(table, 'neuro.csv', known)).toThrow(
      /neuro\.csv:2:14[\s\S]*second time[\s\S]*pk\.csv, line 2/,
    )
  })
})
