import { type Place, parseUnit, type Unit } from '../units/index.ts'
import { quote, refuse } from './document-words.ts'

/** A CSV file with its header apart. Fields are trimmed; none is empty unless its column may be. */
export interface Table {
  readonly file: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

export interface TableColumn {
  readonly name: string
  /** From `name [unit]`. */
  readonly unit?: Unit
  readonly place: Place
}

export interface TableRow {
  readonly line: number
  readonly fields: readonly string[]
  /** Columns of the fields in the line; a field on a later line of a quoted row has none. */
  readonly starts: readonly number[]
}

/** Chosen: a million people with thirty parameters; a text of more is beyond what a browser tab holds twice. */
const LONGEST_TEXT = 256_000_000
const MOST_ROWS = 1_000_000
const MOST_COLUMNS = 1000

/**
 * Reads comma-separated values (RFC 4180): a header, then rows of as many fields. Lines end in LF or CRLF; quoted fields may hold
 * commas, quotes and line ends; lines without any field are left out at the end only.
 *
 * @throws InputError with line and column: no header, a repeated column, a row that is too short or long, an open quotation mark
 */
export function parseTable(text: string, file: string): Table {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (body.length > LONGEST_TEXT) {
    refuse(
      { file },
      `a table of ${Math.round(body.length / 1e6)} million characters`,
      `at most ${LONGEST_TEXT / 1e6} million`,
      'split it into several runs',
    )
  }
  const records = readRecords(body, file)
  const header = records.next().value
  if (header === undefined)
    refuse({ file, line: 1 }, 'an empty table', 'a header, then one row a line', 'write the header')
  const columns = readHeader(header, file)
  const rows: TableRow[] = []
  for (const row of records) {
    if (row.fields.length !== columns.length) refuseRagged(row, columns, file)
    if (rows.length === MOST_ROWS) {
      refuse(
        { file, line: row.line },
        `more than ${MOST_ROWS.toLocaleString('en')} rows`,
        'fewer rows',
        'split the table into several runs',
      )
    }
    rows.push(row)
  }
  if (rows.length === 0) {
    refuse({ file, line: 1 }, 'a header without rows', 'at least one row below the header', 'add the rows')
  }
  return { file, columns, rows }
}

export function placeInTable(table: Table, row: TableRow, column: number): Place {
  const start = row.starts[column]
  const path = table.columns[column]?.name
  return {
    file: table.file,
    line: row.line,
    ...(start === undefined ? {} : { column: start }),
    ...(path === undefined ? {} : { path }),
  }
}

function readHeader(header: TableRow, file: string): readonly TableColumn[] {
  if (header.fields.length > MOST_COLUMNS) {
    refuse(
      { file, line: 1 },
      `${header.fields.length} columns`,
      `at most ${MOST_COLUMNS}`,
      'leave out what is not needed',
    )
  }
  const seen = new Set<string>()
  return header.fields.map((field, index) => {
    const start = header.starts[index]
    const place: Place = { file, line: header.line, ...(start === undefined ? {} : { column: start }) }
    if (/[;\t]/.test(field))
      refuse(place, quote(field), 'columns separated by commas', 'save the table with commas between the fields')
    const match = /^([^[\]\s][^[\]]*?)\s*(?:\[([^[\]]*)\])?$/d.exec(field)
    if (!match) {
      refuse(
        place,
        field === '' ? 'a column without a name' : quote(field),
        'a name, or `name [unit]`',
        'write the header as `time [h],amount [mg]`',
      )
    }
    const name = match[1]!
    if (seen.has(name)) refuse(place, `the column ${quote(name)} a second time`, 'each column once', 'leave one out')
    seen.add(name)
    const unitStart = match.indices![2]?.[0]
    if (unitStart === undefined) return { name, place }
    const unitPlace = start === undefined ? place : { ...place, column: start + unitStart }
    return { name, unit: parseUnit(match[2]!, unitPlace), place }
  })
}

function refuseRagged(row: TableRow, columns: readonly TableColumn[], file: string): never {
  const isBlank = row.fields.length === 1 && row.fields[0] === ''
  const found = isBlank ? 'an empty line' : `${row.fields.length} fields`
  refuse(
    { file, line: row.line },
    `${found} in the row of line ${row.line}`,
    `${columns.length} fields: ${columns
      .map(({ name }) => name)
      .slice(0, 8)
      .join(', ')}${columns.length > 8 ? ', …' : ''}`,
    isBlank ? 'leave the line out' : 'write one field for each column; a text with a comma goes in quotation marks',
  )
}

/** The records of a text, one after the other; blank lines at the end are dropped. */
function* readRecords(text: string, file: string): Generator<TableRow, undefined> {
  let [at, line] = [0, 1]
  let end = text.length
  while (end > 0 && /[\r\n\t ]/.test(text[end - 1]!)) end -= 1
  while (at < end) {
    const fields: string[] = []
    const starts: number[] = []
    let lineStart = at
    const first = line
    for (;;) {
      while (text[at] === ' ' || text[at] === '\t') at += 1
      starts.push(at - lineStart + 1)
      if (text[at] === '"') {
        const closed = readQuoted(text, at, { file, line, column: at - lineStart + 1 })
        const inside = text.slice(at, closed.end)
        for (let next = inside.indexOf('\n'); next !== -1; next = inside.indexOf('\n', next + 1)) {
          line += 1
          lineStart = at + next + 1
        }
        fields.push(closed.value)
        at = closed.end
      } else {
        let stop = at
        while (stop < text.length && text[stop] !== ',' && text[stop] !== '\n') stop += 1
        const field = text.slice(at, stop).trim()
        refuseField(field, { file, line, column: at - lineStart + 1 })
        fields.push(field)
        at = stop
      }
      if (text[at] !== ',') break
      at += 1
    }
    if (text[at] === '\r') at += 1
    at += 1
    line += 1
    yield { line: first, fields, starts }
  }
  return undefined
}

function refuseField(field: string, place: Place): void {
  if (field.includes('"')) {
    refuse(
      place,
      `${quote(field)} with a quotation mark inside`,
      'a field in quotation marks, those inside doubled',
      'write "…""…"',
    )
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\0-\x08\x0b-\x1f\x7f\uFFFD]/.test(field)) {
    refuse(place, `${quote(field)}, which is no text`, 'a table in UTF-8 text', 'save the table as CSV in UTF-8')
  }
}

function readQuoted(text: string, start: number, place: Place): { value: string; end: number } {
  let value = ''
  let at = start + 1
  for (;;) {
    const quoteAt = text.indexOf('"', at)
    if (quoteAt === -1) {
      refuse(
        place,
        'a quotation mark that is never closed',
        'a closing quotation mark',
        'close it, or fetch the file again if it was cut off',
      )
    }
    value += text.slice(at, quoteAt)
    at = quoteAt + 1
    if (text[at] !== '"') break
    value += '"'
    at += 1
  }
  while (text[at] === ' ' || text[at] === '\t') at += 1
  const next = text[at]
  if (next !== undefined && next !== ',' && next !== '\n' && next !== '\r') {
    refuse(
      place,
      'text after a closing quotation mark',
      'a comma or the end of the line',
      'double the quotation marks inside a field',
    )
  }
  return { value: value.trim(), end: at }
}
