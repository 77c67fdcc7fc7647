import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Chapter } from '../studio/state/chapter.ts'
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

/** The course of a chapter as it was computed beforehand. */
export const readTrack = (name: string): Track => JSON.parse(readFileSync(trackFile(name), 'utf8'))

export function trackFile(name: string): URL {
  return new URL(`${name}.json`, TRACKS)
}
