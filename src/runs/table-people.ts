import { ID } from '../language/words.ts'
import { ONE } from '../units/index.ts'
import { quote, refuse } from './document-words.ts'
import type { PeopleTable } from './scenario-types.ts'
import { parseTable, placeInTable } from './table.ts'
import { needColumn, numberAt, textAt } from './table-cells.ts'

const LONGEST_NAME = 100

/**
 * Reads a table of virtual people: a column `person`, the others parameter ids with their unit in brackets (none: a pure number).
 *
 * Whether the ids are parameters of the model is for the run to say: it knows the model, and each column has its place.
 *
 * @throws InputError for an empty cell, a repeated person, a number that is not finite, with row and column
 */
export function readPeopleTable(text: string, path: string, file: string): PeopleTable {
  const table = parseTable(text, file)
  const nameColumn = needColumn(table, 'person', 'person')
  const parameters = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ index }) => index !== nameColumn)
  for (const { column } of parameters) {
    if (!ID.test(column.name)) {
      refuse(
        column.place,
        `the column ${quote(column.name)}`,
        '`person`, or the id of a parameter with its unit, such as `fentanyl.kout [1/s]`',
        'write the id of a parameter',
      )
    }
  }
  const lineOf = new Map<string, number>()
  const people = table.rows.map((row) => {
    const name = textAt(table, row, nameColumn)
    const place = placeInTable(table, row, nameColumn)
    if (name.length > LONGEST_NAME || /["\r\n]/.test(name)) {
      refuse(place, quote(name), `a name of at most ${LONGEST_NAME} characters on one line`, 'write a shorter name')
    }
    const before = lineOf.get(name)
    if (before !== undefined) {
      refuse(
        place,
        `the person ${quote(name)} a second time in line ${row.line}; the first is in line ${before}`,
        'each person once',
        'give each person a name of their own',
      )
    }
    lineOf.set(name, row.line)
    return name
  })
  return {
    path,
    file,
    people,
    columns: parameters.map(({ column }) => ({ id: column.name, unit: column.unit ?? ONE, place: column.place })),
    values: table.rows.map((row) => parameters.map(({ index }) => numberAt(table, row, index))),
    lines: table.rows.map(({ line }) => line),
  }
}
