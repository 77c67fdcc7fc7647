import { ROUTES } from '../language/schema.ts'
import { didYouMean } from '../language/suggest.ts'
import { ID } from '../language/words.ts'
import { parseUnit, type Quantity, sameDimension } from '../units/index.ts'
import { quote, refuse } from './document-words.ts'
import { readWord } from './give.ts'
import { type Kind, MASS, nameDimension, refuseSign, TIME } from './scenario-quantity.ts'
import type { DoseRow, DoseTable, DoseTarget, Route } from './scenario-types.ts'
import { parseTable, placeInTable, type Table, type TableColumn, type TableRow } from './table.ts'
import { columnOf, needColumn, numberAt, refuseColumn, textAt } from './table-cells.ts'

const COLUMNS = ['time', 'target', 'substance', 'route', 'product', 'amount', 'over', 'person']

/**
 * Reads a table of doses: `time [unit]`, `target` (a state of the model) or `substance` with `route` and, where there are several,
 * `product`, `amount [unit]`, and optionally `over [unit]` and `person`.
 *
 * @param people  names of the people in the run, if they come from a table
 * @throws        InputError with row and column
 */
export function readDoseTable(text: string, path: string, file: string, people?: ReadonlySet<string>): DoseTable {
  const table = parseTable(text, file)
  for (const { name, place } of table.columns) if (!COLUMNS.includes(name)) refuseColumn(name, place, COLUMNS)
  const time = needColumn(table, 'time', 'time [h]')
  const amount = needColumn(table, 'amount', 'amount [mg]')
  const over = columnOf(table, 'over')
  const person = columnOf(table, 'person')
  const readInto = targetReader(table)
  needUnit(table.columns[time]!, TIME, 'time [h]')
  needUnit(table.columns[amount]!, columnOf(table, 'target') === -1 ? MASS : undefined, 'amount [mg]')
  if (over !== -1) needUnit(table.columns[over]!, TIME, 'over [min]')

  const rows = table.rows.map((row): DoseRow => {
    const quantity = (column: number): Quantity => {
      const value = numberAt(table, row, column)
      const { name, unit } = table.columns[column]!
      refuseSign(
        value,
        row.fields[column]!,
        placeInTable(table, row, column),
        `a number in \`${name}\``,
        'not-negative',
      )
      return { value, unit: unit! }
    }
    return {
      time: quantity(time),
      into: readInto(row),
      amount: quantity(amount),
      over: over === -1 ? { value: 0, unit: parseUnit('s') } : quantity(over),
      ...(person === -1 ? {} : { person: readPerson(table, row, person, people) }),
      place: { file, line: row.line, path: `row of line ${row.line}` },
    }
  })
  return { path, file, rows }
}

function targetReader(table: Table): (row: TableRow) => DoseTarget {
  const [target, substance, route, product] = ['target', 'substance', 'route', 'product'].map((name) =>
    columnOf(table, name),
  )
  if (target !== -1) {
    const other = [substance, route, product].find((column) => column !== -1)
    if (other !== undefined) {
      refuse(
        table.columns[other!]!.place,
        `the column ${quote(table.columns[other!]!.name)} beside \`target\``,
        '`target`, or `substance` with `route`',
        'leave one out',
      )
    }
    return (row) => {
      const id = textAt(table, row, target!)
      if (ID.test(id)) return { kind: 'state', id }
      return refuse(
        placeInTable(table, row, target!),
        quote(id),
        'the id of a state, such as `morphine.central`',
        'write one id',
      )
    }
  }
  needColumn(table, 'substance', 'target` or `substance')
  needColumn(table, 'route', 'route')
  return (row) => {
    const place = (column: number) => placeInTable(table, row, column)
    const word = textAt(table, row, route!)
    if (!ROUTES.some((known) => known === word)) {
      refuse(
        place(route!),
        quote(word),
        `a route: one of ${ROUTES.join(', ')}`,
        didYouMean(word, ROUTES, 'write one of them'),
      )
    }
    const name = textAt(table, row, substance!)
    // One product column serves all substances, and not all have several.
    const made = product === -1 ? '' : row.fields[product!]!
    return {
      kind: 'substance',
      substance: readWord(name, place(substance!), 'the id of a substance, such as `naloxone`'),
      route: word as Route,
      ...(made === '' ? {} : { product: readWord(made, place(product!), 'the name of a product') }),
    }
  }
}

function needUnit(column: TableColumn, kind: Kind | undefined, example: string): void {
  if (column.unit === undefined) {
    refuse(
      column.place,
      `the column ${quote(column.name)} without a unit`,
      `a unit in brackets: \`${example}\``,
      'write the unit into the header',
    )
  }
  if (kind === undefined || sameDimension(column.unit, kind.unit)) return
  refuse(
    column.place,
    `${quote(column.unit.text)}, which measures ${nameDimension(column.unit)}`,
    `a unit of ${nameDimension(kind.unit)}: \`${example}\``,
    'write the column in such a unit',
  )
}

function readPerson(table: Table, row: TableRow, column: number, people: ReadonlySet<string> | undefined): string {
  const name = textAt(table, row, column)
  if (people === undefined || people.has(name)) return name
  return refuse(
    placeInTable(table, row, column),
    `the person ${quote(name)} in the row of line ${row.line}`,
    'a person of the table of people',
    didYouMean(name, people, 'name one of them, or leave the row out'),
  )
}
