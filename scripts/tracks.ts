/**
 * Writes `studio/story/tracks/`: the course of every chapter of the story, computed beforehand so that a phone shows it at once.
 *
 *     npm run tracks
 *
 * A test runs the same scenarios and compares digests, so that tracks of an older model are found.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { digestOf, parseScenario, run } from '../src/index.ts'
import type { Chapter } from '../studio/state/chapter.ts'
import { hoursOf, scenarioText, seriesOf, trackOf } from '../studio/state/chapter-run.ts'
import type { Track } from '../studio/state/track.ts'

const CHAPTERS = new URL('../studio/story/chapters/', import.meta.url)
const TRACKS = new URL('../studio/story/tracks/', import.meta.url)

/** The chapters in their order, each by the name of its file without the ending. */
export function readChapters(): Map<string, Chapter> {
  const files = readdirSync(CHAPTERS).filter((name) => name.endsWith('.yaml'))
  return new Map(
    files.sort().map((file) => [file.replace(/\.yaml$/, ''), parse(readFileSync(new URL(file, CHAPTERS), 'utf8'))]),
  )
}

export async function computeTrack(chapter: Chapter): Promise<Track> {
  const result = await run(parseScenario(scenarioText(chapter), { file: `${chapter.id}.json` }))
  const hoursPerUnit = hoursOf(`1 ${result.timeUnit.text}`)
  return trackOf(chapter, seriesOf(result, hoursPerUnit), digestOf(result), result.modelSha256)
}

export function trackFile(name: string): URL {
  return new URL(`${name}.json`, TRACKS)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, chapter] of readChapters()) {
    writeFileSync(trackFile(name), `${JSON.stringify(await computeTrack(chapter))}\n`)
    process.stdout.write(`studio/story/tracks/${name}.json\n`)
  }
}
