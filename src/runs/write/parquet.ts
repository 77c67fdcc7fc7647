import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import type { PersonResult, RunResult } from '../result.ts'
import { timeHeader } from './csv.ts'

/** Rows of a row group: people are gathered until there are this many. Chosen: large enough to compress, small against memory. */
const ROWS_PER_GROUP = 100_000

/** Above this many rows a trajectory is written as Parquet unless CSV is asked for (interface, section 2). */
export const ROWS_FOR_PARQUET = 1_000_000

export function numberOfRows(result: RunResult): number {
  return result.people.reduce((sum, person) => sum + person.times.length, 0)
}

/** `trajectory.parquet`, piece by piece: the columns of `trajectory.csv`, a null where its cell is empty. */
export function* trajectoryParquet(result: RunResult): Generator<Uint8Array> {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: columnsOf(result, []) }),
    createdBy: 'allostat',
  })
  const taken = (): Uint8Array => {
    const piece = bytes.getBytes().slice()
    // The writer keeps the offset in the file apart, so its buffer can start afresh.
    bytes.index = 0
    return piece
  }
  for (const people of groups(result.people)) {
    writer.write({ columnData: columnsOf(result, people), rowGroupSize: ROWS_PER_GROUP })
    yield taken()
  }
  writer.finish()
  yield taken()
}

function* groups(people: readonly PersonResult[]): Generator<PersonResult[]> {
  let group: PersonResult[] = []
  let rows = 0
  for (const person of people) {
    group.push(person)
    rows += person.times.length
    if (rows < ROWS_PER_GROUP) continue
    yield group
    group = []
    rows = 0
  }
  if (rows > 0) yield group
}

function columnsOf(result: RunResult, people: readonly PersonResult[]): ColumnSource[] {
  const width = result.columns.length
  const rows = people.reduce((sum, person) => sum + person.times.length, 0)
  const names: string[] = new Array(result.isPopulation ? rows : 0)
  const times = new Float64Array(rows)
  const columns = result.columns.map(() => new Float64Array(rows))
  let row = 0
  for (const person of people) {
    for (let i = 0; i < person.times.length; i += 1, row += 1) {
      if (result.isPopulation) names[row] = person.person
      times[row] = person.times[i]!
      for (let j = 0; j < width; j += 1) columns[j]![row] = person.values[i * width + j]!
    }
  }
  return [
    ...(result.isPopulation ? [{ name: 'person', data: names, type: 'STRING', nullable: false } as const] : []),
    { name: timeHeader(result), data: times, type: 'DOUBLE', nullable: false },
    ...result.columns.map(({ name }, j) => ({
      name,
      data: withNulls(columns[j]!),
      type: 'DOUBLE' as const,
      nullable: true,
    })),
  ]
}

/** The numbers, with null for what did not happen; the compact array as it is where everything did. */
function withNulls(values: Float64Array): Float64Array | (number | null)[] {
  return values.some(Number.isNaN) ? Array.from(values, (value) => (Number.isNaN(value) ? null : value)) : values
}
