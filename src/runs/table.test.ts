import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { readDoseTable } from './give-table.ts'
import { parseTable } from './table.ts'
import { readPeopleTable } from './table-people.ts'

const people = (text: string) => readPeopleTable(text, 'p.csv', 'p.csv')
const doses = (text: string) => readDoseTable(text, 'd.csv', 'd.csv')

function refusal(action: () => unknown) {
  try {
    action()
  } catch (error) {
    if (error instanceof InputError) return error.problem
    throw error
  }
  throw new Error('was not refused')
}

describe('a table', () => {
  it('has quoted fields with commas, doubled quotation marks and line ends, and keeps count of the lines', () => {
    const table = parseTable('\uFEFFa,b [mg]\r\n"x, ""y""",1\r\n"two\nlines", 2 \r\nz,3\r\n\r\n', 't.csv')
    expect(table.rows.map(({ fields }) => fields)).toEqual([
      ['x, "y"', '1'],
      ['two\nlines', '2'],
      ['z', '3'],
    ])
    expect(table.rows.map(({ line }) => line)).toEqual([2, 3, 5])
    expect(table.rows[0]!.starts).toEqual([1, 12])
    expect(table.columns.map(({ name, unit }) => [name, unit?.text])).toEqual([
      ['a', undefined],
      ['b', 'mg'],
    ])
  })

  it.each([
    ['nothing', '', /empty table/],
    ['blank lines', '\n\n', /empty table/],
    ['a header alone', 'a,b\n', /without rows/],
    ['a column without a name', 'a,,b\n1,2,3', /without a name/],
    ['a repeated column', 'a,b,a\n1,2,3', /`a` a second time/],
    ['the same column in two units', 'a [mg],a [g]\n1,2', /`a` a second time/],
    ['semicolons', 'a;b\n1;2', /a;b/],
    ['a short row', 'a,b\n1,2\n3', /1 fields in the row of line 3/],
    ['a long row', 'a,b\n1,2,3', /3 fields in the row of line 2/],
    ['an empty line inside', 'a,b\n1,2\n\n3,4', /an empty line in the row of line 3/],
    ['an open quotation mark', 'a,b\n"1,2\n', /never closed/],
    ['text behind a quotation mark', 'a,b\n"1"x,2\n', /after a closing/],
    ['a quotation mark inside', 'a,b\n1"x,2\n', /quotation mark inside/],
    ['bytes', 'a,b\n\0,2\n', /no text/],
    ['a wrong unit in the header', 'a [furlong]\n1', /furlong/],
    ['a text in UTF-16', 'a\0,\0b\0', /./],
  ])('of %s is refused', (_, text, found) => expect(refusal(() => parseTable(text, 't.csv')).found).toMatch(found))
})

describe('a table of people', () => {
  it('is one person a row, with units from the header', () => {
    const table = people('person,fentanyl.kout [1/s],breathing.P1\n1,0.0017,4.2\nAda,2e-3,.5\n')
    expect(table.people).toEqual(['1', 'Ada'])
    expect(table.columns.map(({ id, unit, place }) => [id, unit.text, place.line, place.column])).toEqual([
      ['fentanyl.kout', '1/s', 1, 8],
      ['breathing.P1', '1', 1, 28],
    ])
    expect(table.values).toEqual([
      [0.0017, 4.2],
      [2e-3, 0.5],
    ])
  })

  it.each([
    ['without `person`', 'id,a.b [mg]\n1,2', 1, undefined, /no column `person`/],
    ['with a repeated person', 'person,a.b\n1,2\n2,3\n1,4\n', 4, 1, /second time in line 4; the first is in line 2/],
    ['with an empty cell', 'person,a.b\n1,2\n2,\n', 3, 3, /empty cell in column `a.b`, row of line 3/],
    ['with an empty name', 'person,a.b\n,2\n', 2, 1, /empty cell in column `person`/],
    ['with NaN', 'person,a.b\n1,NaN\n', 2, 3, /`NaN`/],
    ['with infinity', 'person,a.b\n1,1e999\n', 2, 3, /`1e999`/],
    ['with NA', 'person,a.b\n1,NA\n', 2, 3, /`NA`/],
    ['with a decimal comma', 'person,a.b\n1,"1,5"\n', 2, 3, /`1,5`/],
    ['with a hexadecimal number', 'person,a.b\n1,0x10\n', 2, 3, /`0x10`/],
    ['with a unit in the cell', 'person,a.b\n1,5 mg\n', 2, 3, /`5 mg`/],
    ['with a column that cannot be an id', 'person,a-b\n1,5\n', 1, 8, /`a-b`/],
  ])('%s is refused', (_, text, line, column, found) => {
    const problem = refusal(() => people(text))
    expect(problem.found).toMatch(found)
    expect(problem.place).toMatchObject({ file: 'p.csv', line, ...(column === undefined ? {} : { column }) })
  })
})

