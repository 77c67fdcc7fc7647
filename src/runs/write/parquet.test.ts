import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { samplePerson, samplePopulation, sampleRun } from '../../../tests/fixtures/run-result.ts'
import { numberOfRows, trajectoryParquet } from './parquet.ts'

async function readBack(pieces: Iterable<Uint8Array>): Promise<Record<string, unknown>[]> {
  const bytes = Buffer.concat([...pieces])
  return await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) })
}

describe('trajectory.parquet', () => {
  it('reads back to the rows of the run, person first', async () => {
    expect(await readBack(trajectoryParquet(samplePopulation(2)))).toEqual([
      { person: '1', time_min: 0, plasma_ng_per_mL: 0, ventilation: 6.5 },
      { person: '1', time_min: 0.5, plasma_ng_per_mL: 0.1 + 0.2, ventilation: 1e-7 },
      { person: '1', time_min: 1, plasma_ng_per_mL: 2, ventilation: 4.25 },
      { person: '2', time_min: 0, plasma_ng_per_mL: 0, ventilation: 6.5 },
      { person: '2', time_min: 0.5, plasma_ng_per_mL: 3, ventilation: 1 },
    ])
  })

  it('has null where nothing happened', async () => {
    const person = samplePerson('1', { times: Float64Array.of(0), values: Float64Array.of(Number.NaN, 1) })
    expect(await readBack(trajectoryParquet(sampleRun({ people: [person] })))).toEqual([
      { time_min: 0, plasma_ng_per_mL: null, ventilation: 1 },
    ])
  })

  it('is whole across row groups', async () => {
    const run = samplePopulation(90_000)
    const pieces = [...trajectoryParquet(run)]
    expect(pieces.length).toBeGreaterThan(3)
    const rows = await readBack(pieces)
    expect(rows).toHaveLength(numberOfRows(run))
    expect(rows.at(-1)).toEqual({ person: '90000', time_min: 0.5, plasma_ng_per_mL: 3, ventilation: 1 })
  })

  it('may be empty', async () => {
    expect(await readBack(trajectoryParquet(sampleRun({ people: [] })))).toEqual([])
  })
})
