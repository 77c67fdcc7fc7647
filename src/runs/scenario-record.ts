import { idProblem } from '../language/words.ts'
import { ONE, type Place, parseQuantity, parseUnit, type Quantity, type Unit } from '../units/index.ts'
import { readSpan } from './clock.ts'
import type { Path, SourceDocument } from './document.ts'
import { quote, refuse } from './document-words.ts'
import { seconds } from './scenario-quantity.ts'
import type { People, RecordColumn, Recording, Setting } from './scenario-types.ts'
import type { RecordShape } from './schema.ts'

/** Rows of one person, and of all. Chosen: 50 million rows of ten columns are 4 GB; ten times that fills an ordinary disk. */
const MOST_ROWS = 50_000_000
const MOST_ROWS_OF_ALL = 500_000_000
const LONGEST_NAME = 200

export function readRecord(
  shape: RecordShape,
  document: SourceDocument,
  duration: Quantity,
  people: People | undefined,
): Recording {
  const place = document.locate(['record'])
  const everyPlace = document.locate(['record', 'every'])
  const every = readSpan(shape.every, everyPlace, 'positive')
  const rows = Math.floor(seconds(duration) / seconds(every)) + 1
  const count = people === undefined ? 1 : people.kind === 'table' ? people.table.people.length : people.count
  const isTooMany = rows > MOST_ROWS
  if (isTooMany || rows * count > MOST_ROWS_OF_ALL) {
    const whole = (value: number) => (value < 1e15 ? value.toLocaleString('en') : value.toPrecision(3))
    refuse(
      everyPlace,
      `${whole(isTooMany ? rows : rows * count)} rows${isTooMany ? '' : ` (${whole(rows)} for each of ${whole(count)} people)`}`,
      isTooMany ? `at most ${whole(MOST_ROWS)} rows a person` : `at most ${whole(MOST_ROWS_OF_ALL)} rows in all`,
      isTooMany ? 'choose a longer `every`, or check its unit' : 'choose a longer `every`; `summarise` needs no rows',
    )
  }
  const columns = Object.entries(shape.columns).map(([name, text]) => readColumn(name, text, document))
  if (columns.length === 0) {
    refuse(
      document.locate(['record', 'columns']),
      'no columns',
      'at least one `name: ID in UNIT`',
      'add a column, or leave `record` out',
    )
  }
  return { every, columns, place }
}

function readColumn(name: string, text: string, document: SourceDocument): RecordColumn {
  const path = ['record', 'columns', name]
  const place = document.locate(path)
  const keyPlace = document.locateKey(path)
  if (name === 'person' || name.startsWith('time_')) {
    refuse(
      keyPlace,
      `the column name ${quote(name)}`,
      'a name other than `person` and `time_…`, which are written by themselves',
      'choose another name',
    )
  }
  if (/[,"'\p{Cc}\p{Zl}\p{Zp}]/u.test(name) || name !== name.trim() || name.length > LONGEST_NAME) {
    refuse(
      keyPlace,
      `the column name ${quote(name)}`,
      `a name of at most ${LONGEST_NAME} characters without commas, quotation marks and line ends`,
      'write a name like `PaO2_mmHg`',
    )
  }
  const match = /^\s*(\S+)(?:\s+in\s+(.*\S))?\s*$/d.exec(text)
  if (!match)
    refuse(
      place,
      text.trim() === '' ? 'an empty text' : quote(text),
      '`ID`, or `ID in UNIT`',
      'write it like `breathing.PaO2 in mmHg`',
    )
  const [, id = '', unitText] = match
  readId(id, place)
  const unit = unitText === undefined ? undefined : parseUnit(unitText, document.locate(path, match.indices![2]![0]))
  return { name, quantity: id, ...(unit ? { unit } : {}), place }
}

function readId(id: string, place: Place): void {
  const problem = idProblem(id)
  if (problem) refuse(place, problem.found, 'the id of a quantity, such as `breathing.PaO2`', problem.remedy)
}

/** `set` or `hold`: ids with a quantity, or with a number in the id's own unit. */
export function readSettings(
  shape: Readonly<Record<string, string | number>> | undefined,
  path: Path,
  document: SourceDocument,
): readonly Setting[] {
  return Object.entries(shape ?? {}).map(([id, value]) => {
    readId(id, document.locateKey([...path, id]))
    return readSetting(id, value, document.locate([...path, id]))
  })
}

/** One value for an id; a text without a unit is, as a number is, in the id's own unit. */
export function readSetting(id: string, value: string | number, place: Place): Setting {
  if (typeof value === 'number') return { id, value, place }
  const quantity = parseQuantity(value, place)
  return { id, value: quantity.value, ...(isBare(value, quantity.unit) ? {} : { unit: quantity.unit }), place }
}

function isBare(text: string, unit: Unit): boolean {
  return unit === ONE || (unit.text === '1' && /[\d.]\s*$/.test(text) && !/\s1\s*$/.test(text))
}

/** `ID=QUANTITY`, as the command line takes it. */
export function parseSetting(text: string): Setting {
  const place = { file: '--set' }
  const match = /^\s*([^=\s]+)\s*=\s*(.+?)\s*$/d.exec(text)
  if (!match) refuse(place, quote(text), 'ID=QUANTITY, such as `breathing.P1=4.2`', 'write the id, `=` and the value')
  const [, id = '', value = ''] = match
  readId(id, place)
  return readSetting(id, value, { ...place, line: 1, column: match.indices![2]![0] + 1 })
}
