import { didYouMean } from '../language/suggest.ts'
import type { Place } from '../units/index.ts'
import { oneOf, quote, refuse } from './document-words.ts'
import { placeInTable, type Table, type TableRow } from './table.ts'

/** A decimal number as spreadsheets and statistics programs write it. */
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/

/** The finite number in a cell. */
export function numberAt(table: Table, row: TableRow, column: number): number {
  const field = row.fields[column]!
  const value = NUMBER.test(field) ? Number(field) : Number.NaN
  if (Number.isFinite(value)) return value
  const place = placeInTable(table, row, column)
  const name = quote(table.columns[column]!.name)
  if (field === '') refuseEmpty(table, row, column)
  const isNumber = NUMBER.test(field)
  refuse(
    place,
    `${quote(field)} in column ${name}, row of line ${row.line}${isNumber ? ', which is beyond the largest number' : ''}`,
    'a finite number without a unit',
    isNumber
      ? 'choose a larger unit in the header'
      : /^[-+\d.]+(?:[eE][-+]?\d+)?\s*(?!x)[A-Za-z%µ]/.test(field)
        ? 'move the unit into the header: `name [unit]`'
        : 'write a decimal number, such as 4.5 or 1e-3',
  )
}

/** The text in a cell, which may not be empty. */
export function textAt(table: Table, row: TableRow, column: number): string {
  const field = row.fields[column]!
  return field === '' ? refuseEmpty(table, row, column) : field
}

function refuseEmpty(table: Table, row: TableRow, column: number): never {
  const name = quote(table.columns[column]!.name)
  refuse(
    placeInTable(table, row, column),
    `an empty cell in column ${name}, row of line ${row.line}`,
    'a value in every cell',
    'fill it in, or leave out the row or the column',
  )
}

/** The position of a column by name, or -1. */
export function columnOf(table: Table, name: string): number {
  return table.columns.findIndex((column) => column.name === name)
}

export function needColumn(table: Table, name: string, example: string): number {
  const index = columnOf(table, name)
  if (index !== -1) return index
  refuse(
    { file: table.file, line: table.columns[0]?.place.line ?? 1 },
    `no column ${quote(name)}; there are ${oneOf(
      table.columns.map((column) => column.name),
      8,
    ).replace(/ or /, ' and ')}`,
    `a column ${quote(example)}`,
    'add the column',
  )
}

export function refuseColumn(name: string, place: Place, known: readonly string[]): never {
  refuse(place, `the unknown column ${quote(name)}`, `one of ${oneOf(known)}`, didYouMean(name, known, 'leave it out'))
}
