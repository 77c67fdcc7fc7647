import type { RunResult } from '../result.ts'
import { eventsCsv, summaryCsv, trajectoryCsv } from './csv.ts'
import { fileDigest, hashed, joinDigests } from './digest.ts'
import type { OutputFolder } from './folder.ts'
import { type ManifestContext, manifestJson } from './manifest.ts'
import { numberOfRows, ROWS_FOR_PARQUET, trajectoryParquet } from './parquet.ts'
import { sha256 } from './sha256.ts'

export type TrajectoryFormat = 'csv' | 'parquet'

export interface WrittenRun {
  /** Names of the files, in the order of interface section 2. */
  readonly files: readonly string[]
  readonly digest: string
}

export interface WriteOptions {
  /** Without it: Parquet above a million rows, else CSV. */
  readonly format?: TrajectoryFormat
  readonly manifest: Pick<ManifestContext, 'versions' | 'models' | 'accuracy'>
  /** The page to lie beside the tables; it names the digest, so it is made once that is known. */
  readonly report?: (digest: string) => string
}

const REPLAY = 'failure.replay.json'
/** What a run may leave in its folder beside the manifest. */
const ALL_FILES = ['trajectory.csv', 'trajectory.parquet', 'events.csv', 'summary.csv', 'report.html', REPLAY]

/**
 * Leaves what is needed to replay a run that failed. What an earlier run left there stays: a failure loses nothing.
 *
 * @returns the name of the file
 */
export async function writeReplay(replay: unknown, folder: OutputFolder): Promise<string> {
  await folder.write(REPLAY, [`${JSON.stringify(replay, null, 1)}\n`])
  folder.commit()
  return REPLAY
}

/** Writes everything a run found into its folder and commits it: afterwards all files are there, or none is new. */
export async function writeRun(result: RunResult, folder: OutputFolder, options: WriteOptions): Promise<WrittenRun> {
  const format = options.format ?? (numberOfRows(result) > ROWS_FOR_PARQUET ? 'parquet' : 'csv')
  const trajectory = `trajectory.${format}`
  const files = [trajectory, 'events.csv', 'summary.csv', 'manifest.json', ...(options.report ? ['report.html'] : [])]

  let trajectoryDigest: string
  if (format === 'csv') {
    trajectoryDigest = await writeHashed(folder, trajectory, trajectoryCsv(result))
  } else {
    await folder.write(trajectory, trajectoryParquet(result))
    trajectoryDigest = fileDigest(trajectoryCsv(result))
  }
  const eventsDigest = await writeHashed(folder, 'events.csv', eventsCsv(result))
  const summaryDigest = await writeHashed(folder, 'summary.csv', summaryCsv(result))
  const digest = joinDigests(trajectoryDigest, eventsDigest, summaryDigest)

  if (options.report) await folder.write('report.html', [options.report(digest)])
  await folder.write('manifest.json', [manifestJson(result, { ...options.manifest, files, digest })])
  folder.commit(ALL_FILES.filter((name) => !files.includes(name)))
  return { files, digest }
}

async function writeHashed(folder: OutputFolder, name: string, pieces: Iterable<string>): Promise<string> {
  const hash = sha256()
  await folder.write(name, hashed(pieces, hash))
  return hash.hex()
}