describe('a table of doses', () => {
  it('goes into states', () => {
    const { rows } = doses('time [h],target,amount [mg],over [min],person\n24,morphine.central,10,30,Ada\n')
    expect(rows).toMatchObject([
      {
        time: { value: 24, unit: { text: 'h' } },
        into: { kind: 'state', id: 'morphine.central' },
        amount: { value: 10, unit: { text: 'mg' } },
        over: { value: 30, unit: { text: 'min' } },
        person: 'Ada',
        place: { file: 'd.csv', line: 2 },
      },
    ])
  })

  it('names substances, and a product where there is one', () => {
    const { rows } = doses(
      'time [min],substance,route,product,amount [mg]\n0,fentanyl,iv,,1.625\n1,naloxone,in,in-4mg,4\n',
    )
    expect(rows.map(({ into }) => into)).toEqual([
      { kind: 'substance', substance: 'fentanyl', route: 'iv' },
      { kind: 'substance', substance: 'naloxone', route: 'in', product: 'in-4mg' },
    ])
    expect(rows[0]!.over.value).toBe(0)
  })

  it.each([
    ['without a time', 'target,amount [mg]\na.b,1', /no column `time`/],
    ['without a unit of time', 'time,target,amount [mg]\n0,a.b,1', /`time` without a unit/],
    ['with a mass as time', 'time [mg],target,amount [mg]\n0,a.b,1', /`mg`, which measures mass/],
    ['without an amount', 'time [h],target\n0,a.b', /no column `amount`/],
    ['with a volume of a substance', 'time [h],substance,route,amount [mL]\n0,fentanyl,iv,1', /`mL`/],
    ['with an unknown column', 'time [h],target,amount [mg],dose\n0,a.b,1,1', /unknown column `dose`/],
    ['into a state and of a substance', 'time [h],target,substance,amount [mg]\n0,a.b,x,1', /beside `target`/],
    ['into nothing', 'time [h],amount [mg]\n0,1', /no column `substance`/],
    ['without a route', 'time [h],substance,amount [mg]\n0,fentanyl,1', /no column `route`/],
    ['by an unknown route', 'time [h],substance,route,amount [mg]\n0,fentanyl,ivv,1', /`ivv`/],
    ['with a negative amount', 'time [h],target,amount [mg]\n0,a.b,-1', /negative/],
    ['with a negative time', 'time [h],target,amount [mg]\n-1,a.b,1', /negative/],
  ])('%s is refused', (_, text, found) => expect(refusal(() => doses(text)).found).toMatch(found))

  it.each([
    ['1e400', 'choose a larger unit in the header'],
    ['0x10', 'write a decimal number, such as 4.5 or 1e-3'],
    ['4 mg', 'move the unit into the header: `name [unit]`'],
    ['4e-3mg', 'move the unit into the header: `name [unit]`'],
    ['NaN', 'write a decimal number, such as 4.5 or 1e-3'],
  ])('with the amount %s says what helps', (amount, remedy) => {
    const { place, remedy: said } = refusal(() => doses(`time [h],target,amount [mg]\n0,a.b,${amount}`))
    expect(said).toBe(remedy)
    expect(place).toMatchObject({ line: 2, column: 7 })
  })

  it('for a person who is not there is refused', () => {
    const text = 'time [h],target,amount [mg],person\n0,a.b,1,Bob'
    expect(refusal(() => readDoseTable(text, 'd.csv', 'd.csv', new Set(['Ada']))).place).toMatchObject({
      line: 2,
      column: 9,
    })
  })
})
