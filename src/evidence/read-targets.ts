import { oneOf, quote, refuse } from '../runs/document-words.ts'
import { parseTable, placeInTable, type Table, type TableRow } from '../runs/table.ts'
import { numberAt, textAt } from '../runs/table-cells.ts'
import { kindOf, SPREADS, type Spread, type Target, USES, VERIFIED } from './target.ts'

const COLUMNS = [
  'use',
  'study',
  'id',
  'area',
  'quantity',
  'population',
  'regimen',
  'time',
  'value',
  'unit',
  'spread_type',
  'spread_low',
  'spread_high',
  'n',
  'source',
  'verified',
  'note',
] as const
type ColumnName = (typeof COLUMNS)[number]

/**
 * Reads one table of published numbers, a target a row.
 *
 * Strict, because a row that is read wrongly would be counted wrongly: exactly the known columns in their order, known words, numbers
 * where numbers stand, bounds around the value, each id once.
 *
 * @param known  rows of the tables read before, by id; the new ones are added
 * @throws       InputError with file, line and column
 */
export function readTargets(text: string, file: string, known: Map<string, Target>): readonly Target[] {
  const table = parseTable(text, file)
  checkColumns(table)
  return table.rows.map((row) => {
    const target = readRow(table, row)
    const earlier = known.get(target.id)
    if (earlier) {
      refuse(
        target.place,
        `the id ${quote(target.id)} a second time`,
        `each id once; it stands in ${earlier.place.file}, line ${earlier.place.line}`,
        'give one of the rows another id',
      )
    }
    known.set(target.id, target)
    return target
  })
}

function checkColumns(table: Table): void {
  COLUMNS.forEach((name, i) => {
    const found = table.columns[i]
    if (found?.name === name && found.unit === undefined) return
    refuse(
      found?.place ?? { file: table.file, line: 1 },
      found ? `the column ${quote(found.name)}` : `only ${table.columns.length} columns`,
      `the column ${quote(name)} here: ${COLUMNS.join(',')}`,
      'write the header as above',
    )
  })
  const more = table.columns[COLUMNS.length]
  if (more) refuse(more.place, `a further column ${quote(more.name)}`, `${COLUMNS.length} columns`, 'leave it out')
}

function readRow(table: Table, row: TableRow): Target {
  const index = (name: ColumnName) => COLUMNS.indexOf(name)
  const field = (name: ColumnName) => row.fields[index(name)]!
  const text = (name: ColumnName) => textAt(table, row, index(name))
  const number = (name: ColumnName) => numberAt(table, row, index(name))
  const word = <Word extends string>(name: ColumnName, words: readonly Word[]): Word => {
    const found = field(name)
    if ((words as readonly string[]).includes(found)) return found as Word
    return refuse(
      placeInTable(table, row, index(name)),
      `${quote(found)} in column ${quote(name)}`,
      oneOf(words),
      'write one of them',
    )
  }
  const target = {
    use: word('use', USES),
    study: text('study'),
    id: text('id'),
    area: text('area'),
    quantity: text('quantity'),
    population: field('population'),
    regimen: field('regimen'),
    time: field('time'),
    value: number('value'),
    unit: text('unit'),
    source: text('source'),
    verified: word('verified', VERIFIED),
    note: field('note'),
    place: placeInTable(table, row, index('id')),
    spread: readSpread(word('spread_type', SPREADS), table, row, number),
    ...(field('n') === '' ? {} : { n: readCount(table, row, number('n')) }),
  }
  const isWhole = kindOf(target) === 'number' || [-1, 0, 1].includes(target.value)
  if (!isWhole) {
    refuse(
      placeInTable(table, row, index('value')),
      `the value ${target.value} of a row in ${quote(target.unit)}`,
      '1, 0 or -1',
      'write 1 for found or higher, 0 for not detected, -1 for lower',
    )
  }
  return target
}

function readSpread(
  type: Spread['type'],
  table: Table,
  row: TableRow,
  number: (name: 'value' | 'spread_low' | 'spread_high') => number,
): Spread {
  const [low, high] = [COLUMNS.indexOf('spread_low'), COLUMNS.indexOf('spread_high')]
  const needEmpty = (column: number) => {
    const found = row.fields[column]!
    if (found === '') return
    const place = placeInTable(table, row, column)
    refuse(place, quote(found), `an empty cell beside the spread ${quote(type)}`, 'leave it empty, or name the spread')
  }
  if (type === 'none') {
    needEmpty(low)
    needEmpty(high)
    return { type }
  }
  if (type === 'cv') {
    needEmpty(high)
    const percent = number('spread_low')
    if (percent > 0) return { type, percent }
    return refuse(placeInTable(table, row, low), String(percent), 'a CV in percent, above 0', 'check the number')
  }
  const spread = { type, low: number('spread_low'), high: number('spread_high') }
  const value = number('value')
  if (spread.low <= value && value <= spread.high) return spread
  return refuse(
    placeInTable(table, row, low),
    `bounds from ${spread.low} to ${spread.high}`,
    `bounds around the value ${value}`,
    'check the three numbers, and that all are in the unit of the row',
  )
}

function readCount(table: Table, row: TableRow, n: number): number {
  if (Number.isInteger(n) && n > 0) return n
  const place = placeInTable(table, row, COLUMNS.indexOf('n'))
  return refuse(place, String(n), 'a whole number of people above 0', 'write how many, or leave it empty')
}
