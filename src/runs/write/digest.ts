import type { RunResult } from '../result.ts'
import { eventsCsv, summaryCsv, trajectoryCsv } from './csv.ts'
import { type Sha256, sha256, sha256Hex } from './sha256.ts'

/**
 * The digest of a run: SHA-256 of three lines, `<SHA-256 of the file>  <its name>` for trajectory.csv, events.csv and summary.csv,
 * so that `sha256sum trajectory.csv events.csv summary.csv | sha256sum` gives it too.
 *
 * A hash of hashes keeps memory flat, and no byte can move from one file to the next unseen. A run that is written as Parquet has the
 * digest of its CSV text: the form of storage is no part of what was found.
 */
export function digestOf(result: RunResult): string {
  return joinDigests(fileDigest(trajectoryCsv(result)), fileDigest(eventsCsv(result)), fileDigest(summaryCsv(result)))
}

/** The same from the digests of the three files. */
export function joinDigests(trajectory: string, events: string, summary: string): string {
  return sha256Hex(`${trajectory}  trajectory.csv\n${events}  events.csv\n${summary}  summary.csv\n`)
}

/** SHA-256 of a text that comes in pieces. */
export function fileDigest(pieces: Iterable<string>): string {
  const hash = sha256()
  for (const _ of hashed(pieces, hash));
  return hash.hex()
}

/** The bytes of a text that comes in pieces, each added to the hash on its way. */
export function* hashed(pieces: Iterable<string>, hash: Sha256): Generator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const piece of pieces) {
    const bytes = encoder.encode(piece)
    hash.update(bytes)
    yield bytes
  }
}
