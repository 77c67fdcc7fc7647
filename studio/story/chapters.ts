import type { Chapter } from '../state/chapter.ts'
import type { Track } from '../state/track.ts'

// A new chapter is a file in each of these folders; nothing else names it.
const texts = import.meta.glob<Chapter>('./chapters/*.yaml', { eager: true, import: 'default' })
const tracks = import.meta.glob<Track>('./tracks/*.json', { import: 'default' })

export const CHAPTERS: readonly Chapter[] = Object.keys(texts)
  .sort()
  .map((file) => texts[file]!)

/** Chapters that have a sheet in the teacher pack, with the name of its page. */
const sheets = Object.keys(import.meta.glob('../teach/sheets/*.yaml'))
export const WORKSHEETS = Object.keys(texts)
  .sort()
  .map((path) => ({ ...texts[path]!, file: path.replace(/^.*\/|\.yaml$/g, '') }))
  .filter(({ file }) => sheets.some((sheet) => sheet.endsWith(`/${file}.yaml`)))

/** The track of a chapter; each is a file of its own, so that the first is not held up by the others. */
export function loadTrack(index: number): Promise<Track> {
  return tracks[Object.keys(tracks).sort()[index]!]!()
}
